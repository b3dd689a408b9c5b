// What a finding goes by where people choose findings (--select, suppressions): its code "R3", the id of its family
// "regeneration", or its rule "regeneration/claim".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verdict/finding.h"

namespace claimtier {

bool goes_by(const Finding& finding, std::string_view name);

// All that findings about pages can go by.
std::vector<std::string_view> finding_names(const RulePack& pack);

// Whether a finding of that name is possible at all where only these profiles (RulePack::profiles) are in force.
bool can_occur(const RulePack& pack, const std::vector<uint32_t>& profiles, std::string_view name);

}  // namespace claimtier
