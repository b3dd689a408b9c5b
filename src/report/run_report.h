// What the reporters print: the reports of all files of a run, the pack that judged them, and the counts of the run.
//
//   RunReport run{pack, std::move(files), {}, {"general"}, "2026-11-21", "0.1.0", summarise(files), site_view(pack, files)};
//   make_reporter("json", {})->render(run);
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/site_view.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

// Findings are counted where they are not suppressed; red ones and those about the run by their severity.
struct RunSummary {
  uint32_t files = 0, errors = 0, warnings = 0, notes = 0, green = 0, suppressed = 0, baselined = 0, unchanged = 0;
  uint32_t allowed_on_own_evidence = 0;  // claims that pass only by the user's own entries
  uint32_t sentences = 0, naming_treatment = 0, claims = 0, unexplained = 0, not_judged = 0;
  uint32_t unread = 0;  // files that could not be read at all
  uint64_t bytes = 0;
};

struct RunReport {
  const RulePack& pack;
  std::vector<FileReport> files;
  std::vector<std::shared_ptr<const std::string>> texts;  // of each of files: its text as UTF-8; may be empty
  std::vector<std::string> profiles = {"general"};
  std::string as_of;    // YYYY-MM-DD
  std::string version;  // of the program
  RunSummary summary;
  SiteView site;
  std::string policy{};  // file of --policy; empty where there is none
  std::string changed_against{};  // only changed lines are reported, against this revision; empty: all lines
};

// The text of files[i], "" where it is not known; whether two files of the run are pages of one text.
std::string_view text_of(const RunReport& run, size_t i);
bool same_text(const RunReport& run, size_t i, size_t k);

RunSummary summarise(const FileReport& file);  // of a run of that file alone
RunSummary summarise(const std::vector<FileReport>& files);

// "changed lines only (against HEAD); 2 findings on other lines not shown"; empty where all lines count.
std::string changed_text(const RunReport& run);

}  // namespace claimtier
