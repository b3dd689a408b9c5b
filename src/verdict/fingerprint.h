// Stable names of findings and claims: 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923) in hexadecimal over normalised text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "context/claim.h"

namespace claimtier {

// Of texts, one behind the other.
class TextHash {
 public:
  TextHash& add(std::string_view text);
  uint64_t value() const { return hash_; }
  std::string hex() const;  // sixteen digits

 private:
  uint64_t hash_ = 14695981039346656037ULL;  // FNV offset basis
};

// Small letters, straight quotation marks, runs of white space as one blank, none at the ends: the same however it is broken into lines.
std::string normalised(std::string_view sentence);

// Names a claim by its slots, strength and sentence, wherever it stands.
std::string claim_id(const RulePack& pack, const Claim& claim, std::string_view normalised_sentence);

}  // namespace claimtier
