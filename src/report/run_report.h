// What the reporters print: a run, the pack that judged it and its counts, and beside them the reports of its pages, one by one or
// all together.
//
//   RunReport run{{pack, {"general"}, "2026-11-21", "0.1.0"}, std::move(files), {}};
//   run.summary = summarise(run.files);
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
  uint32_t unread = 0, partly_read = 0;  // files with errors: nothing of them was judged, or not all
  uint64_t bytes = 0;
};

struct RunInfo {
  const RulePack& pack;
  std::vector<std::string> profiles = {"general"};
  std::string as_of;    // YYYY-MM-DD
  std::string version;  // of the program
  std::string policy{};  // file of --policy; empty where there is none
  std::string changed_against{};  // only changed lines are reported, against this revision; empty: all lines
  RunSummary summary{};  // of the pages so far
  SiteView site{};       // known when all pages are
};

// A file as UTF-8, which its pages share; null where nobody needs it or it could not be read.
using SharedText = std::shared_ptr<const std::string>;

// A run whose pages are all there.
struct RunReport : RunInfo {
  std::vector<FileReport> files;
  std::vector<SharedText> texts;  // of each of files; may be empty
};

// The text of files[i].
SharedText text_of(const RunReport& run, size_t i);

void add(const FileReport& file, RunSummary& summary);
RunSummary summarise(const FileReport& file);  // of a run of that file alone
RunSummary summarise(const std::vector<FileReport>& files);

// "1 could not be read; 2 read in part"; empty where all were read.
std::string unread_text(const RunSummary& summary);

// "changed lines only (against HEAD); 2 findings on other lines not shown"; empty where all lines count.
std::string changed_text(const RunInfo& run);

}  // namespace claimtier
