#include "verdict/fingerprint.h"

#include "text/characters.h"

namespace claimtier {
namespace {

// Stays as it is, or as its small letter.
bool is_plain(char c) { return c > ' ' && c < 0x7F && c != '`'; }

}  // namespace

TextHash& TextHash::add(std::string_view text) {
  for (const char c : text) {
    hash_ ^= static_cast<unsigned char>(c);
    hash_ *= 1099511628211ULL;  // FNV prime
  }
  return *this;
}

std::string TextHash::hex() const {
  std::string digits(16, '0');
  for (size_t i = 0; i < digits.size(); ++i) digits[i] = "0123456789abcdef"[(hash_ >> (60 - 4 * i)) & 0xF];
  return digits;
}

std::string normalised(std::string_view sentence) {
  std::string text;
  text.reserve(sentence.size());
  for (size_t at = 0; at < sentence.size();) {
    const size_t begin = at;
    while (at < sentence.size() && is_plain(sentence[at])) ++at;
    text += sentence.substr(begin, at - begin);
    const CodePoint c = code_point_at(sentence, at);
    at += c.size;
    if (c.size == 0) break;
    if (kind_of(c.value) == CharKind::Space) {
      if (!text.empty() && text.back() != ' ') text += ' ';
    } else if (is_double_quote(c.value)) {
      text += '"';
    } else {
      append_folded(c.value, text);
    }
  }
  if (text.ends_with(' ')) text.pop_back();
  return lower_ascii(text);
}

std::string claim_id(const RulePack& pack, const Claim& claim, std::string_view normalised_sentence) {
  const auto id = [&](const Slot& slot) -> std::string_view {
    if (slot.entry == kNone) return "-";
    return pack.entries[slot.entry].id;
  };
  const char strength = static_cast<char>('0' + claim.strength);
  TextHash hash;
  hash.add(id(claim.intervention)).add("/").add(id(claim.condition)).add("/").add(name_of(claim.outcome)).add("/");
  return hash.add({&strength, 1}).add("\n").add(normalised_sentence).hex();
}

}  // namespace claimtier
