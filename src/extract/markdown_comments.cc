#include <md4c.h>

#include <algorithm>

#include "extract/comments.h"
#include "extract/front_matter.h"

namespace claimtier {
namespace {

constexpr std::string_view kOpen = "<!--", kClose = "-->";

// Where code and raw HTML stand, as md4c reads the page.
class Regions {
 public:
  explicit Regions(std::string_view text) : text_(text) {}

  void enter(MD_BLOCKTYPE type) {
    in_code_ = type == MD_BLOCK_CODE;
    in_html_ = type == MD_BLOCK_HTML;
    if (in_html_) block_ = {};
  }
  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_HTML && !block_.empty()) html.push_back(block_);
    in_code_ = in_html_ = false;
  }
  void add(MD_TEXTTYPE type, const char* at, size_t size) {
    if (at < text_.data() || at + size > text_.data() + text_.size()) return;  // made up by md4c: a line end
    const auto begin = static_cast<uint32_t>(at - text_.data());
    const Span<Char> place{begin, begin + static_cast<uint32_t>(size)};
    if (in_html_) {
      block_ = {block_.empty() ? place.begin : block_.begin, place.end};
    } else if (in_code_ || type == MD_TEXT_CODE) {
      code.push_back(place);
    } else if (type == MD_TEXT_HTML) {
      html.push_back(place);
    }
  }

  std::vector<Span<Char>> code, html;

 private:
  std::string_view text_;
  Span<Char> block_;  // of raw HTML
  bool in_code_ = false, in_html_ = false;
};

Regions& regions(void* self) { return *static_cast<Regions*>(self); }

Regions regions_of(std::string_view text, uint32_t begin) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return regions(self).enter(type), 0; };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return regions(self).leave(type), 0; };
  parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* at, MD_SIZE size, void* self) {
    return regions(self).add(type, at, size), 0;
  };
  Regions found(text);
  const std::string_view page = text.substr(begin);
  md_parse(page.data(), static_cast<MD_SIZE>(page.size()), &parser, &found);
  return found;
}

// `spans` ascend and do not overlap.
bool inside(const std::vector<Span<Char>>& spans, uint32_t at) {
  const auto next = std::partition_point(spans.begin(), spans.end(), [&](Span<Char> span) { return span.end <= at; });
  return next != spans.end() && next->begin <= at;
}

// md4c takes a comment that holds "--" for prose; the reader of this program does not. So whatever is no code counts,
// but inside raw HTML only what HTML calls a comment.
class CommentTest {
 public:
  CommentTest(std::string_view text, uint32_t begin) : text_(text), regions_(regions_of(text, begin)) {
    for (const Span<Char> part : regions_.html) {
      for (const Span<Char> comment : comments_of_html(text, part)) html_begins_.push_back(comment.begin);
    }
  }

  bool operator()(uint32_t at) const {
    if (inside(regions_.code, at)) return false;
    if (inside(regions_.html, at)) return std::binary_search(html_begins_.begin(), html_begins_.end(), at);
    return at == 0 || text_[at - 1] != '\\';
  }

 private:
  std::string_view text_;
  Regions regions_;
  std::vector<uint32_t> html_begins_;
};

// A comment of YAML or TOML that holds one of HTML.
void add_front_matter_comments(std::string_view text, std::vector<Span<Char>>& comments) {
  for (size_t line = 0; line < text.size();) {
    const size_t end = std::min(text.find('\n', line), text.size());
    const size_t first = text.find_first_not_of(" \t", line);
    if (first < end && text[first] == '#') {
      const size_t open = text.find(kOpen, first), close = text.find(kClose, open);
      if (close < end) comments.push_back({static_cast<uint32_t>(open), static_cast<uint32_t>(close + kClose.size())});
    }
    line = end + 1;
  }
}

}  // namespace

std::vector<Span<Char>> comments_of_markdown(std::string_view text) {
  std::vector<Span<Char>> comments;
  const uint32_t begin = read_front_matter(text).end;
  add_front_matter_comments(text.substr(0, begin), comments);
  const CommentTest is_comment(text, begin);
  for (size_t at = text.find(kOpen, begin); at != std::string_view::npos; at = text.find(kOpen, at)) {
    const auto from = static_cast<uint32_t>(at);
    at += 2;  // "<!-->" is a whole comment
    if (!is_comment(from)) continue;
    const size_t close = text.find(kClose, at);
    at = close == std::string_view::npos ? text.size() : close + kClose.size();
    comments.push_back({from, static_cast<uint32_t>(at)});
  }
  return comments;
}

}  // namespace claimtier
