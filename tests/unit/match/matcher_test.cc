#include "match/matcher.h"

#include <gtest/gtest.h>

#include "extract/extract.h"
#include "rulepack/phrase.h"
#include "segment/segment.h"

namespace claimtier {
namespace {

// A pack with two lists and one pattern.
RulePack pack_of(const std::string& line) {
  RulePack pack;
  pack.lists = {{"lower", ""}, {"complaint", ""}};
  PhraseCompiler compiler(pack);
  PhraseError error;
  const auto add = [&](Owner owner, uint32_t of, const std::string& text, PhraseUse use) {
    pack.patterns.push_back({owner, of});
    pack.phrases.push_back({compiler.compile(text, use, error), text});
    EXPECT_EQ(error.text, "") << text;
  };
  const std::vector<std::pair<uint32_t, std::string>> entries = {
      {0, "reduce+"}, {0, "take away"}, {1, "pain"}, {1, "knee pain"}, {1, "stiffness"}};
  for (const auto& [list, words] : entries) {
    Entry entry;
    entry.list = list;
    pack.entries.push_back(entry);
    add(Owner::Entry, static_cast<uint32_t>(pack.entries.size() - 1), words, PhraseUse::Lexicon);
  }
  add(Owner::Rule, 0, line, PhraseUse::Full);
  pack.index = index_of(pack);
  return pack;
}

// The matched stretches of the text, with '|' between them.
std::string found(const std::string& line, const std::string& text) {
  const RulePack pack = pack_of(line);
  const Document document = read_plain(text);
  const Matcher matcher(pack);
  std::string all;
  for (const Passage& passage : segment(document)) {
    for (const Match& match : matcher.find(passage).phrases) {
      const Span<Char> at = {passage.tokens[match.tokens.begin].span.begin, passage.tokens[match.tokens.end - 1].span.end};
      all += (all.empty() ? "" : "|") + std::string(document.text_of(at));
    }
  }
  return all;
}

struct Case {
  std::string pattern, text, expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(found(c.pattern, c.text), c.expected) << c.pattern << " in: " << c.text;
}

TEST(Matcher, FindsWordsInAnyCaseAndInflection) {
  check({
      {"miracle", "A Miracle, they say.", "Miracle"},
      {"reduce+", "It REDUCES pain, reduced pain, reducing pain.", "REDUCES|reduced|reducing"},
      {"reduce", "It reduces pain.", ""},
      {"stem cell+", "Stem-cell and stem cells.", "Stem-cell|stem cells"},
      {"patient story", "The patient's story.", "patient's story"},
  });
}

TEST(Matcher, NeighboursMayOnlyHaveQuotesBetween) {
  check({
      {"miracle cure", "A miracle cure.", "miracle cure"},
      {"miracle cure", "A \"miracle\" cure.", "miracle\" cure"},
      {"miracle cure", "A miracle, cure.", ""},
      {"miracle cure", "A miracle (cure).", ""},
  });
}

TEST(Matcher, GapsAreBoundedAndStopAtHardBreaks) {
  check({
      {"regrow ..2 cartilage", "regrow cartilage", "regrow cartilage"},
      {"regrow ..2 cartilage", "regrow the worn cartilage", "regrow the worn cartilage"},
      {"regrow ..2 cartilage", "regrow all the worn cartilage", ""},
      {"regrow ..2 cartilage", "regrow bone, cartilage", "regrow bone, cartilage"},
      {"regrow ..2 cartilage", "regrow bone; cartilage", ""},
      {"regrow ..2 cartilage", "They regrow. Cartilage hurts.", ""},
      {"regrow ..2 cartilage", "regrow: cartilage", ""},
      {"regrow ..2 cartilage", "regrow - cartilage", ""},
  });
}

TEST(Matcher, ListsTakeTheLongestPhraseAtAPlace) {
  check({
      {"{lower} ..1 {complaint}", "It reduces knee pain.", "reduces knee pain"},
      {"{lower} ..1 {complaint}", "It takes away the stiffness.", ""},
      {"{lower} ..1 {complaint}", "Take away the stiffness.", "Take away the stiffness"},
      {"{lower} ..1 {complaint} now", "Reduce pain now.", "Reduce pain now"},
  });
}

TEST(Matcher, OptionalAndAlternativePlaces) {
  check({
      {"no side? effects", "No side effects, no effects.", "No side effects|no effects"},
      {"never|always works", "It always works and never works.", "always works|never works"},
      {"{lower}|stop pain", "stop pain or reduce pain", "stop pain|reduce pain"},
  });
}

TEST(Matcher, RegularExpressionsFitWholeTokens) {
  check({
      {R"(/\d+%/ success)", "A 95% success rate.", "95% success"},
      {R"(/\d+%/ success)", "A x95% success rate.", ""},
      {R"(/\$\d+/)", "It costs $450 or $1,200.", "$450"},
  });
}

TEST(Matcher, MatchesOfOnePatternDoNotOverlap) {
  check({{"pain ..3 pain", "pain and pain and pain", "pain and pain"}});
}

TEST(Matcher, HitsKeepTheOrderOfThePattern) {
  const RulePack pack = pack_of("{lower} ..1 {complaint}");
  const Document document = read_plain("It reduces knee pain.");
  const std::vector<Passage> passages = segment(document);
  const Matches matches = Matcher(pack).find(passages.front());
  ASSERT_EQ(matches.phrases.size(), 1U);
  ASSERT_EQ(matches.phrases.front().hits.size(), 2U);
  EXPECT_EQ(matches.phrases.front().hits[0].entry, 0U);
  EXPECT_EQ(matches.phrases.front().hits[1].entry, 3U);
}

}  // namespace
}  // namespace claimtier
