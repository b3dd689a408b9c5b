// The matcher against RE2 on the corpus: the word-only patterns of the real rules, written as regular expressions over the folded
// words of each sentence, find the same sentences.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "extract/extract.h"
#include "match/matcher.h"
#include "rulepack/image.h"
#include "segment/segment.h"
#include "text/source.h"

namespace claimtier {
namespace {

constexpr size_t kPatterns = 600;  // of the rules' own patterns that have neither lists nor expressions
constexpr uint16_t kAdjacent = kOpenQuote | kCloseQuote | kHyphen;
constexpr uint16_t kInGap = kAdjacent | kComma | kOpenParen | kCloseParen | kSlash;

std::vector<std::string> words_by_id(const RulePack& pack) {
  std::vector<std::string> words(pack.words.size());
  for (const auto& [word, id] : pack.words) words[id] = word;
  return words;
}

// "_" stands before a word that joins its neighbour, "~" where only a gap may cross, "#" where nothing may.
std::string shown(const Passage& passage, const Sentence& sentence) {
  std::string text;
  for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const uint16_t before = passage.tokens[t].before;
    text += t == sentence.tokens.begin ? '#' : (before & ~kInGap) != 0 ? '#' : (before & ~kAdjacent) != 0 ? '~' : '_';
    text += std::string(passage.word(t)) + " ";
  }
  return text;
}

std::string expression(const Phrase& pattern, const std::vector<std::string>& words) {
  std::string regex;
  for (size_t i = 0; i < pattern.elements.size(); ++i) {
    const Element& element = pattern.elements[i];
    std::string any;
    for (const uint32_t id : element.words) any += (any.empty() ? "" : "|") + RE2::QuoteMeta(words[id]);
    const std::string joint = i == 0 ? "[#~_]" : element.gap > 0 ? "[~_]" : "_";
    std::string gap;
    if (element.gap > 0) gap = "(?:[~_][^ ]+ ){0," + std::to_string(element.gap) + "}";
    const std::string place = gap + joint + "(?:" + any + ") ";
    regex += element.optional ? "(?:" + place + ")?" : place;
  }
  return regex;
}

bool is_plain(const Phrase& pattern) {
  return std::all_of(pattern.elements.begin(), pattern.elements.end(), [](const Element& e) {
           return e.lists.empty() && e.regexes.empty();
         });
}

std::vector<std::vector<Passage>> corpus() {
  std::vector<std::vector<Passage>> pages;
  for (const auto& file : std::filesystem::directory_iterator(CLAIMTIER_SOURCE_DIR "/corpus/pages")) {
    std::ifstream in(file.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    Format format = Format::Plain;
    format_of(file.path().string(), format);
    const Source source = decode(file.path().string(), bytes.str(), format);
    pages.push_back(segment(extract(format, source.text())));
  }
  return pages;
}

TEST(MatcherOracle, FindsWhatRegularExpressionsFind) {
  const RulePack pack = builtin_pack();
  const std::vector<std::string> words = words_by_id(pack);
  const std::vector<std::vector<Passage>> pages = corpus();
  std::map<uint32_t, std::unique_ptr<RE2>> expressions;
  for (uint32_t p = 0; p < pack.patterns.size() && expressions.size() < kPatterns; ++p) {
    if (pack.patterns[p].owner == Owner::Entry || !is_plain(pack.phrases[p])) continue;
    expressions[p] = std::make_unique<RE2>(expression(pack.phrases[p], words));
  }
  ASSERT_GT(expressions.size(), 100U);
  const Matcher matcher(pack);
  size_t hits = 0;
  for (const std::vector<Passage>& page : pages) {
    for (const Passage& passage : page) {
      std::set<std::pair<uint32_t, uint32_t>> found;  // pattern, sentence
      for (const Match& match : matcher.find(passage).phrases) found.insert({match.pattern, match.sentence});
      for (uint32_t s = 0; s < passage.sentences.size(); ++s) {
        const std::string text = shown(passage, passage.sentences[s]);
        for (const auto& [pattern, regex] : expressions) {
          const bool expected = RE2::PartialMatch(text, *regex);
          hits += expected;
          EXPECT_EQ(found.contains({pattern, s}), expected) << pack.phrases[pattern].text << " in: " << text;
        }
      }
    }
  }
  EXPECT_GT(hits, 200U);
}

}  // namespace
}  // namespace claimtier
