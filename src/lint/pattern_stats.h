// Which patterns earn their place: for every pattern of a rule or a frame, and every word of a lexicon inside them, how often it took
// part in a finding on the labelled units, and how often the reviewers agreed.
//
// Right: the finding overlaps a unit that the reviewers gave the same polarity. Notes count too, since a pattern does not choose its
// severity. Disputed units are left out.
#pragma once

#include <string>
#include <vector>

#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

struct PatternUse {
  uint32_t pattern = kNone;  // RulePack::patterns; owner Rule, Frame or Entry
  uint32_t right = 0, wrong = 0;
};

// One for each such pattern of the pack, in the pack's order. Throws Error as read_units() does.
std::vector<PatternUse> pattern_stats(const RulePack& pack, const std::string& labels,
                                      const std::vector<FileReport>& reports);

// As text in three parts: more often wrong than right (the worst first), never seen, and the rest.
std::string pattern_text(const RulePack& pack, const std::vector<PatternUse>& uses);

}  // namespace claimtier
