// What an HTML report marks on a page: its findings, credits and allowed claims, each with a name and a place, and the places where
// marks meet.
//
//   Marks marks = find_marks(file, "p1");   // marks.items[0].tag == "E1", .id == "p1-E1"
// Items stand in the order of the page, those of the whole page first. Items whose words overlap share one spot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verdict/finding.h"

namespace claimtier {

// What is said first where several stand on the same words comes first.
enum class MarkKind : uint8_t { Error, Warning, Note, Suppressed, Credit, Allowed };

std::string_view name_of(MarkKind kind);   // "error": a class of the style sheet
std::string_view label_of(MarkKind kind);  // "Error"

struct MarkItem {
  MarkKind kind = MarkKind::Note;
  const Finding* finding = nullptr;    // or
  const ClaimRecord* claim = nullptr;  // one that the evidence allows
  Span<Char> at;                       // visible text; empty: nothing to mark
  uint32_t block = kNone;              // beside which it is told; kNone: it is about the page
  std::string tag, id, spot;           // "E1", "p1-E1"; of the mark, "" where there is none

  const Place& place() const { return finding != nullptr ? finding->place : claim->place; }
};

// Words with one mark, and the items that are about parts of them.
struct MarkSpot {
  Span<Char> at;
  std::vector<uint32_t> items;
};

struct Marks {
  std::vector<MarkItem> items;
  std::vector<MarkSpot> spots;  // apart from each other, in order of the text
};

// `file` must outlive the marks.
Marks find_marks(const FileReport& file, std::string_view prefix);

}  // namespace claimtier
