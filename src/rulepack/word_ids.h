// The ids of the words that a pack knows. A folded word goes in, its id comes out, kNone where no pattern has it. One probe for most words:
// the table is at most half full. A slot keeps eight bytes of its word, which are all there is to compare of most.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "rulepack/array.h"
#include "rulepack/vocabulary.h"

namespace claimtier {

struct WordIds {
  struct Slot {
    uint64_t key = 0;  // up to eight bytes of the word
    uint32_t id = kNone;
    uint32_t size = 0;    // in bytes
    uint32_t at = 0;      // where the bytes stand
    uint32_t unused = 0;  // no byte of the image is left to chance
  };
  Array<Slot> slots;  // a power of two of them, or none
  Array<char> bytes;

  WordIds() = default;
  explicit WordIds(const std::unordered_map<std::string, uint32_t>& words);
  uint32_t operator[](std::string_view word) const;
};

}  // namespace claimtier
