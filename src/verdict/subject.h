// What a finding is about, as far as a sentence that takes its place can say it: the treatment that is sold, the condition, the
// outcome, and the ruling for these. Goes in: a finding, and the treatment that its page sells. Comes out: the claim that a
// suggestion speaks of.
//
//   "Unlike surgery, our injections fix the cause", on a page that sells PRP  ->  PRP; surgery is what it is set against
//   "Hyperbaric oxygen heals foot ulcers"  ->  disease-course (tier B), not symptoms, of which the table knows nothing
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

struct Subject {
  Claim claim;
  Ruling ruling;
  bool judged = false;     // by the table
  bool elsewhere = false;  // what the table grants is another outcome than the one claimed
  uint32_t other = kNone;  // the treatment that is run down
};

using Slots = std::map<std::string, std::string, std::less<>>;

// The treatment that most claims of a page name, none of standard care; of equals what is sold before what is in ordinary use.
// kNone where none is named.
uint32_t sold_on(const RulePack& pack, const std::vector<ClaimRecord>& claims);

Subject subject_of(const RulePack& pack, const Finding& finding, uint32_t sold);

// The same treatment and condition with the effect for which the evidence is best; not judged where none is named.
Subject best_known(const RulePack& pack, const Subject& subject);

// The treatment that is run down, for the same condition.
Subject other_treatment(const RulePack& pack, const Subject& subject);

Outcome outcome_of(const RulePack& pack, const Subject& subject);
Footing footing_of(const RulePack& pack, const Subject& subject);

// The words of its slots (docs/rules.md, "Suggestions"); what it lacks is empty.
Slots slots_of(const RulePack& pack, const Subject& subject);

}  // namespace claimtier
