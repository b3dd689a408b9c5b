#include "extract/template_syntax.h"

#include <algorithm>
#include <array>
#include <map>

namespace claimtier {
namespace {

constexpr char kBlank = '\f';
constexpr size_t kNowhere = std::string_view::npos;

struct Delimiters {
  std::string_view open, close;
  bool everywhere = false;   // in pages of site generators too
  bool may_nest = false;     // what opens it may stand inside
  bool to_the_end = false;   // without its end it goes on to the end of the file
};

// Longer openings first.
constexpr std::array<Delimiters, 10> kDelimiters = {{{"{{!--", "--}}", true, true},
                                                     {"{{--", "--}}", true, true},
                                                     {"{{{", "}}}", true},
                                                     {"{{", "}}", true},
                                                     {"{%", "%}", true},
                                                     {"{#", "#}", false, true},
                                                     {"{!!", "!!}"},
                                                     {"<%--", "--%>", false, true},
                                                     {"<%", "%>"},
                                                     {"<?", "?>", false, true, true}}};
// Blocks whose content no visitor reads.
constexpr std::array<std::string_view, 6> kUnread = {"comment", "schema", "javascript", "stylesheet", "style", "doc"};

// The next place of a string, looked up from ever later places: each byte is searched once for each string.
class NextPlace {
 public:
  explicit NextPlace(std::string_view text) : text_(text) {}
  size_t of(std::string_view what, size_t from) {
    const auto [known, fresh] = places_.try_emplace(what, 0);
    if (fresh || known->second < from) known->second = text_.find(what, from);
    return known->second;
  }

 private:
  std::string_view text_;
  std::map<std::string_view, size_t> places_;
};

bool has_empty_line(std::string_view text) {
  for (size_t at = text.find('\n'); at != kNowhere; at = text.find('\n', at + 1)) {
    const size_t word = text.find_first_not_of(" \t\r", at + 1);
    if (word != kNowhere && text[word] == '\n') return true;
  }
  return false;
}

class TemplateBlanker {
 public:
  TemplateBlanker(std::string_view text, TemplateSyntax syntax)
      : text_(text), engine_(syntax == TemplateSyntax::Engine), next_(text), out_(text) {}

  std::string blank() {
    const std::string_view starts = engine_ ? "{<" : "{";
    for (size_t at = text_.find_first_of(starts); at != kNowhere; at = text_.find_first_of(starts, at)) {
      const size_t end = end_of_directive(at);
      if (end > at) blank_part(out_, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
      at = std::max(end, at + 1);
    }
    empty_blanked_lines(out_);
    return std::move(out_);
  }

 private:
  // Of the directive that starts here; `at` where none does.
  size_t end_of_directive(size_t at) {
    for (const Delimiters& pair : kDelimiters) {
      if (!(engine_ || pair.everywhere) || !text_.substr(at).starts_with(pair.open)) continue;
      const size_t end = end_of(pair, at);
      if (end > at) return pair.open == "{%" ? end_of_block(at, end) : end;
    }
    return at;
  }

  size_t end_of(const Delimiters& pair, size_t at) {
    const size_t inside = at + pair.open.size();
    const size_t close = next_.of(pair.close, inside);
    if (close == kNowhere) return pair.to_the_end ? text_.size() : at;
    if (!pair.may_nest && next_.of(pair.open, inside) < close) return at;
    if (!engine_ && has_empty_line(text_.substr(inside, close - inside))) return at;
    return close + pair.close.size();
  }

  // "{% comment %}" goes on to "{% endcomment %}".
  size_t end_of_block(size_t at, size_t end) {
    const size_t begin = std::min(text_.find_first_not_of("{%- \t\r\n", at), end);
    const size_t stop = std::min(text_.find_first_of(" \t\r\n-%", begin), end);
    const auto name = std::find(kUnread.begin(), kUnread.end(), text_.substr(begin, stop - begin));
    if (name == kUnread.end()) return end;
    static const std::map<std::string_view, std::string> kEnds = [] {
      std::map<std::string_view, std::string> ends;
      for (const std::string_view block : kUnread) ends[block] = "end" + std::string(block);
      return ends;
    }();
    const size_t last = next_.of(kEnds.at(*name), end);
    const size_t close = last == kNowhere ? kNowhere : text_.find("%}", last);
    return close == kNowhere ? end : close + 2;
  }

  std::string_view text_;
  bool engine_;
  NextPlace next_;
  std::string out_;
};

}  // namespace

bool has_markers(std::string_view text) { return text.find("{{") != kNowhere || text.find("{%") != kNowhere; }

std::string blank_templates(std::string_view text, TemplateSyntax syntax) {
  return TemplateBlanker(text, syntax).blank();
}

void blank_part(std::string& text, Span<Char> part) {
  for (uint32_t i = part.begin; i < part.end; ++i) {
    if (text[i] != '\n' && text[i] != '\r') text[i] = kBlank;
  }
}

void empty_blanked_lines(std::string& text) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto to = text.begin() + static_cast<std::ptrdiff_t>(end);
    const size_t word = text.find_first_not_of(" \t\r\f", begin);
    if (word >= end) std::replace(from, to, kBlank, ' ');
    begin = end + 1;
  }
}

}  // namespace claimtier
