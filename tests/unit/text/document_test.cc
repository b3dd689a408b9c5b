#include "text/document.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "../extract/document_shape.h"

namespace claimtier {
namespace {

Span<Char> all_of(std::string_view source) { return {0, static_cast<uint32_t>(source.size())}; }

Document one_paragraph(std::string_view source) {
  DocumentBuilder builder(source);
  builder.open({});
  builder.add(all_of(source));
  return builder.finish();
}

std::vector<std::array<uint32_t, 4>> runs_of(const Document& document) {
  std::vector<std::array<uint32_t, 4>> runs;
  for (const Run& run : document.runs) runs.push_back({run.text, run.text_size, run.source, run.source_size});
  return runs;
}

TEST(DocumentBuilder, CollapsesAndTrimsWhiteSpace) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"a knee", "a knee"},
      {"  a \t knee \n", "a knee"},
      {"a\r\nknee", "a knee"},
      {"a\fknee", "a knee"},
      {"a\u00A0knee", "a knee"},
      {"a \u00A0 knee\u00A0", "a knee"},
      {"a\u2009knee\u202Fx\u3000y\u2028z", "a knee x y z"},
      {"", ""},
      {" \n\u00A0", ""},
  };
  for (const auto& [source, text] : cases) {
    const Document document = one_paragraph(source);
    EXPECT_EQ(document.text, text);
    EXPECT_EQ(flaw_of(document, source), "") << source;
  }
}

TEST(DocumentBuilder, DropsWhatIsNotSeen) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"carti\u00ADlage", "cartilage"},
      {"cu\u200Bre\u200C d\u2060\uFEFF", "cure d"},
      {"\u200Ba\u200F", "a"},
      {"\u00AD", ""},
      {"a \u00AD b", "a b"},
      {"it’s 100 € – “so”…", "it’s 100 € – “so”…"},
  };
  for (const auto& [source, text] : cases) {
    const Document document = one_paragraph(source);
    EXPECT_EQ(document.text, text);
    EXPECT_EQ(flaw_of(document, source), "") << source;
  }
}

TEST(Document, FindsTheTextThatStandsForAPartOfTheSource) {
  const std::string source = "<p>Fish &amp; <b>chips</b> at   home";
  DocumentBuilder builder(source);
  builder.open({});
  builder.add(Span<Char>{3, 8});
  builder.add("&", {8, 13});
  builder.add(Span<Char>{13, 14});
  builder.add(Span<Char>{17, 22});
  builder.add(Span<Char>{26, 36});
  const Document document = builder.finish();
  ASSERT_EQ(document.text, "Fish & chips at home");
  const auto words = [&](Span<Char> at) { return std::string(document.text_of(document.visible(at))); };
  EXPECT_EQ(words({3, 7}), "Fish");
  EXPECT_EQ(words({9, 11}), "&") << "a part of a reference is all of it";
  EXPECT_EQ(words({6, 20}), "h & chi");
  EXPECT_EQ(words({17, 36}), "chips at home");
  EXPECT_EQ(words({14, 17}), "") << "markup is not visible";
  for (Span<Char> text : {Span<Char>{0, 4}, {5, 6}, {7, 12}, {9, 20}}) EXPECT_EQ(document.visible(document.origin(text)), text);
}

TEST(DocumentBuilder, MapsPartsOfTheText) {
  const std::vector<std::array<std::string, 3>> cases = {
      {"our knees walk", "knees", "knees"},
      {"our  \n knees walk", "our knees", "our  \n knees"},
      {"our  knees", "r ", "r  "},
      {"our  knees", " k", "  k"},
      {"carti\u00ADlage", "cartilage", "carti\u00ADlage"},
      {"carti\u00ADlage", "carti", "carti"},
      {"carti\u00ADlage", "lage", "lage"},
      {"a\u00A0knee", " ", "\u00A0"},
  };
  for (const auto& [source, words, origin] : cases) EXPECT_EQ(source_of(one_paragraph(source), source, words), origin);
}

TEST(DocumentBuilder, MergesWhatStandsTogether) {
  const std::vector<std::pair<std::string, size_t>> cases = {
      {"one two\nthree", 1}, {"one  two", 3}, {"soft\u00ADhyphen", 2}, {" one ", 1}, {"a\u00A0b", 3}};
  for (const auto& [source, runs] : cases) EXPECT_EQ(one_paragraph(source).runs.size(), runs) << source;
}

// What is added in one is the same as what is added character by character.
TEST(DocumentBuilder, TakesStretchesAsTheirCharacters) {
  constexpr std::string_view kPieces[] = {"a", "knee", " ", " ", "  ", "\n", "\t", "\x01", "\u00E9", "\u2019", "\u00A0", "\u00AD", "\u2009", "\u3000", "\uFEFF"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string source;
    std::vector<Span<Char>> pieces;
    for (int i = 0; i < 10; ++i) {
      const auto begin = static_cast<uint32_t>(source.size());
      source += kPieces[random() % std::size(kPieces)];
      pieces.push_back({begin, static_cast<uint32_t>(source.size())});
    }
    DocumentBuilder builder(source);
    builder.open({});
    for (const Span<Char> piece : pieces) builder.add(piece);
    const Document by_pieces = builder.finish(), whole = one_paragraph(source);
    ASSERT_EQ(whole.text, by_pieces.text) << source;
    ASSERT_EQ(runs_of(whole), runs_of(by_pieces)) << source;
  }
}

TEST(DocumentBuilder, SeparatesBlocksAndDropsEmptyOnes) {
  const std::string source = "one  two";
  DocumentBuilder builder(source);
  Block heading;
  heading.kind = BlockKind::Heading;
  heading.level = 2;
  builder.open(heading);
  builder.add({0, 4});
  builder.open({});
  builder.add({3, 5});
  builder.open({});
  builder.add({4, 8});
  const Document document = builder.finish();
  EXPECT_EQ(document.text, "one\ntwo");
  EXPECT_EQ(shape_of(document), "h2 one | p two");
  EXPECT_EQ(flaw_of(document, source), "");
}

TEST(DocumentBuilder, TakesTextWithoutAnOpenBlock) {
  DocumentBuilder builder("one");
  EXPECT_FALSE(builder.is_open());
  builder.space({0, 0});
  builder.add({0, 3});
  EXPECT_TRUE(builder.is_open());
  EXPECT_EQ(shape_of(builder.finish()), "p one");
}

TEST(DocumentBuilder, DecodedTextStandsForItsWholePlace) {
  const std::string source = "a&nbsp;&amp;&shy;<br>b";
  DocumentBuilder builder(source);
  builder.open({});
  builder.add({0, 1});
  builder.add("\u00A0", {1, 7});
  builder.add("&", {7, 12});
  builder.add("\u00AD", {12, 17});
  builder.space({17, 21});
  builder.add({21, 22});
  const Document document = builder.finish();
  EXPECT_EQ(document.text, "a & b");
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"a", "a"}, {" &", "&nbsp;&amp;"}, {"&", "&amp;"}, {"& b", "&amp;&shy;<br>b"}, {"a & b", source}};
  for (const auto& [words, origin] : cases) EXPECT_EQ(source_of(document, source, words), origin);
}

TEST(DocumentBuilder, CleansDecodedText) {
  DocumentBuilder builder("0123456789");
  builder.open({});
  builder.add(" a \u00AD\n b ", {0, 5});
  builder.add("c", {5, 9});
  const Document document = builder.finish();
  EXPECT_EQ(document.text, "a b c");
  EXPECT_EQ(document.runs.size(), 3u);
}

TEST(DocumentBuilder, KeepsThePlaceOfWhatCouldNotBeRead) {
  DocumentBuilder builder("<img><img>words");
  builder.not_judged("image without text", {0, 5});
  builder.not_judged("image without text", {5, 10});
  builder.add({10, 15});
  const Document document = builder.finish();
  ASSERT_EQ(document.not_judged.size(), 2u);
  EXPECT_TRUE(document.not_judged[1].span.empty());
  EXPECT_EQ(document.not_judged[1].source, (Span<Char>{5, 10}));
}

TEST(Document, OriginLiesInsideTheSource) {
  const std::string source = "  one\n\n  two  ";
  DocumentBuilder builder(source);
  builder.open({});
  builder.add({0, 6});
  builder.open({});
  builder.add({6, 14});
  const Document document = builder.finish();
  ASSERT_EQ(document.text, "one\ntwo");
  for (uint32_t begin = 0; begin <= document.text.size() + 1; ++begin) {
    for (uint32_t end = begin; end <= document.text.size() + 1; ++end) {
      const Span<Char> origin = document.origin({begin, end});
      EXPECT_LE(origin.begin, origin.end);
      EXPECT_LE(origin.end, source.size());
    }
  }
  EXPECT_EQ(document.origin({0, 7}), (Span<Char>{2, 12}));
  EXPECT_EQ(document.origin({4, 7}), (Span<Char>{9, 12}));
  EXPECT_EQ(Document{}.origin({0, 0}), (Span<Char>{0, 0}));
}

TEST(Document, OriginOfBlocksOutOfOrderIsStillInOrder) {
  DocumentBuilder builder("later first");
  builder.open({});
  builder.add({6, 11});
  builder.open({});
  builder.add({0, 5});
  const Span<Char> origin = builder.finish().origin({0, 11});
  EXPECT_LE(origin.begin, origin.end);
}

}  // namespace
}  // namespace claimtier
