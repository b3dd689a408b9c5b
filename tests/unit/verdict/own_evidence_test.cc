// A user's own evidence: one tier more, B at most, nothing that is contradicted, and always said so.
#include <gtest/gtest.h>

#include "lint/linter.h"
#include "rulepack/image.h"
#include "rulepack/load.h"

namespace claimtier {
namespace {

RulePack with_own(const std::string& condition, const std::string& outcome, const std::string& tier) {
  std::vector<Problem> problems;
  const std::vector<RuleFile> files = {
      {"sources.toml", "[[source]]\nkey = \"ours\"\ncitation = \"Our trial\"\ndoi = \"10.1234/ours\"\n"},
      {"evidence/ours.toml", "condition = \"" + condition + "\"\n[[entry]]\nintervention = \"prp\"\noutcome = \"" + outcome + "\"\ntier = \"" +
                                 tier + "\"\nreason = \"It helped.\"\nreviewed = 2026-11-01\nsources = [\"ours\"]\n"}};
  RulePack pack = load_own(builtin_pack(), files, problems);
  EXPECT_TRUE(problems.empty()) << to_string(problems.front());
  return pack;
}

ClaimRecord judged(const RulePack& pack, const std::string& page) {
  const FileReport report = Linter(pack, {kNone, "2026-11-21", true}).lint(decode("page.md", page, Format::Markdown));
  return report.claims.empty() ? ClaimRecord() : report.claims.front();
}

TEST(OwnEvidence, RaisesWhatIsUnprovenToPreliminary) {
  const RulePack pack = with_own("gout", "pain", "A");
  const ClaimRecord hedged = judged(pack, "PRP may ease the pain of gout.");
  EXPECT_EQ(hedged.verdict, "allowed");
  EXPECT_TRUE(hedged.ruling.own);
  EXPECT_EQ(letter_of(hedged.ruling.tier), 'B');
  EXPECT_NE(hedged.ruling.reason.find("Your own evidence"), std::string::npos);
  EXPECT_EQ(judged(pack, "PRP relieves the pain of gout.").verdict, "red");  // B allows no more than "may"
}

TEST(OwnEvidence, NeverLiftsWhatIsContradictedNorWhatIsPreliminary) {
  EXPECT_EQ(letter_of(judged(with_own("achilles-tendinopathy", "pain", "A"), "PRP may ease the pain of Achilles tendinopathy.").ruling.tier), 'D');
  EXPECT_EQ(letter_of(judged(with_own("knee-osteoarthritis", "pain", "A"), "PRP may ease the pain of knee arthritis.").ruling.tier), 'B');
}

TEST(OwnEvidence, RaisesNoOtherOutcome) {
  EXPECT_FALSE(judged(with_own("gout", "any", "A"), "PRP may ease the pain of gout.").ruling.own);
  EXPECT_FALSE(judged(with_own("gout", "approval", "A"), "PRP is FDA approved for gout.").ruling.own);
}

TEST(OwnEvidence, OfTierCRaisesNothing) {
  EXPECT_FALSE(judged(with_own("gout", "pain", "C"), "PRP may ease the pain of gout.").ruling.own);
}

}  // namespace
}  // namespace claimtier
