// Code points to UTF-8 and the check that bytes are UTF-8.
//
//   std::string out; append_utf8(0x2019, out);      // "’", three bytes
//   utf8_sequence("caf\xC3\xA9", 3) == 2; utf8_sequence("caf\xE9", 3) == 0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimtier {

// `c` must be a code point, not a surrogate.
void append_utf8(char32_t c, std::string& out);

// Length of the well-formed sequence that starts at bytes[at], 1 to 4; 0 if there is none.
size_t utf8_sequence(std::string_view bytes, size_t at);

// Where the ASCII that starts at bytes[from] ends.
size_t skip_ascii(std::string_view bytes, size_t from);

}  // namespace claimtier
