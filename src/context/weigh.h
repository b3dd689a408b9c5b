// How sure: the sum of the independent evidence that a sentence promises an effect (rules/context/evidence.toml). Frames and rules
// that fired, who acts, which slots are filled and from where, the kind of block, the cues around, what the sentences around claim,
// the page's register.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "context/claim.h"
#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

// Sets weight and features of the red, asserted claims of a page, which are sorted by place. Claims of one sentence share them.
void weigh(const Reading& page, const Lists& lists, const Discourse& discourse, std::vector<Claim>& claims);

// One weight; 0 for a feature without one. Many are looked up faster in a table.
double weight_of(const RulePack& pack, std::string_view feature);

// The weights of rules/context/evidence.toml by name; views into the pack, which must outlive it.
class WeightTable {
 public:
  explicit WeightTable(const RulePack& pack);
  // 0 for a feature without a weight.
  double operator[](std::string_view feature) const;
  double sum(const std::vector<std::string>& features) const;

 private:
  std::unordered_map<std::string_view, double> values_;
};

}  // namespace claimtier
