#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/plain_lines.h"

namespace claimtier {
namespace {

constexpr uint8_t kFirstLevel = 1;
constexpr uint8_t kCapitalsLevel = 2;
constexpr uint8_t kAloneLevel = 3;
constexpr uint32_t kWrapColumn = 60;  // lines that go on in the next one are longer than this

class PlainReader {
 public:
  explicit PlainReader(std::string_view text) : text_(text), lines_(cut_lines(text)), builder_(text) {}

  Document read() {
    for (size_t i = 0; i < lines_.size(); ++i) read_line(i);
    flush();
    return builder_.finish();
  }

 private:
  void read_line(size_t i) {
    const Line& line = lines_[i];
    switch (line.kind) {
      case LineKind::Blank: flush(); break;
      case LineKind::Rule: close_at_rule(line); break;
      case LineKind::Item: start_item(line); break;
      case LineKind::NumberedItem: read_numbered(i); break;
      case LineKind::Quote: read_in(BlockKind::Quotation, line); break;
      case LineKind::Words: read_words(line); break;
    }
  }

  void read_words(const Line& line) {
    if (open_.kind == BlockKind::ListItem) {
      const bool inside_item = lines() > 0 ? continues_item(line) : line.indent > item_indents_.back();
      if (inside_item) return add(line);
    }
    if (lines() == 1 && open_.kind == BlockKind::Paragraph && is_heading_above(part_.back(), line.text)) flush();
    read_in(BlockKind::Paragraph, line);
  }

  void read_in(BlockKind kind, const Line& line) {
    if (open_.kind != kind) {
      flush();
      leave_list();
      open_.kind = kind;
    }
    add(line);
  }

  void start_item(const Line& line) {
    flush_lead_in();
    flush();
    while (!item_indents_.empty() && item_indents_.back() > line.indent) item_indents_.pop_back();
    if (item_indents_.empty()) open_.group = ++groups_;
    if (item_indents_.empty() || item_indents_.back() < line.indent) item_indents_.push_back(line.indent);
    open_.kind = BlockKind::ListItem;
    open_.level = static_cast<uint8_t>(std::min<size_t>(item_indents_.size(), 255));
    add(line);
  }

  // "1. What is it?" between blank lines, with a paragraph or bullets below it, is a heading.
  void read_numbered(size_t i) {
    const LineKind below = kind_at(i + 2);
    const bool alone = (i == 0 || kind_at(i - 1) == LineKind::Blank) && kind_at(i + 1) == LineKind::Blank;
    const bool heads = below == LineKind::Words || below == LineKind::Item;
    const Line& line = lines_[i];
    const bool titled = is_title_like(words(line.text));
    if (!alone || !heads || !titled || lines_[i + 2].indent > line.indent) return start_item(line);
    flush();
    add(line);
    flush_heading(kAloneLevel);
  }

  void close_at_rule(const Line& line) {
    const bool underlines = lines() == 1 && open_.kind == BlockKind::Paragraph && is_title_like(words(part_.back()));
    if (underlines && line.rule == '=') flush_heading(kFirstLevel);
    if (underlines && line.rule == '-') flush_heading(kCapitalsLevel);
    flush();
    leave_list();
  }

  // A wrapped item goes on below its first word, or at the margin if the line before was full.
  bool continues_item(const Line& line) const {
    const Span<Char> before = part_.back();
    return line.indent > item_indents_.back() || (before.size() >= kWrapColumn && !ends_sentence(words(before)));
  }

  // "Our therapy\nOur cells ..." : no line of a wrapped paragraph stops where the next word still fits.
  bool is_heading_above(Span<Char> line, Span<Char> next) const {
    if (is_heading_in_capitals(line)) return !is_capitals(words(next));
    const std::string_view below = words(next);
    const size_t with_next_word = line.size() + 1 + std::min(below.find(' '), below.size());
    const bool capital = below[0] >= 'A' && below[0] <= 'Z';
    return capital && is_heading_like(words(line)) && with_next_word < kWrapColumn && with_next_word < below.size();
  }

  bool is_heading_in_capitals(Span<Char> line) const { return is_capitals(words(line)) && is_title_like(words(line)); }

  // "We treat knees.\nWhat you get:\n- ..." : the line with the colon introduces the list.
  void flush_lead_in() {
    if (open_.kind != BlockKind::Paragraph || lines() < 2) return;
    const Span<Char> last = part_.back();
    if (!words(last).ends_with(':') || !ends_sentence(words(part_[part_.size() - 2]))) return;
    part_.pop_back();
    emit(open_);
    part_ = {last};
  }

  void flush() {
    if (open_.kind == BlockKind::Paragraph && lines() == 1) {
      const Span<Char> line = part_.back();
      if (is_heading_in_capitals(line)) return flush_heading(kCapitalsLevel);
      if (is_heading_like(words(line))) return flush_heading(first_ ? kFirstLevel : kAloneLevel);
    }
    emit(open_);
  }

  void flush_heading(uint8_t level) {
    leave_list();
    Block heading;
    heading.kind = BlockKind::Heading;
    heading.level = level;
    emit(heading);
  }

  void emit(const Block& block) {
    if (part_.empty()) return;
    builder_.open(block);
    for (size_t i = 0; i < part_.size(); ++i) {
      if (i > 0) builder_.space({part_[i - 1].end, part_[i].begin});
      builder_.add(part_[i]);
    }
    builder_.close();
    part_.clear();
    first_ = false;
  }

  void leave_list() {
    item_indents_.clear();
    open_ = {};
  }

  void add(const Line& line) { part_.push_back(line.text); }
  size_t lines() const { return part_.size(); }
  LineKind kind_at(size_t i) const { return i < lines_.size() ? lines_[i].kind : LineKind::Blank; }
  std::string_view words(Span<Char> at) const { return text_.substr(at.begin, at.size()); }

  std::string_view text_;
  std::vector<Line> lines_;
  DocumentBuilder builder_;
  Block open_;                            // what the lines of part_ belong to; stays a list item across blank lines
  std::vector<Span<Char>> part_;          // lines of the block that is being read
  std::vector<uint32_t> item_indents_;    // of the list items around this place
  uint32_t groups_ = 0;
  bool first_ = true;
};

}  // namespace

Document read_plain(std::string_view text) { return PlainReader(text).read(); }

}  // namespace claimtier
