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
