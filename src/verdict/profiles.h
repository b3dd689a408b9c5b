// What the laws of the chosen profiles add to a page's findings. The evidence stays as it is: a severity may rise,
// what may not be advertised is reported, a credit may turn into a flag, and a notice is asked for where the page sells.
#pragma once

#include <vector>

#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"
#include "verdict/assess.h"

namespace claimtier {

// The profiles and all that they extend, each once, those extended first.
std::vector<uint32_t> with_extended(const RulePack& pack, const std::vector<uint32_t>& profiles);

// `profiles`: of with_extended(); `found`: what their rules found (resolve_profiles).
void apply_profiles(const Reading& page, const Lists& lists, const Locator& locator, const Discourse& discourse,
                    const std::vector<uint32_t>& profiles, const std::vector<Claim>& found, Assessment& assessment);

}  // namespace claimtier
