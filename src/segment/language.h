// Which blocks are English. In: the passages of one page; out: Passage::english of each.
//
// Long blocks are judged by their function words and letters; short ones (headings, bullets) go with the majority.
//   "Wir behandeln das Knie mit Zellen, die wir aus dem Fett gewinnen."  ->  english == false
#pragma once

#include <vector>

#include "text/passage.h"

namespace claimtier {

enum class Language : uint8_t {
  Unsure,  // too short to tell
  English,
  Other,
};

Language language_of(const Passage& passage);

void mark_english(std::vector<Passage>& passages);

}  // namespace claimtier
