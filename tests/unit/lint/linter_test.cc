#include "lint/linter.h"

#include <gtest/gtest.h>

#include "rulepack/load.h"

namespace claimtier {
namespace {

// Some rules are found by their names, some lists and categories too; a pack of somebody's own need not have them.
TEST(Linter, NeedsNoneOfTheRulesThatItKnowsByName) {
  std::vector<Problem> problems;
  const RulePack pack = load(read_folder(std::string(CLAIMTIER_TESTS_DIR) + "/bad_rules/base"), problems);
  ASSERT_TRUE(problems.empty());
  const std::string text = "# Stem cells\n\nThe stem cells cure knee arthritis [1]. A miracle brace. It is not a cure.\n\n[1] A trial in mice, 2020.\n";
  const FileReport report = Linter(pack, {}).lint(decode("page.md", text, Format::Markdown));
  std::vector<std::string> found;
  for (const Finding& finding : report.findings) found.push_back(finding.rule + ": " + finding.matched);
  EXPECT_EQ(found, (std::vector<std::string>{"cure/claim: cure knee arthritis", "hype/miracle: miracle brace"}));
}

}  // namespace
}  // namespace claimtier
