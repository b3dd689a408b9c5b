// Prose to sentences of tokens: one Passage per block, in order. Rules of sentence ends and tokens: see text/passage.h and
// segment/sentence_breaks.cc. Passages of blocks that are not English have english == false and are still tokenised.
#pragma once

#include <vector>

#include "text/document.h"
#include "text/passage.h"

namespace claimtier {

std::vector<Passage> segment(const Document& document);

}  // namespace claimtier
