#include "segment/segment.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace claimtier {
namespace {

Document document_of(const std::vector<std::string>& blocks) {
  Document document;
  for (const std::string& text : blocks) {
    Block block;
    block.span.begin = static_cast<uint32_t>(document.text.size());
    document.text += text;
    block.span.end = static_cast<uint32_t>(document.text.size());
    document.text += '\n';
    document.blocks.push_back(block);
  }
  return document;
}

TEST(Segment, MakesOnePassagePerBlock) {
  const Document document = document_of({"Knee pain", "It helps. Call us", "🎉"});
  const std::vector<Passage> passages = segment(document);
  ASSERT_EQ(passages.size(), 3u);
  EXPECT_EQ(passages[1].block, 1u);
  ASSERT_EQ(passages[1].sentences.size(), 2u);
  EXPECT_EQ(document.text_of(passages[1].sentences[0].span), "It helps.");
  EXPECT_EQ(document.text_of(passages[1].sentences[1].span), "Call us");
  EXPECT_TRUE(passages[2].sentences.empty());
}

// A bare digit is a mark behind a statement, on a page that has sources or another mark.
TEST(Segment, DigitsBehindAWordAreMarksWhereSourcesAre) {
  struct Row {
    std::vector<std::string> blocks;
    size_t marks;
  };
  const std::vector<Row> table = {
      {{"Opening Hours7", "Select2", "Step3 of the form"}, 0},
      {{"It eased pain in older adults with arthritis3."}, 0},
      {{"It eased pain in older adults with arthritis3.", "References"}, 1},
      {{"It eased pain in older adults with arthritis3.", "It did no better in the second trial4."}, 2},
      {{"It eased pain in older adults with arthritis3.", "Opening Hours7", "References"}, 1},
      {{"It eased pain in older adults with arthritis3.", "It helped in all of our visits3."}, 0},
      {{"Pain fell [3]."}, 1},
      {{"Pain fell³."}, 1},
  };
  for (const Row& row : table) {
    size_t marks = 0;
    for (const Passage& passage : segment(document_of(row.blocks))) {
      for (const Token& token : passage.tokens) marks += token.reference;
    }
    EXPECT_EQ(marks, row.marks) << row.blocks[0];
  }
}

void expect_sound(const Passage& passage, const Document& document) {
  uint32_t last = document.blocks[passage.block].span.begin;
  for (const Token& token : passage.tokens) {
    ASSERT_TRUE(last <= token.span.begin && token.span.begin < token.span.end);
    last = token.span.end;
  }
  ASSERT_LE(last, document.blocks[passage.block].span.end);
  Span<Char> before{0, 0};
  uint32_t next = 0;
  for (const Sentence& sentence : passage.sentences) {
    ASSERT_EQ(sentence.tokens.begin, next);
    ASSERT_LE(before.end, sentence.span.begin);
    ASSERT_LE(sentence.span.begin, passage.tokens[sentence.tokens.begin].span.begin);
    ASSERT_GE(sentence.span.end, passage.tokens[sentence.tokens.end - 1].span.end);
    next = sentence.tokens.end;
    before = sentence.span;
  }
  ASSERT_EQ(next, passage.tokens.size());
}

// The break tests of Unicode annex 29: odd sequences of code points from all scripts.
TEST(Segment, SurvivesTheBreakTestsOfUnicode) {
  const char* folder = std::getenv("CLAIMTIER_CONFORMANCE_DIR");
  if (folder == nullptr) GTEST_SKIP() << "CLAIMTIER_CONFORMANCE_DIR is not set";
  for (const char* name : {"items_word.jsonl", "items_sentence.jsonl"}) {
    std::ifstream file(std::filesystem::path(folder) / "unicode_uax29" / name);
    ASSERT_TRUE(file.is_open()) << name;
    for (std::string line; std::getline(file, line);) {
      const Document document = document_of({nlohmann::json::parse(line)["text"].get<std::string>()});
      const std::vector<Passage> passages = segment(document);
      ASSERT_NO_FATAL_FAILURE(expect_sound(passages[0], document)) << line;
    }
  }
}

}  // namespace
}  // namespace claimtier
