// The break tests of Unicode annex 29 beside our words and sentences. The annex knows spaces and punctuation as segments of their own;
// only segments with a letter or a digit are compared, without the white space around them. Whatever the text, words lie in order inside
// their sentences.
#include "segment/segment.h"
#include "suite.h"
#include "text/characters.h"

namespace claimtier {
namespace {

Document document_of(const std::string& text) {
  Document document;
  document.text = text;
  Block block;
  block.span = {0, static_cast<uint32_t>(text.size())};
  document.blocks.push_back(block);
  return document;
}

bool has_word(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_word_character(c.value)) return true;
    at += c.size;
  }
  return false;
}

// Without what is no word character at both ends.
std::string core_of(std::string_view text) {
  size_t begin = text.size(), end = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_word_character(c.value)) begin = std::min(begin, at), end = at + c.size;
    at += c.size;
  }
  return std::string(text.substr(begin, end - begin));
}

std::vector<std::string> cores(const std::vector<std::string>& segments) {
  std::vector<std::string> out;
  for (const std::string& segment : segments) {
    if (has_word(segment)) out.push_back(core_of(segment));
  }
  return out;
}

std::vector<std::string> words_of(const Document& document, const Passage& passage) {
  std::vector<std::string> words;
  for (const Token& token : passage.tokens) words.emplace_back(document.text_of(token.span));
  return cores(words);
}

std::vector<std::string> sentences_of(const Document& document, const Passage& passage) {
  std::vector<std::string> sentences;
  for (const Sentence& sentence : passage.sentences) sentences.emplace_back(document.text_of(sentence.span));
  return cores(sentences);
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

std::string shown(const std::vector<std::string>& segments) { return nlohmann::json(segments).dump(); }

template <class SegmentsOf>
void compare(Suite& suite, SegmentsOf segments_of) {
  for (const nlohmann::json& item : suite.cases()) {
    const Document document = document_of(item["text"]);
    const Passage passage = segment(document).at(0);
    ASSERT_NO_FATAL_FAILURE(expect_sound(passage, document)) << item;
    const std::vector<std::string> ours = segments_of(document, passage), theirs = cores(item["label"]);
    suite.see(item, ours == theirs, item["codepoints"].get<std::string>() + "\nours:   " + shown(ours) + "\ntheirs: " + shown(theirs));
  }
}

TEST(UnicodeBreaks, Words) {
  Suite suite("unicode_uax29/items_word.jsonl", "unicode_words.tsv");
  if (suite.cases().empty()) GTEST_SKIP() << "skipped: no data";
  compare(suite, words_of);
  EXPECT_EQ(suite.passed(), 1460U);
}

TEST(UnicodeBreaks, Sentences) {
  Suite suite("unicode_uax29/items_sentence.jsonl", "unicode_sentences.tsv");
  if (suite.cases().empty()) GTEST_SKIP() << "skipped: no data";
  compare(suite, sentences_of);
  EXPECT_EQ(suite.passed(), 487U);
}

}  // namespace
}  // namespace claimtier
