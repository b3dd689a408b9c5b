// The line of the source around a finding, cut to the width of a terminal, with a caret line below it.
//
//   Excerpt e = excerpt("We regrow cartilage.", 4, 20);   // e.line "We regrow cartilage.", e.carets "
//   ^~~~~~~~~~~~~~~~"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/run_report.h"

namespace claimtier {

struct Excerpt {
  std::string line;    // escaped for a terminal; tabs are blanks; "..." where it was cut
  std::string carets;  // blanks, then ^~~~ below the span
};

// `begin` and `end` count code points of the line from 1; the end is exclusive.
Excerpt excerpt(std::string_view line, uint32_t begin, uint32_t end, uint32_t width = 100);

// The lines of a text, found once.
class Lines {
 public:
  explicit Lines(std::string_view text);
  // Line `number` from 1, without its line end; "" where there is none.
  std::string_view at(uint32_t number) const;

 private:
  std::string_view text_;
  std::vector<size_t> starts_;
};

// The lines of the file that a page is of; pages of one file follow each other.
class LinesOfPages {
 public:
  const Lines& of(const SharedText& text);

 private:
  SharedText text_;
  Lines lines_{""};
};

}  // namespace claimtier
