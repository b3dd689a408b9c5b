// MDX: imports, exports, expressions in braces and the tags of components are blanked, the rest is Markdown. Tags of
// HTML stay, with their expressions as empty values. A component's own strings of three words and more are read where
// its tag begins a line: <Hero title="We treat painful knees" />.
#include <algorithm>
#include <array>
#include <string>

#include "extract/comments.h"
#include "extract/extract.h"
#include "extract/front_matter.h"
#include "extract/mdx_parts.h"
#include "extract/template_syntax.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 8> kNoProse = {"class", "className", "style", "d",
                                                      "sizes", "srcSet",    "srcset", "viewBox"};

bool is_prose(std::string_view text, const MdxAttribute& attribute) {
  const std::string_view name = text.substr(attribute.name.begin, attribute.name.size());
  if (std::find(kNoProse.begin(), kNoProse.end(), name) != kNoProse.end()) return false;
  const std::string_view value = text.substr(attribute.value.begin, attribute.value.size());
  return std::count(value.begin(), value.end(), ' ') >= 2;
}

bool begins_line(std::string_view text, uint32_t at) {
  const size_t word = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
  return word == std::string_view::npos || text[word] == '\n';
}

// Paragraphs of their own: at least `x="` stands before each value, and `"/>` or `">` behind it.
void keep_prose(std::string_view text, const MdxPart& tag, std::string& out) {
  for (const MdxAttribute& attribute : tag.attributes) {
    if (attribute.is_expression || !is_prose(text, attribute)) continue;
    const Span<Char> value = attribute.value;
    text.copy(out.data() + value.begin, value.size(), value.begin);
    out[value.begin - 1] = out[value.begin - 2] = out[value.end] = out[value.end + 1] = '\n';
  }
}

// style={{...}} becomes style="      ".
void empty_expressions(const MdxPart& tag, std::string& out) {
  for (const MdxAttribute& attribute : tag.attributes) {
    if (!attribute.is_expression) continue;
    blank_part(out, attribute.value);
    if (!attribute.name.empty()) out[attribute.value.begin] = out[attribute.value.end - 1] = '"';
  }
}

std::string blank_mdx(std::string_view text) {
  std::string out(text);
  for (const MdxPart& part : find_mdx_parts(text, read_front_matter(text).end)) {
    if (part.kind == MdxKind::HtmlTag) {
      empty_expressions(part, out);
      continue;
    }
    blank_part(out, part.span);
    if (part.kind == MdxKind::ComponentTag && begins_line(text, part.span.begin)) keep_prose(text, part, out);
  }
  empty_blanked_lines(out);
  return out;
}

}  // namespace

Document read_mdx(std::string_view text) { return read_markdown(blank_mdx(text), Indented::Prose); }

std::vector<Span<Char>> comments_of_mdx(std::string_view text) {
  std::vector<Span<Char>> comments = comments_of_markdown(blank_mdx(text));
  for (const MdxPart& part : find_mdx_parts(text, read_front_matter(text).end)) {
    const std::string_view words = text.substr(part.span.begin, part.span.size());
    const bool comment = words.size() >= 6 && words.starts_with("{/*") && words.ends_with("*/}");
    if (part.kind == MdxKind::Expression && comment) comments.push_back(part.span);
  }
  std::sort(comments.begin(), comments.end());
  return comments;
}

}  // namespace claimtier
