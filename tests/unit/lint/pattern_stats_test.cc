#include "lint/pattern_stats.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

// Patterns: 0 of a rule, 1 of a frame, 2 a lexicon's word, 3 a cue's.
RulePack small_pack() {
  RulePack pack;
  pack.lists = {{"relief", ""}};
  pack.entries.resize(1);
  pack.entries[0].list = 0;
  pack.rules.resize(1);
  pack.rules[0].name = "hype/words";
  pack.frames.resize(1);
  pack.frames[0].id = "relief";
  for (const auto& [owner, text] : std::vector<std::pair<Owner, std::string>>{
           {Owner::Rule, "miracle"}, {Owner::Frame, "{relief} of pain"}, {Owner::Entry, "relief"}, {Owner::Cue, "not"}}) {
    Pattern pattern;
    pattern.owner = owner;
    pattern.of = 0;
    pack.patterns.push_back(pattern);
    pack.phrases.push_back({{}, text});
  }
  return pack;
}

Finding finding(uint32_t begin, Polarity polarity, Severity severity, std::vector<uint32_t> patterns) {
  Finding found;
  found.code = polarity == Polarity::Red ? "R4" : "G7";
  found.severity = severity;
  found.polarity = polarity;
  found.place.bytes = {begin, begin + 5};
  found.has_claim = true;
  found.claim.patterns = std::move(patterns);
  return found;
}

std::string unit(int start, const std::string& verdict, const std::string& more = "") {
  return "{\"page\":\"a.md\",\"start\":" + std::to_string(start) + ",\"end\":" + std::to_string(start + 10) +
         ",\"text\":\"x\",\"labels\":[\"R4\",\"G7\"],\"verdict\":\"" + verdict + "\"" + more + "}\n";
}

std::vector<FileReport> reports() {
  FileReport report;
  report.path = "a.md";
  report.findings = {finding(0, Polarity::Red, Severity::Error, {1, 2}), finding(10, Polarity::Red, Severity::Warning, {1, 2}),
                     finding(10, Polarity::Red, Severity::Note, {2}), finding(20, Polarity::Red, Severity::Error, {1}),
                     finding(30, Polarity::Green, Severity::None, {2}), finding(0, Polarity::Red, Severity::Note, {0})};
  report.findings.back().code = "R19";  // no reviewer names it
  return {report};
}

TEST(PatternStats, CountsEachUnitOnceForEachPattern) {
  const std::string labels =
      unit(0, "red") + unit(10, "neutral") + unit(20, "red", ",\"disputed\":true") + unit(30, "green");
  const std::vector<PatternUse> uses = pattern_stats(small_pack(), labels, reports());
  ASSERT_EQ(uses.size(), 3U);  // cues are no claims
  EXPECT_EQ(uses[0].right + uses[0].wrong, 0U);
  EXPECT_EQ(uses[1].right, 1U);
  EXPECT_EQ(uses[1].wrong, 1U);
  EXPECT_EQ(uses[2].right, 2U);
  EXPECT_EQ(uses[2].wrong, 1U);
  EXPECT_EQ(uses[1].flagged_wrong, 1U);
  EXPECT_EQ(uses[2].flagged_right, 2U);
}

TEST(PatternStats, ListsTheWorstAndTheIdleApart) {
  const std::string text = pattern_text(small_pack(), pattern_stats(small_pack(), unit(0, "neutral"), reports()));
  const size_t worst = text.find("more often wrong than right: 2\n");
  const size_t never = text.find("never seen: 1\n");
  ASSERT_NE(worst, std::string::npos);
  ASSERT_NE(never, std::string::npos);
  EXPECT_LT(worst, never);
  EXPECT_GT(text.find("rule hype/words                  miracle"), never);
}

TEST(PatternStats, ListsTheMostOftenRightFirst) {
  const std::string text = pattern_text(small_pack(), pattern_stats(small_pack(), unit(0, "red") + unit(10, "red"), reports()));
  EXPECT_EQ(text.substr(text.find("the rest")), "the rest: 2\n"
            "    2     0        2     0  frame relief                     {relief} of pain\n"
            "    2     0        2     0  word relief                      relief\n");
  std::vector<FileReport> fewer = reports();
  fewer[0].findings[1].claim.patterns = {2};
  const std::string other = pattern_text(small_pack(), pattern_stats(small_pack(), unit(0, "red") + unit(10, "red"), fewer));
  EXPECT_EQ(other.substr(other.find("the rest")), "the rest: 2\n"
            "    2     0        2     0  word relief                      relief\n"
            "    1     0        1     0  frame relief                     {relief} of pain\n");
}

}  // namespace
}  // namespace claimtier
