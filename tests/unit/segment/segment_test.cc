#include "segment/segment.h"

#include <gtest/gtest.h>


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

}  // namespace
}  // namespace claimtier
