#include "report/html_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "report/finding_text.h"

namespace claimtier {
namespace {

struct KindNames {
  std::string_view name, label;
  char letter;
};

constexpr std::array<KindNames, 6> kKinds = {{{"error", "Error", 'E'},
                                              {"warning", "Warning", 'W'},
                                              {"note", "Note", 'N'},
                                              {"suppressed", "Suppressed", 'S'},
                                              {"credit", "Credit", 'C'},
                                              {"allowed", "Allowed claim", 'A'}}};

const KindNames& names_of(MarkKind kind) { return kKinds[static_cast<size_t>(kind)]; }

MarkKind kind_of(const Finding& finding) {
  if (!finding.suppressed.kind.empty()) return MarkKind::Suppressed;
  if (finding.polarity == Polarity::Green && !finding.tool) return MarkKind::Credit;
  if (finding.severity == Severity::Error) return MarkKind::Error;
  return finding.severity == Severity::Warning ? MarkKind::Warning : MarkKind::Note;
}

// The block that holds the words; kNone where none does.
uint32_t block_with(const PageText& page, Span<Char> words) {
  const auto is_before = [&](const Block& block) { return block.span.end < words.end; };
  const auto block = std::partition_point(page.blocks.begin(), page.blocks.end(), is_before);
  const bool found = !words.empty() && block != page.blocks.end() && block->span.covers(words);
  return found ? static_cast<uint32_t>(block - page.blocks.begin()) : kNone;
}

// The last block that begins before what only the markup says.
uint32_t block_before(const PageText& page, uint32_t line) {
  const auto later = std::find_if(page.lines.rbegin(), page.lines.rend(), [&](uint32_t begin) { return begin <= line; });
  return static_cast<uint32_t>(page.lines.rend() - later) - 1;  // kNone where there is none
}

void put(const PageText& page, MarkItem item, std::vector<MarkItem>& items) {
  if (item.finding == nullptr || !item.finding->page) {
    const Place& place = item.place();
    item.block = block_with(page, place.visible);
    if (item.block != kNone) {
      item.at = place.visible;
    } else {
      item.block = block_before(page, place.line);
    }
  }
  items.push_back(std::move(item));
}

std::vector<MarkItem> items_of(const FileReport& file) {
  std::vector<MarkItem> items;
  for (const Finding& finding : file.findings) put(file.page, {kind_of(finding), &finding, nullptr, {}, kNone, {}, {}, {}}, items);
  for (const ClaimRecord& claim : file.claims) {
    if (claim.verdict == "allowed") put(file.page, {MarkKind::Allowed, nullptr, &claim, {}, kNone, {}, {}, {}}, items);
  }
  const auto order = [](const MarkItem& item) {  // kNone, what is about the page, comes first
    return std::tuple(item.block + 1, item.at.begin, item.kind, item.at.end);
  };
  std::stable_sort(items.begin(), items.end(), [&](const MarkItem& a, const MarkItem& b) { return order(a) < order(b); });
  return items;
}

std::vector<MarkSpot> spots_of(const std::vector<MarkItem>& items) {
  std::vector<MarkSpot> spots;
  for (uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].at.empty()) continue;
    if (spots.empty() || !spots.back().at.overlaps(items[i].at)) spots.push_back({items[i].at, {}});
    spots.back().at.end = std::max(spots.back().at.end, items[i].at.end);
    spots.back().items.push_back(i);
  }
  return spots;
}

}  // namespace

std::string_view name_of(MarkKind kind) { return names_of(kind).name; }
std::string_view label_of(MarkKind kind) { return names_of(kind).label; }

Marks find_marks(const FileReport& file, std::string_view prefix) {
  Marks marks{items_of(file), {}};
  std::array<uint32_t, kKinds.size()> seen{};
  for (MarkItem& item : marks.items) {
    item.tag = fmt::format("{}{}", names_of(item.kind).letter, ++seen[static_cast<size_t>(item.kind)]);
    item.id = fmt::format("{}-{}", prefix, item.tag);
  }
  marks.spots = spots_of(marks.items);
  for (const MarkSpot& spot : marks.spots) {
    const std::string id = "at-" + marks.items[spot.items.front()].id;
    for (const uint32_t i : spot.items) marks.items[i].spot = id;
  }
  return marks;
}

}  // namespace claimtier
