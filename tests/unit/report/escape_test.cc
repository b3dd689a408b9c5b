#include "report/escape.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

struct Case {
  std::string_view in, out;
};

TEST(EscapeTerminal, MakesWhatATerminalObeysVisible) {
  const Case cases[] = {
      {"plain text", "plain text"},
      {"\x1b[31mred", "\\x1b[31mred"},
      {"a\nb\tc\rd", "a\\x0ab\\x09c\\x0dd"},
      {"\xC2\x9B"
       "31m",
       "\\x9b31m"},  // C1 control sequence introducer
      {"\xE2\x80\xAE"
       "txt",
       "\\u202etxt"},  // right-to-left override
      {"\x7F", "\\x7f"},
      {"caf\xC3\xA9 \xE2\x80\x99", "caf\xC3\xA9 \xE2\x80\x99"},
      {"\xFF\xC3", "\\xff\\xc3"},           // no UTF-8
      {"\xED\xA0\x80", "\\xed\\xa0\\x80"},  // a surrogate
      {"\xF3\xA0\x81\x81", "\\ue0041"},     // a tag character, invisible
  };
  for (const Case& c : cases) EXPECT_EQ(escape_terminal(c.in), c.out);
}

TEST(EscapeTerminal, KeepsANulByteVisible) { EXPECT_EQ(escape_terminal(std::string_view("a\0b", 3)), "a\\x00b"); }

TEST(EscapeUri, EncodesAllButUnreservedCharactersAndSlashes) {
  const Case cases[] = {
      {"site/knee.md", "site/knee.md"},
      {"my site/50%.html", "my%20site/50%25.html"},
      {"a?b#c:d", "a%3Fb%23c%3Ad"},
      {"caf\xC3\xA9", "caf%C3%A9"},
  };
  for (const Case& c : cases) EXPECT_EQ(escape_uri(c.in), c.out);
}

TEST(ColumnsOf, CountsWideAndCombiningCharacters) {
  EXPECT_EQ(columns_of(U'a'), 1u);
  EXPECT_EQ(columns_of(U'\u0301'), 0u);
  EXPECT_EQ(columns_of(U'\u4E2D'), 2u);
  EXPECT_EQ(columns_of(U'\U0001F600'), 2u);
}

}  // namespace
}  // namespace claimtier
