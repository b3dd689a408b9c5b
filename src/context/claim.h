// What a sentence claims: who is said to do what for which condition, how strongly, and whether it is asserted at all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/rule_pack.h"
#include "text/span.h"

namespace claimtier {

// Where a slot was filled from, nearest first.
enum class Origin : uint8_t { None, Sentence, LeadIn, RowHead, ColumnHead, Paragraph, Heading, Title, Default };

struct Slot {
  uint32_t entry = kNone;  // of the list "intervention" or "condition"
  Origin origin = Origin::None;
  bool behind = false;  // a treatment that its sentence names only behind the effect: "outperform PRP"
};

// Somebody says it and means it: not denied, asked, attributed, warned against or merely mentioned.
bool asserts(Assertion assertion);

struct ActingCue {  // a context cue whose scope covers a claim
  uint32_t cue = kNone;      // RulePack::cues
  uint32_t passage = kNone;  // where its words stand; not the claim's where a heading or lead-in has them
  Span<Tok> tokens;
  bool operator==(const ActingCue&) const = default;
};

// What counts for or against a claim: "frame" and "lowering"; some have no name: "hedged". Views of the pack or of literals.
struct Feature {
  std::string_view kind, name = {};
  bool operator==(const Feature&) const = default;
};

std::string text_of(const Feature& feature);  // "frame/lowering", as in RulePack::weights

constexpr uint8_t kAbsolute = 4;  // the top rung of the strength ladder

struct Claim {
  uint32_t rule = kNone;  // RulePack::rules; for frames the "<family>/claim" rule of the outcome
  Slot intervention;
  Slot condition;
  uint32_t comparator = kNone;       // entry of "intervention" that it is said to beat or replace
  std::vector<uint32_t> qualifiers;  // entries of list "qualifier": children, severe disease, for years
  Outcome outcome = Outcome::None;
  uint8_t strength = 0;
  Assertion assertion = Assertion::Stated;
  bool hedged = false;
  bool quoted = false;
  bool limited = false;   // its sentence states a limit: "no control group"
  Span<Tok> tokens;       // in the passage
  Span<Tok> target;       // what the effect is about; empty for set phrases
  uint32_t sentence = 0;   // index in the passage
  uint32_t passage = 0;
  double weight = 0;               // sum of the evidence weights
  std::vector<Feature> features;   // what was summed
  std::vector<ActingCue> cues;     // in whose scope it stands
  std::vector<uint32_t> frames;    // all frames that fired here, overlapping ones included
  std::vector<uint32_t> rules;     // all rules that fired here
  std::vector<uint32_t> patterns;  // their RulePack::patterns, and the lexicon phrases inside them
};

std::string_view name_of(Origin);

}  // namespace claimtier
