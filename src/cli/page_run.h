// The work that commands over pages share: find the files, judge them, say on standard error what could not be read.
#pragma once

#include <vector>

#include "cli/lint_files.h"
#include "cli/options.h"
#include "report/run_report.h"

namespace claimtier {

struct PageRun {
  std::vector<uint32_t> profiles;  // in force
  std::vector<Linted> pages;
  bool failed = false;  // some file could not be read
};

// The paths of the options, the current folder where there are none.
std::vector<std::string> asked_paths(const Options& options);

// Judges the pages of these paths. Throws Error for an unknown intervention or profile.
PageRun lint_paths(const RulePack& pack, const Options& options);

// The same for files that were found already.
PageRun lint_inputs(const RulePack& pack, const Options& options, Inputs inputs);

// Without the counts of summarise(). `pack` must outlive it.
RunReport report_of(const RulePack& pack, PageRun run, const Options& options);

}  // namespace claimtier
