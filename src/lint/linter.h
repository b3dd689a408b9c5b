// The whole pipeline for one file. A Linter is built once from a RulePack and then only read: lint() may run in several threads.
#pragma once

#include <string>
#include <vector>

#include "context/lists.h"
#include "extract/extract.h"
#include "match/matcher.h"
#include "rulepack/rule_pack.h"
#include "text/line_index.h"
#include "text/source.h"
#include "verdict/directives.h"
#include "verdict/finding.h"

namespace claimtier {

struct LintOptions {
  uint32_t default_intervention = kNone;  // entry of list "intervention"
  std::string as_of;                      // YYYY-MM-DD
  bool inline_config = true;
  std::vector<uint32_t> profiles = {};  // RulePack::profiles; those that they extend hold too
};

class Linter {
 public:
  Linter(const RulePack& pack, LintOptions options);
  // The file as one page.
  FileReport lint(const Source& source) const;
  // A report for each page of the file: one, but of an export one for each post.
  std::vector<FileReport> lint_pages(const Source& source) const;

 private:
  // A page of a file, and what belongs to it.
  struct Unit {
    const Source& source;
    const LineIndex& lines;
    const Page& page;
    std::vector<Directive> directives;
  };
  FileReport judge(const Unit& unit) const;

  const RulePack& pack_;
  LintOptions options_;
  Lists lists_;
  Matcher matcher_;
};

}  // namespace claimtier
