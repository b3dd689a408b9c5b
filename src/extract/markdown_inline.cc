#include "extract/markdown_inline.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "extract/character_reference.h"
#include "extract/extract.h"
#include "extract/reference_mark.h"

namespace claimtier {
namespace {

constexpr size_t kLongestComment = 1024;
constexpr std::string_view kBlank = " \t\r\n";

bool is_blank(std::string_view text) { return text.find_first_not_of(kBlank) == std::string_view::npos; }

// "<BR/>" gives "br", "</Sup >" gives "/sup", a comment "!--".
std::string tag_name(std::string_view tag) {
  std::string name;
  for (const char c : tag.substr(1)) {
    if (c == '>' || kBlank.find(c) != std::string_view::npos || (c == '/' && !name.empty())) break;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

// Tags inside a paragraph that a browser starts a new line at.
bool breaks_line(std::string_view name) {
  constexpr std::array<std::string_view, 16> kNames = {"br", "p",  "div", "li", "ul", "ol", "hr", "tr",
                                                       "td", "th", "h1",  "h2", "h3", "h4", "h5", "h6"};
  if (name.starts_with('/')) name.remove_prefix(1);
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// In "10<sup>6</sup> cells" the raised figure is an exponent.
bool ends_with_ten(std::string_view before) {
  if (!before.ends_with("10")) return false;
  before.remove_suffix(2);
  return before.empty() || before.back() < '0' || before.back() > '9';
}

}  // namespace

Span<Char> MarkdownInline::place_of(const char* md4c_text, size_t size) const {
  const std::less_equal<const char*> not_after;
  const bool inside = not_after(page_.data(), md4c_text) && not_after(md4c_text + size, page_.data() + page_.size());
  if (!inside) return {place_, place_};
  const auto begin = page_begin_ + static_cast<uint32_t>(md4c_text - page_.data());
  return {begin, begin + static_cast<uint32_t>(size)};
}

void MarkdownInline::add_prose(Span<Char> at, std::string_view prose) {
  if (at.size() != prose.size()) return put(at, std::string(prose));
  while (at.begin < at.end) {
    const Span<Char> comment = next_comment(at);
    add_words({at.begin, comment.begin});
    if (!comment.empty()) hidden_until_ = comment.end;
    at.begin = comment.end;
  }
}

// md4c takes "<!-- a -- b -->" for words, browsers for a comment. Without one in `at`: the empty span at its end.
Span<Char> MarkdownInline::next_comment(Span<Char> at) {
  const Span<Char> none{at.end, at.end};
  const size_t begin = text_.substr(0, at.end).find("<!--", at.begin);
  if (begin == std::string_view::npos) return none;
  if (comment_end_ < begin) comment_end_ = text_.find("-->", begin);
  if (comment_end_ == std::string_view::npos || comment_end_ - begin > kLongestComment) return none;
  if (text_.substr(begin, comment_end_ - begin).find("\n\n") != std::string_view::npos) return none;
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(comment_end_ + 3)};
}

void MarkdownInline::add_words(Span<Char> at) {
  uint32_t begin = std::max(at.begin, hidden_until_);
  const std::string_view words = text_.substr(0, at.end);
  for (size_t caret = words.find('^', begin); caret < at.end; caret = words.find('^', caret + 1)) {
    const size_t length = caret > 0 ? footnote_mark_length(text_.substr(caret - 1)) : 0;
    if (length == 0) continue;
    const auto mark = static_cast<uint32_t>(caret - 1);
    const uint32_t end = mark + static_cast<uint32_t>(length);
    if (begin < mark) put({begin, mark});
    put({mark, end}, footnote_mark(text_.substr(mark, length)));
    begin = end;
  }
  if (begin < at.end) put({begin, at.end});
}

void MarkdownInline::add_code(Span<Char> at) { at.empty() ? add_break() : put(at); }

void MarkdownInline::add_reference(Span<Char> at, std::string_view reference) {
  std::string character;
  const bool whole = read_character_reference(reference, character) == reference.size();
  put(at, whole ? std::move(character) : std::string(reference));
}

void MarkdownInline::add_html(Span<Char> at) {
  if (at.empty()) return;
  if (!tag_begin_) tag_begin_ = at.begin;
  const Span<Char> tag{*tag_begin_, at.end};
  const std::string_view whole = text_.substr(tag.begin, tag.size());
  if (!whole.ends_with(whole.starts_with("<!--") ? "-->" : ">")) return;
  tag_begin_.reset();
  read_tag(tag);
}

void MarkdownInline::read_tag(Span<Char> tag) {
  const std::string name = tag_name(text_.substr(tag.begin, tag.size()));
  if (!hidden_in_.empty()) {
    if (name == "/" + hidden_in_) hidden_in_.clear();
    return;
  }
  if (name == "script" || name == "style" || name == "template") hidden_in_ = name;
  if (name == "img") image_tags_.push_back(tag);
  if (breaks_line(name)) put(tag, " ");
  if (name == "sup") {
    superscript_ = sink().size();
    superscript_begin_ = tag.begin;
  }
  if (name == "/sup" && superscript_) end_superscript(tag);
}

void MarkdownInline::end_superscript(Span<Char> tag) {
  Pieces& pieces = sink();
  const size_t first = std::exchange(superscript_, std::nullopt).value_or(0);
  std::string visible;
  for (size_t i = first; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    visible += piece.verbatim ? text_.substr(piece.at.begin, piece.at.size()) : std::string_view(piece.decoded);
  }
  const std::string mark = superscript_mark(visible);
  if (mark.empty() || ends_with_ten(text_.substr(0, superscript_begin_))) return;
  pieces.resize(first);
  put({superscript_begin_, tag.end}, mark);
}

// A number stays; a name gets a number by the order of first use.
std::string MarkdownInline::footnote_mark(std::string_view source_mark) {
  const std::string_view label = source_mark.substr(2, source_mark.size() - 3);
  if (label.find_first_not_of("0123456789") == std::string_view::npos) return "[" + std::string(label) + "]";
  return "[" + std::to_string(footnotes_.try_emplace(label, footnotes_.size() + 1).first->second) + "]";
}

void MarkdownInline::enter_image() {
  if (image_depth_++ == 0) captions_.emplace_back();
  superscript_.reset();
}

void MarkdownInline::leave_image(Span<Char> source_of_image) {
  superscript_.reset();
  if (--image_depth_ > 0 || !captions_.back().empty()) return;
  captions_.pop_back();
  builder_.not_judged("image without text", source_of_image);
}

void MarkdownInline::put(Span<Char> at) {
  if (!hidden_in_.empty() || at.begin < hidden_until_) return;
  if (break_) put_break(at.begin);
  sink().push_back({at, {}, true});
  place_ = at.end;
}

void MarkdownInline::put(Span<Char> at, std::string decoded) {
  if (!hidden_in_.empty() || at.begin < hidden_until_) return;
  if (break_) put_break(at.begin);
  sink().push_back({at, std::move(decoded), false});
  place_ = std::max(place_, at.end);
}

// md4c does not say where the line ended: it is the first line feed after the last piece.
void MarkdownInline::put_break(uint32_t before) {
  break_ = false;
  Span<Char> at{place_, std::max(place_, before)};
  const size_t feed = text_.substr(0, at.end).find_first_of("\r\n", at.begin);
  if (feed != std::string_view::npos) {
    at.begin = static_cast<uint32_t>(feed);
    at.end = at.begin + (text_.substr(feed).starts_with("\r\n") ? 2 : 1);
  }
  sink().push_back({at, " ", false});
}

bool MarkdownInline::has_words() const {
  return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
    return !is_blank(piece.verbatim ? text_.substr(piece.at.begin, piece.at.size()) : std::string_view(piece.decoded));
  });
}

void MarkdownInline::emit(const Pieces& pieces) {
  for (const Piece& piece : pieces) {
    if (piece.verbatim) {
      builder_.add(piece.at);
    } else {
      builder_.add(piece.decoded, piece.at);
    }
  }
}

// Images in front of or behind the words get captions of their own, so that no sentence is cut in two by them.
void MarkdownInline::emit_captions(bool in_block) {
  const auto start = [&](uint32_t at) {
    if (in_block) return builder_.space({at, at});
    Block caption;
    caption.kind = BlockKind::Caption;
    builder_.open(caption);
  };
  for (const Pieces& alt : captions_) {
    start(alt.front().at.begin);
    emit(alt);
  }
  for (const Span<Char> tag : image_tags_) {
    start(tag.begin);
    read_html_into(builder_, text_, tag);
  }
}

// "## Prices {#prices}": the attributes that several site generators read off the end of a block are not shown.
void MarkdownInline::drop_attributes() {
  if (pieces_.empty() || !pieces_.back().verbatim) return;
  Span<Char>& last = pieces_.back().at;
  const std::string_view words = text_.substr(last.begin, last.size());
  const size_t brace = words.rfind('{');
  if (brace == std::string_view::npos || brace + 2 >= words.size() || !words.ends_with('}')) return;
  const bool attributes = std::string_view("#.:").find(words[brace + 1]) != std::string_view::npos;
  if (attributes) last.end = last.begin + static_cast<uint32_t>(brace);
}

void MarkdownInline::close_block(const Block& block) {
  const bool prose = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Quotation;
  const bool named_by_images = !prose && !has_words();  // a table cell with a tick, a heading that is a logo
  drop_attributes();
  if (!pieces_.empty() || named_by_images) {
    builder_.open(block);
    emit(pieces_);
  }
  emit_captions(named_by_images);
  builder_.close();
  pieces_.clear();
  captions_.clear();
  image_tags_.clear();
  break_ = false;
  tag_begin_.reset();
  hidden_in_.clear();
  superscript_.reset();
}

}  // namespace claimtier
