#include "lint/pattern_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lint/score_labels.h"

namespace claimtier {
namespace {

// Labels know nothing of profiles.
bool is_counted(const RulePack& pack, const Pattern& pattern) {
  if (pattern.owner == Owner::Rule) return pack.rules[pattern.of].profile == kNone;
  return pattern.owner == Owner::Frame || pattern.owner == Owner::Entry;
}

std::string owner_of(const RulePack& pack, const Pattern& pattern) {
  if (pattern.owner == Owner::Rule) return "rule " + pack.rules[pattern.of].name;
  if (pattern.owner == Owner::Frame) return "frame " + pack.frames[pattern.of].id;
  return "word " + pack.lists[pack.entries[pattern.of].list].name;
}

class Counter {
 public:
  Counter(const RulePack& pack, const std::vector<Unit>& units, const std::vector<FileReport>& reports)
      : counts_(pack.patterns.size()), reports_(reports) {
    for (const Unit& unit : units) named_.insert(unit.labels.begin(), unit.labels.end());
  }

  void visit(const Unit& unit) {
    if (unit.disputed) return;
    for (const Polarity polarity : {Polarity::Red, Polarity::Green}) {
      const bool right = unit.verdict == (polarity == Polarity::Red ? "red" : "green");
      for (const uint32_t pattern : used_in(unit, polarity, false)) ++(right ? counts_[pattern].right : counts_[pattern].wrong);
      for (const uint32_t pattern : used_in(unit, polarity, true)) {
        ++(right ? counts_[pattern].flagged_right : counts_[pattern].flagged_wrong);
      }
    }
  }

  const PatternUse& of(uint32_t pattern) const { return counts_[pattern]; }

 private:
  std::set<uint32_t> used_in(const Unit& unit, Polarity polarity, bool flagged) const {
    std::set<uint32_t> used;
    for (const Finding& finding : reports_.of(unit.page).findings) {
      if (finding.tool || finding.page || !finding.has_claim || finding.polarity != polarity) continue;
      if (!finding.place.bytes.overlaps(unit.at) || !named_.contains(finding.code)) continue;
      if (flagged && polarity == Polarity::Red && !flags(finding)) continue;
      used.insert(finding.claim.patterns.begin(), finding.claim.patterns.end());
    }
    return used;
  }

  std::vector<PatternUse> counts_;
  PageReports reports_;
  std::set<std::string> named_;  // the codes in the labels
};

using Uses = std::vector<PatternUse>;

std::string part(const RulePack& pack, const std::string& title, const Uses& uses) {
  std::string text = fmt::format("{}: {}\n", title, uses.size());
  for (const PatternUse& use : uses) {
    const Pattern& pattern = pack.patterns[use.pattern];
    text += fmt::format("{:5} {:5}    {:5} {:5}  {:<32} {}\n", use.flagged_right, use.flagged_wrong, use.right, use.wrong,
                        owner_of(pack, pattern), pack.phrases[use.pattern].text);
  }
  return text;
}

}  // namespace

std::vector<PatternUse> pattern_stats(const RulePack& pack, const std::string& labels,
                                      const std::vector<FileReport>& reports) {
  const std::vector<Unit> units = read_units(labels);
  Counter counter(pack, units, reports);
  for (const Unit& unit : units) counter.visit(unit);
  std::vector<PatternUse> uses;
  for (uint32_t i = 0; i < pack.patterns.size(); ++i) {
    if (!is_counted(pack, pack.patterns[i])) continue;
    uses.push_back(counter.of(i));
    uses.back().pattern = i;
  }
  return uses;
}

std::string pattern_text(const RulePack& pack, const std::vector<PatternUse>& uses) {
  Uses misfiring;
  Uses never;
  Uses rest;
  for (const PatternUse& use : uses) {
    (use.flagged_wrong > use.flagged_right ? misfiring : use.right + use.wrong == 0 ? never : rest).push_back(use);
  }
  const auto excess = [](const PatternUse& use) { return use.flagged_wrong - use.flagged_right; };
  std::stable_sort(misfiring.begin(), misfiring.end(),
                   [&](const PatternUse& a, const PatternUse& b) { return excess(a) > excess(b); });
  std::stable_sort(rest.begin(), rest.end(),
                   [](const PatternUse& a, const PatternUse& b) { return a.flagged_right > b.flagged_right; });
  return "flagged          all findings\nright wrong    right wrong\n" +
         part(pack, "more often wrong than right", misfiring) + part(pack, "never seen", never) + part(pack, "the rest", rest);
}

}  // namespace claimtier
