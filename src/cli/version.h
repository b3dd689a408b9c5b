// The version of the program, the same as in CMakeLists.txt.
#pragma once

#include <string_view>

namespace claimtier {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace claimtier
