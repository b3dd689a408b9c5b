// ASCII letters, eight bytes at a time in one machine word, on any machine (those with the highest byte first go byte by byte).
//
//   letters_end("knee pain", 0) == 4;  std::string small;  append_small("Knee \u00C9", small)   // "knee \u00C9"
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace claimtier {

// The high bit of each byte: whether it is one of first..last, which are ASCII.
constexpr uint64_t bytes_between(uint64_t bytes, unsigned char first, unsigned char last) {
  constexpr uint64_t kEach = 0x0101010101010101, kHigh = 0x80 * kEach;
  const uint64_t low = bytes & ~kHigh;  // so that no sum runs over into the next byte
  return (low + (0x80u - first) * kEach) & ~(low + (0x7Fu - last) * kEach) & ~bytes & kHigh;
}
constexpr uint64_t letters_in(uint64_t bytes) { return bytes_between(bytes | 0x2020202020202020, 'a', 'z'); }
constexpr uint64_t small_letters(uint64_t bytes) { return bytes | bytes_between(bytes, 'A', 'Z') >> 2; }

// Where the letters that start at text[at] end.
inline size_t letters_end(std::string_view text, size_t at) {
  if constexpr (std::endian::native == std::endian::little) {
    for (uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      const auto letters = static_cast<size_t>(std::countr_one(letters_in(bytes) | 0x7F7F7F7F7F7F7F7F)) / 8;
      if (letters < sizeof bytes) return at + letters;
    }
  }
  while (at < text.size() && letters_in(static_cast<unsigned char>(text[at])) != 0) ++at;
  return at;
}

// With A-Z as a-z; the other bytes as they are.
inline void append_small(std::string_view text, std::string& out) {
  size_t at = out.size();
  out += text;
  for (uint64_t bytes = 0; at + sizeof bytes <= out.size(); at += sizeof bytes) {
    std::memcpy(&bytes, out.data() + at, sizeof bytes);
    bytes = small_letters(bytes);
    std::memcpy(out.data() + at, &bytes, sizeof bytes);
  }
  for (; at < out.size(); ++at) out[at] = static_cast<char>(small_letters(static_cast<unsigned char>(out[at])));
}

}  // namespace claimtier
