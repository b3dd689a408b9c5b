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
  Counter(const RulePack& pack, const std::vector<FileReport>& reports) : counts_(pack.patterns.size()), reports_(reports) {}

  void visit(const Unit& unit) {
    if (unit.disputed) return;
    std::set<uint32_t> red;
    std::set<uint32_t> green;
    for (const Finding& finding : reports_.of(unit.page).findings) {
      if (finding.tool || finding.page || !finding.has_claim || !finding.place.bytes.overlaps(unit.at)) continue;
      std::set<uint32_t>& used = finding.polarity == Polarity::Red ? red : green;
      used.insert(finding.claim.patterns.begin(), finding.claim.patterns.end());
    }
    count(red, unit.verdict == "red");
    count(green, unit.verdict == "green");
  }

  const PatternUse& of(uint32_t pattern) const { return counts_[pattern]; }

 private:
  void count(const std::set<uint32_t>& used, bool right) {
    for (const uint32_t pattern : used) ++(right ? counts_[pattern].right : counts_[pattern].wrong);
  }

  std::vector<PatternUse> counts_;
  PageReports reports_;
};

using Uses = std::vector<PatternUse>;

std::string part(const RulePack& pack, const std::string& title, const Uses& uses) {
  std::string text = fmt::format("{}: {}\n", title, uses.size());
  for (const PatternUse& use : uses) {
    const Pattern& pattern = pack.patterns[use.pattern];
    text += fmt::format("{:5} {:5}  {:<32} {}\n", use.right, use.wrong, owner_of(pack, pattern), pattern.text);
  }
  return text;
}

}  // namespace

std::vector<PatternUse> pattern_stats(const RulePack& pack, const std::string& labels,
                                      const std::vector<FileReport>& reports) {
  Counter counter(pack, reports);
  for (const Unit& unit : read_units(labels)) counter.visit(unit);
  std::vector<PatternUse> uses;
  for (uint32_t i = 0; i < pack.patterns.size(); ++i) {
    if (is_counted(pack, pack.patterns[i])) uses.push_back({i, counter.of(i).right, counter.of(i).wrong});
  }
  return uses;
}

std::string pattern_text(const RulePack& pack, const std::vector<PatternUse>& uses) {
  Uses misfiring;
  Uses never;
  Uses rest;
  for (const PatternUse& use : uses) (use.wrong > use.right ? misfiring : use.right == 0 ? never : rest).push_back(use);
  std::stable_sort(misfiring.begin(), misfiring.end(),
                   [](const PatternUse& a, const PatternUse& b) { return a.wrong - a.right > b.wrong - b.right; });
  std::stable_sort(rest.begin(), rest.end(), [](const PatternUse& a, const PatternUse& b) { return a.right > b.right; });
  return "right wrong\n" + part(pack, "more often wrong than right", misfiring) + part(pack, "never seen", never) +
         part(pack, "right at least as often", rest);
}

}  // namespace claimtier
