// Bare digits behind a word: "arthritis3" points to a source, "Hours7" and "Select2" do not. The tokenizer, which sees one
// word at a time, takes all of them for marks; here those without a sentence before them, or without a list of sources or
// a second mark on the page, become numbers.
#pragma once

#include <string_view>
#include <vector>

#include "text/passage.h"

namespace claimtier {

// "References", "Sources and notes"
bool heads_reference_list(const Passage& heading);

void settle_reference_digits(std::string_view text, std::vector<Passage>& passages);

}  // namespace claimtier
