// The rule folder of the project: it loads, it keeps the hygiene, and every example inside it gets its verdict on its span.
#include <gtest/gtest.h>

#include "lint/examples.h"
#include "rulepack/load.h"

namespace claimtier {
namespace {

std::string lines_of(const std::vector<Problem>& problems) {
  std::string lines;
  for (const Problem& problem : problems) lines += "rules/" + to_string(problem) + "\n";
  return lines;
}

struct Loaded {
  std::vector<Problem> problems;
  RulePack pack = load(read_folder(CLAIMTIER_RULES_DIR), problems);
};

TEST(Rules, LoadWithoutProblems) { EXPECT_EQ(lines_of(Loaded().problems), ""); }

TEST(Rules, KeepTheHygiene) { EXPECT_EQ(lines_of(hygiene(Loaded().pack)), ""); }

TEST(Rules, DoWhatTheirExamplesSay) { EXPECT_EQ(lines_of(run_examples(Loaded().pack)), ""); }

}  // namespace
}  // namespace claimtier
