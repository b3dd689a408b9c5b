// `claimtier score LABELS DIR`: the rules measured against labelled pages.
#include "lint/score.h"

#include "cli/commands.h"
#include "cli/labelled.h"
#include "cli/output.h"
#include "cli/pack.h"

namespace claimtier {

int run_score(const Options& options) {
  const RulePack pack = load_pack(options.rules, options.evidence);
  const Labelled pages = read_labelled(pack, options.paths[0], options.paths[1], options);
  print(score_text(score(pack, pages.labels, pages.reports), {options.misses, options.pages, false}));
  return kNothingFound;
}

}  // namespace claimtier
