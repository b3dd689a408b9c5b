// The rule pack inside the binary. At build time `claimtier-pack RULES OUT` loads the rule folder and writes one
// read-only image; at run time builtin_pack() reads it back without parsing any TOML.
#pragma once

#include <string>
#include <string_view>

#include "rulepack/rule_pack.h"

namespace claimtier {

std::string write_image(const RulePack& pack);
RulePack read_image(std::string_view image);  // throws Error where the image is damaged or of another version

// The pack that was compiled in.
RulePack builtin_pack();

}  // namespace claimtier
