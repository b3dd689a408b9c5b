#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace claimtier {

void append_utf8(char32_t c, std::string& out) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto put_last = [&](int shift) { put(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    put(c);
    return;
  }
  put(c < 0x800 ? 0xC0 | c >> 6 : c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18);
  if (c >= 0x10000) put_last(12);
  if (c >= 0x800) put_last(6);
  put_last(0);
}

// Overlong forms, surrogates and code points past U+10FFFF are no sequences: Unicode, table 3-7.
size_t utf8_sequence(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const size_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (length == 0 || at + length > bytes.size()) return 0;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (size_t i = 2; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

// Eight bytes at a time.
size_t skip_ascii(std::string_view bytes, size_t from) {
  for (uint64_t word = 0; from + sizeof word <= bytes.size(); from += sizeof word) {
    std::memcpy(&word, bytes.data() + from, sizeof word);
    if (word & 0x8080808080808080) break;
  }
  while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) < 0x80) ++from;
  return from;
}

}  // namespace claimtier
