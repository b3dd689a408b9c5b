// The rule pack inside the binary. At build time `claimtier-pack RULES OUT` loads the rule folder and writes one
// read-only image; at run time builtin_pack() reads it back without parsing any TOML.
#pragma once

#include <string>
#include <string_view>

#include "rulepack/rule_pack.h"

namespace claimtier {

// ToLint: without the phrases and examples as written, which only commands about the rules need.
enum class Parts : uint8_t { All, ToLint };

// The image holds arrays as they lie in memory: it is for the machine that it was built for, and made and read by one build.
std::string write_image(const RulePack& pack);
// Throws Error where the image is damaged or of another version. The pack reads its arrays and texts in the image, which must outlive it.
RulePack read_image(std::string_view image, Parts parts = Parts::All);
// The same without a look at the checksum, for which all of it would have to be read: for the image inside the program.
RulePack read_own_image(std::string_view image, Parts parts);

// The pack that was compiled in.
RulePack builtin_pack(Parts parts = Parts::All);

}  // namespace claimtier
