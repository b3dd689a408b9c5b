// The work that commands over pages share: find the files, judge them, say on standard error what could not be read.
//
//   const PageRun pages(pack, options);
//   const bool read = pages.lint(pages.inputs(), {}, [&](Linted page) { ... });
#pragma once

#include <string>
#include <vector>

#include "cli/lint_files.h"
#include "cli/options.h"
#include "cli/path_settings.h"
#include "report/run_report.h"

namespace claimtier {

// The paths of the options, the current folder where there are none.
std::vector<std::string> asked_paths(const Options& options);

// A run that has no page yet, under these profiles.
RunInfo run_of(const RulePack& pack, const std::vector<uint32_t>& profiles, const Options& options);

class PageRun {
 public:
  // Throws Error for an unknown intervention or profile. Both must outlive it.
  PageRun(const RulePack& pack, const Options& options) : pack_(pack), options_(options), settings_(pack, options) {}

  // The files of the paths asked for.
  Inputs inputs() const;
  // The profiles in force.
  std::vector<uint32_t> profiles() const { return settings_.profiles(); }
  // What is known of the run before its pages.
  RunInfo run() const { return run_of(pack_, profiles(), options_); }
  // Judges the pages and gives them to the sink, in order. False where something could not be read.
  bool lint(Inputs inputs, const Wanted& wanted, const PageSink& sink) const;

 private:
  const RulePack& pack_;
  const Options& options_;
  PathSettings settings_;
};

// Where all pages are wanted together.
PageSink collect_in(RunReport& run);

}  // namespace claimtier
