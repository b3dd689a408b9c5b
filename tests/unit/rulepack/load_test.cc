#include "rulepack/load.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "text/error.h"

namespace claimtier {
namespace {

const std::string kBase = std::string(CLAIMTIER_TESTS_DIR) + "/bad_rules/base";

RulePack base() {
  std::vector<Problem> problems;
  return load(read_folder(kBase), problems);
}

RulePack on_top(const std::vector<RuleFile>& files, std::string* complaints = nullptr) {
  std::vector<Problem> problems;
  RulePack pack = load_more(base(), files, problems);
  std::string all;
  for (const Problem& problem : problems) all += to_string(problem) + "\n";
  if (complaints == nullptr) {
    EXPECT_EQ(all, "");
  } else {
    *complaints = all;
  }
  return pack;
}

TEST(Load, FillsRuleFrameAndExample) {
  const RulePack pack = base();
  const Rule& rule = pack.rules[1];
  EXPECT_EQ(rule.name, "hype/miracle");
  EXPECT_EQ(rule.needs, Needs::Treatment);
  EXPECT_EQ(rule.rung, 3);
  const Example& example = rule.examples[0];
  EXPECT_EQ(example.text, "A miracle brace.");
  EXPECT_EQ(example.text.substr(example.begin, example.end - example.begin), "miracle brace");
  EXPECT_EQ(example.line, 10u);
  EXPECT_EQ(pack.frames[0].outcome, Outcome::Cure);
  EXPECT_EQ(pack.frames[0].targets.size(), 2u);
}

TEST(Load, RulesAreFoundByTheirName) {
  EXPECT_EQ(rule_named(base(), "hype/miracle"), 1U);
  EXPECT_EQ(rule_named(base(), "hype/miracles"), kNone);
  EXPECT_EQ(rule_named({}, "hype/miracle"), kNone);
}

TEST(Load, ResolvesEntriesToConditions) {
  const RulePack pack = base();
  const auto find = [&](std::string_view name) {
    return std::find_if(pack.entries.begin(), pack.entries.end(), [&](const Entry& e) { return e.name == name; });
  };
  const auto knee = find("knee arthritis"), pain = find("pain"), brace = find("brace+");
  EXPECT_EQ(pack.entries[knee->parent].id, "arthritis");
  EXPECT_EQ(pack.entries[pain->condition].id, "knee-arthritis");
  EXPECT_EQ(pack.entries[brace->home.at(0)].id, "arthritis");
}

TEST(Load, MakesOneCueWithItsDecoysAndStops) {
  const RulePack pack = base();
  ASSERT_EQ(pack.cues.size(), 1u);
  EXPECT_EQ(pack.cues[0].assertion, Assertion::Denied);
  EXPECT_EQ(pack.cues[0].reach, Reach::Comma);
  for (const Owner owner : {Owner::Cue, Owner::Decoy, Owner::Stop}) {
    const auto count = std::count_if(pack.patterns.begin(), pack.patterns.end(),
                                     [&](const Pattern& p) { return p.owner == owner && p.of == 0; });
    EXPECT_EQ(count, 1);
  }
}

TEST(Load, PutsMoreEntriesIntoAListOfTheSameName) {
  const RulePack pack = on_top({{"lexicon/complaint.toml", "summary = \"More.\"\n[[entry]]\nwords = [\"itch\"]\n"}});
  EXPECT_EQ(pack.lists.size(), base().lists.size());
  EXPECT_EQ(pack.entries.size(), base().entries.size() + 1);
  EXPECT_EQ(pack.lists[pack.entries.back().list].name, "complaint");
}

TEST(Load, LetsLaterEvidenceReplaceARow) {
  const RulePack pack =
      on_top({{"evidence/own.toml",
               "condition = \"knee-arthritis\"\n[[entry]]\nintervention = \"cells\"\noutcome = \"pain\"\ntier = \"A\"\n"
               "reason = \"Own trial.\"\nreviewed = 2026-12-01\nsources = [\"somebody-2020\"]\n"}});
  ASSERT_EQ(pack.evidence.size(), 1u);
  EXPECT_EQ(pack.evidence[0].tier, Tier::A);
  EXPECT_EQ(pack.evidence[0].reviewed, "2026-12-01");
}

TEST(Load, LetsALaterWeightReplaceOne) {
  const RulePack pack = on_top({{"context/evidence.toml", "[[weight]]\nfeature = \"threshold/high\"\nvalue = 3.5\n"}});
  ASSERT_EQ(pack.weights.size(), 2u);
  EXPECT_EQ(pack.weights[1].value, 3.5);
}

TEST(Load, InflectsRulesOnTopWithTheTableBelow) {
  const RulePack pack = on_top({{"lexicon/extra.toml", "summary = \"s\"\n[[entry]]\nwords = [\"grow+\"]\n"}});
  EXPECT_TRUE(pack.words.contains("grown"));
}

TEST(Load, CountsColumnsInCodePoints) {
  std::string complaints;
  on_top({{"lexicon/extra.toml", "summary = \"s\"\n[[entry]]\nwords = [\"\xC3\xA9t\xC3\xA9 FDA\"]\n"}}, &complaints);
  EXPECT_EQ(complaints, "lexicon/extra.toml:3:15: error: 'FDA' is folded on pages: write 'fda'\n");
}

TEST(Load, HashesRulesAndEvidenceApart) {
  const RulePack below = base();
  const RulePack evidence = on_top({{"evidence/none.toml", "entry = []\n"}});
  EXPECT_EQ(evidence.rules_hash, below.rules_hash);
  EXPECT_NE(evidence.evidence_hash, below.evidence_hash);
  const RulePack rules = on_top({{"lexicon/extra.toml", "summary = \"s\"\n[[entry]]\nwords = [\"itch\"]\n"}});
  EXPECT_NE(rules.rules_hash, below.rules_hash);
  EXPECT_EQ(rules.evidence_hash, below.evidence_hash);
}

TEST(Load, DoesNotDependOnTheOrderOfTheFiles) {
  std::vector<RuleFile> files = read_folder(kBase);
  std::reverse(files.begin(), files.end());
  std::vector<Problem> problems;
  const RulePack pack = load(files, problems), straight = base();
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(pack.rules_hash, straight.rules_hash);
  EXPECT_EQ(pack.words, straight.words);
}

TEST(ReadFolder, ThrowsWhereThereIsNone) { EXPECT_THROW(read_folder(kBase + "/nowhere"), Error); }

}  // namespace
}  // namespace claimtier
