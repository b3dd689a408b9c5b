// The name that a source is cited by: "Karjalainen" of "Karjalainen TV et al. ...". Empty where no name with initials begins the
// citation.
#pragma once

#include <string_view>

#include "rulepack/rule_pack.h"

namespace claimtier {

std::string_view author_of(const Reference& reference);

}  // namespace claimtier
