#include "verdict/finding.h"

namespace claimtier {

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::Low: break;
    case Confidence::Medium: return "medium";
    case Confidence::High: return "high";
  }
  return "low";
}

void name_part(const Document& document, uint32_t at, Place& place) {
  const FilePart* part = document.part_at(at);
  if (part == nullptr) return;
  place.part_kind = part->kind;
  place.part = part->name;
  if (part->kind == PartKind::Paragraph) place.part += ", character " + std::to_string(place.column);  // it fills its line
}

}  // namespace claimtier
