// Character references as in the WHATWG HTML standard (13.2.5.72-80): a string that starts with '&' goes in, the text
// it stands for and the bytes it takes come out. All 2,231 names, the ones without semicolon too, and numbers with
// their Windows-1252 replacements.
//   read_character_reference("&amp; more", out) == 5, out == "&";   read_character_reference("&such", out) == 0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimtier {

// Sets `out` and returns the length of the reference; returns 0 and leaves `out` alone where there is none.
// In an attribute a name without semicolon is none if '=' or a letter or digit follows ("?a=1&copy=2").
size_t read_character_reference(std::string_view from_ampersand, std::string& out, bool in_attribute = false);

}  // namespace claimtier
