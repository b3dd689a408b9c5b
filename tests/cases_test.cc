// The program from the outside: tests/cases/<name>/ holds the input, `cmd` (a shell script) and `expected` (exit status, standard
// output, standard error). UPDATE_EXPECTED=1 writes the expected files anew.
#include <gtest/gtest.h>

#include <cstdlib>

#include "run_binary.h"

namespace claimtier {
namespace {

const std::filesystem::path kCases = std::filesystem::path(CLAIMTIER_TESTS_DIR) / "cases";
constexpr const char* kHashLine = "sha256";

// Hashes and versions of the rules change with every edit of a rule and say nothing about the case.
std::string without_versions(const std::string& text) {
  std::string out;
  size_t begin = 0;
  while (begin < text.size()) {
    const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string line = text.substr(begin, end - begin);
    out += line.find(kHashLine) == std::string::npos ? line : "<versions>\n";
    begin = end;
  }
  return out;
}

std::string transcript(const Finished& run) {
  std::string text = "exit status " + std::to_string(run.status) + "\n";
  if (!run.out.empty()) text += "--- standard output\n" + without_versions(run.out);
  if (!run.err.empty()) text += "--- standard error\n" + without_versions(run.err);
  return text;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, DoAsExpected) {
  const std::filesystem::path folder = kCases / GetParam();
  const Sandbox sandbox(folder);
  std::filesystem::remove(sandbox.folder() / "cmd");
  std::filesystem::remove(sandbox.folder() / "expected");
  const std::string actual = transcript(sandbox.run(read_file(folder / "cmd")));
  if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(folder / "expected", std::ios::binary) << actual;
  EXPECT_EQ(actual, read_file(folder / "expected"));
}

INSTANTIATE_TEST_SUITE_P(Case, Cases, testing::ValuesIn(page_names(kCases)), [](const auto& test) {
  std::string name = test.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(SameInput, GivesTheSameBytesWhateverTheJobs) {
  const Sandbox sandbox(std::filesystem::path(CLAIMTIER_SOURCE_DIR) / "corpus/pages");
  for (const std::string format : {"text", "json", "sarif", "github", "junit", "html", "csv"}) {
    const Finished one = sandbox.run("claimtier check --jobs 1 --format " + format + " .");
    const Finished four = sandbox.run("claimtier check --jobs 4 --format " + format + " .");
    EXPECT_EQ(one.status, 1);
    EXPECT_GT(one.out.size(), 10000U);
    EXPECT_TRUE(one.out == four.out) << format << " differs";
    EXPECT_EQ(one.err, four.err);
  }
}

}  // namespace
}  // namespace claimtier
