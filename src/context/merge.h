// One claim for what overlaps in a sentence.
#pragma once

#include <vector>

#include "context/claim.h"
#include "context/lists.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

// Adds the claim to those found in its sentence so far. Where it overlaps one of the same polarity and assertion, one of the two stays
// and takes along what fired for the other: a remark ("your own cells") stands behind all others, the set phrase before the frame, then
// the stronger, the one that says more ("regrows cartilage" before "helps the knee"), the longer. Credits merge with their own code only,
// rules of a profile with themselves.
void merge(const RulePack& pack, const Lists& lists, Claim claim, std::vector<Claim>& found);

}  // namespace claimtier
