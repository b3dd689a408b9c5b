// A public suite of test cases against our readers. The cases are not part of this repository: CLAIMTIER_CONFORMANCE_DIR names the folder
// that holds them as JSON lines, each with an "id". What differs on purpose, or is known to, stands in a table of this folder, one case
// to a line: its id, a tab, the reason. A test fails on a difference that is not in the table, and on one that is no longer there.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

class Suite {
 public:
  // `cases`: below the folder of the suites; `table`: "" where nothing may differ.
  Suite(const std::string& cases, const std::string& table) {
    if (const char* folder = std::getenv("CLAIMTIER_CONFORMANCE_DIR")) read_cases(std::string(folder) + "/" + cases);
    if (!table.empty()) read_exceptions(CLAIMTIER_TESTS_DIR "/conformance/" + table);
  }

  const std::vector<nlohmann::json>& cases() const { return cases_; }

  // One case: whether what we read is what the suite says. `said` is shown where that is a surprise.
  void see(const nlohmann::json& item, bool same, const std::string& said) {
    const std::string id = item["id"];
    const auto known = exceptions_.find(id);
    passed_ += same;
    if (same) {
      EXPECT_TRUE(known == exceptions_.end()) << id << " agrees now: take it out of the table";
    } else {
      EXPECT_TRUE(known != exceptions_.end()) << "NEW " << id << " " << item["text"] << "\n" << said;
    }
    if (!same && known != exceptions_.end()) ++differs_[known->second];
  }

  size_t passed() const { return passed_; }
  // Reasons, and how many cases differ for each.
  const std::map<std::string, size_t>& differs() const { return differs_; }

 private:
  void read_cases(const std::string& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) cases_.push_back(nlohmann::json::parse(line));
  }
  void read_exceptions(const std::string& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      const size_t tab = line.find('\t');
      if (tab != std::string::npos) exceptions_[line.substr(0, tab)] = line.substr(tab + 1);
    }
  }

  std::vector<nlohmann::json> cases_;
  std::map<std::string, std::string> exceptions_;
  std::map<std::string, size_t> differs_;
  size_t passed_ = 0;
};

}  // namespace claimtier
