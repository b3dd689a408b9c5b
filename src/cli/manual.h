// The manual page, in the roff of man(7), which groff and mandoc read.
//
//   print(manual_page(command_line(), "2026-11-21"));
#pragma once

#include <string>
#include <string_view>

#include "cli/command_line.h"

namespace claimtier {

// `date`: the day that the page says it is from.
std::string manual_page(const CommandLine& line, std::string_view date);

}  // namespace claimtier
