#include "rulepack/rule_pack.h"

#include <algorithm>
#include <functional>

#include "rulepack/names.h"

namespace claimtier {

namespace {

using Lines = std::vector<std::vector<uint32_t>>;

Lines words_of_patterns(const RulePack& pack) {
  Lines words;
  for (const Phrase& phrase : pack.phrases) {
    std::vector<uint32_t> line;
    for (const Element& element : phrase.elements) line.insert(line.end(), element.words.begin(), element.words.end());
    std::sort(line.begin(), line.end());
    words.push_back(std::move(line));
  }
  return words;
}

Lines rows_of_interventions(const RulePack& pack) {
  Lines rows(pack.entries.size());
  for (uint32_t i = 0; i < pack.evidence.size(); ++i) {
    if (!pack.evidence[i].own) rows[pack.evidence[i].intervention].push_back(i);
  }
  return rows;
}

Lines rows_below_interventions(const RulePack& pack) {
  Lines rows(pack.entries.size());
  for (uint32_t i = 0; i < pack.evidence.size(); ++i) {
    if (pack.evidence[i].own) continue;
    for (uint32_t at = pack.evidence[i].intervention; at != kNone; at = pack.entries[at].parent) rows[at].push_back(i);
  }
  return rows;
}

Lines approvals_of_words(const RulePack& pack) {
  Lines approvals(pack.words.size());
  for (uint32_t i = 0; i < pack.approvals.size(); ++i) {
    for (const std::string& name : pack.approvals[i].names) {
      const auto word = pack.words.find(name.substr(0, name.find(' ')));
      if (word != pack.words.end()) approvals[word->second].push_back(i);
    }
  }
  return approvals;
}

}  // namespace

PackIndex index_of(const RulePack& pack) {
  const auto is_entry = [](const Pattern& pattern) { return pattern.owner == Owner::Entry; };
  return {WordIds(pack.words), PhraseTrie(pack, is_entry), PhraseTrie(pack, std::not_fn(is_entry)), Rows(words_of_patterns(pack)),
          Rows(rows_of_interventions(pack)), Rows(rows_below_interventions(pack)), Rows(approvals_of_words(pack))};
}

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
