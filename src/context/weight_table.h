// What each feature of a claim adds to its weight (rules/context/evidence.toml), by name.
#pragma once

#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "context/claim.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

// One weight; 0 for a feature without one. Many are looked up faster in a table.
double weight_of(const RulePack& pack, std::string_view feature);

// Views into the pack, which must outlive it.
class WeightTable {
 public:
  explicit WeightTable(const RulePack& pack);
  // Of features without a weight: 0.
  double sum(const std::vector<Feature>& features) const;

 private:
  struct Hash {
    size_t operator()(const Feature& feature) const {
      const std::hash<std::string_view> hash;
      return 31 * hash(feature.kind) + hash(feature.name);
    }
  };

  std::unordered_map<Feature, double, Hash> values_;
};

}  // namespace claimtier
