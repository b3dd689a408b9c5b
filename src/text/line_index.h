// Offsets to lines and columns, both from 1. A text goes in once, in linear time; each look-up is a binary search. Lines
// end at \n, \r\n or \r; columns count code points; an offset inside a code point has the column of that code point.
//
//   LineIndex("a\n\u00E9t\u00E9").position(6) == {2, 3}
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

struct Position {
  uint32_t line = 1, column = 1;
};

class LineIndex {
 public:
  // `text` must outlive the index.
  explicit LineIndex(std::string_view text);

  // Offsets past the end stand for the end.
  Position position(uint32_t offset) const;
  // From the begin of the line of the offset to the begin of the next one, or the end.
  Span<Char> line_at(uint32_t offset) const;

 private:
  void count_code_points();
  uint32_t code_points_before(uint32_t offset) const;

  std::string_view text_;
  std::vector<uint32_t> starts_;       // of the lines
  std::vector<uint32_t> code_points_;  // before every 64th byte, so that one long line costs no more than many; empty: all is ASCII
};

}  // namespace claimtier
