// A table of words known at compile time: the words go in, whether a word is one of them comes out. One probe for most words.
//
//   constexpr WordTable kUnits({"kg", "mg"});   kUnits.contains("mg") == true
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace claimtier {

template <size_t N>
class WordTable {
 public:
  // The words must differ, and none may be empty.
  constexpr explicit WordTable(const std::string_view (&words)[N]) {
    for (const std::string_view word : words) {
      longest_ = std::max(longest_, word.size());
      slots_[slot_of(word)] = word;
    }
  }

  constexpr bool contains(std::string_view word) const {
    return !word.empty() && word.size() <= longest_ && slots_[slot_of(word)] == word;
  }

 private:
  // Where the word is, or would be: at most half of the slots are taken.
  constexpr size_t slot_of(std::string_view word) const {
    uint32_t hash = 0;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;  // as Fowler, Noll and Vo
    size_t slot = (hash ^ hash >> 15) % slots_.size();
    while (!slots_[slot].empty() && slots_[slot] != word) slot = (slot + 1) % slots_.size();
    return slot;
  }

  std::array<std::string_view, std::bit_ceil(2 * N)> slots_ = {};
  size_t longest_ = 0;
};

}  // namespace claimtier
