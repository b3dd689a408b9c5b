// A small Markdown page judged by the project's own rules, as a clinic's page that sells stem cells unless it says
// otherwise.
//
//   expect_verdicts({{"The cells regrow cartilage.", kRed}, {"The cells cannot regrow cartilage.", kSilent}});
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint/linter.h"
#include "rulepack/load.h"
#include "text/source.h"

namespace claimtier {

enum Verdict { kSilent, kRed };

struct Judged {
  const char* page;
  Verdict verdict;
};

inline const RulePack& project_rules() {
  static const RulePack pack = [] {
    std::vector<Problem> problems;
    return load(read_folder(CLAIMTIER_RULES_DIR), problems);
  }();
  return pack;
}

inline LintOptions selling(const std::string& intervention) {
  LintOptions options;
  const std::vector<Entry>& entries = project_rules().entries;
  for (uint32_t i = 0; i < entries.size(); ++i) {
    if (entries[i].id == intervention) options.default_intervention = i;
  }
  options.as_of = "2026-11-21";
  return options;
}

// The codes of the red findings of any severity: what context decides, before confidence makes notes of them.
inline std::vector<std::string> red_codes(const std::string& page) {
  static const Linter linter(project_rules(), selling("stem-cells"));
  std::vector<std::string> codes;
  for (const Finding& finding : linter.lint(decode("page.md", page, Format::Markdown)).findings) {
    if (finding.polarity == Polarity::Red && !finding.page) codes.push_back(finding.code);
  }
  return codes;
}

inline void expect_verdicts(const std::vector<Judged>& table) {
  for (const Judged& row : table) {
    std::string codes;
    for (const std::string& code : red_codes(row.page)) codes += " " + code;
    EXPECT_EQ(!codes.empty(), row.verdict == kRed) << row.page << "\n  red findings:" << codes;
  }
}

}  // namespace claimtier
