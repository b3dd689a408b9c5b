#include "report/register.h"

#include <gtest/gtest.h>

#include "sample_run.h"

namespace claimtier {
namespace {

ClaimRecord record(const std::string& id, const std::string& words, const std::string& verdict) {
  ClaimRecord made;
  made.claim_id = id;
  made.text = made.matched = made.sentence_text = words;
  made.verdict = verdict;
  made.has_ruling = true;
  made.place.line = 3;
  return made;
}

RunReport run_of(const RulePack& pack, std::vector<ClaimRecord> claims) {
  RunReport run{pack, {}, {}, {"general"}, "2026-11-21", "1.2.3", {}, {}};
  FileReport file;
  file.path = "a.md";
  file.claims = std::move(claims);
  run.files = {file};
  run.texts = {"text"};
  return run;
}

Decision decision(const std::string& id, const std::string& what) {
  Decision made;
  made.id = id;
  made.decision = what;
  made.about = "-/-/none";
  made.place = "a.md:9:1";
  made.wording = "less pain";
  return made;
}

TEST(Register, HasEachClaimOnceWithItsPlaces) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("1", "less pain", "red"), record("2", "no pain", "silent"), record("1", "less pain", "red")});
  const Register reg = make_register(run, "", {}, Sort::Place);
  ASSERT_EQ(reg.rows.size(), 1U);
  EXPECT_EQ(reg.rows[0].places, (std::vector<std::string>{"a.md:3:1", "a.md:3:1"}));
  EXPECT_EQ(reg.rows[0].state, State::Open);
}

TEST(Register, KeepsDecisionsAndAsksAgainWhereTheWordingChanged) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("1", "less pain", "red"), record("new", "much less pain", "red")});
  Decision elsewhere = decision("elsewhere", "accept");
  elsewhere.place = "b.md:1:1";  // not a page of this run
  Decision gone = decision("gone", "remove");
  gone.wording = "something else altogether";
  const Register reg = make_register(run, "", {decision("1", "accept"), decision("old", "change"), gone, elsewhere}, Sort::Place);
  EXPECT_EQ(reg.rows[0].state, State::Decided);
  EXPECT_EQ(reg.rows[0].decision.decision, "accept");
  EXPECT_EQ(reg.rows[1].state, State::AsksAgain);
  EXPECT_EQ(reg.rows[1].decision.id, "old");
  ASSERT_EQ(reg.stale.size(), 1U);
  EXPECT_EQ(reg.stale[0].id, "gone");
}

// The new wording has a row of its own in the file, and still asks until somebody decides.
TEST(Register, AsksAgainUntilTheNewWordingIsDecided) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("new", "much less pain", "red")});
  Decision filed = decision("new", "open");
  filed.was = "old";
  const Register asks = make_register(run, "", {decision("old", "change"), filed}, Sort::Place);
  EXPECT_EQ(asks.rows[0].state, State::AsksAgain);
  EXPECT_EQ(asks.rows[0].decision.decision, "change");
  EXPECT_TRUE(asks.rows[0].filed);
  EXPECT_TRUE(asks.stale.empty());
  filed.decision = "accept";
  EXPECT_EQ(make_register(run, "", {decision("old", "change"), filed}, Sort::Place).rows[0].state, State::Decided);
}

TEST(Register, SortsByTierOrConfidence) {
  const RulePack pack;
  std::vector<ClaimRecord> claims = {record("a", "x", "red"), record("b", "y", "red")};
  claims[0].ruling.tier = Tier::B, claims[1].ruling.tier = Tier::D;
  claims[0].claim.weight = 2, claims[1].claim.weight = 1;
  const RunReport run = run_of(pack, claims);
  EXPECT_EQ(make_register(run, "", {}, Sort::Tier).rows[0].id, "b");
  EXPECT_EQ(make_register(run, "", {}, Sort::Confidence).rows[0].id, "a");
}

TEST(Register, IsSafeInASpreadsheetAndInAPage) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("1", "=1+1 <b>|\"x\"", "red")});
  const Register reg = make_register(run, "", {}, Sort::Place);
  EXPECT_NE(register_csv(reg).find("\"'=1+1 <b>|\"\"x\"\"\""), std::string::npos) << register_csv(reg);
  EXPECT_NE(register_html(reg).find("=1+1 &lt;b&gt;|&quot;x&quot;"), std::string::npos);
  EXPECT_NE(register_markdown(reg).find("=1+1 \\<b\\>\\|\"x\""), std::string::npos) << register_markdown(reg);
}

TEST(Register, InputHashFollowsPathsAndTexts) {
  const RulePack pack;
  RunReport run = run_of(pack, {});
  const std::string before = input_hash(run);
  EXPECT_EQ(input_hash(run), before);
  run.texts[0] += ".";
  EXPECT_NE(input_hash(run), before);
}

}  // namespace
}  // namespace claimtier
