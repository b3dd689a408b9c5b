// The file of a baseline: TOML with an entry on each line, in a fixed order, so that two branches merge line by line.
// File names count from the folder of the baseline, wherever the run starts.
//
//   version = 1
//   findings = [
//     {file = "site/knee.md", rule = "regeneration/claim", sentence = "93a1c0de4f5b6a77", number = 1, words = "regrow it"},
//   ]
#pragma once

#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/options.h"
#include "rulepack/rule_pack.h"
#include "verdict/baseline.h"

namespace claimtier {

// The file that the options name, or the nearest one, here or above in the repository; "" where there is none or none is wanted.
// A new one of `claimtier baseline` lies beside the configuration, else in the root of the repository.
std::string baseline_file(const Options& options);

// Throws Error, one line with the place of the first problem.
std::vector<BaselineEntry> read_baseline(const std::string& path);
std::vector<BaselineEntry> parse_baseline(const std::string& path, const std::string& text);
std::string baseline_text(const std::vector<BaselineEntry>& entries);

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
                             std::vector<FileReport>& reports);

// Where pages of `paths` are gone, they may have moved out of them: the pages below the folder of the baseline at `path` that lie
// elsewhere and that it does not list.
Inputs refuges(const std::string& path, const std::vector<BaselineEntry>& entries, const Options& options);

}  // namespace claimtier
