// Labelled pages for `score` and `rules stats`: the labels and a report of each page.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

struct Labelled {
  std::string labels;               // JSON lines
  std::vector<FileReport> reports;  // of the pages in the folder
};

// Throws Error where the labels or a page cannot be read.
Labelled read_labelled(const RulePack& pack, const std::string& labels, const std::string& folder, const Options& options);

}  // namespace claimtier
