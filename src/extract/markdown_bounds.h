// What keeps md4c 0.4.8 linear. For each "[" of a paragraph it looks through the lines before it, for each bare address through the
// marks behind it: on a page made for that, hours.
//
// Enters: a page and the flags that it will be read with. Leaves: nothing where the page can be read as it stands; else a copy of the
// same length, in which the paragraphs that would take too long have signs without meaning for their brackets and addresses. Their
// words are then those of the page, since every reader takes them from there; their links are shown as written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claimtier {

std::optional<std::string> bounded_markdown(std::string_view page, unsigned md4c_flags);

}  // namespace claimtier
