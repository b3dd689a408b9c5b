#include <gtest/gtest.h>

#include <algorithm>

#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

std::string render(const RunReport& run, const ReportOptions& options = {}) {
  return make_reporter("text", options)->render(run);
}

TEST(TextReport, ShowsAFindingWithItsPlaceItsReasonAndItsAdvice) {
  const RulePack pack = sample_pack();
  EXPECT_EQ(
      render(sample_run(pack, {sample_red()})),
      R"(site/knee.md:3:4: error R3: 'regrow your cartilage' is worded more strongly than the table allows [regeneration/claim]
    3 | We regrow your cartilage.
      |    ^~~~~~~~~~~~~~~~~~~~~
  why:      tier C (unproven), ceiling 1 (investigational); worded at strength 3 (stated)
            intervention: mesenchymal stem cells, from the heading; condition: knee osteoarthritis, from the sentence
            also: R2
  evidence: msc/knee-osteoarthritis/structure: No controlled trial.
            A review (doi:10.1/x, PMID 123)
            by another reading tier B: One trial.
            reviewed 2026-11-20; disputed
  instead:  Say what was measured.

1 file: 1 error; 2 claims read; as of 2026-11-21
)");
}

TEST(TextReport, ShowsTheLawAndWhetherItWasRead) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.laws.push_back({"land", {"Act 1", 1, false}, "It says so.", Severity::Warning});
  red.laws.push_back({"shire", {"Bylaw 2", 1, true}, "", Severity::None});
  RunReport run = sample_run(pack, {red});
  run.profiles = {"land", "shire"};
  const std::string out = render(run);
  EXPECT_NE(out.find("  rule:     Act 1 (land, not verified): It says so.\n"
                     "            raised from warning by land\n"
                     "            Bylaw 2 (shire, verified)\n"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("; profile land, shire; as of 2026-11-21\n"), std::string::npos);
}

TEST(TextReport, ShowsTheFirstSourcesAndWhereTheOthersAre) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.ruling.sources = {0, 0, 0, 0, 0};
  const std::string out = render(sample_run(pack, {red}));
  EXPECT_NE(out.find("            and 2 more: claimtier evidence msc/knee-osteoarthritis/structure\n"),
            std::string::npos);
}

TEST(TextReport, IsOneLineForEachFindingWhenQuiet) {
  const RulePack pack = sample_pack();
  const std::string out = render(sample_run(pack, {sample_red(), sample_green()}), {.quiet = true});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1);
  EXPECT_TRUE(out.starts_with("site/knee.md:3:4: error R3: "));
}

TEST(TextReport, ShowsCreditsOnRequestOnly) {
  const RulePack pack = sample_pack();
  const RunReport run = sample_run(pack, {sample_green()});
  EXPECT_EQ(render(run).find("G7"), std::string::npos);
  EXPECT_NE(render(run, {.green = true}).find("site/knee.md:4:1: green G7: names a risk [risks/named]"),
            std::string::npos);
}

TEST(TextReport, NeverPraisesAPageWithoutFindings) {
  const RulePack pack = sample_pack();
  EXPECT_EQ(render(sample_run(pack, {})), "1 file: no over-claims found in 2 claims read; as of 2026-11-21\n");
}

TEST(TextReport, CountsSuppressedFindingsWithoutShowingThem) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.suppressed = {"inline", "legal approved it", "", ""};
  EXPECT_EQ(render(sample_run(pack, {red})),
            "1 file: no over-claims found in 2 claims read; 1 suppressed; as of 2026-11-21\n");
}

TEST(TextReport, NamesWhatWasNotJudgedOnceForEachReason) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].coverage.not_judged = {{{{0, 1}, 7, 2, 7, 3}, "not English"}, {{{5, 6}, 9, 1, 9, 2}, "not English"}};
  run.summary = summarise(run.files);
  const std::string out = render(run);
  EXPECT_NE(out.find("site/knee.md:7:2: not judged: not English (2 places, this is the first)\n"), std::string::npos);
  EXPECT_NE(out.find("2 places not judged"), std::string::npos);
}

TEST(TextReport, EscapesWhatThePageSays) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.message = "'\x1b]0;title\x07' is hype";
  RunReport run = sample_run(pack, {red});
  run.files[0].path = "a\x1b.md";
  run.texts[0] = std::make_shared<const std::string>("\n\nWe \x1b[2Jregrow\n");
  for (const char c : render(run)) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(TextReport, UsesColourOnRequestOnly) {
  const RulePack pack = sample_pack();
  const RunReport run = sample_run(pack, {sample_red()});
  EXPECT_EQ(render(run).find('\x1b'), std::string::npos);
  EXPECT_NE(render(run, {.color = true}).find("\x1b[1;31merror R3:\x1b[0m"), std::string::npos);
}

TEST(TextReport, SaysThatAFileCouldNotBeRead) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].errors = {{"cannot read: Permission denied", 0, 0}};
  run.files[0].bytes = 0, run.files[0].coverage = {};
  run.summary = summarise(run.files);
  EXPECT_EQ(render(run), "1 file: 1 could not be read; nothing was read; as of 2026-11-21\n");
  run.files.push_back(sample_run(pack, {}).files[0]);
  run.summary = summarise(run.files);
  EXPECT_EQ(render(run), "2 files: 1 could not be read; no over-claims found in 2 claims read; as of 2026-11-21\n");
}

TEST(TextReport, ExplainsClaimsThatWereNotFlagged) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  ClaimRecord record;
  record.verdict = "silent", record.why = "denied", record.text = "no cure", record.place.line = 2;
  run.files[0].claims = {record};
  EXPECT_EQ(render(run).find("no cure"), std::string::npos);
  EXPECT_NE(render(run, {.explain = true}).find("site/knee.md:2:1: silent: 'no cure' (denied)\n"), std::string::npos);
}

}  // namespace
}  // namespace claimtier
