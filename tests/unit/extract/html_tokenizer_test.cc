#include "extract/html_tokenizer.h"

#include <gtest/gtest.h>


#include "extract/character_reference.h"

namespace claimtier {
namespace {

std::string text_at(std::string_view page, Span<Char> at) { return std::string(page.substr(at.begin, at.size())); }

// One token in a short spelling: text 'x', reference &'x', <tag name=value ...>, </tag>, comment !, doctype !D; all
// with their places.
std::string spelled(std::string_view page, const HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::Text: return "'" + text_at(page, token.span) + "'";
    case HtmlTokenKind::Reference: return "&'" + token.text + "'";
    case HtmlTokenKind::EndTag: return "</" + token.name + ">";
    case HtmlTokenKind::Comment: return "!";
    case HtmlTokenKind::Doctype: return "!D";
    case HtmlTokenKind::StartTag: break;
  }
  std::string tag = "<" + token.name;
  for (const HtmlAttribute& attribute : token.attributes) {
    tag += " " + text_at(page, attribute.name) + "=" + text_at(page, attribute.value);
  }
  return tag + (token.self_closing ? "/>" : ">");
}

std::string tokens_of(std::string_view page) {
  HtmlTokenizer tokenizer(page, {0, static_cast<uint32_t>(page.size())});
  HtmlToken token;
  std::string out;
  while (tokenizer.next(token)) {
    out += (out.empty() ? "" : " ") + spelled(page, token);
    if (token.kind == HtmlTokenKind::StartTag) tokenizer.enter(html_content_of(token.name), token.name);
  }
  return out;
}

struct Case {
  std::string_view page;
  std::string_view tokens;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(tokens_of(c.page), c.tokens) << c.page;
}

TEST(HtmlTokenizer, ReadsTagsWithTheirAttributes) {
  expect_all({
      {"<P CLASS=a>", "<p CLASS=a>"},
      {"<a href=\"x>y\" title='\"' data-z = 7 hidden>", "<a href=x>y title=\" data-z=7 hidden=>"},
      {"<br/><img src=a/>", "<br/> <img src=a/>"},
      {"<a =b c>", "<a =b= c=>"},
      {"<a b=>x", "<a b=> 'x'"},
      {"<a\nb\t=\n'c'/d>", "<a b=c d=>"},
      {"</p x=1>", "</p>"},
  });
}

TEST(HtmlTokenizer, KeepsTextThatOnlyLooksLikeMarkup) {
  expect_all({
      {"2 < 3 <3 <", "'2 < 3 <3 <'"},
      {"a</", "'a</'"},
      {"a & b &; &#; &#x; &unknown;", "'a ' '& b ' '&; ' '&#; ' '&#x; ' '&unknown;'"},
  });
}

TEST(HtmlTokenizer, DropsATagThatTheEndCutsOff) {
  expect_all({{"a<p class=\"b", "'a'"}, {"a<p", "'a'"}, {"a</>b", "'a' 'b'"}, {"a</p ", "'a'"}});
}

TEST(HtmlTokenizer, EndsCommentsWhereBrowsersDo) {
  expect_all({
      {"<!-- a > b -- c -->d", "! 'd'"},
      {"<!-->d<!--->d", "! 'd' ! 'd'"},
      {"<!-- x --!>d", "! 'd'"},
      {"<!----!>d", "! 'd'"},
      {"<!-- never <p> closed", "!"},
      {"<!doctype html><?php a ?>b<![CDATA[c]]>d</ e>f<!g>", "!D ! 'b' ! 'd' ! 'f' !"},
  });
}

TEST(HtmlTokenizer, ReadsRawContentUpToItsEndTag) {
  expect_all({
      {"<style>a > b { } </styles> <p></STYLE >x", "<style> 'a > b { } </styles> <p>' </style> 'x'"},
      {"<title>a &amp; <b></title>", "<title> 'a ' &'&' ' <b>' </title>"},
      {"<textarea></textarea>", "<textarea> </textarea>"},
      {"<title>open </title", "<title> 'open </title'"},
      {"<xmp>&amp;</xmp>", "<xmp> '&amp;' </xmp>"},
      {"<plaintext>a</plaintext>", "<plaintext> 'a</plaintext>'"},
  });
}

TEST(HtmlTokenizer, KnowsCommentsInScripts) {
  expect_all({
      {"<script>if (a<b) '</p>'</script>x", "<script> 'if (a<b) '</p>'' </script> 'x'"},
      {"<script><!-- </script>x", "<script> '<!-- ' </script> 'x'"},
      {"<script><!-- <script></script> --></script>x", "<script> '<!-- <script></script> -->' </script> 'x'"},
      {"<script><!--><script></script>x", "<script> '<!--><script>' </script> 'x'"},
      {"<script><!-- <script></script></script>x", "<script> '<!-- <script></script>' </script> 'x'"},
  });
}

TEST(HtmlTokenizer, PlacesEveryTokenExactly) {
  const std::string_view page = "<p class=a>Fish &amp; chips</p>";
  HtmlTokenizer tokenizer(page, {0, static_cast<uint32_t>(page.size())});
  HtmlToken token;
  std::vector<Span<Char>> places;
  while (tokenizer.next(token)) places.push_back(token.span);
  EXPECT_EQ(places, (std::vector<Span<Char>>{{0, 11}, {11, 16}, {16, 21}, {21, 27}, {27, 31}}));
}

TEST(HtmlTokenizer, StaysInsideItsPart) {
  const std::string_view page = "aa<b>cc<b>";
  HtmlTokenizer tokenizer(page, {1, 9});
  HtmlToken token;
  std::vector<Span<Char>> places;
  while (tokenizer.next(token)) places.push_back(token.span);
  EXPECT_EQ(places, (std::vector<Span<Char>>{{1, 2}, {2, 5}, {5, 7}}));
}

TEST(CharacterReference, DecodesNamesAndNumbers) {
  const std::vector<std::tuple<std::string_view, std::string_view, size_t>> cases = {
      {"&amp;", "&", 5},
      {"&ampere", "&", 4},
      {"&notin;", "\u2209", 7},
      {"&notit;", "\u00AC", 4},
      {"&nbsp", "\u00A0", 5},
      {"&NotEqualTilde;", "\u2242\u0338", 15},
      {"&#8217;s", "\u2019", 7},
      {"&#x2019 ", "\u2019", 7},
      {"&#146;", "\u2019", 6},
      {"&#0;", "\uFFFD", 4},
      {"&#xD800;", "\uFFFD", 8},
      {"&#99999999999999;", "\uFFFD", 17},
      {"&#x1F600;", "\U0001F600", 9},
      {"&zwnj;", "\u200C", 6},
      {"&CounterClockwiseContourIntegral;", "\u2233", 33},
      {"&zz;", "", 0},
      {"&", "", 0},
      {"&#;", "", 0},
      {"&#x;", "", 0},
      {"& amp;", "", 0},
      {"&hellip", "", 0},
  };
  for (const auto& [source, text, length] : cases) {
    std::string out;
    EXPECT_EQ(read_character_reference(source, out), length) << source;
    EXPECT_EQ(out, text) << source;
  }
}

TEST(CharacterReference, LeavesQueryStringsInAttributesAlone) {
  std::string out;
  EXPECT_EQ(read_character_reference("&copy=2", out, true), 0U);
  EXPECT_EQ(read_character_reference("&copya", out, true), 0U);
  EXPECT_EQ(read_character_reference("&copy;=2", out, true), 6U);
  EXPECT_EQ(read_character_reference("&copy 2", out, true), 5U);
}

}  // namespace
}  // namespace claimtier
