#include "rulepack/word_ids.h"

#include <gtest/gtest.h>

#include <string>

namespace claimtier {
namespace {

// Words of all lengths around a machine word that begin, end or look alike.
std::unordered_map<std::string, uint32_t> alike() {
  std::unordered_map<std::string, uint32_t> words;
  for (const std::string letters : {"abcdefghijklmnopqrstuvwxyz", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "abababababababababababab", "éèéèéèéèéèéè"}) {
    for (size_t size = 1; size <= letters.size(); ++size) {
      words.try_emplace(letters.substr(0, size), static_cast<uint32_t>(words.size()));
      words.try_emplace(letters.substr(letters.size() - size), static_cast<uint32_t>(words.size()));
    }
  }
  return words;
}

TEST(WordIds, FindsItsWordsAndNoOthers) {
  const std::unordered_map<std::string, uint32_t> words = alike();
  const WordIds ids(words);
  for (const auto& [word, id] : words) {
    EXPECT_EQ(ids[word], id) << word;
    for (size_t place = 0; place < word.size(); ++place) {
      std::string other = word;
      other[place] = '#';
      EXPECT_EQ(ids[other], kNone) << other;
    }
  }
  EXPECT_EQ(ids[""], kNone);
  EXPECT_EQ(WordIds()["knee"], kNone);
}

}  // namespace
}  // namespace claimtier
