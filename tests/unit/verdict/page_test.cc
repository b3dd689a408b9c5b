#include "verdict/page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "lint/linter.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

FileReport lint(const std::string& page) {
  const RulePack pack = builtin_pack();
  return Linter(pack, {kNone, "2026-11-21", true}).lint(decode("page.md", page, Format::Markdown));
}

std::string answer(const FileReport& report, const std::string& id) {
  const auto pair = std::find_if(report.scorecard.pairs.begin(), report.scorecard.pairs.end(),
                                 [&](const PairAnswer& p) { return p.id == id; });
  return pair == report.scorecard.pairs.end() ? "no such pair" : pair->answer;
}

TEST(Page, VerdictNamesOverClaimsOnlyWhereOneStands) {
  EXPECT_EQ(lint("Stem cells regrow worn cartilage.").verdict, "over-claims");
  EXPECT_EQ(lint("Stem cells do not regrow cartilage.").verdict, "none-found");
  EXPECT_EQ(lint("").verdict, "not-judged");
}

TEST(Page, ScorecardAnswersPairsWithTheLine) {
  const FileReport report = lint("We do not treat autism or cancer.\n\nOur stem cells work for any condition.\n");
  EXPECT_EQ(answer(report, "wont-treat"), "both");
  EXPECT_EQ(answer(lint("Call us for an appointment."), "wont-treat"), "silent");
}

bool promises_everything(const std::string& page) {
  const FileReport report = lint(page);
  return std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) { return finding.rule == "panacea/page"; });
}

// Three conditions of two tiers, all stated alike.
TEST(Page, ThatStatesAllAlikeWhateverItsTierPromisesEverything) {
  const std::string knee = "PRP relieves knee arthritis pain. ", elbow = "PRP relieves tennis elbow pain. ";
  EXPECT_TRUE(promises_everything(knee + elbow + "PRP relieves gout pain."));
  EXPECT_FALSE(promises_everything(knee + elbow)) << "two conditions";
  EXPECT_FALSE(promises_everything(knee + elbow + "PRP may relieve gout pain.")) << "one is told apart";
  EXPECT_FALSE(promises_everything("PRP relieves gout pain. PRP relieves lupus pain. PRP relieves asthma.")) << "one tier";
  EXPECT_FALSE(promises_everything(knee + elbow + "Narrowband UVB improves vitiligo.")) << "not assessed";
}

TEST(Page, ScorecardCountsNoNotes) {
  const auto red = [](const std::string& page, const std::string& code) {
    const FileReport report = lint(page);
    for (const auto& [family, count] : report.scorecard.red) {
      if (family == code) return count;
    }
    return 99U;
  };
  EXPECT_EQ(red("Stem cells cure arthritis.", "R1"), 1U);
  EXPECT_EQ(red("PRP may relieve the pain of gout.", "R4"), 0U) << "a note";
}

TEST(Page, AnAnswerIsPlacedWhereItIsFirstGiven) {
  const FileReport report = lint("We do not treat autism.\n\nWe do not treat cancer.\n\nOur stem cells work for any condition.\n");
  for (const PairAnswer& pair : report.scorecard.pairs) {
    if (pair.id != "wont-treat") continue;
    EXPECT_EQ(pair.place.line, 1U);
  }
  EXPECT_EQ(answer(lint("We do not treat autism."), "wont-treat"), "green");
  EXPECT_EQ(answer(lint("Our stem cells work for any condition."), "wont-treat"), "red");
}

TEST(Page, SuppressedOverClaimsAreNoVerdict) {
  EXPECT_EQ(lint("<!-- claimtier-disable-next-line R3: reason=\"agreed\" -->\nStem cells regrow worn cartilage.\n").verdict, "none-found");
}

TEST(Page, CoverageKnowsWhatNoFrameExplained) {
  EXPECT_EQ(lint("PRP relieves knee pain.").coverage.unexplained, 0U);
  EXPECT_EQ(lint("PRP relieves us of our schedule.").coverage.unexplained, 1U);
  EXPECT_EQ(lint("Risks of PRP include infection.").coverage.claims, 0U) << "a credit is no claim";
}

TEST(Page, CoverageCountsWhatWasRead) {
  const FileReport report = lint("PRP is drawn from blood. It relieves knee pain. Parking is free.\n\n![](scan.png)\n");
  EXPECT_EQ(report.coverage.sentences, 3U);
  EXPECT_EQ(report.coverage.naming_treatment, 1U);
  EXPECT_GE(report.coverage.claims, 1U);
  ASSERT_EQ(report.coverage.not_judged.size(), 1U);
  EXPECT_TRUE(report.coverage.not_judged.front().reason.starts_with("image")) << report.coverage.not_judged.front().reason;
}

TEST(Page, OtherLanguagesAreNotJudged) {
  const FileReport report = lint(
      "Las células madre curan la artrosis de rodilla y regeneran el cartílago de todos los pacientes en muy poco "
      "tiempo, sin dolor y con resultados garantizados para toda la vida.\n");
  EXPECT_TRUE(report.findings.empty());
  ASSERT_FALSE(report.coverage.not_judged.empty());
  EXPECT_EQ(report.coverage.not_judged.front().reason, "not English");
  EXPECT_EQ(report.verdict, "not-judged");
}

TEST(Page, AnEnglishSloganInAnotherLanguageIsNotJudgedEither) {
  EXPECT_TRUE(lint("Unsere Klinik wirbt mit dem Satz Stem cells cure arthritis auf der Tür und an den Wänden, aber das ist nicht von uns.").claims.empty());
  EXPECT_FALSE(lint("Stem cells cure arthritis.").claims.empty());
}

TEST(Page, FingerprintsAreUniqueAndClaimIdsRepeat) {
  const FileReport report = lint("PRP regrows cartilage.\n\nPRP regrows cartilage.\n");
  std::vector<Finding> red;
  std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(red),
               [](const Finding& f) { return f.polarity == Polarity::Red && !f.page; });
  ASSERT_EQ(red.size(), 2U);
  EXPECT_NE(red[0].fingerprint, red[1].fingerprint);
  EXPECT_EQ(red[0].claim_id, red[1].claim_id);
}

}  // namespace
}  // namespace claimtier
