#include "report/excerpt.h"

#include <algorithm>

#include "report/escape.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

constexpr std::string_view kCut = "...";

struct Cell {
  std::string text;  // escaped
  uint32_t columns = 0;
};

Cell cell_of(std::string_view line, size_t at, size_t length) {
  const std::string_view raw = line.substr(at, length);
  if (raw == "\t") return {" ", 1};
  Cell cell{escape_terminal(raw), 0};
  const bool as_is = cell.text == raw;
  cell.columns = as_is ? columns_of(code_point_at(line, at).value) : static_cast<uint32_t>(cell.text.size());
  return cell;
}

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (size_t at = 0; at < line.size();) {
    const size_t length = std::max<size_t>(utf8_sequence(line, at), 1);
    cells.push_back(line[at] == '[' && opens_command(line, at) ? Cell{"\\x5b", 4} : cell_of(line, at, length));
    at += length;
  }
  return cells;
}

// Where the code point `number` (from 0) begins; the end of the line where it has fewer.
size_t offset_of(std::string_view line, size_t number) {
  for (size_t at = 0; at < line.size(); ++at) {
    if ((static_cast<unsigned char>(line[at]) & 0xC0) != 0x80 && number-- == 0) return at;
  }
  return line.size();
}

// The cells [first, last) to show: the span, then as much on both sides as the width allows.
struct Window {
  size_t first = 0, last = 0;
};

Window window_around(const std::vector<Cell>& cells, size_t begin, size_t end, uint32_t width) {
  Window window{begin, begin};
  uint32_t used = 0;
  const auto fits = [&](size_t cell) { return cell < cells.size() && used + cells[cell].columns <= width; };
  while (window.last < end && fits(window.last)) used += cells[window.last++].columns;
  for (bool grown = true; grown;) {
    grown = false;
    if (window.first > 0 && fits(window.first - 1)) used += cells[--window.first].columns, grown = true;
    if (window.last >= end && fits(window.last)) used += cells[window.last++].columns, grown = true;
  }
  return window;
}

}  // namespace

Excerpt excerpt(std::string_view line, uint32_t begin, uint32_t end, uint32_t width) {
  // A page on a single line may have a million characters: only the neighbourhood is decoded.
  const uint32_t start = begin > width + 1 ? begin - 1 - width : 0;
  const size_t from = offset_of(line, start);
  const std::string_view near = line.substr(from, offset_of(line.substr(from), 3 * size_t{width}));
  const std::vector<Cell> cells = cells_of(near);
  const size_t first = std::min<size_t>(begin > start ? begin - 1 - start : 0, cells.size());
  const size_t last = std::clamp<size_t>(end > start ? end - 1 - start : 0, first, std::max(first, cells.size()));
  const Window window = window_around(cells, first, last, width);
  Excerpt shown;
  uint32_t before = 0, under = 0;
  if (from > 0 || window.first > 0) shown.line = kCut, before = static_cast<uint32_t>(kCut.size());
  for (size_t i = window.first; i < window.last; ++i) {
    shown.line += cells[i].text;
    if (i < first) before += cells[i].columns;
    if (i >= first && i < last) under += cells[i].columns;
  }
  if (window.last < cells.size() || from + near.size() < line.size()) shown.line += kCut;
  shown.carets = std::string(before, ' ') + "^" + std::string(under > 1 ? under - 1 : 0, '~');
  return shown;
}

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    starts_.push_back(at + 1);
}

std::string_view Lines::at(uint32_t number) const {
  if (number == 0 || number > starts_.size()) return "";
  const size_t start = starts_[number - 1];
  const size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
  std::string_view line = text_.substr(start, end - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

const Lines& LinesOfPages::of(const SharedText& text) {
  if (text != text_) {
    text_ = text;
    lines_ = Lines(text == nullptr ? "" : std::string_view(*text));
  }
  return lines_;
}

}  // namespace claimtier
