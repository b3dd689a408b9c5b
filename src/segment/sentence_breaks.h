// Where the sentences of a block end. In: the text and a Passage with the tokens of one block; out: its sentences, and
// kStop taken off the tokens that follow an abbreviation.
//
//   "Dr. Smith agrees. Call today"  ->  "Dr. Smith agrees." with end '.', "Call today" with end 0
#pragma once

#include <string_view>

#include "text/passage.h"

namespace claimtier {

void cut_sentences(std::string_view text, Span<Char> block, Passage& passage);

}  // namespace claimtier
