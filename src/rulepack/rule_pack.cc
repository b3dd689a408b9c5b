#include "rulepack/rule_pack.h"

#include <algorithm>

#include "rulepack/names.h"

namespace claimtier {

bool is_below(const RulePack& pack, uint32_t entry, uint32_t above) {
  for (; entry != kNone; entry = pack.entries[entry].parent) {
    if (entry == above) return true;
  }
  return false;
}

uint32_t rule_named(const RulePack& pack, std::string_view name) {
  for (uint32_t i = 0; i < pack.rules.size(); ++i) {
    if (pack.rules[i].name == name) return i;
  }
  return kNone;
}

std::string_view name_of(Outcome outcome) { return kOutcomeNames[static_cast<size_t>(outcome)]; }

std::string_view name_of(Assertion assertion) { return kAssertionNames[static_cast<size_t>(assertion)]; }

std::string_view name_of(Severity severity) { return kSeverityNames[static_cast<size_t>(severity)]; }

char letter_of(Tier tier) { return kTierNames[static_cast<size_t>(tier)].front(); }

bool outcome_of(std::string_view name, Outcome& outcome) {
  const auto found = std::find(kOutcomeNames.begin(), kOutcomeNames.end(), name);
  if (found == kOutcomeNames.end()) return false;
  outcome = static_cast<Outcome>(found - kOutcomeNames.begin());
  return true;
}

}  // namespace claimtier
