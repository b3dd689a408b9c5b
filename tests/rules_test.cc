// The rule folder of the project: it loads, it keeps the hygiene, and every example inside it gets its verdict on its span.
#include <gtest/gtest.h>

#include "lint/examples.h"
#include "rulepack/load.h"

namespace claimtier {
namespace {

void expect_none(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) ADD_FAILURE() << "rules/" << to_string(problem);
}

struct Loaded {
  std::vector<Problem> problems;
  RulePack pack = load(read_folder(CLAIMTIER_RULES_DIR), problems);
};

TEST(Rules, LoadWithoutProblems) { expect_none(Loaded().problems); }

TEST(Rules, KeepTheHygiene) { expect_none(hygiene(Loaded().pack)); }

TEST(Rules, DoWhatTheirExamplesSay) { expect_none(run_examples(Loaded().pack)); }

}  // namespace
}  // namespace claimtier
