// The ids of the words that a pack knows. A folded word goes in, its id comes out, kNone where no pattern has it. One probe for most words:
// the table is at most half full, and a slot keeps the hash, so that bytes are compared only where it agrees.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "rulepack/array.h"
#include "rulepack/vocabulary.h"

namespace claimtier {

struct WordIds {
  struct Slot {
    uint32_t hash = 0;
    uint32_t id = kNone;
    uint32_t at = 0, size = 0;  // in bytes
  };
  Array<Slot> slots;  // a power of two of them, or none
  Array<char> bytes;

  WordIds() = default;
  explicit WordIds(const std::unordered_map<std::string, uint32_t>& words);
  uint32_t operator[](std::string_view word) const;
};

}  // namespace claimtier
