// What to write instead of each red finding, made of its own slots, its tier and the row of the evidence table behind it; the
// words are those of rules/suggestions.toml. Goes in: a page's findings as the evidence and the law left them, its claims and text.
// Comes out: the findings' `rewrite`, a bare sentence for the page, and their `suggestion`, the whole advice in words:
//
//   write "PRP may reduce pain in some people with knee osteoarthritis; in 34 trials, results differ. ..." (evidence only, ...)
//   delete "PRP cures arthritis.", or write "PRP has not been shown to be a cure for arthritis." (...)
//   delete "50% off today!" (...). '50% off today' is a reason to hurry, not to choose: in its place belongs the full price, ...
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

// A sentence, as the page would be read with it: nothing in it is flagged.
using ReadsClean = std::function<bool(const std::string&)>;

// `profiles`: those in force, of with_extended(). A text that `reads_clean` refuses is not proposed.
void add_suggestions(const RulePack& pack, const std::vector<uint32_t>& profiles, const ReadsClean& reads_clean,
                     FileReport& report);

}  // namespace claimtier
