#include "rulepack/word_ids.h"

#include <bit>
#include <cstring>

namespace claimtier {
namespace {

// Eight bytes at a time, folded by multiplication as in wyhash (Wang Yi, 2019); the constants are two odd numbers of that hash.
uint32_t hash_of(std::string_view word) {
  uint64_t hash = word.size() * 0xe7037ed1a0b428dbULL;
  while (!word.empty()) {
    const size_t size = word.size() < 8 ? word.size() : 8;
    uint64_t part = 0;
    std::memcpy(&part, word.data(), size);
    word.remove_prefix(size);
    hash = (hash ^ part) * 0xa0761d6478bd642fULL;
    hash ^= hash >> 32;
  }
  return static_cast<uint32_t>(hash);
}

}  // namespace

WordIds::WordIds(const std::unordered_map<std::string, uint32_t>& words) {
  std::vector<Slot> table(std::bit_ceil(2 * words.size() + 2));
  std::vector<char> all;
  for (const auto& [word, id] : words) {
    const uint32_t hash = hash_of(word);
    size_t slot = hash & (table.size() - 1);
    while (table[slot].id != kNone) slot = (slot + 1) & (table.size() - 1);
    table[slot] = {hash, id, static_cast<uint32_t>(all.size()), static_cast<uint32_t>(word.size())};
    all.insert(all.end(), word.begin(), word.end());
  }
  slots = Array(std::move(table));
  bytes = Array(std::move(all));
}

uint32_t WordIds::operator[](std::string_view word) const {
  const std::span<const Slot> table = slots.all();
  if (table.empty()) return kNone;
  const uint32_t hash = hash_of(word);
  for (size_t at = hash & (table.size() - 1);; at = (at + 1) & (table.size() - 1)) {
    const Slot& slot = table[at];
    if (slot.id == kNone) return kNone;
    if (slot.hash == hash && std::string_view(bytes.all().data() + slot.at, slot.size) == word) return slot.id;
  }
}

}  // namespace claimtier
