// `check --staged` and `--diff REV`: the pages that git says changed, and what of a report is about their changed lines.
//
//   std::optional<ChangedPages> changed = changed_pages(options);
//   keep_changed(*changed, report);   // findings on other lines are dropped and counted
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/options.h"
#include "cli/removed_lines.h"
#include "text/span.h"
#include "verdict/finding.h"

namespace claimtier {

struct ChangedPages {
  std::string against;  // "HEAD", or as given with --diff
  Inputs inputs;        // by path, with their bytes: of the index or of the working tree
  struct Parts {
    std::vector<Span<Byte>> spans;  // what changed; an empty span where lines were removed
    std::vector<Removal> removals;
  };
  std::map<std::string, Parts> parts;  // by file
};

// Nothing where the options ask for neither. Throws Error where git cannot say.
std::optional<ChangedPages> changed_pages(const Options& options);

// Keeps what touches a changed line: findings and claims by their sentence, findings of the whole page by their place
// (the title), findings about suppressions by their own line. The page was judged as a whole before.
void keep_changed(const ChangedPages& pages, FileReport& report);

}  // namespace claimtier
