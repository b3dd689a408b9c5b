// The look-up in the evidence table: which tier, and so which ceiling, a claim meets.
//
// The most specific entry wins; a claim broader than the rows takes the lowest tier below it; a row of a broader treatment or
// condition serves those below it; unlisted pairs are unproven, or not assessed inside a treatment's home field.
#pragma once

#include "context/claim.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

// Strength that a tier allows: A 3, B 2, C 1, D 0 (design: "strength(claim) <= ceiling(tier)").
uint8_t ceiling_of(Tier tier);

Ruling look_up(const RulePack& pack, const Claim& claim);

// Error, warning, note or none for a claim of this strength under this ruling.
Severity judge(const RulePack& pack, const Claim& claim, const Ruling& ruling);

}  // namespace claimtier
