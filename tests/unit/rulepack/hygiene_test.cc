#include <gtest/gtest.h>

#include <functional>

#include "rulepack/load.h"

namespace claimtier {
namespace {

std::string complaints(const std::function<void(RulePack&)>& spoil) {
  std::vector<Problem> problems;
  RulePack pack = load(read_folder(std::string(CLAIMTIER_TESTS_DIR) + "/bad_rules/base"), problems);
  spoil(pack);
  std::string all;
  for (const Problem& problem : hygiene(pack)) all += to_string(problem) + "\n";
  return all;
}

TEST(Hygiene, NamesWhatIsMissingOrUnused) {
  const std::pair<std::string, std::function<void(RulePack&)>> rows[] = {
      {"", [](RulePack&) {}},
      {"pack.toml:1:1: error: the pack has no version\n", [](RulePack& p) { p.version = ""; }},
      {"claims/hype/miracle.toml:1:1: error: the message is empty\n", [](RulePack& p) { p.rules[1].message = ""; }},
      {"claims/hype/miracle.toml:1:1: error: the advice is empty\n", [](RulePack& p) { p.rules[1].advice = ""; }},
      {"claims/hype/miracle.toml:1:1: error: 1 examples fire but only 0 stay silent\n",
       [](RulePack& p) { p.rules[1].examples.pop_back(); }},
      {"frames/curing.toml:1:1: error: 1 examples fire but only 0 stay silent\n",
       [](RulePack& p) { p.frames[0].examples.pop_back(); }},
      {"frames/curing.toml:1:1: error: target 'intervention' stands in none of the patterns\n",
       [](RulePack& p) { p.frames[0].targets.push_back(1); }},
      {"lexicon/extra.toml:1:1: error: no pattern uses the list 'extra'\n",
       [](RulePack& p) {
         p.lists.push_back({"extra", ""});
       }},
      {"sources.toml:1:1: error: nothing cites 'extra-2021'\n",
       [](RulePack& p) { p.references.emplace_back().key = "extra-2021"; }},
      {"frames/curing.toml:1:1: error: no family judges the outcome 'pain'\n",
       [](RulePack& p) { p.frames[0].outcome = Outcome::Pain; }},
      {"families.toml:1:1: error: family 'cure' has outcomes but no claims/cure/claim.toml\n",
       [](RulePack& p) { p.rules[0].name = "cure/other"; }},
  };
  for (const auto& [expected, spoil] : rows) EXPECT_EQ(complaints(spoil), expected);
}

}  // namespace
}  // namespace claimtier
