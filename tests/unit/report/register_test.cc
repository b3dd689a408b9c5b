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

void add_page(const std::string& path, std::vector<ClaimRecord> claims, RunReport& run) {
  FileReport file;
  file.path = path;
  file.claims = std::move(claims);
  run.files.push_back(std::move(file));
  run.texts.push_back(std::make_shared<const std::string>("text"));
}

RunReport run_of(const RulePack& pack, std::vector<ClaimRecord> claims) {
  RunReport run{{pack, {"general"}, "2026-11-21", "1.2.3"}, {}, {}};
  add_page("a.md", std::move(claims), run);
  return run;
}

Decision decision(const std::string& id, const std::string& what) {
  Decision made;
  made.id = id;
  made.decision = what;
  made.about = "-/-/none";
  made.places = {"a.md:9:1"};
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

Register register_of(const RunReport& run, const std::vector<Decision>& decisions) {
  return make_register(run, "", decisions, Sort::Place);
}

// "decided 1", "asks again old", "open": for each row its state, and the decision shown.
std::vector<std::string> states(const Register& reg) {
  std::vector<std::string> all;
  for (const RegisterRow& row : reg.rows) {
    all.push_back(std::string(name_of(row.state)) + (row.decision.id.empty() ? "" : " " + row.decision.id));
  }
  return all;
}

std::vector<std::string> stale_ids(const Register& reg) {
  std::vector<std::string> all;
  for (const Decision& old : reg.stale) all.push_back(old.id);
  return all;
}

using Strings = std::vector<std::string>;

TEST(Register, KeepsDecisionsAndAsksAgainWhereTheWordingChanged) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("1", "less pain", "red"), record("new", "much less pain", "red")});
  const Register reg = register_of(run, {decision("1", "accept"), decision("old", "change")});
  EXPECT_EQ(states(reg), (Strings{"decided 1", "asks again old"}));
  EXPECT_EQ(reg.rows[1].was, "old");
  EXPECT_TRUE(reg.stale.empty());
}

TEST(Register, ListsEveryDecisionThatNoClaimAnswers) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("1", "less pain", "red")});
  Decision reworded = decision("gone", "remove"), elsewhere = decision("elsewhere", "accept"), bare;
  reworded.wording = "something else altogether";
  elsewhere.places = {"b.md:1:1"};  // not a page of this run
  bare.id = "bare", bare.decision = "open";
  const Register reg = register_of(run, {reworded, decision("1", "accept"), elsewhere, bare});
  EXPECT_EQ(states(reg), Strings{"decided 1"});
  EXPECT_EQ(stale_ids(reg), (Strings{"gone", "elsewhere", "bare"}));
  EXPECT_EQ(register_head(reg).back(), (std::pair<std::string, std::string>{"no longer found", "3"}));
  for (const std::string& format : register_formats()) {
    const std::string text = register_text(format, reg);
    for (const char* part : {"no longer found", "something else altogether", "b.md:1:1"}) {
      EXPECT_NE(text.find(part), std::string::npos) << format << " lacks " << part;
    }
  }
}

TEST(Register, KeepsTheDecisionOfARenamedPage) {
  const RulePack pack;
  Decision old = decision("1", "accept");
  old.places = {"before.md:3:1"};
  const Register reg = register_of(run_of(pack, {record("1", "less pain", "red")}), {old});
  EXPECT_EQ(states(reg), Strings{"decided 1"});
  EXPECT_TRUE(reg.stale.empty());
}

TEST(Register, AsksAgainOnlyWhereOneOfTwoPagesChanged) {
  const RulePack pack;
  Decision both = decision("1", "accept");
  both.places = {"a.md:3:1", "b.md:3:1"};
  for (const bool first : {true, false}) {
    const ClaimRecord kept = record("1", "less pain", "red"), changed = record("new", "much less pain", "red");
    RunReport run = run_of(pack, {first ? changed : kept});
    add_page("b.md", {first ? kept : changed}, run);
    const Register reg = register_of(run, {both});
    EXPECT_EQ(states(reg), first ? (Strings{"asks again 1", "decided 1"}) : (Strings{"decided 1", "asks again 1"}));
    EXPECT_TRUE(reg.stale.empty());
  }
}

TEST(Register, AsksAgainOnEachPageThatChangedInItsOwnWay) {
  const RulePack pack;
  Decision both = decision("1", "accept");
  both.places = {"a.md:3:1", "b.md:3:1"};
  RunReport run = run_of(pack, {record("x", "much less pain", "red")});
  add_page("b.md", {record("y", "rather less pain", "red")}, run);
  EXPECT_EQ(states(register_of(run, {both})), (Strings{"asks again 1", "asks again 1"}));
}

// A new claim beside one that stands as decided is new, however alike.
TEST(Register, LeavesANewClaimOpenWhereTheDecidedOneStands) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("1", "less pain", "red"), record("new", "much less pain", "red")});
  EXPECT_EQ(states(register_of(run, {decision("1", "accept")})), (Strings{"decided 1", "open"}));
}

// Its new wording is filed: what else is new on the page is new.
TEST(Register, AsksNothingMoreOfADecisionWhoseNewWordingIsDecided) {
  const RulePack pack;
  Decision now = decision("now", "accept");
  now.was = "old";
  now.wording = "much less pain";
  const RunReport run = run_of(pack, {record("now", "much less pain", "red"), record("new", "less pain", "red")});
  const Register reg = register_of(run, {decision("old", "change"), now});
  EXPECT_EQ(states(reg), (Strings{"decided now", "open"}));
  EXPECT_TRUE(reg.stale.empty());
}

TEST(Register, GivesEachDecisionToTheClaimMostLikeIt) {
  const RulePack pack;
  const RunReport run =
      run_of(pack, {record("x", "less pain at night and in winter", "red"), record("y", "less pain at night", "red")});
  Decision night = decision("night", "accept"), winter = decision("winter", "remove");
  night.wording = "far less pain at night";
  winter.wording = "far less pain at night and in winter";
  EXPECT_EQ(states(register_of(run, {night, winter})), (Strings{"asks again winter", "asks again night"}));
}

// Renamed and reworded, or filed before it stood on this page: only what is nearly the same.
TEST(Register, TakesADecisionFromAnotherPageOnlyForNearlyTheSameWords) {
  const RulePack pack;
  const RunReport run = run_of(pack, {record("x", "less pain and swelling now", "red")});
  Decision near = decision("near", "accept"), far = decision("far", "accept");
  near.places = far.places = {"before.md:3:1"};
  near.wording = "less pain and swelling soon";
  far.wording = "less pain and no more";  // 3 of 7 words
  EXPECT_EQ(states(register_of(run, {near})), Strings{"asks again near"});
  EXPECT_EQ(states(register_of(run, {far})), Strings{"open"});
  far.places = {"a.md:3:1"};
  EXPECT_EQ(states(register_of(run, {far})), Strings{"asks again far"});
}

// Reworded twice before anybody decided: the decision on the first wording is still shown, and nothing is "no longer found".
TEST(Register, FollowsTheHistoryOfAClaim) {
  const RulePack pack;
  Decision second = decision("second", "open"), third = decision("third", "open");
  second.was = "first", second.wording = "much less pain";
  third.was = "second";
  const std::vector<Decision> filed = {decision("first", "change"), second};
  const Register reg = register_of(run_of(pack, {record("third", "so much less pain", "red")}), filed);
  EXPECT_EQ(states(reg), Strings{"asks again first"});
  EXPECT_EQ(reg.rows[0].was, "second");
  EXPECT_TRUE(reg.stale.empty());
  const Register again = register_of(run_of(pack, {record("third", "so much less pain", "red")}), {filed[0], filed[1], third});
  EXPECT_EQ(states(again), Strings{"asks again first"});
  EXPECT_TRUE(again.stale.empty());
}

TEST(Register, SurvivesAHistoryThatGoesInCircles) {
  const RulePack pack;
  Decision a = decision("a", "open"), b = decision("b", "open");
  a.was = "b", b.was = "a";
  EXPECT_EQ(states(register_of(run_of(pack, {record("a", "less pain", "red")}), {a, b})), Strings{"open a"});
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

TEST(Register, SaysWhatItWasJudgedBy) {
  RulePack pack;
  pack.evidence.resize(2);
  ClaimRecord allowed = record("1", "less pain", "allowed");
  allowed.ruling.own = true;
  RunReport run = run_of(pack, {allowed, record("2", "no pain", "red")});
  const auto in_head = [&](const std::string& line) {
    return register_markdown(register_of(run, {})).find("\n- " + line + "\n") != std::string::npos;
  };
  EXPECT_TRUE(in_head("own evidence: none"));
  EXPECT_TRUE(in_head("policy: none"));
  pack.evidence[1].own = true;
  run.policy = "gate.toml";
  EXPECT_TRUE(in_head("own evidence: 1 row; claims allowed by own evidence alone: 1"));
  EXPECT_TRUE(in_head("policy: gate.toml"));
}

TEST(Register, ShowsSentenceReasonAndNoteInEveryFormat) {
  const RulePack pack;
  ClaimRecord claim = record("1", "less pain", "red");
  claim.sentence_text = "You will have less pain.";
  claim.ruling.reason = "Two small trials.";
  Decision decided = decision("1", "accept");
  decided.reviewer = "A. B.", decided.date = "2026-11-20", decided.note = "as agreed";
  const Register reg = register_of(run_of(pack, {claim}), {decided});
  for (const std::string& format : register_formats()) {
    const std::string text = register_text(format, reg);
    for (const char* part : {"A. B.", "2026-11-20", "as agreed"}) {
      EXPECT_NE(text.find(part), std::string::npos) << format << " lacks " << part;
    }
  }
  for (const char* part : {"\"You will have less pain.\"", "\"Two small trials.\""}) {
    EXPECT_NE(register_csv(reg).find(part), std::string::npos) << part;
  }
}

TEST(Register, MakesPathsThatAreNoUtf8Visible) {
  const RulePack pack;
  RunReport run{{pack, {"general"}, "2026-11-21", "1.2.3"}, {}, {}};
  add_page("caf\xe9.md", {record("1", "less pain", "red"), record("new", "much less pain", "red")}, run);
  EXPECT_EQ(register_of(run, {}).rows[0].places, Strings{"caf\\xe9.md:3:1"});
  Decision old = decision("old", "accept");
  old.places = {"caf\\xe9.md:3:1"};
  EXPECT_EQ(states(register_of(run, {decision("1", "accept"), old})), (Strings{"decided 1", "asks again old"}));
}

TEST(Register, InputHashFollowsPathsAndTexts) {
  const RulePack pack;
  RunReport run = run_of(pack, {});
  const std::string before = input_hash(run);
  EXPECT_EQ(input_hash(run), before);
  run.texts[0] = std::make_shared<const std::string>(*run.texts[0] + ".");
  EXPECT_NE(input_hash(run), before);
}

}  // namespace
}  // namespace claimtier
