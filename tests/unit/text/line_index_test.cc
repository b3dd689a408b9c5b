#include "text/line_index.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

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

TEST(LineIndex, CountsAsOneCharacterAfterTheOther) {
  constexpr std::string_view kPieces[] = {"a", "knee", "\n", "\r", "\r\n", "\u00E9", "\u2019", "\U0001F389"};
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    std::vector<Row> rows;
    uint32_t line = 1, column = 1;
    for (int i = 0; i < 100; ++i) {
      const std::string_view piece = kPieces[random() % (round % 2 == 0 ? 5 : std::size(kPieces))];
      const bool joins = piece.starts_with('\n') && text.ends_with('\r');
      if (!joins) rows.push_back({"", static_cast<uint32_t>(text.size()), line, column});
      text += piece;
      const bool breaks = piece.ends_with('\n') || piece.ends_with('\r');
      line += breaks && !joins ? 1 : 0;
      column = breaks ? 1 : column + (piece == "knee" ? 4 : 1);
    }
    const LineIndex lines(text);
    for (const Row& row : rows) {
      ASSERT_EQ(lines.position(row.offset).line, row.line) << text << " at " << row.offset;
      ASSERT_EQ(lines.position(row.offset).column, row.column) << text << " at " << row.offset;
    }
  }
}

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
