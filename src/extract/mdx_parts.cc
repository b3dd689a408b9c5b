#include "extract/mdx_parts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.h"

namespace claimtier {
namespace {

constexpr size_t kNowhere = std::string_view::npos;
// Real expressions and tags are shorter, and real pages close them: so the time stays linear whatever the bytes are.
constexpr size_t kLongest = 20000;
constexpr uint32_t kMostUnclosed = 100;

bool is_name(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':'; }

Span<Char> span_of(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

class MdxFinder {
 public:
  MdxFinder(std::string_view text, size_t from) : text_(text), at_(from) {}

  std::vector<MdxPart> find() {
    bool after_gap = true;  // an empty line or an import stands before
    while (at_ < text_.size()) {
      const size_t line = at_;
      if (after_gap && read_module()) continue;
      if (skip_fence()) continue;
      read_line();
      after_gap = text_.substr(line, at_ - line).find_first_not_of(" \t\r\n") == kNowhere;
    }
    return std::move(parts_);
  }

 private:
  size_t line_end(size_t at) const {
    const size_t feed = text_.find('\n', at);
    return feed == kNowhere ? text_.size() : feed + 1;
  }
  char peek(size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  // An import or export goes on to the next empty line.
  bool read_module() {
    const std::string_view line = text_.substr(at_, line_end(at_) - at_);
    constexpr std::array<std::string_view, 10> kStarts = {
        "import {", "import *", "import \"", "import '", "export const ", "export let ", "export default ",
        "export {", "export *", "export function "};
    const bool imports = line.starts_with("import ") && line.find(" from ") != kNowhere;
    const auto starts = [&](std::string_view start) { return line.starts_with(start); };
    if (!imports && std::none_of(kStarts.begin(), kStarts.end(), starts)) return false;
    const size_t begin = at_;
    int64_t depth = 0;
    bool empty = false;
    for (; at_ < text_.size() && !(empty && (depth <= 0 || at_ - begin > kLongest)); at_ = line_end(at_)) {
      const std::string_view next = text_.substr(at_, line_end(at_) - at_);
      empty = next.find_first_not_of(" \t\r\n") == kNowhere;
      depth += std::count(next.begin(), next.end(), '{') - std::count(next.begin(), next.end(), '}');
    }
    parts_.push_back({MdxKind::Module, span_of(begin, at_), {}});
    return true;
  }

  // Code between ``` or ~~~.
  bool skip_fence() {
    const size_t begin = text_.find_first_not_of(" \t>", at_);
    const char mark = begin == kNowhere ? '\0' : text_[begin];
    if (mark != '`' && mark != '~') return false;
    const size_t size = std::min(text_.find_first_not_of(mark, begin), text_.size()) - begin;
    const std::string_view info = text_.substr(begin + size, line_end(begin) - begin - size);
    if (size < 3 || (mark == '`' && info.find('`') != kNowhere)) return false;
    for (at_ = line_end(at_); at_ < text_.size();) {
      const size_t word = std::min(text_.find_first_not_of(" \t>", at_), text_.size());
      const size_t after = std::min(text_.find_first_not_of(mark, word), text_.size());
      const bool bare = text_.substr(after, line_end(after) - after).find_first_not_of(" \t\r\n") == kNowhere;
      at_ = line_end(at_);
      if (after - word >= size && after < at_ + 1 && bare) break;
    }
    return true;
  }

  // To the end of the line, or behind what began in it.
  void read_line() {
    const size_t end = line_end(at_);
    while (at_ < end) {
      const char c = text_[at_];
      if (c == '\\') {
        at_ += 2;
      } else if (c == '`') {
        skip_code();
      } else if ((c != '{' || !read_expression()) && (c != '<' || !read_tag())) {
        ++at_;
      }
    }
    at_ = std::min(at_, text_.size());
    if (at_ > end) at_ = line_end(at_ - 1);
  }

  // Code between backticks ends in the same paragraph.
  void skip_code() {
    const size_t inside = std::min(text_.find_first_not_of('`', at_), text_.size());
    const size_t size = inside - at_;
    const std::string_view near = text_.substr(0, std::min(text_.size(), inside + kLongest));
    const size_t limit = std::min(near.find("\n\n", inside), near.size());
    at_ = inside;
    for (size_t close = text_.find('`', inside); close < limit; close = text_.find('`', close)) {
      const size_t after = std::min(text_.find_first_not_of('`', close), text_.size());
      if (after - close == size) {
        at_ = after;
        return;
      }
      close = after;
    }
  }

  bool read_expression() {
    const size_t end = end_of_expression(at_);
    if (end == kNowhere) return false;
    parts_.push_back({MdxKind::Expression, span_of(at_, end), {}});
    at_ = end;
    return true;
  }

  // Behind the brace that closes the one at `at`.
  size_t end_of_expression(size_t at) {
    if (unclosed_ > kMostUnclosed) return kNowhere;
    const size_t limit = std::min(text_.size(), at + kLongest);
    int depth = 0;
    while (at < limit) {
      const char c = text_[at];
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) return at + 1;
      const bool quote = c == '"' || c == '\'' || c == '`';
      at = quote ? end_of_string(at) : text_.substr(at).starts_with("/*") ? end_of_comment(at) : at + 1;
    }
    ++unclosed_;
    return kNowhere;
  }

  // An apostrophe in the text of an element is no quotation mark: nothing closes it in its line.
  size_t end_of_string(size_t at) const {
    const size_t limit = std::min(text_.size(), at + kLongest);
    for (size_t i = at + 1; i < limit && (text_[at] == '`' || text_[i] != '\n'); ++i) {
      if (text_[i] == '\\') ++i;
      else if (text_[i] == text_[at]) return i + 1;
    }
    return at + 1;
  }

  // Where it ends is known for all comments that begin before that end: they may be many, and never closed.
  size_t end_of_comment(size_t at) {
    if (at < comment_.begin || at + 2 > comment_.end) {
      comment_ = span_of(at, std::min(text_.find("*/", at + 2), text_.size()));
    }
    return comment_.end == text_.size() ? at + 1 : comment_.end + 2;
  }

  bool read_tag() {
    const bool closes = peek(at_ + 1) == '/';
    const size_t name = at_ + (closes ? 2 : 1);
    if (!is_ascii_letter(peek(name)) && peek(name) != '>') return false;
    size_t at = name;
    while (is_name(peek(at))) ++at;
    if (!is_ascii_space(peek(at)) && peek(at) != '/' && peek(at) != '>') return false;  // <https://a.org>
    const std::string_view word = text_.substr(name, at - name);
    const bool component = word.empty() || (word[0] >= 'A' && word[0] <= 'Z') || word.find('.') != kNowhere;
    MdxPart tag{component ? MdxKind::ComponentTag : MdxKind::HtmlTag, {}, {}};
    const size_t end = read_attributes(at, tag);
    if (end == kNowhere) return false;
    tag.span = span_of(at_, end);
    parts_.push_back(std::move(tag));
    at_ = end;
    return true;
  }

  // The end of the tag.
  size_t read_attributes(size_t at, MdxPart& tag) {
    const size_t limit = std::min(text_.size(), at + kLongest);
    size_t name = at;
    while (unclosed_ <= kMostUnclosed && at < limit) {
      const char c = text_[at];
      if (c == '>') return at + 1;
      if (c == '"' || c == '\'') {
        const size_t close = text_.find(c, at + 1);
        if (close == kNowhere) break;
        tag.attributes.push_back({name_before(name, at), span_of(at + 1, close), false});
        name = at = close + 1;
      } else if (c == '{') {
        const size_t close = end_of_expression(at);
        if (close == kNowhere) break;
        tag.attributes.push_back({name_before(name, at), span_of(at, close), true});
        name = at = close;
      } else {
        if (is_ascii_space(c)) name = at + 1;
        ++at;
      }
    }
    ++unclosed_;
    return kNowhere;
  }

  Span<Char> name_before(size_t begin, size_t value) const {
    const bool named = value > begin && text_[value - 1] == '=';
    return named ? span_of(begin, value - 1) : span_of(value, value);
  }

  std::string_view text_;
  size_t at_;
  uint32_t unclosed_ = 0;
  Span<Char> comment_ = {};  // from a "/*" to the next "*/", or to the end of the text
  std::vector<MdxPart> parts_;
};

}  // namespace

std::vector<MdxPart> find_mdx_parts(std::string_view text, uint32_t from) { return MdxFinder(text, from).find(); }

}  // namespace claimtier
