// Plain text for terminals: paragraphs of at most 100 columns.
#pragma once

#include <string>
#include <string_view>

namespace claimtier {

// The words of `text` in lines that start with `lead` first and blanks of the same width after; ends with a line feed.
//   wrap("  why: ", "a long sentence", 20)
std::string wrap(std::string_view lead, std::string_view text, size_t width = 100);

}  // namespace claimtier
