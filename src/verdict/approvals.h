// Products that a regulator really approved, found by name in a sentence.
#pragma once

#include "context/reading.h"
#include "verdict/finding.h"

namespace claimtier {

// The approved product that a sentence names, or null.
const Approval* approval_in(const RulePack& pack, const Passage& passage, const Sentence& sentence);

// A full approval supports a claim (A), a conditional one makes it preliminary (B), a withdrawn one contradicts it (D).
Ruling ruling_of(const Approval& approval);

}  // namespace claimtier
