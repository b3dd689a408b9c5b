// The seeds of the fuzzer and the inputs that once broke a promise, without the fuzzer: they hold with every compiler.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "targets.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

class Fuzz : public testing::TestWithParam<FuzzTarget> {};

TEST_P(Fuzz, KeepsItsPromisesOnSeedsAndRegressions) {
  const FuzzTarget& target = GetParam();
  if (target.run == fuzz_growth) GTEST_SKIP() << "looks at the clock; tests/work/traps.py has its seeds and counts";
  const std::vector<fs::path> seeds = files_of(fs::path(CLAIMTIER_TESTS_DIR "/fuzz/seeds") / target.name);
  std::vector<fs::path> files = files_of(fs::path(CLAIMTIER_TESTS_DIR "/fuzz/regressions") / target.name);
  EXPECT_FALSE(seeds.empty()) << "no seeds of " << target.name;
  files.insert(files.end(), seeds.begin(), seeds.end());
  for (const fs::path& file : files) {
    SCOPED_TRACE(file);
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    EXPECT_NO_THROW(target.run(bytes));
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, testing::ValuesIn(fuzz_targets().begin(), fuzz_targets().end()),
                         [](const auto& target) { return std::string(target.param.name); });

// A folder that no target reads would be forgotten.
TEST(FuzzFolders, BelongToATarget) {
  for (const char* parent : {"seeds", "regressions"}) {
    for (const fs::path& folder : files_of(fs::path(CLAIMTIER_TESTS_DIR "/fuzz") / parent)) {
      EXPECT_NE(fuzz_target(folder.filename().string()), nullptr) << folder;
    }
  }
}

}  // namespace
}  // namespace claimtier
