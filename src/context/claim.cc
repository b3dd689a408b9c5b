#include "context/claim.h"

namespace claimtier {

bool asserts(Assertion assertion) {
  switch (assertion) {
    case Assertion::Denied:
    case Assertion::Asked:
    case Assertion::Attributed:
    case Assertion::Warned:
    case Assertion::Mentioned: return false;
    default: return true;
  }
}

std::string text_of(const Feature& feature) {
  std::string text(feature.kind);
  if (!feature.name.empty()) text.append("/").append(feature.name);
  return text;
}

std::string_view name_of(Origin origin) {
  switch (origin) {
    case Origin::None: break;
    case Origin::Sentence: return "sentence";
    case Origin::LeadIn: return "lead-in";
    case Origin::RowHead: return "row-head";
    case Origin::ColumnHead: return "column-head";
    case Origin::Paragraph: return "paragraph";
    case Origin::Heading: return "heading";
    case Origin::Title: return "title";
    case Origin::Default: return "default";
  }
  return "none";
}

}  // namespace claimtier
