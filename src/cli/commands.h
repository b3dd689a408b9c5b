// The commands, each in the file of its name. They print and return the exit status; an Error ends the run with
// status 2.
#pragma once

#include "cli/options.h"

namespace claimtier {

enum ExitStatus : int { kNothingFound = 0, kFound = 1, kFailed = 2 };

int run_check(const Options& options);
int run_claims(const Options& options);
int run_baseline(const Options& options);
int run_explain(const Options& options);
int run_evidence(const Options& options);
int run_config(const Options& options);
int run_init(const Options& options);
int run_rules(const Options& options);
int run_score(const Options& options);
int run_dump(const Options& options);
int run_completion(const Options& options);
int run_manual(const Options& options);

int run(const Options& options);

}  // namespace claimtier
