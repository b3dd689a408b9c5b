// Which patterns earn their place: for every pattern of a rule or a frame, and every word of a lexicon inside them, how often it took
// part in a finding on the labelled units, and how often the reviewers agreed.
//
// Right: the finding overlaps a unit that the reviewers gave the same polarity. Disputed units are left out, and findings of families
// that the reviewers never named. "Flagged" counts warnings, errors and credits only: what the weights made a note is left out.
#pragma once

#include <string>
#include <vector>

#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

struct PatternUse {
  uint32_t pattern = kNone;  // RulePack::patterns; owner Rule, Frame or Entry
  uint32_t right = 0, wrong = 0;
  uint32_t flagged_right = 0, flagged_wrong = 0;
};

// One for each such pattern of the pack, in the pack's order. Throws Error as read_units() does.
std::vector<PatternUse> pattern_stats(const RulePack& pack, const std::string& labels,
                                      const std::vector<FileReport>& reports);

// As text in three parts: flagged more often wrongly than rightly (the worst first), never seen, and the rest.
std::string pattern_text(const RulePack& pack, const std::vector<PatternUse>& uses);

}  // namespace claimtier
