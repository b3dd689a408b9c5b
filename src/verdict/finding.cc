#include "verdict/finding.h"

namespace claimtier {

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::Low: return "low";
    case Confidence::Medium: return "medium";
    case Confidence::High: return "high";
  }
  return "low";
}

}  // namespace claimtier
