// What may be written instead of a red finding, as data: rules/suggestions.toml, loaded by load_suggestions.cc, used by
// verdict/suggestion.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rulepack/vocabulary.h"

namespace claimtier {

// What stands behind a ruling.
// Studied: the row is about all that is claimed and names published research. Established: standard care, or a treatment in its home
// field, for a use that the table does not list.
enum class Footing : uint8_t { Any, Studied, Established };

// What may be written instead of a red finding. Empty lists fit every finding.
struct Wording {
  std::vector<std::string> of;    // codes of families or names of rules
  std::vector<Outcome> outcomes;  // of the claim
  std::vector<Tier> tiers;        // of its ruling
  Footing footing = Footing::Any;
  std::vector<std::string> texts;  // in order of preference; empty: only deletion is left
  std::string fact;                // what is said to the writer behind it; empty: the advice of the rule
};

// How an effect is called for some conditions: of wounds to heal, of obesity to weigh less.
struct NamedEffect {
  Outcome outcome = Outcome::None;
  std::vector<uint32_t> conditions;
  std::string words;
};

struct Suggestions {
  std::string caution;               // printed behind each of them
  std::vector<std::string> effects;  // by Outcome: "reduce pain"; empty where there are no words
  std::vector<NamedEffect> named;    // go before them
  std::vector<std::string> grades;   // by Tier: "Unproven"
  std::string differ;                // "results differ": of a row that is disputed
  std::string restricted;            // said where a law lets no wording of an effect take the place
  std::vector<std::string> joining;    // words that open a clause behind a comma, which can be cut off with them
  std::vector<std::string> dependent;  // words that open a clause which cannot stand alone
  std::vector<Wording> wordings;     // the first that fits counts
};

}  // namespace claimtier
