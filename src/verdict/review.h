// When a row of the evidence table is due for another look: on its own `review_after`, else so many months after it was reviewed
// (pack.toml, review_after_months). Days are YYYY-MM-DD and compare as text.
#pragma once

#include <string>

#include "rulepack/rule_pack.h"

namespace claimtier {

std::string due_date(const RulePack& pack, const Evidence& row);

// Due for more than a year: what passes only on such a row is not judged.
bool is_stale(const std::string& due, const std::string& as_of);

}  // namespace claimtier
