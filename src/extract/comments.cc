#include "extract/comments.h"

#include <algorithm>
#include <string>

#include "extract/html_tokenizer.h"

namespace claimtier {
namespace {

// What is open around the current tag.
class OpenElements {
 public:
  void start(const HtmlToken& tag) { count(tag, tag.self_closing ? 0 : 1); }
  void end(const HtmlToken& tag) { count(tag, -1); }
  bool foreign() const { return foreign_ > 0; }  // there <script> and <style> are tags like others
  bool preformatted() const { return preformatted_ > 0; }

 private:
  void count(const HtmlToken& tag, int step) {
    if (tag.name == "svg" || tag.name == "math") foreign_ = std::max(0, foreign_ + step);
    if (tag.name == "pre") preformatted_ = std::max(0, preformatted_ + step);
  }

  int foreign_ = 0, preformatted_ = 0;
};

std::vector<Span<Char>> comments_of(Format format, std::string_view text) {
  switch (format) {
    case Format::Plain:
    case Format::Docx:
    case Format::Json: break;
    case Format::Yaml: return comments_of_yaml(text);
    case Format::Markdown: return comments_of_markdown(text);
    case Format::Html: return comments_of_html(text, {0, static_cast<uint32_t>(text.size())});
    case Format::Mdx: return comments_of_mdx(text);
    case Format::Wordpress: return comments_of_wordpress(text);
    case Format::Template: return comments_of_template(text);
  }
  return {};
}

}  // namespace

std::vector<Span<Char>> comments_of_html(std::string_view text, Span<Char> part) {
  std::vector<Span<Char>> comments;
  HtmlTokenizer tokenizer(text, part);
  HtmlToken token;
  OpenElements open;
  while (tokenizer.next(token)) {
    if (token.kind == HtmlTokenKind::EndTag) open.end(token);
    if (token.kind == HtmlTokenKind::StartTag) {
      open.start(token);
      const HtmlContent content = html_content_of(token.name);
      if (content != HtmlContent::Data && !open.foreign()) tokenizer.enter(content, token.name);
    }
    // The tokenizer also calls <!x> and <?x> comments, as the standard does.
    const bool comment = token.kind == HtmlTokenKind::Comment && text.substr(token.span.begin).starts_with("<!--");
    if (comment && !open.preformatted()) comments.push_back(token.span);
  }
  return comments;
}

// One of another kind may stand inside one that is never closed: "<!-- {/* a */}".
std::vector<Span<Char>> find_comments(Format format, std::string_view text) {
  std::vector<Span<Char>> comments = comments_of(format, text);
  uint32_t end = 0;
  std::erase_if(comments, [&](Span<Char> comment) {
    const bool inner = comment.begin < end;
    end = std::max(end, comment.end);
    return inner;
  });
  return comments;
}

}  // namespace claimtier
