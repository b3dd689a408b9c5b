// What to write instead of each red finding, made of its own slots, its tier and the row of the evidence table behind it; the words
// are those of rules/suggestions.toml. Goes in: findings as the evidence and the law left them. Comes out: their `rewrite`, a bare
// sentence for the page, and their `suggestion`, the whole advice in words:
//
//   write "PRP may reduce pain in some people with knee osteoarthritis. ..." (evidence only, not legal clearance)
//   delete "cures arthritis", or write "PRP has not been shown to cure people with arthritis." (...)
//   delete "50% off today" (...). State the price and what it covers; ...
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
                     std::vector<Finding>& findings);

}  // namespace claimtier
