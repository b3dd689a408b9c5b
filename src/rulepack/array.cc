#include "rulepack/array.h"

namespace claimtier {

Rows::Rows(const std::vector<std::vector<uint32_t>>& rows) {
  std::vector<uint32_t> first = {0}, all;
  for (const std::vector<uint32_t>& row : rows) {
    all.insert(all.end(), row.begin(), row.end());
    first.push_back(static_cast<uint32_t>(all.size()));
  }
  begins = Array(std::move(first));
  values = Array(std::move(all));
}

}  // namespace claimtier
