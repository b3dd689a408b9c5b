#include <md4c.h>

#include <algorithm>
#include <optional>

#include "extract/comments.h"
#include "extract/front_matter.h"
#include "extract/markdown_bounds.h"

namespace claimtier {
namespace {

constexpr std::string_view kOpen = "<!--", kClose = "-->", kTitleMarks = "(\"'";

// Where code, raw HTML and text stand, as md4c reads the page.
class Regions {
 public:
  Regions(std::string_view page, uint32_t page_begin) : page_(page), page_begin_(page_begin) {}

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
    if (at < page_.data() || at + size > page_.data() + page_.size()) return;  // made up by md4c: a line end
    const auto begin = page_begin_ + static_cast<uint32_t>(at - page_.data());
    const Span<Char> place{begin, begin + static_cast<uint32_t>(size)};
    if (in_html_) {
      block_ = {block_.empty() ? place.begin : block_.begin, place.end};
    } else if (in_code_ || type == MD_TEXT_CODE) {
      code.push_back(place);
    } else if (type == MD_TEXT_HTML) {
      html.push_back(place);
    } else {
      words.push_back(place);
    }
  }

  std::vector<Span<Char>> code, html, words;

 private:
  std::string_view page_;
  uint32_t page_begin_;
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
  const std::optional<std::string> bounded = bounded_markdown(text.substr(begin), parser.flags);
  const std::string_view page = bounded ? *bounded : text.substr(begin);
  Regions found(page, begin);
  md_parse(page.data(), static_cast<MD_SIZE>(page.size()), &parser, &found);
  return found;
}

// `spans` ascend and do not overlap.
bool inside(const std::vector<Span<Char>>& spans, uint32_t at) {
  const auto next = std::partition_point(spans.begin(), spans.end(), [&](Span<Char> span) { return span.end <= at; });
  return next != spans.end() && next->begin <= at;
}

bool begins_blank_line(std::string_view text, size_t at) {
  const size_t next = text[at] == '\n' ? text.find_first_not_of(" \t\r", at + 1) : at;
  return next == std::string_view::npos || (next > at && text[next] == '\n');
}

// "(a)" or "'a'", to the end of the paragraph where nothing closes it. Empty where no title begins.
Span<Char> title_at(std::string_view text, size_t open) {
  if (open >= text.size() || kTitleMarks.find(text[open]) == std::string_view::npos) return {};
  const char close = text[open] == '(' ? ')' : text[open];
  size_t at = open + 1;
  while (at < text.size() && text[at] != close && !begins_blank_line(text, at)) at += text[at] == '\\' ? 2 : 1;
  return {static_cast<uint32_t>(open), static_cast<uint32_t>(std::min(at + 1, text.size()))};
}

// "[//]: # (a)": a link to nowhere, with `colon` at its "]:". Empty where it is none.
Span<Char> definition_at(std::string_view text, size_t colon) {
  const size_t open = text.substr(0, colon).find_last_of("[]\n");
  if (open == std::string_view::npos || text[open] != '[' || open + 1 == colon) return {};
  const size_t target = text.find_first_not_of(" \t", colon + 2);
  for (const std::string_view nowhere : {"#", "<>", "<#>"}) {
    const size_t blank = target + nowhere.size();
    if (target == std::string_view::npos || !text.substr(target).starts_with(nowhere)) continue;
    const Span<Char> title = title_at(text, text.find_first_not_of(" \t", blank));
    if (title.begin > blank) return {static_cast<uint32_t>(open), title.end};
  }
  return {};
}

bool begins_line(std::string_view text, uint32_t at) {
  const size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t>", at - 1);
  return before == std::string_view::npos || text[before] == '\n';
}

// md4c takes a comment that holds "--" for prose; the reader of this program does not. So whatever is no code counts,
// but inside raw HTML only what HTML calls a comment.
class Comments {
 public:
  Comments(std::string_view text, uint32_t begin) : text_(text), regions_(regions_of(text, begin)) {
    for (const Span<Char> part : regions_.html) {
      for (const Span<Char> comment : comments_of_html(text, part)) html_begins_.push_back(comment.begin);
    }
  }

  // A definition that Markdown shows, since it goes on with a paragraph or has its own marks inside, lacks its last one.
  std::optional<Span<Char>> as_comment(Span<Char> definition) const {
    const uint32_t at = definition.begin;
    if (inside(regions_.code, at) || inside(regions_.html, at)) return std::nullopt;
    if (!inside(regions_.words, at)) return definition;
    if (!begins_line(text_, at)) return std::nullopt;
    return Span<Char>{at, definition.end - 1};
  }

  bool is_comment(uint32_t at) const {
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
      const std::string_view here = text.substr(0, end);
      const size_t open = here.find(kOpen, first), close = here.find(kClose, open);
      if (close < end) comments.push_back({static_cast<uint32_t>(open), static_cast<uint32_t>(close + kClose.size())});
    }
    line = end + 1;
  }
}

void add_definitions(std::string_view text, uint32_t begin, const Comments& known, std::vector<Span<Char>>& comments) {
  for (size_t at = text.find("]:", begin); at != std::string_view::npos;) {
    const Span<Char> definition = definition_at(text, at);
    const std::optional<Span<Char>> comment = definition.empty() ? std::nullopt : known.as_comment(definition);
    if (comment) comments.push_back(*comment);
    at = text.find("]:", std::max<size_t>(at + 1, definition.end));
  }
}

}  // namespace

std::vector<Span<Char>> comments_of_markdown(std::string_view text) {
  std::vector<Span<Char>> comments;
  const uint32_t begin = read_front_matter(text).end;
  add_front_matter_comments(text.substr(0, begin), comments);
  const Comments known(text, begin);
  for (size_t at = text.find(kOpen, begin); at != std::string_view::npos; at = text.find(kOpen, at)) {
    const auto from = static_cast<uint32_t>(at);
    at += 2;  // "<!-->" is a whole comment
    if (!known.is_comment(from)) continue;
    const size_t close = text.find(kClose, at);
    at = close == std::string_view::npos ? text.size() : close + kClose.size();
    comments.push_back({from, static_cast<uint32_t>(at)});
  }
  add_definitions(text, begin, known, comments);
  std::sort(comments.begin(), comments.end());
  return comments;
}

}  // namespace claimtier
