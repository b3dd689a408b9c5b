// Lines that were removed leave nothing behind to be on, and a line that lost its end, or all but its key, not enough: what they
// touch are the sentences where they stood. A line of the diff and the page go in, the bytes of those sentences come out.
//
//   "It has not been shown that" removed before "stem cells cure arthritis."  ->  that sentence
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/format.h"
#include "text/span.h"
#include "verdict/finding.h"

namespace claimtier {

// What stands there instead.
enum class Left { Nothing, Beginning, OtherLine };

struct Removal {
  uint32_t at = 0;   // between two lines of the page
  Span<Byte> reach;  // with the line before and the line behind, where the removed lines may have been one paragraph with it
  Left left = Left::Nothing;
  Span<Byte> last = {};  // of the lines that stand there instead; another line is no removal where a sentence is on it
};

// `lines`: what stood there before; `now`: what stands there instead. Nothing where no words were lost.
std::optional<Removal> removal_of(const std::vector<std::string>& lines, Span<Byte> now, std::string_view page, Format format);

// The sentence that goes on across the place, and those directly before and behind it in the same paragraph.
std::vector<Span<Byte>> touched_by(const Removal& removal, const std::vector<ReadSentence>& sentences);

}  // namespace claimtier
