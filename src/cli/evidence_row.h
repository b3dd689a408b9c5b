// A row of the evidence table in lines for a terminal: tier, ceiling, reason, other readings, sources, review.
#pragma once

#include <string>

#include "rulepack/rule_pack.h"

namespace claimtier {

std::string evidence_row(const RulePack& pack, const Evidence& row);

}  // namespace claimtier
