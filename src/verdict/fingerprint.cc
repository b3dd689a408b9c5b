#include "verdict/fingerprint.h"

#include <fmt/format.h>

#include "text/characters.h"

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
  for (size_t at = 0; at < sentence.size();) {
    const CodePoint c = code_point_at(sentence, at);
    at += c.size;
    if (kind_of(c.value) == CharKind::Space) {
      if (!text.empty() && text.back() != ' ') text += ' ';
    } else if (is_double_quote(c.value)) {
      text += '"';
    } else {
      append_folded(c.value, text);
    }
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string claim_id(const RulePack& pack, const Claim& claim, std::string_view normalised_sentence) {
  const auto id = [&](const Slot& slot) { return slot.entry == kNone ? std::string("-") : pack.entries[slot.entry].id; };
  return hex_hash(fmt::format("{}/{}/{}/{}\n{}", id(claim.intervention), id(claim.condition), name_of(claim.outcome),
                              claim.strength, normalised_sentence));
}

}  // namespace claimtier
