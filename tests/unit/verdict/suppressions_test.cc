#include "verdict/suppressions.h"

#include <gtest/gtest.h>

#include "lint/linter.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

// Codes of the page's findings in order: "R3", "(R3)" where suppressed, "T1" about the directives.
std::string codes(const std::string& page, Format format = Format::Markdown, bool inline_config = true) {
  const RulePack pack = builtin_pack();
  const Linter linter(pack, {kNone, "2026-11-21", inline_config});
  std::string all;
  for (const Finding& finding : linter.lint(decode("page", page, format)).findings) {
    if (finding.polarity == Polarity::Green && !finding.tool) continue;
    all += (all.empty() ? "" : " ") + (finding.suppressed.kind.empty() ? finding.code : "(" + finding.code + ")");
  }
  return all;
}

const std::string kClaim = "\n\nStem cells regrow worn cartilage.\n";

std::string with(const std::string& directive) {
  return "<!-- claimtier-disable-next-line " + directive + " -->\nStem cells regrow worn cartilage.\n";
}

TEST(Suppressions, AReasonedOneCoversTheNextLine) {
  EXPECT_EQ(codes("Stem cells regrow worn cartilage.\n"), "R3");
  EXPECT_EQ(codes(with("R3: reason=\"quoted law\"")), "(R3)");
  EXPECT_EQ(codes(with("R3 -- reason=\"quoted law\"")), "(R3)");
  EXPECT_EQ(codes(with("regeneration/claim: reason=\"quoted law\" by=\"J. Doe\"")), "(R3)");
  EXPECT_EQ(codes(with("R3, R4: reason=\"quoted law\" until=2027-01-01")), "(R3)");
}

TEST(Suppressions, OnlyTheNextLine) {
  EXPECT_EQ(codes("<!-- claimtier-disable-next-line R3: reason=\"x\" -->\n" + kClaim), "T3 R3");
  EXPECT_EQ(codes(with("R4: reason=\"x\"")), "T3 R3");
}

TEST(Suppressions, FaultyOnesAreFindingsAndSuppressNothing) {
  EXPECT_EQ(codes(with("R3: until=2027-01-01")), "T4 R3");
  EXPECT_EQ(codes(with("R3: reason=\"x\" until=2026-11-20")), "T1 R3");
  EXPECT_EQ(codes(with("R3: reason=\"x\" until=soon")), "T1 R3");
  EXPECT_EQ(codes(with("R99: reason=\"x\"")), "T2 R3");
  EXPECT_EQ(codes(with(": reason=\"x\"")), "T2 R3");
}

TEST(Suppressions, InPlainTextOnALineOfItsOwn) {
  EXPECT_EQ(codes("claimtier-disable-next-line R3: reason=\"x\"\nStem cells regrow worn cartilage.\n", Format::Plain), "(R3)");
}

TEST(Suppressions, AuditorsCanIgnoreThem) {
  EXPECT_EQ(codes(with("R3: reason=\"x\""), Format::Markdown, false), "R3");
}

TEST(Suppressions, BlankingKeepsEveryOffset) {
  const std::string page = with("R3: reason=\"x\"");
  const LineIndex lines(page);
  const std::string blanked = blank_directives(page, find_directives(page, lines));
  EXPECT_EQ(blanked.size(), page.size());
  EXPECT_EQ(blanked.find("claimtier"), std::string::npos);
  EXPECT_EQ(blanked.find("Stem cells"), page.find("Stem cells"));
}

}  // namespace
}  // namespace claimtier
