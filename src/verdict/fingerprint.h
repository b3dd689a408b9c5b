// Stable names of findings and claims: 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923) in hexadecimal over normalised text.
#pragma once

#include <string>
#include <string_view>

#include "context/claim.h"

namespace claimtier {

std::string hex_hash(std::string_view text);

// Small letters, straight quotation marks, runs of white space as one blank, none at the ends: the same however it is broken into lines.
std::string normalised(std::string_view sentence);

// Names a claim by its slots, strength and sentence, wherever it stands.
std::string claim_id(const RulePack& pack, const Claim& claim, std::string_view normalised_sentence);

}  // namespace claimtier
