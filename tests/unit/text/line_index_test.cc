#include "text/line_index.h"

#include <gtest/gtest.h>

#include <string>

namespace claimtier {
namespace {

struct Row {
  std::string_view text;
  uint32_t offset;
  uint32_t line, column;
};

void expect_positions(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const Position found = LineIndex(row.text).position(row.offset);
    EXPECT_EQ(found.line, row.line) << row.text << " at " << row.offset;
    EXPECT_EQ(found.column, row.column) << row.text << " at " << row.offset;
  }
}

TEST(LineIndex, CountsFromOne) { expect_positions({{"", 0, 1, 1}, {"ab", 0, 1, 1}, {"ab", 1, 1, 2}, {"ab", 2, 1, 3}}); }

TEST(LineIndex, EndsLinesAtEveryLineBreak) {
  expect_positions({{"a\nb", 1, 1, 2},
                    {"a\nb", 2, 2, 1},
                    {"a\rb", 2, 2, 1},
                    {"a\r\nb", 2, 1, 3},
                    {"a\r\nb", 3, 2, 1},
                    {"\r\r\n\n", 4, 4, 1},
                    {"a\r", 2, 2, 1},
                    {"a\n", 2, 2, 1}});
}

TEST(LineIndex, CountsColumnsInCodePoints) {
  expect_positions({{"é🎉x", 2, 1, 2}, {"é🎉x", 6, 1, 3}, {"a\né🎉x", 8, 2, 3}});
}

TEST(LineIndex, OffsetsInsideACodePointStandForIt) { expect_positions({{"é🎉x", 1, 1, 1}, {"é🎉x", 4, 1, 2}}); }

TEST(LineIndex, OffsetsPastTheEndStandForTheEnd) { expect_positions({{"ab\nc", 99, 2, 2}}); }

TEST(LineIndex, LongLines) {
  std::string text = "x\n";
  for (int i = 0; i < 1000; ++i) text += "é";
  const LineIndex lines(text);
  for (uint32_t i = 0; i <= 1000; ++i) {
    EXPECT_EQ(lines.position(2 + 2 * i).column, i + 1);
    EXPECT_EQ(lines.position(2 + 2 * i).line, 2u);
  }
}

}  // namespace
}  // namespace claimtier
