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

TEST(EscapeTerminal, MakesWhatALogOfACIServiceObeysVisible) {
  const Case cases[] = {
      {"##[stop-commands]x", "##\\x5bstop-commands]x"},
      {"a ##vso[task.setvariable]", "a ##vso\\x5btask.setvariable]"},
      {"# [a] #[b] ##-[c] ## [d]", "# [a] #[b] ##-[c] ## [d]"},
      {"::error::x", "\\x3a:error::x"},
      {"a ::b", "a \\x3a:b"},
      {"\xC2\xA0::b", "\xC2\xA0\\x3a:b"},  // .NET takes a no-break space for space
      {"std::string", "std::string"},
      {":::", "\\x3a::"},
  };
  for (const Case& c : cases) EXPECT_EQ(escape_terminal(c.in), c.out);
}

TEST(Inert, DocumentsKeepTheirStringsAndAreObeyedByNobody) {
  EXPECT_EQ(inert_json("{\"a\": [\"##[x]\", \"b\"]}\n"), "{\"a\": [\"##\\u005bx]\", \"b\"]}\n");
  EXPECT_EQ(inert_json("\"\xE2\x80\xAE \xC2\x9B \xF3\xA0\x81\x81 caf\xC3\xA9\""), "\"\\u202e \\u009b \\udb40\\udc41 caf\xC3\xA9\"");
  EXPECT_EQ(inert_xml("<a b=\"##[x]\">\n::c\x7F</a>"), "<a b=\"##&#x5B;x]\">\n&#x3A;:c&#x7F;</a>");
  EXPECT_EQ(inert_json("[]"), "[]");
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
