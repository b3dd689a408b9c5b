#include "rulepack/nearest.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

const std::vector<std::string_view> kCommands = {"check", "claims", "explain", "json", "R3"};

TEST(Nearest, OneSlipIsForgiven) {
  EXPECT_EQ(nearest("chek", kCommands), "check");     // left out
  EXPECT_EQ(nearest("chekc", kCommands), "check");    // swapped
  EXPECT_EQ(nearest("jsno", kCommands), "json");
  EXPECT_EQ(nearest("claimz", kCommands), "claims");  // another
  EXPECT_EQ(nearest("explainn", kCommands), "explain");
  EXPECT_EQ(nearest("expl", kCommands), "explain");   // begun
}

TEST(Nearest, CapitalsAreNoSlip) {
  EXPECT_EQ(nearest("r3", {"T3", "R3"}), "R3");
  EXPECT_EQ(nearest("JSON", kCommands), "json");
}

TEST(Nearest, AnotherWordIsNone) {
  EXPECT_EQ(nearest("lint", kCommands), "");
  EXPECT_EQ(nearest("", kCommands), "");
  EXPECT_EQ(nearest("chck-all-of-it", kCommands), "");
}

TEST(Nearest, IsAskedForInBrackets) {
  EXPECT_EQ(did_you_mean("jsno", kCommands), " (did you mean 'json'?)");
  EXPECT_EQ(did_you_mean("pdf", kCommands), "");
}

}  // namespace
}  // namespace claimtier
