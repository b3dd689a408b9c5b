// Judges drafts: the bytes of one and how to read it go in, the report of a run over it comes out. Settings are those of the
// configuration; law and treatment are chosen anew for each draft. Reads no file and writes none.
//
//   const Desk desk(pack, options);
//   const Judged judged = desk.judge({"Our stem cells cure arthritis.", "draft.md", "", "us,us-fl", ""});
#pragma once

#include <string>

#include "cli/filter.h"
#include "cli/options.h"
#include "cli/path_settings.h"
#include "lint/linter.h"
#include "report/run_report.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

struct Draft {
  std::string bytes;
  std::string name;          // of its file; empty: it was typed
  std::string format;        // as in --input-format; empty: by the name, Markdown where there is none
  std::string profiles;      // as for --profile; empty: the evidence alone
  std::string intervention;  // as for --default-intervention; empty: only what the draft names
};

class Desk {
 public:
  // Throws Error for settings that do not exist. `pack` must outlive it.
  Desk(const RulePack& pack, Options options);

  // Throws Error where the draft cannot be read or its settings do not exist: one line for people. May be called in several
  // threads.
  RunReport judge(Draft draft) const;

  const RulePack& pack() const { return pack_; }
  const Options& options() const { return options_; }

 private:
  const RulePack& pack_;
  Options options_;
  PathSettings settings_;
  Filter filter_;
  Linter linter_;
};

}  // namespace claimtier
