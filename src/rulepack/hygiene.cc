// Checks of a whole pack that need no linter; load() has checked every file by itself.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "rulepack/load.h"

namespace claimtier {
namespace {

void add(std::vector<Problem>& problems, const std::string& path, std::string text) {
  problems.push_back({path, 1, 1, std::move(text)});
}

bool fires(const Rule& rule, const Example& example) {
  return example.expect == (rule.polarity == Polarity::Red ? Example::Expect::Red : Example::Expect::Green);
}

void check_balance(std::vector<Problem>& problems, const std::string& path, std::ptrdiff_t firing, size_t all) {
  const auto silent = static_cast<std::ptrdiff_t>(all) - firing;
  if (silent >= firing) return;
  add(problems, path, std::to_string(firing) + " examples fire but only " + std::to_string(silent) + " stay silent");
}

void check_rule(std::vector<Problem>& problems, const Rule& rule) {
  if (rule.message.empty()) add(problems, rule.path, "the message is empty");
  if (rule.advice.empty() && rule.polarity == Polarity::Red) add(problems, rule.path, "the advice is empty");
  const auto firing =
      std::count_if(rule.examples.begin(), rule.examples.end(), [&](const Example& e) { return fires(rule, e); });
  if (!rule.page) check_balance(problems, rule.path, firing, rule.examples.size());
}

// The lists of the patterns of each frame; a target outside them can never be filled.
void check_targets(std::vector<Problem>& problems, const RulePack& pack) {
  std::set<std::pair<uint32_t, uint32_t>> used;
  for (size_t i = 0; i < pack.patterns.size(); ++i) {
    if (pack.patterns[i].owner != Owner::Frame) continue;
    for (const Element& element : pack.phrases[i].elements) {
      for (const uint32_t list : element.lists) used.emplace(pack.patterns[i].of, list);
    }
  }
  for (uint32_t i = 0; i < pack.frames.size(); ++i) {
    for (const uint32_t list : pack.frames[i].targets) {
      if (used.contains({i, list})) continue;
      add(problems, pack.frames[i].path, "target '" + pack.lists[list].name + "' stands in none of the patterns");
    }
  }
}

void check_frames(std::vector<Problem>& problems, const RulePack& pack) {
  for (const Frame& frame : pack.frames) {
    const auto inside = [](const Example& e) { return e.expect == Example::Expect::Inside; };
    check_balance(problems, frame.path, std::count_if(frame.examples.begin(), frame.examples.end(), inside),
                  frame.examples.size());
  }
  check_targets(problems, pack);
}

// Read by name in later stages (context/lists.cc, verdict/approvals.cc): the slots of a claim, who acts on whom, what is said of an
// approval.
bool is_read_by_name(std::string_view list) {
  constexpr std::array<std::string_view, 16> kNames = {
      "intervention", "condition", "body",  "complaint",  "treatment", "patient",    "clinic",               "pronoun",
      "lower",        "raise",     "treat", "regenerate", "qualifier", "fixed-term", "approval-conditional", "approval-withdrawn"};
  return std::find(kNames.begin(), kNames.end(), list) != kNames.end();
}

// Its phrases count as evidence (context/evidence.toml, "list/<name>").
bool is_weighed(const RulePack& pack, const std::string& list) {
  return std::any_of(pack.weights.begin(), pack.weights.end(),
                     [&](const Weight& weight) { return weight.feature == "list/" + list; });
}

void check_lists(std::vector<Problem>& problems, const RulePack& pack) {
  std::set<uint32_t> used;
  for (const Phrase& phrase : pack.phrases) {
    for (const Element& element : phrase.elements) used.insert(element.lists.begin(), element.lists.end());
  }
  for (const Profile& profile : pack.profiles) {
    for (const Flip& flip : profile.flips) used.insert(flip.beside);
  }
  for (uint32_t i = 0; i < pack.lists.size(); ++i) {
    const std::string& name = pack.lists[i].name;
    if (used.contains(i) || is_read_by_name(name) || is_weighed(pack, name)) continue;
    add(problems, "lexicon/" + name + ".toml", "no pattern uses the list '" + name + "'");
  }
}

void check_sources(std::vector<Problem>& problems, const RulePack& pack) {
  std::set<std::string> used;
  for (const Rule& rule : pack.rules) used.insert(rule.sources.begin(), rule.sources.end());
  const auto use = [&](const std::vector<uint32_t>& sources) {
    for (const uint32_t source : sources) used.insert(pack.references[source].key);
  };
  for (const Evidence& row : pack.evidence) use(row.sources);
  for (const Approval& approval : pack.approvals) use(approval.sources);
  for (const Profile& profile : pack.profiles) {
    for (const Strictness& strict : profile.families) use({strict.law.source});
  }
  for (const Reference& reference : pack.references) {
    if (!used.contains(reference.key)) add(problems, "sources.toml", "nothing cites '" + reference.key + "'");
  }
}

// A claim of an outcome without a family has no code to be reported under.
void check_families(std::vector<Problem>& problems, const RulePack& pack) {
  for (const Frame& frame : pack.frames) {
    const auto serves = [&](const Family& family) {
      return std::find(family.outcomes.begin(), family.outcomes.end(), frame.outcome) != family.outcomes.end();
    };
    if (frame.outcome == Outcome::None || std::any_of(pack.families.begin(), pack.families.end(), serves)) continue;
    add(problems, frame.path, "no family judges the outcome '" + std::string(name_of(frame.outcome)) + "'");
  }
  for (const Family& family : pack.families) {
    if (family.outcomes.empty() || family.polarity != Polarity::Red) continue;
    const auto is_public = [&](const Rule& rule) { return rule.name == family.id + "/claim"; };
    if (std::any_of(pack.rules.begin(), pack.rules.end(), is_public)) continue;
    add(problems, "families.toml",
        "family '" + family.id + "' has outcomes but no claims/" + family.id + "/claim.toml");
  }
}

}  // namespace

std::vector<Problem> hygiene(const RulePack& pack) {
  std::vector<Problem> problems;
  if (pack.version.empty()) add(problems, "pack.toml", "the pack has no version");
  for (const Rule& rule : pack.rules) check_rule(problems, rule);
  check_frames(problems, pack);
  check_lists(problems, pack);
  check_sources(problems, pack);
  check_families(problems, pack);
  return problems;
}

}  // namespace claimtier
