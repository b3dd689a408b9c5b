#include "context/weight_table.h"

#include <algorithm>

namespace claimtier {

double weight_of(const RulePack& pack, std::string_view feature) {
  const auto found =
      std::find_if(pack.weights.begin(), pack.weights.end(), [&](const Weight& weight) { return weight.feature == feature; });
  return found == pack.weights.end() ? 0 : found->value;
}

WeightTable::WeightTable(const RulePack& pack) {
  for (const Weight& weight : pack.weights) values_.emplace(weight.feature, weight.value);
}

double WeightTable::operator[](std::string_view feature) const {
  const auto found = values_.find(feature);
  return found == values_.end() ? 0 : found->second;
}

double WeightTable::sum(const std::vector<std::string>& features) const {
  double sum = 0;
  for (const std::string& feature : features) sum += (*this)[feature];
  return sum;
}

}  // namespace claimtier
