#include "report/excerpt.h"

#include <gtest/gtest.h>

#include "report/escape.h"

namespace claimtier {
namespace {

TEST(Excerpt, PutsCaretsBelowTheSpan) {
  const Excerpt shown = excerpt("We regrow cartilage.", 4, 20);
  EXPECT_EQ(shown.line, "We regrow cartilage.");
  EXPECT_EQ(shown.carets, "   ^~~~~~~~~~~~~~~~");
}

TEST(Excerpt, CutsALongLineAroundTheSpan) {
  const std::string line = std::string(500, 'a') + "CURE" + std::string(500, 'b');
  const Excerpt shown = excerpt(line, 501, 505, 20);
  EXPECT_EQ(shown.line, "...aaaaaaaaCUREbbbbbbbb...");
  EXPECT_EQ(shown.carets, "           ^~~~");
}

TEST(Excerpt, CutsASpanLongerThanTheWidth) {
  const Excerpt shown = excerpt(std::string(300, 'x'), 1, 301, 10);
  EXPECT_EQ(shown.line, "xxxxxxxxxx...");
  EXPECT_EQ(shown.carets, "^~~~~~~~~~");
}

TEST(Excerpt, CountsColumnsInCodePointsAndShowsThemInTerminalColumns) {
  EXPECT_EQ(excerpt("\xE2\x80\x9C"
                    "cure",
                    2, 6)
                .carets,
            " ^~~~");
  EXPECT_EQ(excerpt("\xE4\xB8\xAD"
                    "cure",
                    2, 6)
                .carets,
            "  ^~~~");
}

TEST(Excerpt, EscapesControlCharactersAndKeepsTheCaretsInPlace) {
  const Excerpt shown = excerpt(
      "a\x1b"
      "bcure",
      4, 8);
  EXPECT_EQ(shown.line, "a\\x1bbcure");
  EXPECT_EQ(shown.carets, "      ^~~~");
}

TEST(Excerpt, TakesColumnsOutsideTheLine) {
  for (const uint32_t begin : {0u, 1u, 5u, 4000000000u}) {
    for (const uint32_t end : {0u, 1u, 9u, UINT32_MAX}) EXPECT_FALSE(excerpt("cure", begin, end).carets.empty());
  }
  EXPECT_EQ(excerpt("", 1, 1).carets, "^");
}

TEST(Lines, AreFoundByNumberWithoutTheirEnds) {
  const Lines lines("one\r\ntwo\n\nfour");
  EXPECT_EQ(lines.at(1), "one");
  EXPECT_EQ(lines.at(2), "two");
  EXPECT_EQ(lines.at(3), "");
  EXPECT_EQ(lines.at(4), "four");
  EXPECT_EQ(lines.at(0), "");
  EXPECT_EQ(lines.at(5), "");
}

}  // namespace
}  // namespace claimtier
