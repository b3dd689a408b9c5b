#include "context/lists.h"

#include <algorithm>

#include "rulepack/names.h"

namespace claimtier {
namespace {

template <class Items, class Name>
uint32_t index_of(const Items& items, Name name) {
  const auto found = std::find_if(items.begin(), items.end(), name);
  return found == items.end() ? kNone : static_cast<uint32_t>(found - items.begin());
}

}  // namespace

uint32_t list_named(const RulePack& pack, std::string_view name) {
  return index_of(pack.lists, [name](const Lexicon& list) { return list.name == name; });
}

uint32_t category_named(const RulePack& pack, std::string_view id) {
  return index_of(pack.categories, [id](const CueCategory& category) { return category.id == id; });
}

Lists::Lists(const RulePack& pack)
    : intervention(list_named(pack, "intervention")),
      condition(list_named(pack, "condition")),
      body(list_named(pack, "body")),
      complaint(list_named(pack, "complaint")),
      tissue(list_named(pack, "tissue")),
      qualifier(list_named(pack, "qualifier")),
      treatment(list_named(pack, "treatment")),
      patient(list_named(pack, "patient")),
      clinic(list_named(pack, "clinic")),
      pronoun(list_named(pack, "pronoun")),
      fixed_term(list_named(pack, "fixed-term")),
      effects{list_named(pack, "lower"), list_named(pack, "raise"), list_named(pack, "regenerate"), list_named(pack, "treat")},
      claim_rules(kOutcomeNames.size(), kNone),
      clause_end(category_named(pack, "clause-end")),
      clause_start(category_named(pack, "clause-start")),
      offer(category_named(pack, "offer")),
      benefits(category_named(pack, "benefits")),
      step(category_named(pack, "step")),
      limit(category_named(pack, "limit")),
      negation(category_named(pack, "negation")),
      reassert(category_named(pack, "reassert")),
      contrast(category_named(pack, "contrast")),
      affirmation(category_named(pack, "affirmation")),
      refusal(category_named(pack, "refusal")),
      lifelong(category_named(pack, "lifelong")),
      weights(pack) {
  for (uint32_t i = 0; i < pack.lists.size(); ++i) {
    const std::string feature = "list/" + pack.lists[i].name;
    const auto weighs = [&](const Weight& weight) { return weight.feature == feature; };
    if (std::any_of(pack.weights.begin(), pack.weights.end(), weighs)) signals.push_back(i);
  }
  for (auto family = pack.families.rbegin(); family != pack.families.rend(); ++family) {  // of several the first counts
    if (family->outcomes.empty()) continue;
    const uint32_t rule = rule_named(pack, family->id + "/claim");
    for (const Outcome outcome : family->outcomes) claim_rules[static_cast<size_t>(outcome)] = rule;
  }
  for (const Rule& rule : pack.rules) {
    const auto noted = [&](const Family& family) { return family.code == rule.code && family.severity == Severity::Note; };
    admissions.push_back(rule.code == "G5" || rule.code == "G6" || rule.code == "G8" || rule.code == "G15");
    remarks.push_back(rule.polarity == Polarity::Red && std::any_of(pack.families.begin(), pack.families.end(), noted));
  }
}

}  // namespace claimtier
