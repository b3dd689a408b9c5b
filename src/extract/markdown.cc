#include <md4c.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/front_matter.h"
#include "extract/markdown_bounds.h"
#include "extract/markdown_inline.h"

namespace claimtier {
namespace {

constexpr unsigned kDialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TASKLISTS;

// A list or a quotation around the current place.
struct Container {
  BlockKind kind = BlockKind::ListItem;
  uint32_t group = 0;
  uint8_t level = 0;  // number of lists around, this one too
};

// Follows md4c through the page: keeps track of the block that the next words belong to.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, Indented indented)
      : text_(text), builder_(text), inline_(text, builder_), indented_(indented) {}

  Document read();
  void enter(MD_BLOCKTYPE type, const void* detail);
  void leave(MD_BLOCKTYPE type);
  void add_text(MD_TEXTTYPE type, const char* text, size_t size);
  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) inline_.enter_image();
  }
  void leave_span(MD_SPANTYPE type, const void* detail) {
    if (type != MD_SPAN_IMG) return;
    const MD_ATTRIBUTE& source = static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src;
    inline_.leave_image(inline_.place_of(source.text, source.size));
  }

 private:
  void start_table();
  void start_row();
  void start_cell(bool header);
  Block around() const;
  uint8_t lists_around() const { return containers_.empty() ? 0 : containers_.back().level; }
  void add_html_line(Span<Char> at);
  void read_html_block();

  std::string_view text_;
  DocumentBuilder builder_;
  MarkdownInline inline_;
  Block block_;  // what the words go to
  Block cell_;   // the last table cell
  std::vector<Container> containers_;
  std::vector<Span<Char>> html_;  // lines of a block of raw HTML
  Indented indented_;
  uint32_t groups_ = 0;           // lists and tables so far
  bool in_code_ = false;
  bool in_html_ = false;
};

MarkdownReader& reader(void* self) { return *static_cast<MarkdownReader*>(self); }

MD_PARSER callbacks(Indented indented) {
  MD_PARSER parser{};
  parser.flags = kDialect | (indented == Indented::Prose ? MD_FLAG_NOINDENTEDCODEBLOCKS : 0);
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return reader(self).enter(type, detail), 0; };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return reader(self).leave(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return reader(self).enter_span(type), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
    return reader(self).leave_span(type, detail), 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    return reader(self).add_text(type, text, size), 0;
  };
  return parser;
}

Document MarkdownReader::read() {
  const FrontMatter front_matter = read_front_matter(text_);
  add_front_matter(front_matter, text_, builder_);
  const MD_PARSER parser = callbacks(indented_);
  const std::optional<std::string> bounded = bounded_markdown(text_.substr(front_matter.end), parser.flags);
  const std::string_view page = bounded ? *bounded : text_.substr(front_matter.end);
  inline_.start(page, front_matter.end);
  md_parse(page.data(), static_cast<MD_SIZE>(page.size()), &parser, this);
  return builder_.finish();
}

void MarkdownReader::enter(MD_BLOCKTYPE type, const void* detail) {
  inline_.close_block(block_);
  if (type == MD_BLOCK_QUOTE) containers_.push_back({BlockKind::Quotation, 0, lists_around()});
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
    const auto level = static_cast<uint8_t>(std::min(lists_around() + 1, 255));
    containers_.push_back({BlockKind::ListItem, ++groups_, level});
  }
  builder_.nested(containers_.size());
  block_ = around();
  switch (type) {
    case MD_BLOCK_H:
      block_ = {};
      block_.kind = BlockKind::Heading;
      block_.level = static_cast<uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      break;
    case MD_BLOCK_TABLE: start_table(); break;
    case MD_BLOCK_TR: start_row(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: start_cell(type == MD_BLOCK_TH); break;
    case MD_BLOCK_CODE: in_code_ = true; break;
    case MD_BLOCK_HTML: in_html_ = true; break;
    default: break;
  }
}

void MarkdownReader::leave(MD_BLOCKTYPE type) {
  inline_.close_block(block_);
  if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL) containers_.pop_back();
  if (type == MD_BLOCK_CODE) in_code_ = false;
  if (type == MD_BLOCK_HTML) read_html_block();
  block_ = around();
}

void MarkdownReader::add_text(MD_TEXTTYPE type, const char* text, size_t size) {
  const Span<Char> at = inline_.place_of(text, size);
  if (in_code_) return;
  if (in_html_) return add_html_line(at);
  switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: inline_.add_break(); break;
    case MD_TEXT_ENTITY: inline_.add_reference(at, {text, size}); break;
    case MD_TEXT_HTML: inline_.add_html(at); break;
    case MD_TEXT_CODE: inline_.add_code(at); break;
    default: inline_.add_prose(at, {text, size}); break;
  }
}

// The block that words at this place belong to if no heading or cell holds them.
Block MarkdownReader::around() const {
  Block block;
  if (containers_.empty()) return block;
  const Container& inner = containers_.back();
  block.kind = inner.kind;
  block.group = inner.group;
  block.level = inner.kind == BlockKind::ListItem ? inner.level : 0;
  return block;
}

void MarkdownReader::start_table() {
  cell_ = {};
  cell_.kind = BlockKind::TableCell;
  cell_.group = ++groups_;
  cell_.row = UINT32_MAX;
}

void MarkdownReader::start_row() {
  ++cell_.row;
  cell_.column = UINT32_MAX;
}

void MarkdownReader::start_cell(bool header) {
  ++cell_.column;
  cell_.header = header;
  block_ = cell_;
}

// md4c cuts the HTML into lines; what stands between two of them is a line end, or the ">" of a quotation.
void MarkdownReader::add_html_line(Span<Char> at) {
  if (at.empty()) return;
  if (!html_.empty() && html_.back().end <= at.begin) {
    Span<Char>& last = html_.back();
    const std::string_view gap = text_.substr(last.end, at.begin - last.end);
    if (gap.find_first_not_of(" \t\r\n") == std::string_view::npos) {
      last.end = at.end;
      return;
    }
  }
  html_.push_back(at);
}

void MarkdownReader::read_html_block() {
  in_html_ = false;
  if (!containers_.empty()) builder_.open(around());
  for (const Span<Char> part : html_) read_html_into(builder_, text_, part);
  builder_.close();
  html_.clear();
}

}  // namespace

Document read_markdown(std::string_view text, Indented indented) { return MarkdownReader(text, indented).read(); }

}  // namespace claimtier
