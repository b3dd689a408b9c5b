#include "context/weight_table.h"

#include <algorithm>

namespace claimtier {

double weight_of(const RulePack& pack, std::string_view feature) {
  const auto found =
      std::find_if(pack.weights.begin(), pack.weights.end(), [&](const Weight& weight) { return weight.feature == feature; });
  return found == pack.weights.end() ? 0 : found->value;
}

WeightTable::WeightTable(const RulePack& pack) {
  values_.reserve(pack.weights.size());
  for (const Weight& weight : pack.weights) {
    const std::string_view text = weight.feature;
    const size_t slash = std::min(text.find('/'), text.size());
    values_.emplace(Feature{text.substr(0, slash), text.substr(std::min(slash + 1, text.size()))}, weight.value);
  }
}

double WeightTable::sum(const std::vector<Feature>& features) const {
  double sum = 0;
  for (const Feature& feature : features) {
    if (const auto found = values_.find(feature); found != values_.end()) sum += found->second;
  }
  return sum;
}

}  // namespace claimtier
