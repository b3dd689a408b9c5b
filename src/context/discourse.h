// What surrounds each block: title, open headings, the lead-in of its list, the heads of its table row and column, the
// question it answers; and the page's register. Indices are passages (one per block), kNone where there is none.
//
//   "## What it cannot promise" + "- Regrown cartilage"  ->  surroundings[1].headings == {0}
#pragma once

#include <string_view>
#include <vector>

#include "context/claim.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

enum class SpeechRegister : uint8_t { Education, Sales };

struct Surroundings {
  std::vector<uint32_t> headings;  // inward to outward, the label of a bare line first
  uint32_t lead_in = kNone;
  uint32_t row_head = kNone;
  uint32_t column_head = kNone;
  uint32_t question = kNone;  // heading, term or paragraph that asks what this block answers
  uint32_t previous = kNone;  // paragraph before, under the same headings
};

struct Discourse {
  uint32_t title = kNone;
  SpeechRegister reg = SpeechRegister::Education;
  std::vector<ActingCue> offers;  // what makes it a page that sells: prices, calls to action, "our patients"
  std::string_view field = "none";  // of the treatments that the page names: regenerative before wellness before home
  bool candid = false;         // says in several places what is unproven, denied or limited
  std::vector<Surroundings> surroundings;  // one per passage
};

Discourse outline(const Reading& page, const Lists& lists);

// A cue that says how what it covers is meant, if only "as it stands".
bool decides(const Cue& cue);

// The section cues that hold for a passage: those of column head, row head, lead-in and headings, up to the nearest
// that decides.
std::vector<ActingCue> section_cues(const Reading& page, const Discourse& discourse, uint32_t passage);

// An item or a cell below a line that offers treatment: "Conditions we treat".
bool is_offered(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t passage);

}  // namespace claimtier
