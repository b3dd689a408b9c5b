// The three pages of docs/examples/: an honest explainer full of red words, a clinic guide with evidence buckets and flag tables,
// and a hype page that never says "cure". What the program must make of each is said here; none of it is golden.
#include <gtest/gtest.h>

#include "pages.h"

namespace claimtier {
namespace {

const std::string kExamples = std::string(CLAIMTIER_SOURCE_DIR) + "/docs/examples/";

struct Counts {
  uint32_t errors = 0, warnings = 0;
  std::string lines;  // what was flagged, for the message of a failing test
};

Counts reds_of(const FileReport& report) {
  Counts counts;
  for (const Finding& finding : report.findings) {
    if (finding.polarity != Polarity::Red || finding.tool || finding.severity < Severity::Warning) continue;
    ++(finding.severity == Severity::Error ? counts.errors : counts.warnings);
    counts.lines += report.path + ":" + std::to_string(finding.place.line) + ": " + finding.rule + " " + finding.text + "\n";
  }
  return counts;
}

bool credits(const FileReport& report, const std::string& code) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.code == code; });
}

FileReport lint_example(const std::string& name) { return lint_page(name, read_file(kExamples + name)); }

TEST(ExamplePages, HonestExplainerIsNotFlagged) {
  const Counts reds = reds_of(lint_example("honest-explainer.md"));
  EXPECT_EQ(reds.errors + reds.warnings, 0U) << reds.lines;
}

TEST(ExamplePages, ClinicGuideHasNoErrorAndFewWarnings) {
  const Counts reds = reds_of(lint_example("clinic-guide.md"));
  EXPECT_EQ(reds.errors, 0U) << reds.lines;
  EXPECT_LE(reds.warnings, 2U) << reds.lines;
}

TEST(ExamplePages, ClinicGuideIsCredited) {
  const FileReport report = lint_example("clinic-guide.md");
  for (const char* code : {"G4", "G5", "G6", "G7", "G8", "G9", "G12"}) EXPECT_TRUE(credits(report, code)) << code;
}

TEST(ExamplePages, FlagTableAndChecklistAnswerNoQuestion) {
  const std::string page = read_file(kExamples + "clinic-guide.md");
  const size_t begin = page.find("## Reading other clinics");
  const size_t end = page.find("## Prices");
  ASSERT_LT(begin, end);
  const FileReport report = lint_page("part.md", page.substr(begin, end - begin));
  for (const PairAnswer& pair : report.scorecard.pairs) {
    EXPECT_EQ(pair.answer, "silent") << pair.id << " is answered in line " << pair.place.line << " of the part";
  }
}

TEST(ExamplePages, HypePageNeverSaysCure) {
  const std::string page = read_file(kExamples + "hype.html");
  for (const char* word : {"cure", "Cure", "CURE"}) EXPECT_EQ(page.find(word), std::string::npos);
}

TEST(ExamplePages, HypePageIsFlaggedThroughout) {
  const Counts reds = reds_of(lint_example("hype.html"));
  EXPECT_GE(reds.errors + reds.warnings, 12U) << reds.lines;
}

TEST(ExamplePages, HypePageEarnsNoCreditForNumbersOrCandour) {
  const FileReport report = lint_example("hype.html");
  for (const char* code : {"G4", "G6"}) EXPECT_FALSE(credits(report, code)) << code;
}

}  // namespace
}  // namespace claimtier
