// HTML templates: the engine's directives are blanked, front matter is read, the rest is HTML. <template> is the page
// itself in Vue, and elsewhere what a script will show: its tags are blanked too, so that the content is read.
#include <string>

#include "extract/comments.h"
#include "extract/extract.h"
#include "extract/front_matter.h"
#include "extract/html_tokenizer.h"
#include "extract/template_syntax.h"

namespace claimtier {
namespace {

void blank_template_tags(std::string& html) {
  const std::string text = html;
  HtmlTokenizer tokenizer(text, {0, static_cast<uint32_t>(text.size())});
  HtmlToken token;
  while (tokenizer.next(token)) {
    const bool start = token.kind == HtmlTokenKind::StartTag;
    if (!start && token.kind != HtmlTokenKind::EndTag) continue;
    if (token.name == "template") blank_part(html, token.span);
    const HtmlContent content = html_content_of(token.name);
    if (start && content != HtmlContent::Data) tokenizer.enter(content, token.name);
  }
}

}  // namespace

Document read_template(std::string_view text) {
  std::string html = blank_templates(text, TemplateSyntax::Engine);
  const FrontMatter front_matter = read_front_matter(text);
  blank_template_tags(html);
  DocumentBuilder builder(html);
  add_front_matter(front_matter, html, builder);
  read_html_into(builder, html, {front_matter.end, static_cast<uint32_t>(html.size())});
  return builder.finish();
}

std::vector<Span<Char>> comments_of_template(std::string_view text) {
  const std::string html = blank_templates(text, TemplateSyntax::Engine);
  return comments_of_html(html, {0, static_cast<uint32_t>(html.size())});
}

}  // namespace claimtier
