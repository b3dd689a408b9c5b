// What context did to the labelled units: which cues acted on the claims in a unit and whether they were right to silence it; and why
// a unit was judged wrong.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lint/score_labels.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

struct RedOrNot {
  uint32_t red = 0, other = 0;  // units that the reviewers marked red, and all others
};

// The units with a claim on which cues of one category acted.
struct ContextScore {
  RedOrNot silenced;  // not flagged: denied, asked, attributed, warned against or mentioned
  RedOrNot flagged;   // flagged in spite of the cue
  RedOrNot passed;    // asserted, yet no warning: a note, or within the ceiling of its evidence
};

// How near a unit that is not flagged came to being flagged.
enum class Nearest : uint8_t { Unseen, Silenced, Allowed, Note };
std::string_view name_of(Nearest);

// Red claims that overlap the unit.
std::vector<const ClaimRecord*> claims_in(const FileReport& report, const Unit& unit);

// The red finding that a claim became; null where it became none.
const Finding* finding_of(const FileReport& report, const ClaimRecord& claim);

// Categories of the cues that made the claim what it is. Of a silenced claim only those that can silence so; where none did, the
// assertion in brackets: "(asked)" for a question mark. "(no cue)" for an asserted claim in no scope.
std::vector<std::string> acting_on(const RulePack& pack, const Claim& claim);

void count_context(const RulePack& pack, const FileReport& report, const Unit& unit, bool flagged,
                   std::map<std::string, ContextScore>& scores);

Nearest nearest_in(const FileReport& report, const Unit& unit);

// One line for each claim in the unit: what became of it, its words, what fired and which cues acted.
std::vector<std::string> seen_in(const RulePack& pack, const FileReport& report, const Unit& unit);

}  // namespace claimtier
