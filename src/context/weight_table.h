// What each feature of a claim adds to its weight (rules/context/evidence.toml), by name.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rulepack/rule_pack.h"

namespace claimtier {

// One weight; 0 for a feature without one. Many are looked up faster in a table.
double weight_of(const RulePack& pack, std::string_view feature);

// Views into the pack, which must outlive it.
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
