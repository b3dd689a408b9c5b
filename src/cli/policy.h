// --policy FILE: settings from outside the tree that is checked, so that a change cannot loosen its own gate. What the file sets wins
// over the command line and over everything in the tree; what it leaves out stays as it is.
//
//   profile = ["us", "us-fl"]
//   rules = ["/etc/claimtier/rules"]
//   evidence = ["/etc/claimtier/evidence"]   # the user's own; [] for none
//   own_evidence = false                     # none, whatever names it
//   inline_config = false                    # suppressions inside the pages are ignored
//   fail_on = "warning"
//   default_intervention = "prp"
#pragma once

#include "cli/options.h"

namespace claimtier {

// Nothing without --policy. Throws Error with a line for each problem of the file.
void apply_policy(Options& options);

}  // namespace claimtier
