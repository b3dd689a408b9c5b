#include "cli/filter.h"

#include <gtest/gtest.h>

#include "text/error.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

Finding finding(const std::string& code, const std::string& rule, Severity severity,
                Confidence confidence = Confidence::High) {
  Finding made = sample_red();
  made.code = code, made.rule = rule, made.severity = severity, made.confidence = confidence;
  return made;
}

RulePack pack_with_hype() {
  RulePack pack = sample_pack();
  pack.families.resize(2), pack.families[1].code = "R7", pack.families[1].id = "hype";
  pack.rules.resize(2), pack.rules[1].code = "R7", pack.rules[1].name = "hype/word";
  return pack;
}

std::vector<std::string> kept(const Options& options) {
  const RulePack pack = pack_with_hype();
  FileReport report;
  report.findings = {finding("R3", "regeneration/claim", Severity::Error),
                     finding("R7", "hype/word", Severity::Warning, Confidence::Medium),
                     finding("R3", "regeneration/other", Severity::Note, Confidence::Low), sample_green()};
  Filter(pack, options).apply(report);
  std::vector<std::string> rules;
  for (const Finding& one : report.findings) rules.push_back(one.rule);
  return rules;
}

using Names = std::vector<std::string>;

TEST(Filter, KeepsWhatWasSelected) {
  Options options;
  EXPECT_EQ(kept(options).size(), 4u);
  options.select = {"R3"};
  EXPECT_EQ(kept(options), (Names{"regeneration/claim", "regeneration/other"}));
  options.select = {"regeneration/claim,R7"};
  EXPECT_EQ(kept(options), (Names{"regeneration/claim", "hype/word"}));
  options.select = {"regeneration"};
  EXPECT_EQ(kept(options), (Names{"regeneration/claim", "regeneration/other"}));
}

TEST(Filter, DropsWhatIsIgnored) {
  Options options;
  options.ignore = {"R3", "hype/word"};
  EXPECT_EQ(kept(options), (Names{"risks/named"}));
}

TEST(Filter, LetsCreditsPassAnySeverity) {
  Options options;
  options.min_severity = "error";
  EXPECT_EQ(kept(options), (Names{"regeneration/claim", "risks/named"}));
}

TEST(Filter, DropsWhatIsLessCertain) {
  Options options;
  options.min_confidence = "medium";
  EXPECT_EQ(kept(options), (Names{"regeneration/claim", "hype/word", "risks/named"}));
}

TEST(Filter, RefusesCodesThatDoNotExist) {
  Options options;
  options.select = {"R3,regeneration/clam"};
  try {
    Filter(sample_pack(), options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "unknown code or rule 'regeneration/clam' (did you mean 'regeneration/claim'?); see claimtier rules");
  }
}

TEST(Filter, LetsTheVerdictFollowTheFindings) {
  Options options;
  options.min_severity = "error";
  const RulePack pack = sample_pack();
  FileReport report;
  report.verdict = "over-claims", report.findings = {finding("R3", "regeneration/claim", Severity::Warning)};
  Filter(pack, options).apply(report);
  EXPECT_EQ(report.verdict, "none-found");
}

bool fails_with(const std::string& fail_on, int64_t max_warnings, bool strict, const RunSummary& summary) {
  Options options;
  options.fail_on = fail_on, options.max_warnings = max_warnings, options.strict = strict;
  return fails(summary, options);
}

TEST(Fails, FromTheSeverityThatWasAskedFor) {
  RunSummary warning, note, unread;
  warning.warnings = 2, note.notes = 1, unread.not_judged = 1;
  EXPECT_FALSE(fails_with("error", -1, false, warning));
  EXPECT_TRUE(fails_with("warning", -1, false, warning));
  EXPECT_FALSE(fails_with("warning", -1, false, note));
  EXPECT_TRUE(fails_with("note", -1, false, note));
  EXPECT_FALSE(fails_with("never", -1, false, warning));
  EXPECT_TRUE(fails_with("never", 1, false, warning));
  EXPECT_FALSE(fails_with("never", 2, false, warning));
  EXPECT_TRUE(fails_with("error", -1, true, unread));
  EXPECT_FALSE(fails_with("error", -1, false, unread));
}

}  // namespace
}  // namespace claimtier
