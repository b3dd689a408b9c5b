// Which findings of a run stand in its baseline, and which entries of the baseline are no longer there.
//
//   BaselinePass known(path, entries, {pack, profiles, paths}, sink);
//   known.add(std::move(page));    // for each page of the run, in order
//   size_t stale = known.finish();
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "cli/lint_files.h"
#include "cli/options.h"
#include "rulepack/rule_pack.h"
#include "verdict/baseline.h"

namespace claimtier {

// A baseline and where a run found its entries.
struct BaselineMatch {
  std::vector<BaselinePage> pages;  // those that were read
  std::vector<std::string> found;   // for each entry: the page, or ""
  std::vector<bool> stale;          // for each entry: no longer there, so far as this run can tell
};

// What a run looked for, and where.
struct BaselineSight {
  const RulePack& pack;
  std::vector<uint32_t> profiles;
  std::vector<std::string> paths;  // all pages of these were read; none: only single pages were
};

// Marks the findings of `reports` that stand in the baseline at `path`. An entry is stale where it was not found
// although its rule was in force and its file was read, or is gone from the paths.
BaselineMatch match_baseline(const std::string& path, const std::vector<BaselineEntry>& entries, const BaselineSight& sight,
                             std::span<FileReport> reports);

// Where pages of `paths` are gone, they may have moved out of them: the pages below the folder of the baseline at `path` that lie
// elsewhere and that it does not list.
Inputs refuges(const std::string& path, const std::vector<BaselineEntry>& entries, const Options& options);

// The same for pages that come one by one. They are passed on as they come up to the first that may hold what stood in a file that is
// gone; that one and those behind it wait for the end.
class BaselinePass {
 public:
  // Without entries all pages are passed on as they are, and `path` is not looked at.
  BaselinePass(std::string path, std::vector<BaselineEntry> entries, BaselineSight sight, PageSink sink);
  void add(Linted page);
  // Passes on those that wait. How many entries are stale.
  size_t finish();

 private:
  using Key = std::pair<std::string, std::string>;  // rule and sentence

  // A page that the baseline does not list.
  bool may_hold_moved(const FileReport& report) const;
  void match(const std::vector<BaselineEntry>& entries, std::span<FileReport> reports);
  void match_in_place(FileReport& report);

  std::string path_;
  BaselineSight sight_;
  PageSink sink_;
  std::map<std::string, std::vector<BaselineEntry>> entries_;  // by file, without those whose page was passed on
  std::set<Key> gone_;                                         // of files that are gone
  bool any_post_ = false;  // whether one is gone is known when its export is read
  size_t stale_ = 0;
  std::vector<Linted> waiting_;
};

}  // namespace claimtier
