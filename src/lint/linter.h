// The whole pipeline for one file. A Linter is built once from a RulePack and then only read: lint() may run in several threads.
#pragma once

#include <string>

#include "context/lists.h"
#include "match/matcher.h"
#include "rulepack/rule_pack.h"
#include "text/source.h"
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
  FileReport lint(const Source& source) const { return lint(source, options_); }
  // By other options than those of the whole run; their profiles include those that they extend.
  FileReport lint(const Source& source, const LintOptions& options) const;

 private:
  enum class As : uint8_t { Page, Offer };  // Offer: as if the text stood on a page that sells

  FileReport judge(const Source& source, const LintOptions& options, As as) const;
  bool reads_clean(const std::string& sentence, const LintOptions& options) const;

  const RulePack& pack_;
  LintOptions options_;
  Lists lists_;
  Matcher matcher_;
};

}  // namespace claimtier
