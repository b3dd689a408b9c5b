// Text to folded tokens, the same way for pages and for the phrases of the rules. Sentences are cut later (segment/).
//
//   Passage p; tokenize("The patient's knees: 50%", {0, 24}, p);   // words "the" "patient" "knees" "50%"; kColon before the last
#pragma once

#include <string_view>

#include "text/passage.h"

namespace claimtier {

// Appends the tokens of text[part.begin, part.end) to `out`. Linear in the length of the part.
void tokenize(std::string_view text, Span<Char> part, Passage& out);

}  // namespace claimtier
