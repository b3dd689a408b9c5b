// docs/weights.md prints the weights with the counts behind them; UPDATE_EXPECTED=1 writes it anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

#include "pages.h"

namespace claimtier {
namespace {

const std::string kPath = std::string(CLAIMTIER_SOURCE_DIR) + "/docs/weights.md";

constexpr const char* kHead =
    "# The weights\n\n"
    "What counts for and against a sentence being a promise: the rows of `rules/context/evidence.toml`, written by a test. A sentence's\n"
    "score is the sum of the weights of everything seen in it. `red` and `not`: sentences of the pages used for the estimate that had this\n"
    "feature and that the reviewer marked red, or not. Rows without sentences are rules that no such page reached; they keep the weight\n"
    "that every set phrase starts from (1, for absolute promises 3). What is not listed has no weight. How the weights were\n"
    "estimated: [accuracy.md](accuracy.md).\n";

// What the part of a feature's name before the slash means.
const std::map<std::string, std::string> kGroups = {
    {"threshold", "from this score on a finding has medium or high confidence"},
    {"bias", "where the sum starts"},
    {"frame", "a frame fired"},
    {"frames", "so many frames and set phrases fired (they add up); `soft`: only frames that prove little alone"},
    {"rule", "a rule fired"},
    {"family", "a rule or frame of this family fired"},
    {"subject", "what stands before the effect"},
    {"treatment", "where the treatment was found"},
    {"condition", "the condition stands in the sentence"},
    {"field", "the treatment's field"},
    {"page", "the field of what the page sells; `candid`: a page that admits limits in several places"},
    {"register", "the page sells nothing"},
    {"list", "a word of this lexicon stands in the sentence"},
    {"cue", "the claim stands in the scope of a context cue"},
    {"block", "the kind of block"},
    {"around", "what the six sentences before and behind claim"},
    {"length", "sixteen words and more, thirty-two and more"},
    {"claims", "several claims in the sentence"},
};

std::string group_of(const std::string& feature) { return feature.substr(0, feature.find('/')); }

std::string row_of(const Weight& weight) {
  char row[200];
  std::snprintf(row, sizeof row, "| %s | %+.2f | %u | %u |\n", std::string(weight.feature).c_str(), weight.value, weight.right, weight.wrong);
  return row;
}

std::string document() {
  std::string text = kHead;
  std::string group;
  for (const Weight& weight : built_in_rules().weights) {
    if (group_of(weight.feature) != group) {
      group = group_of(weight.feature);
      const auto meaning = kGroups.find(group);
      text += "\n## " + group + (meaning == kGroups.end() ? "" : ": " + meaning->second) + "\n\n| feature | weight | red | not |\n|---|---|---|---|\n";
    }
    text += row_of(weight);
  }
  return text;
}

TEST(WeightsDocument, IsCurrent) {
  if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(kPath, std::ios::binary) << document();
  EXPECT_EQ(document(), read_file(kPath));
}

}  // namespace
}  // namespace claimtier
