// Which findings are reported, and whether they fail the run.
//
//   const Filter filter(pack, options);   // throws Error for a code that does not exist
//   filter.apply(report);                 // drops what was not asked for; the verdict follows
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "report/run_report.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

class Filter {
 public:
  Filter(const RulePack& pack, const Options& options);
  void apply(FileReport& report) const;
  bool keeps(const Finding& finding) const;

 private:
  std::vector<std::string> select_, ignore_;  // codes, rule names, ids of families
  Severity severity_ = Severity::None;
  Confidence confidence_ = Confidence::Low;
};

// --fail-on, --max-warnings, --strict.
bool fails(const RunSummary& summary, const Options& options);

}  // namespace claimtier
