#include "lint/score_context.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

RulePack pack_with_cues() {
  RulePack pack;
  pack.rules.resize(1);
  pack.rules[0].name = "efficacy/claim";
  pack.categories = {{"negation", "", {}, ""}, {"strength", "", {}, ""}};
  pack.cues.resize(2);
  pack.cues[0].category = 0;
  pack.cues[0].assertion = Assertion::Denied;
  pack.cues[1].category = 1;
  return pack;
}

ClaimRecord claim(uint32_t begin, const std::string& verdict, Assertion assertion, const std::vector<uint32_t>& cues) {
  ClaimRecord record;
  record.claim_id = "c" + std::to_string(begin);
  record.verdict = verdict;
  record.text = "less pain";
  record.place.bytes = {begin, begin + 5};
  record.claim.rule = 0;
  record.claim.rules = {0};
  record.claim.assertion = assertion;
  for (const uint32_t cue : cues) record.claim.cues.push_back({cue, 0, {}});
  return record;
}

Unit unit_at(uint32_t begin, const std::string& verdict) {
  Unit unit;
  unit.page = "page.md";
  unit.verdict = verdict;
  unit.at = {begin, begin + 10};
  return unit;
}

TEST(ScoreContext, NamesTheCuesThatActed) {
  const RulePack pack = pack_with_cues();
  using Names = std::vector<std::string>;
  EXPECT_EQ(acting_on(pack, claim(0, "silent", Assertion::Denied, {0, 1}).claim), Names{"negation"});
  EXPECT_EQ(acting_on(pack, claim(0, "silent", Assertion::Asked, {1}).claim), Names{"(asked)"});
  EXPECT_EQ(acting_on(pack, claim(0, "red", Assertion::Stated, {1}).claim), Names{"strength"});
  EXPECT_EQ(acting_on(pack, claim(0, "red", Assertion::Stated, {}).claim), Names{"(no cue)"});
}

TEST(ScoreContext, CountsWhatWasSilencedFlaggedAndPassed) {
  const RulePack pack = pack_with_cues();
  FileReport report;
  report.claims = {claim(0, "silent", Assertion::Denied, {0}), claim(10, "silent", Assertion::Denied, {0}),
                   claim(20, "red", Assertion::Stated, {1}), claim(30, "allowed", Assertion::Stated, {1})};
  std::map<std::string, ContextScore> scores;
  count_context(pack, report, unit_at(0, "green"), false, scores);
  count_context(pack, report, unit_at(10, "red"), false, scores);
  count_context(pack, report, unit_at(20, "red"), true, scores);
  count_context(pack, report, unit_at(30, "neutral"), false, scores);
  EXPECT_EQ(scores["negation"].silenced.other, 1U);
  EXPECT_EQ(scores["negation"].silenced.red, 1U);
  EXPECT_EQ(scores["strength"].flagged.red, 1U);
  EXPECT_EQ(scores["strength"].passed.other, 1U);
}

TEST(ScoreContext, SaysHowNearAMissCame) {
  FileReport report;
  report.claims = {claim(0, "silent", Assertion::Denied, {0}), claim(0, "red", Assertion::Stated, {}),
                   claim(10, "allowed", Assertion::Stated, {}), claim(20, "silent", Assertion::Asked, {})};
  EXPECT_EQ(nearest_in(report, unit_at(0, "red")), Nearest::Note);
  EXPECT_EQ(nearest_in(report, unit_at(10, "red")), Nearest::Allowed);
  EXPECT_EQ(nearest_in(report, unit_at(20, "red")), Nearest::Silenced);
  EXPECT_EQ(nearest_in(report, unit_at(40, "red")), Nearest::Unseen);
}

TEST(ScoreContext, TellsWhatWasSeen) {
  FileReport report;
  report.claims = {claim(0, "silent", Assertion::Denied, {0})};
  const std::vector<std::string> seen = seen_in(pack_with_cues(), report, unit_at(0, "red"));
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0], "denied: 'less pain' by efficacy/claim; negation");
}

}  // namespace
}  // namespace claimtier
