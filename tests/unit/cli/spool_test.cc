#include "cli/spool.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

std::string all_of(Spool& spool) {
  std::FILE* file = std::tmpfile();
  EXPECT_EQ(spool.copy_to(file), 0);
  std::string text(static_cast<size_t>(std::ftell(file)), ' ');
  std::rewind(file);
  EXPECT_EQ(std::fread(text.data(), 1, text.size(), file), text.size());
  std::fclose(file);
  return text;
}

TEST(Spool, GivesBackWhatWasAppended) {
  Spool small;
  EXPECT_EQ(all_of(small), "");
  small.append("a"), small.append("b");
  EXPECT_EQ(all_of(small), "ab");
}

// Far more than stays in memory, and a rest that does.
TEST(Spool, GivesBackAlsoWhatWasMovedToAFile) {
  Spool large;
  std::string all;
  for (int i = 0; i < 50000; ++i) {
    const std::string line = "line " + std::to_string(i) + " of a report that does not fit into memory, so to speak\n";
    large.append(line);
    all += line;
  }
  ASSERT_GT(all.size(), 3000000U);
  EXPECT_TRUE(all_of(large) == all);
}

TEST(Spool, SaysWhatWentWrong) {
  Spool spool;
  spool.append("words");
  std::FILE* full = std::fopen("/dev/full", "wb");
  std::setbuf(full, nullptr);
  EXPECT_EQ(spool.copy_to(full), ENOSPC);
  std::fclose(full);
}

}  // namespace
}  // namespace claimtier
