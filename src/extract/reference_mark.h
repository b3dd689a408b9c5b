// Marks that point to a source: "[^3]" in Markdown, "<sup>3, 4</sup>" in HTML. In the visible text: "[3]", "[3,4]".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimtier {

// The mark for what is raised above the line: "3, 4" gives "[3,4]", "[7]" gives "[7]"; "" for "th", "®".
std::string superscript_mark(std::string_view visible);

// Length of the footnote mark "[^label]" that `text` starts with, 0 if there is none.
size_t footnote_mark_length(std::string_view text);

}  // namespace claimtier
