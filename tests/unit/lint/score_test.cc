#include "lint/score.h"

#include <gtest/gtest.h>

#include "text/error.h"

namespace claimtier {
namespace {

Finding red(uint32_t begin, uint32_t end, const std::string& code, Severity severity, uint8_t strength) {
  Finding finding;
  finding.code = code;
  finding.severity = severity;
  finding.place.bytes = {begin, end};
  finding.has_claim = true;
  finding.claim.strength = strength;
  return finding;
}

std::string unit(const std::string& page, int start, const std::string& verdict, const std::string& labels,
                 const std::string& kind, const std::string& more = "") {
  return "{\"page\":\"" + page + "\",\"start\":" + std::to_string(start) + ",\"end\":" + std::to_string(start + 10) +
         ",\"text\":\"ten words\",\"verdict\":\"" + verdict + "\",\"labels\":[" + labels + "],\"kind\":\"" + kind + "\"" +
         more + "}\n";
}

std::vector<FileReport> reports() {
  FileReport hype;
  hype.path = "pages/hype.md";
  hype.findings = {red(0, 5, "R3", Severity::Error, 3), red(12, 15, "R4", Severity::Note, 2),
                   red(32, 35, "R7", Severity::Warning, 3)};
  FileReport honest;
  honest.path = "pages/honest.md";
  Finding green;
  green.polarity = Polarity::Green;
  green.code = "G8";
  green.place.bytes = {1, 4};
  honest.findings = {green};
  return {hype, honest};
}

TEST(Score, CountsFlaggedUnits) {
  const std::string labels = unit("hype.md", 0, "red", "\"R3\"", "hype", ",\"strength\":3") +
                             unit("hype.md", 10, "red", "\"R4\"", "hype", ",\"strength\":3") +
                             unit("hype.md", 20, "neutral", "", "hype") + unit("hype.md", 30, "neutral", "", "hype") +
                             unit("honest.md", 0, "green", "\"G8\"", "honest") +
                             unit("honest.md", 10, "red", "\"R1\"", "honest", ",\"disputed\":true");
  const ScoreReport score_of = score(RulePack(), labels, reports());
  EXPECT_EQ(score_of.units, 5U);  // the disputed unit is left out
  EXPECT_EQ(score_of.red.right, 1U);
  EXPECT_EQ(score_of.red.missed, 1U);  // a note is no flag
  EXPECT_EQ(score_of.red.wrong, 1U);
  EXPECT_DOUBLE_EQ(score_of.red.f1(), 0.5);
  EXPECT_EQ(score_of.green.right, 1U);
  EXPECT_EQ(score_of.strength_units, 2U);
  EXPECT_EQ(score_of.strength_exact, 1U);
  EXPECT_EQ(score_of.honest_units, 1U);
  EXPECT_EQ(score_of.honest_alarms, 0U);
  EXPECT_DOUBLE_EQ(score_of.page_auc, 1.0);
  EXPECT_EQ(score_of.codes.at("R3").same_code, 1U);
  EXPECT_EQ(score_of.codes.at("R7").false_alarms, 1U);
}

TEST(Score, SaysWhichLabelOrPageIsWrong) {
  EXPECT_THROW(score(RulePack(), "{not json", {}), Error);
  try {
    score(RulePack(), unit("missing.md", 0, "red", "", "hype"), reports());
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("missing.md"), std::string::npos);
  }
}

TEST(Score, ListsMissesOnRequest) {
  const std::string labels = unit("hype.md", 20, "red", "\"R1\"", "hype");
  EXPECT_NE(score_text(score(RulePack(), labels, reports()), {5, false, true}).find("FN hype.md R1 got - | ten words"), std::string::npos);
  EXPECT_EQ(score_text(score(RulePack(), labels, reports()), {0, false, true}).find("FN hype.md"), std::string::npos);
}

}  // namespace
}  // namespace claimtier
