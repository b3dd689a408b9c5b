#include "context/merge.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace claimtier {
namespace {

bool is_red(const RulePack& pack, const Claim& claim) { return pack.rules[claim.rule].polarity == Polarity::Red; }

bool is_structural(Outcome outcome) {
  return outcome == Outcome::Structure || outcome == Outcome::DiseaseCourse || outcome == Outcome::Cure || outcome == Outcome::Surgery;
}

bool may_merge(const RulePack& pack, const Claim& claim, const Claim& other) {
  const bool red = is_red(pack, claim);
  if (is_red(pack, other) != red || !other.tokens.overlaps(claim.tokens)) return false;
  if (asserts(other.assertion) != asserts(claim.assertion)) return false;
  if (!red && pack.rules[other.rule].code != pack.rules[claim.rule].code) return false;
  return pack.rules[claim.rule].profile == kNone || other.rule == claim.rule;
}

template <class Item>
void append_new(const std::vector<Item>& from, std::vector<Item>& to) {
  for (const Item& item : from) {
    if (std::find(to.begin(), to.end(), item) == to.end()) to.push_back(item);
  }
}

}  // namespace

void merge(const RulePack& pack, const Lists& lists, Claim claim, std::vector<Claim>& found) {
  const auto rank = [&](const Claim& c) {
    return std::tuple(!lists.remarks[c.rule], c.frames.empty(), c.strength, is_structural(c.outcome), c.tokens.size());
  };
  for (Claim& other : found) {
    if (!may_merge(pack, claim, other)) continue;
    if (rank(claim) > rank(other)) std::swap(claim, other);
    append_new(claim.frames, other.frames);
    append_new(claim.rules, other.rules);
    append_new(claim.cues, other.cues);
    append_new(claim.patterns, other.patterns);
    return;
  }
  found.push_back(std::move(claim));
}

}  // namespace claimtier
