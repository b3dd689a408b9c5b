#include "extract/html_writer.h"

#include <algorithm>
#include <utility>

#include "extract/character_reference.h"
#include "extract/reference_mark.h"
#include "text/characters.h"

namespace claimtier {
namespace {

constexpr size_t kLongestMark = 32;

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_space); }

// Whether a number behind text[0, end) is an exponent: "10" stands there and no digit before it.
bool is_exponent_of_ten(std::string_view text, size_t end) {
  const std::string_view before = text.substr(0, end);
  return before.ends_with("10") && (end < 3 || !is_ascii_digit(text[end - 3]));
}

bool parts_at_breaks(BlockKind kind) {
  return kind == BlockKind::Paragraph || kind == BlockKind::ListItem || kind == BlockKind::TableCell ||
         kind == BlockKind::Quotation;
}

}  // namespace

void HtmlWriter::add(Span<Char> at, const HtmlContext& context) { take({.at = at, .text = {}}, context); }

void HtmlWriter::add(std::string text, Span<Char> at, const HtmlContext& context) {
  take({.at = at, .text = std::move(text)}, context);
}

void HtmlWriter::line_break(Span<Char> at, const HtmlContext& context) {
  if (after_break_ && !in_mark_ && parts_at_breaks(context.block.kind)) return close();
  add(" ", at, context);
  after_break_ = open_;
}

void HtmlWriter::add_attribute(Span<Char> value, Block block) {
  if (value.empty()) return;
  if (borrowed_) {
    builder_.space({value.begin, value.begin});
    put_attribute(value);
    return builder_.space({value.end, value.end});
  }
  waiting_.push_back({block, {{.at = value, .text = {}, .attribute = true}}});
  same_element_ = false;
  if (!open_ && !in_mark_) close();
}

void HtmlWriter::begin_mark(uint32_t at) {
  if (in_mark_) release_mark();
  in_mark_ = true;
  mark_begin_ = at;
  mark_.clear();
  marked_.clear();
}

void HtmlWriter::end_mark(uint32_t at) {
  if (in_mark_ && !write_mark(at)) release_mark();
}

void HtmlWriter::close() {
  if (in_mark_) end_mark(marked_.empty() ? mark_begin_ : marked_.back().at.end);
  if (open_ || borrowed_) builder_.close();
  open_ = borrowed_ = after_break_ = same_element_ = false;
  for (const Waiting& waiting : std::exchange(waiting_, {})) {
    builder_.open(waiting.block);
    for (const Piece& piece : waiting.pieces) put(piece);
    builder_.close();
  }
}

void HtmlWriter::finish() {
  if (!borrowed_) return close();
  if (in_mark_) release_mark();
}

void HtmlWriter::take(Piece piece, const HtmlContext& context) {
  if (in_mark_) return hold(std::move(piece), context);
  if (borrowed_) return put(piece);
  const bool blank = is_blank(piece.text.empty() ? text_.substr(piece.at.begin, piece.at.size()) : piece.text);
  if (context.visibility != context.block.visibility) {
    if (!same_element_ && blank) return;
    if (!same_element_) {
      waiting_.push_back({context.block, {}});
      waiting_.back().block.visibility = context.visibility;
    }
    same_element_ = true;
    return waiting_.back().pieces.push_back(std::move(piece));
  }
  if (!open_ && blank) return;
  if (!open_) builder_.open(context.block);
  open_ = true;
  same_element_ = false;
  after_break_ = after_break_ && blank;
  put(piece);
}

void HtmlWriter::put(const Piece& piece) {
  if (piece.attribute) return put_attribute(piece.at);
  if (piece.text.empty()) return builder_.add(piece.at);
  builder_.add(piece.text, piece.at);
}

void HtmlWriter::put_attribute(Span<Char> value) {
  const std::string_view text = text_.substr(0, value.end);
  std::string decoded;
  for (size_t at = value.begin; at < value.end;) {
    const size_t size = read_character_reference(text.substr(at), decoded, true);
    const size_t end = size == 0 ? std::min<size_t>(text.find('&', at + 1), value.end) : at + size;
    const Span<Char> place{static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    size == 0 ? builder_.add(place) : builder_.add(decoded, place);
    at = end;
  }
}

void HtmlWriter::hold(Piece piece, const HtmlContext& context) {
  const std::string_view text = piece.text.empty() ? text_.substr(piece.at.begin, piece.at.size()) : piece.text;
  const bool too_long = mark_.size() + text.size() > kLongestMark;
  if (!too_long) mark_ += text;
  mark_context_ = context;
  marked_.push_back(std::move(piece));
  if (too_long) release_mark();
}

// What was held back is text after all.
void HtmlWriter::release_mark() {
  in_mark_ = false;
  for (Piece& piece : std::exchange(marked_, {})) take(std::move(piece), mark_context_);
}

bool HtmlWriter::write_mark(uint32_t end) {
  std::string mark = superscript_mark(mark_);
  if (mark.empty()) return false;
  in_mark_ = false;
  if (is_exponent_of_ten(text_, mark_begin_)) mark = "^" + mark.substr(1, mark.size() - 2);
  add(std::move(mark), {mark_begin_, end}, mark_context_);
  return true;
}

}  // namespace claimtier
