// Eight bytes at a time and one by one give the same.
#include "text/letters.h"

#include <gtest/gtest.h>

#include <string>

namespace claimtier {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string small(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return text;
}

// Every byte at every place of texts around the size of a machine word.
template <class Check>
void for_every_byte(Check check) {
  for (size_t size = 1; size <= 20; ++size) {
    for (size_t place = 0; place < size; ++place) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(size, place % 2 == 0 ? 'z' : 'A');
        text[place] = static_cast<char>(byte);
        check(text, place);
      }
    }
  }
}

TEST(Letters, EndAtTheFirstOtherByte) {
  for_every_byte([](const std::string& text, size_t place) {
    const size_t end = is_letter(text[place]) ? text.size() : place;
    ASSERT_EQ(letters_end(text, 0), end) << int{text[place]} << " at " << place << " of " << text.size();
    ASSERT_EQ(letters_end(text, place), is_letter(text[place]) ? text.size() : place);
  });
  EXPECT_EQ(letters_end("", 0), 0U);
  EXPECT_EQ(letters_end("ab", 2), 2U);
}

TEST(Letters, BecomeSmallAndLeaveTheOthers) {
  for_every_byte([](const std::string& text, size_t) {
    std::string out = "Before ";
    append_small(text, out);
    ASSERT_EQ(out, "Before " + small(text));
  });
}

}  // namespace
}  // namespace claimtier
