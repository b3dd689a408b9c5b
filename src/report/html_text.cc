#include "report/html_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "report/escape.h"
#include "report/html_card.h"

namespace claimtier {
namespace {

constexpr uint8_t kTopHeading = 4;  // the report's own headings stand above

std::string_view aside_of(const Block& block) {
  if (block.kind == BlockKind::Title) return "page title";
  if (block.kind == BlockKind::Description) return "description for search engines";
  if (block.kind == BlockKind::Data) return "structured data";
  if (block.kind == BlockKind::Caption) return "label or text of an image";
  if (block.visibility == Visibility::Chrome) return "navigation or footer";
  return block.visibility == Visibility::Hidden ? "hidden at first" : "";
}

// Blocks that make one element: the cells of a table, the items of a list, else one block.
size_t end_of_unit(const std::vector<Block>& blocks, size_t first) {
  const Block& head = blocks[first];
  const bool grouped = head.kind == BlockKind::TableCell || head.kind == BlockKind::ListItem;
  size_t end = first + 1;
  while (grouped && end < blocks.size() && blocks[end].kind == head.kind && blocks[end].group == head.group &&
         aside_of(blocks[end]) == aside_of(head) && (head.kind != BlockKind::TableCell || blocks[end].row >= blocks[end - 1].row)) {
    ++end;
  }
  return end;
}

class TextWriter {
 public:
  TextWriter(const RulePack& pack, const FileReport& file, const Marks& marks) : pack_(pack), file_(file), marks_(marks) {}

  std::string write() {
    const std::vector<Block>& blocks = file_.page.blocks;
    for (size_t first = 0; first < blocks.size();) {
      const size_t end = end_of_unit(blocks, first);
      add_unit(first, end);
      first = end;
    }
    return std::move(out_);
  }

 private:
  void add_unit(size_t first, size_t end) {
    const Block& head = file_.page.blocks[first];
    const std::string_view aside = aside_of(head);
    if (aside != aside_ && !aside.empty()) out_ += fmt::format("<p class=\"aside\">{}</p>\n", aside);
    aside_ = aside;
    if (head.kind == BlockKind::TableCell) return add_table(first, end);
    if (head.kind == BlockKind::ListItem) return add_list(first, end);
    const auto [open, close] = element_of(head);
    add_row("div", first, first + 1, open + words(first) + close);
  }

  void add_row(std::string_view element, size_t first, size_t end, const std::string& content) {
    const uint32_t line = file_.page.lines[first];
    out_ += fmt::format("<{} class=\"row{}\"><span class=\"line\" aria-hidden=\"true\">{}</span><div class=\"words\">{}</div>", element,
                        aside_.empty() ? "" : " beside", line, content);
    const std::string cards = cards_of(static_cast<uint32_t>(first), static_cast<uint32_t>(end));
    if (!cards.empty()) out_ += "<div class=\"cards\">\n" + cards + "</div>";
    out_ += fmt::format("</{}>\n", element);
  }

  std::pair<std::string, std::string> element_of(const Block& block) {
    if (block.kind == BlockKind::Quotation) return {"<blockquote>", "</blockquote>"};
    if (block.kind == BlockKind::Term) return {"<p class=\"term\">", "</p>"};
    if (block.kind != BlockKind::Heading) return {"<p>", "</p>"};
    // No level is left out on the way down, whatever the page does.
    heading_ = std::min<int>({kTopHeading - 1 + block.level, heading_ + 1, 6});
    return {fmt::format("<h{} class=\"h{}\">", heading_, block.level), fmt::format("</h{}>", heading_)};
  }

  void add_list(size_t first, size_t end) {
    out_ += "<ul class=\"list\">\n";
    for (size_t b = first; b < end; ++b) {
      const int depth = std::clamp<int>(file_.page.blocks[b].level, 1, 6);
      add_row("li", b, b + 1, fmt::format("<p class=\"item depth{}\">{}</p>", depth, words(b)));
    }
    out_ += "</ul>\n";
  }

  void add_table(size_t first, size_t end) {
    const std::vector<Block>& blocks = file_.page.blocks;
    std::string table = "<div class=\"scroll\"><table>\n";
    for (size_t b = first; b < end; ++b) {
      const Block& cell = blocks[b];
      const bool new_row = b == first || cell.row != blocks[b - 1].row;
      if (new_row) table += b == first ? "<tr>" : "</tr>\n<tr>";
      const uint32_t wanted = std::min(cell.column, 100U);  // cells without words are no blocks
      for (uint32_t column = new_row ? 0 : blocks[b - 1].column + 1; column < wanted; ++column) table += "<td></td>";
      const bool same_cell = !new_row && cell.column == blocks[b - 1].column;
      if (same_cell) table.erase(table.size() - 5);  // a further paragraph: "</td>" or "</th>" is written again
      const std::string_view name = cell.header ? "th" : "td";
      table += (same_cell ? "<br>" : fmt::format("<{}>", name)) + words(b) + fmt::format("</{}>", name);
    }
    add_row("div", first, end, table + "</tr>\n</table></div>");
  }

  std::string cards_of(uint32_t first, uint32_t end) {
    std::string out;
    const std::vector<MarkItem>& items = marks_.items;
    while (item_ < items.size() && (items[item_].block == kNone || items[item_].block < first)) ++item_;
    for (; item_ < items.size() && items[item_].block < end; ++item_) out += card_html(pack_, file_.path, items[item_]);
    return out;
  }

  std::string piece(Span<Char> at) const {
    return escape_html(std::string_view(file_.page.text).substr(at.begin, at.size()));
  }

  // A block: plain words and spots in turn.
  std::string words(size_t block) {
    const Span<Char> span = file_.page.blocks[block].span;
    std::string out;
    uint32_t at = span.begin;
    while (spot_ < marks_.spots.size() && marks_.spots[spot_].at.begin < span.begin) ++spot_;
    for (; spot_ < marks_.spots.size() && marks_.spots[spot_].at.begin < span.end; ++spot_) {
      const MarkSpot& spot = marks_.spots[spot_];
      out += piece({at, spot.at.begin}) + spot_html(spot);
      at = spot.at.end;
    }
    return out + piece({at, span.end});
  }

  std::string spot_html(const MarkSpot& spot) const {
    const MarkItem& first = marks_.items[spot.items.front()];
    std::string about, ids, tags;
    for (const uint32_t i : spot.items) {
      const MarkItem& item = marks_.items[i];
      about += (about.empty() ? "" : "\n") + headline_of(pack_, item);
      ids += (ids.empty() ? "" : " ") + item.id;
      tags += fmt::format("<sup class=\"{}\" data-item=\"{}\">{}</sup>", name_of(item.kind), item.id, item.tag);
    }
    std::string out = fmt::format("<a class=\"spot\" id=\"{}\" href=\"#{}-why\" data-items=\"{}\" title=\"{}\">", first.spot, first.id, ids,
                                  lines_escaped(about));
    return out + segments(spot) + tags + "</a>";
  }

  static std::string lines_escaped(std::string_view text) {
    std::string out;
    for (size_t at = 0; at <= text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      out += (at == 0 ? "" : "&#10;") + escape_html(text.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  // The words of a spot, cut where an item begins or ends, so that each piece says which items are about it.
  std::string segments(const MarkSpot& spot) const {
    std::set<uint32_t> cuts;
    for (const uint32_t i : spot.items) cuts.insert({marks_.items[i].at.begin, marks_.items[i].at.end});
    std::string out;
    for (auto cut = cuts.begin(), next = std::next(cut); next != cuts.end(); ++cut, ++next) out += segment(spot, {*cut, *next});
    return out;
  }

  std::string segment(const MarkSpot& spot, Span<Char> at) const {
    std::string ids;
    MarkKind gravest = MarkKind::Allowed;
    for (const uint32_t i : spot.items) {
      const MarkItem& item = marks_.items[i];
      if (!item.at.covers(at)) continue;
      ids += (ids.empty() ? "" : " ") + item.id;
      gravest = std::min(gravest, item.kind);
    }
    return fmt::format("<mark class=\"{}\" data-items=\"{}\">{}</mark>", name_of(gravest), ids, piece(at));
  }

  const RulePack& pack_;
  const FileReport& file_;
  const Marks& marks_;
  size_t item_ = 0, spot_ = 0;  // the next of each: both stand in the order of the page
  int heading_ = kTopHeading - 1;
  std::string_view aside_;
  std::string out_;
};

}  // namespace

std::string text_html(const RulePack& pack, const FileReport& file, const Marks& marks) { return TextWriter(pack, file, marks).write(); }

}  // namespace claimtier
