#include "lint/limit_checks.h"

#include <gtest/gtest.h>

#include <ctime>

namespace claimtier {
namespace {

TEST(LimitChecks, LookAtTheLongestLine) {
  Limits limits;
  limits.line = 5;
  EXPECT_EQ(check_source(decode("a", "12345\n12345", Format::Plain), limits), "");
  EXPECT_EQ(check_source(decode("a", "1\n123456\n1", Format::Plain), limits), "not judged: a line of 6 bytes, more than 0 MiB (--max-line)");
  limits.line = 0;
  EXPECT_EQ(check_source(decode("a", "123456", Format::Plain), limits), "");
}

TEST(LimitChecks, CountTheTimeOfTheirThread) {
  const Stopwatch watch(1), unlimited(0);
  EXPECT_EQ(watch.check(), "");
  const std::clock_t start = std::clock();
  while (std::clock() - start < 11 * CLOCKS_PER_SEC / 10) {}
  EXPECT_EQ(watch.check(), "not judged: more than 1 seconds of the processor (--max-seconds)");
  EXPECT_EQ(unlimited.check(), "");
}

}  // namespace
}  // namespace claimtier
