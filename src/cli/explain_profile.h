// What a profile adds to the evidence, for `claimtier explain us-fl`.
#pragma once

#include <string>

#include "rulepack/rule_pack.h"

namespace claimtier {

std::string explain_profile(const RulePack& pack, const Profile& profile);

}  // namespace claimtier
