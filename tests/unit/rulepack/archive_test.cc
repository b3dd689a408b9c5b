#include "rulepack/archive.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace claimtier {
namespace {

enum class Colour : uint8_t { Red, Green };

template <class... Fields>
void read(std::string_view bytes, Fields&... fields) {
  ImageReader in(bytes);
  in(fields...);
}

TEST(Archive, KeepsTheLargestNumbers) {
  ImageWriter out;
  out(UINT32_MAX, -5, 1e300, true, std::string("x"), std::vector<Colour>{Colour::Green});
  uint32_t number = 0;
  int negative = 0;
  double real = 0;
  bool flag = false;
  std::string text;
  std::vector<Colour> colours;
  read(out.bytes, number, negative, real, flag, text, colours);
  EXPECT_EQ(number, UINT32_MAX);
  EXPECT_EQ(negative, -5);
  EXPECT_EQ(real, 1e300);
  EXPECT_TRUE(flag);
  EXPECT_EQ(text, "x");
  EXPECT_EQ(colours, std::vector<Colour>{Colour::Green});
}

TEST(Archive, ReadsArraysWhereTheyStand) {
  ImageWriter out;
  out(std::string("x"), Array(std::vector<uint64_t>{7, 8}), Rows({{1, 2}, {}, {3}}).values, true);
  std::string text;
  Array<uint64_t> numbers;
  Array<uint32_t> values;
  bool flag = false;
  read(out.bytes, text, numbers, values, flag);
  ASSERT_EQ(numbers.size(), 2U);
  EXPECT_EQ(numbers[1], 8U);
  EXPECT_EQ(reinterpret_cast<const char*>(numbers.all().data()), out.bytes.data() + kArrayAlignment);
  EXPECT_EQ(values[2], 3U);
  EXPECT_TRUE(flag);
  EXPECT_THROW(read(std::string_view(out.bytes).substr(0, kArrayAlignment + 15), text, numbers), Error);
}

TEST(Archive, ReadsTextsWhereTheyStand) {
  ImageWriter out;
  out(PackText("knee pain"), true);
  PackText text;
  bool flag = false;
  read(out.bytes, text, flag);
  EXPECT_EQ(text, "knee pain");
  EXPECT_EQ(text.data(), out.bytes.data() + 1);
  EXPECT_TRUE(flag);
}

TEST(PackText, OutlivesWhatItWasCopiedFrom) {
  PackText copy;
  {
    const PackText own(std::string("of a file, and too long for a short string"));
    copy = own;
  }
  EXPECT_EQ(copy, "of a file, and too long for a short string");
}

TEST(Archive, LeavesTheSourceAlone) {
  ImageWriter out;
  out.source(std::string("as written"));
  out(true);
  std::string text;
  bool flag = false;
  ImageReader without(out.bytes);
  without.source(text);
  without(flag);
  EXPECT_EQ(text, "");
  EXPECT_TRUE(flag && without.at_end());
  ImageReader with(out.bytes, out.source_bytes);
  with.source(text);
  EXPECT_EQ(text, "as written");
  EXPECT_FALSE(with.at_end());
}

TEST(Rows, MayBeEmpty) {
  const Rows rows({{1, 2}, {}, {3}});
  EXPECT_EQ(rows[0].size(), 2U);
  EXPECT_TRUE(rows[1].empty());
  EXPECT_EQ(rows[2].front(), 3U);
}

TEST(Archive, RefusesWhatDoesNotFit) {
  uint8_t byte = 0;
  std::string text;
  std::vector<std::string> texts;
  EXPECT_THROW(read("\xFF\x7F", byte), Error);                                      // a number larger than its field
  EXPECT_THROW(read("\xFF", byte), Error);                                          // a number without its end
  EXPECT_THROW(read("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", byte), Error);  // a number without any end
  EXPECT_THROW(read("\x05xyz", text), Error);                                       // a text longer than what is left
  EXPECT_THROW(read("\xFF\xFF\xFF\x7Fxyz", texts), Error);                          // a count that nothing follows
}

}  // namespace
}  // namespace claimtier
