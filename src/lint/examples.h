// Runs the examples that rules, frames and cue files carry: each must get its verdict on exactly its marked span.
#pragma once

#include <vector>

#include "rulepack/load.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

// One problem per example that does not do what it says, with the path and line of the example.
std::vector<Problem> run_examples(const RulePack& pack);

}  // namespace claimtier
