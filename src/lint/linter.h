// The whole pipeline for one file. A Linter is built once from a RulePack and then only read: lint() may run in several threads.
#pragma once

#include <string>
#include <vector>

#include "context/lists.h"
#include "extract/extract.h"
#include "lint/limit_checks.h"
#include "match/matcher.h"
#include "rulepack/rule_pack.h"
#include "text/limits.h"
#include "text/line_index.h"
#include "text/source.h"
#include "verdict/bibliography.h"
#include "verdict/directives.h"
#include "verdict/finding.h"

namespace claimtier {

struct LintOptions {
  uint32_t default_intervention = kNone;  // entry of list "intervention"
  std::string as_of;                      // YYYY-MM-DD
  bool inline_config = true;
  std::vector<uint32_t> profiles = {};  // RulePack::profiles; those that they extend hold too
  Wanted wanted = kEverything;
  Limits limits = {};
};

class Linter {
 public:
  Linter(const RulePack& pack, LintOptions options);
  // The file as one page.
  FileReport lint(const Source& source) const { return lint(source, options_); }
  // By other options than those of the whole run; their profiles include those that they extend.
  FileReport lint(const Source& source, const LintOptions& options) const;
  // A report for each page of the file: one, but of an export one for each post.
  std::vector<FileReport> lint_pages(const Source& source, const LintOptions& options) const;

 private:
  enum class As : uint8_t { Page, Offer };  // Offer: as if the text stood on a page that sells

  // A page of a file, and what belongs to it.
  struct Unit {
    const Source& source;
    const LineIndex& lines;
    Page page;
    std::vector<Directive> directives;
    const Stopwatch& watch;  // of the file
  };

  FileReport lint(Unit unit, const LintOptions& options) const;
  FileReport judge(Unit&& unit, const LintOptions& options, As as) const;
  void suggest(const LintOptions& options, FileReport& report) const;
  bool reads_clean(const std::string& sentence, const LintOptions& options) const;

  const RulePack& pack_;
  LintOptions options_;
  Lists lists_;
  Matcher matcher_;
  Bibliography bibliography_;
};

}  // namespace claimtier
