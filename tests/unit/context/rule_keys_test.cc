// What the keys of a rule file ask for beside its patterns: needs, min_systems, under, unless, rung (docs/rules.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "judge.h"

namespace claimtier {
namespace {

// The project's rules with one rule more.
RulePack with_rule(const std::string& keys, const std::string& pattern) {
  const std::string rule = "code = \"R7\"\nverdict = \"red\"\nsummary = \"s\"\nmessage = \"m\"\nadvice = \"a\"\n" + keys + "\npatterns = [\"" +
                           pattern + "\"]\n[examples]\nred = [\"The treatment is [[wondrous]].\"]\nneutral = [\"It is so.\"]\n";
  std::vector<Problem> problems;
  RulePack pack = load_more(project_rules(), {{"claims/hype/wondrous.toml", rule}}, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << to_string(problem);
  return pack;
}

// Whether a rule of the user with these keys finds "wondrous ..." on a page.
bool finds(const std::string& keys, const std::string& page, const std::string& pattern = "wondrous") {
  static std::map<std::string, RulePack> made;
  if (!made.contains(keys + pattern)) made.emplace(keys + pattern, with_rule(keys, pattern));
  const RulePack& pack = made.at(keys + pattern);
  const FileReport report = Linter(pack, {kNone, "2026-11-21", true}).lint(decode("page.md", page, Format::Markdown));
  return std::any_of(report.claims.begin(), report.claims.end(),
                     [&](const ClaimRecord& record) { return pack.rules[record.claim.rule].name == "hype/wondrous"; });
}

TEST(RuleKeys, NeedsTreatmentInTheSentence) {
  const std::string keys = "needs = \"treatment\"";
  EXPECT_TRUE(finds(keys, "A wondrous injection."));
  EXPECT_TRUE(finds(keys, "Wondrous stem cells."));
  EXPECT_FALSE(finds(keys, "A wondrous day."));
  EXPECT_FALSE(finds(keys, "Our injections:\n\n- Wondrous days"));
  EXPECT_TRUE(finds("", "A wondrous day."));
}

TEST(RuleKeys, NeedsOfferInTheSentenceOrAboveTheItem) {
  const std::string keys = "needs = \"offer\"";
  EXPECT_TRUE(finds(keys, "A wondrous injection."));
  EXPECT_FALSE(finds(keys, "A wondrous day."));
  EXPECT_TRUE(finds(keys, "Our injections:\n\n- Wondrous days"));
  EXPECT_FALSE(finds(keys, "Our days:\n\n- Wondrous days"));
  EXPECT_TRUE(finds(keys, "## Our injections\n\n- Wondrous days"));
  EXPECT_FALSE(finds(keys, "## Our injections\n\nWondrous days."));
  EXPECT_TRUE(finds(keys, "| Day | Our injections |\n|---|---|\n| One | Wondrous |"));
  EXPECT_FALSE(finds(keys, "| Day | Our days |\n|---|---|\n| One | Wondrous |"));
}

TEST(RuleKeys, MinSystemsCountsBodySystemsInTheMatch) {
  const std::string keys = "min_systems = 2", pattern = "wondrous for {condition} ..1 {condition}";
  EXPECT_TRUE(finds(keys, "It is wondrous for gout and asthma.", pattern));
  EXPECT_FALSE(finds(keys, "It is wondrous for gout and arthritis.", pattern)) << "both are of the joints";
  EXPECT_FALSE(finds("min_systems = 3", "It is wondrous for gout and asthma.", pattern));
}

TEST(RuleKeys, UnderAsksForAHeadingWithThatCue) {
  const std::string keys = "under = \"unwanted\"";
  EXPECT_TRUE(finds(keys, "Side effects:\n\n- Wondrous days"));
  EXPECT_FALSE(finds(keys, "Effects:\n\n- Wondrous days"));
}

TEST(RuleKeys, UnlessSparesASentenceWithThatCredit) {
  const std::string keys = "unless = \"G1\"";
  EXPECT_TRUE(finds(keys, "A wondrous day."));
  EXPECT_FALSE(finds(keys, "A wondrous day in a trial of 40 people (Doe et al., JAMA 2020)."));
  EXPECT_TRUE(finds(keys, "A wondrous day. A trial of 40 people (Doe et al., JAMA 2020)."));
}

TEST(RuleKeys, AWordsOwnRungRaisesThatOfTheRule) {
  RulePack pack = project_rules();
  pack.rules.at(rule_named(pack, "guarantee/promise")).rung = 3;
  const auto strength = [&](const std::string& page) {
    const FileReport report = Linter(pack, {kNone, "2026-11-21", true}).lint(decode("page.md", page, Format::Markdown));
    return report.claims.empty() ? 0 : report.claims.front().claim.strength;
  };
  EXPECT_EQ(strength("It will absolutely reduce aches."), 3);
  EXPECT_EQ(strength("It will absolutely eliminate aches."), 4);
}

}  // namespace
}  // namespace claimtier
