#include "rulepack/word_ids.h"

#include <bit>
#include <cstring>

namespace claimtier {
namespace {

template <class Number>
Number read(const char* at) {
  Number number;
  std::memcpy(&number, at, sizeof number);
  return number;
}

// The first eight bytes; of a word of four and more the first and the last four, of a shorter one all with zeros behind: those of
// one length differ where the words do.
uint64_t key_of(std::string_view word) {
  const char* const begin = word.data();
  const size_t size = word.size();
  if (size >= 8) return read<uint64_t>(begin);
  if (size >= 4) return read<uint32_t>(begin) | uint64_t{read<uint32_t>(begin + size - 4)} << 32;
  const auto byte = [&](size_t i) { return uint64_t{static_cast<unsigned char>(begin[i])} << 8 * i; };
  return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

// The first and the last eight bytes, folded by multiplication as in wyhash (Wang Yi, 2019), with odd numbers of that hash.
uint32_t hash_of(std::string_view word, uint64_t key) {
  uint64_t hash = (key ^ word.size()) * 0xa0761d6478bd642fULL;
  if (word.size() > 8) hash = (hash ^ read<uint64_t>(word.data() + word.size() - 8)) * 0xe7037ed1a0b428dbULL;
  return static_cast<uint32_t>(hash >> 32);
}

}  // namespace

WordIds::WordIds(const std::unordered_map<std::string, uint32_t>& words) {
  std::vector<Slot> table(std::bit_ceil(2 * words.size() + 2));
  std::vector<char> all;
  for (const auto& [word, id] : words) {
    const uint64_t key = key_of(word);
    size_t slot = hash_of(word, key) & (table.size() - 1);
    while (table[slot].id != kNone) slot = (slot + 1) & (table.size() - 1);
    table[slot] = {key, id, static_cast<uint32_t>(word.size()), static_cast<uint32_t>(all.size())};
    all.insert(all.end(), word.begin(), word.end());
  }
  slots = Array(std::move(table));
  bytes = Array(std::move(all));
}

uint32_t WordIds::operator[](std::string_view word) const {
  const std::span<const Slot> table = slots.all();
  if (table.empty()) return kNone;
  const uint64_t key = key_of(word);
  for (size_t at = hash_of(word, key) & (table.size() - 1);; at = (at + 1) & (table.size() - 1)) {
    const Slot& slot = table[at];
    if (slot.id == kNone) return kNone;
    if (slot.key != key || slot.size != word.size()) continue;
    if (word.size() <= sizeof key || std::memcmp(bytes.all().data() + slot.at, word.data(), word.size()) == 0) return slot.id;
  }
}

}  // namespace claimtier
