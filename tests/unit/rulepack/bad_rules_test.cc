// Every complaint about a rule file is golden: tests/bad_rules/<case>/ is loaded on top of tests/bad_rules/base/, and
// the problems are those of expected.txt in the case's folder. UPDATE_EXPECTED=1 writes the files anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "rulepack/load.h"

namespace claimtier {
namespace {

const std::string kFolder = std::string(CLAIMTIER_TESTS_DIR) + "/bad_rules/";

std::string lines_of(const std::vector<Problem>& problems) {
  std::string lines;
  for (const Problem& problem : problems) lines += to_string(problem) + "\n";
  return lines;
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name != "base") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

RulePack base() {
  std::vector<Problem> problems;
  RulePack pack = load(read_folder(kFolder + "base"), problems);
  EXPECT_EQ(lines_of(problems), "");
  return pack;
}

class BadRules : public testing::TestWithParam<std::string> {};

TEST_P(BadRules, AreReportedAsExpected) {
  std::vector<Problem> problems;
  load_more(base(), read_folder(kFolder + GetParam()), problems);
  const std::string path = kFolder + GetParam() + "/expected.txt";
  if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(path, std::ios::binary) << lines_of(problems);
  EXPECT_EQ(lines_of(problems), read(path));
  EXPECT_FALSE(problems.empty());
}

INSTANTIATE_TEST_SUITE_P(Folder, BadRules, testing::ValuesIn(cases()), [](const auto& test) { return test.param; });

TEST(BadRulesBase, IsClean) { EXPECT_EQ(lines_of(hygiene(base())), ""); }

}  // namespace
}  // namespace claimtier
