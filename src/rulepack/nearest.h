// A misspelt name to the name that was probably meant, for the "did you mean" of problems.
//
//   nearest("sumary", {"summary", "patterns"})  ->  "summary"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

// Empty where no candidate is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// " (did you mean 'summary'?)", or "" where no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace claimtier
