#include "verdict/author.h"

#include <algorithm>
#include <cctype>

namespace claimtier {
namespace {

constexpr size_t kMostInitials = 3;

}  // namespace

std::string_view author_of(const Reference& reference) {
  const std::string_view citation = reference.citation;
  const size_t end = std::min(citation.find(' '), citation.size());
  size_t initials = 0;
  while (end + 1 + initials < citation.size() && std::isupper(static_cast<unsigned char>(citation[end + 1 + initials])) != 0) ++initials;
  const std::string_view rest = citation.substr(std::min(end + 1 + initials, citation.size()));
  const bool person = initials >= 1 && initials <= kMostInitials && (rest.starts_with(" et al") || rest.starts_with(","));
  return person ? citation.substr(0, end) : std::string_view();
}

}  // namespace claimtier
