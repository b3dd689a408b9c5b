#include "verdict/fingerprint.h"

#include <fmt/format.h>

namespace claimtier {

std::string hex_hash(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;  // FNV offset basis
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;  // FNV prime
  }
  return fmt::format("{:016x}", hash);
}

std::string normalised(std::string_view sentence) {
  std::string text;
  for (const char c : sentence) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (space && !text.empty() && text.back() != ' ') text += ' ';
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string claim_id(const RulePack& pack, const Claim& claim, std::string_view sentence) {
  const auto id = [&](const Slot& slot) { return slot.entry == kNone ? std::string("-") : pack.entries[slot.entry].id; };
  return hex_hash(fmt::format("{}/{}/{}/{}\n{}", id(claim.intervention), id(claim.condition), name_of(claim.outcome),
                              claim.strength, normalised(sentence)));
}

}  // namespace claimtier
