// Plain text as lines that know what they look like; plain.cc makes blocks of them.
//
//   "  - no downtime\n" -> Item, indent 2, text "no downtime"; "=====" -> Rule; "OUR CLINIC" -> Words, is_capitals()
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

enum class LineKind { Blank, Rule, Item, NumberedItem, Quote, Words };

struct Line {
  LineKind kind = LineKind::Blank;
  Span<Char> text;      // without indent, marker and white space at the end
  uint32_t indent = 0;  // columns before the marker or the first word; a tab counts four
  char rule = 0;        // of a Rule: '=', '-', '*', '_', '~' or '#'
};

std::vector<Line> cut_lines(std::string_view text);

// A short line that ends like no sentence: a heading if it stands alone.
bool is_heading_like(std::string_view line);
// Same, but may end in '?' or ':', as numbered and underlined headings do.
bool is_title_like(std::string_view line);
// Letters, none of them small.
bool is_capitals(std::string_view line);
bool ends_sentence(std::string_view line);

}  // namespace claimtier
