#include "verdict/review.h"

#include <gtest/gtest.h>

#include "lint/linter.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

TEST(Review, IsDueSoManyMonthsAfterTheLastOrOnItsOwnDay) {
  RulePack pack;
  Evidence row;
  row.reviewed = "2026-11-21";
  EXPECT_EQ(due_date(pack, row), "2027-11-21");
  pack.review_after_months = 2;
  EXPECT_EQ(due_date(pack, row), "2027-01-21");
  row.review_after = "2026-12-01";
  EXPECT_EQ(due_date(pack, row), "2026-12-01");
}

TEST(Review, IsStaleAYearAfterItWasDue) {
  EXPECT_FALSE(is_stale("2027-11-21", "2028-11-21"));
  EXPECT_TRUE(is_stale("2027-11-21", "2028-11-22"));
}

std::string verdict_on(const std::string& page, const std::string& as_of) {
  static const RulePack pack = builtin_pack();
  const FileReport report = Linter(pack, {kNone, as_of, true}).lint(decode("page.md", page, Format::Markdown));
  return report.claims.empty() ? "none" : report.claims.front().verdict;
}

// What passes only on old evidence is not judged; what is red stays red.
TEST(Review, OldEvidenceClearsNothing) {
  EXPECT_EQ(verdict_on("PRP may ease knee pain.", "2027-06-01"), "allowed");
  EXPECT_EQ(verdict_on("PRP may ease knee pain.", "2029-06-01"), "not-judged");
  EXPECT_EQ(verdict_on("PRP cures knee arthritis.", "2029-06-01"), "red");
}

}  // namespace
}  // namespace claimtier
