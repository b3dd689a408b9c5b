#include "extract/html_context.h"

#include <algorithm>
#include <string>

#include "text/characters.h"

namespace claimtier {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) out += lower(c);
  }
  return out;
}

bool style_hides(std::string_view style) {
  const std::string rules = squeezed(style);
  return rules.find("display:none") != std::string::npos || rules.find("visibility:hidden") != std::string::npos;
}

bool is_chrome(const HtmlContext& parent, const HtmlElement& element, std::string_view text, const HtmlToken& tag) {
  if (attribute_is(text, tag, "role", "navigation") || attribute_is(text, tag, "role", "contentinfo")) return true;
  // A <footer> inside a quotation names who is quoted.
  return element.role == HtmlRole::Chrome && parent.block.kind != BlockKind::Quotation;
}

// Chrome wins: a menu that is folded away is a menu still.
void set_visibility(HtmlContext& context, const HtmlElement& element, bool hidden, bool chrome) {
  if (hidden && context.visibility == Visibility::Shown) context.visibility = Visibility::Hidden;
  if (chrome) context.visibility = Visibility::Chrome;
  if (breaks_text(element)) context.block.visibility = context.visibility;
}

void set_block(HtmlContext& context, const HtmlElement& element) {
  const auto become = [&](BlockKind kind, uint8_t level, uint32_t group) {
    context.block = {.kind = kind, .span = {}, .visibility = context.block.visibility, .level = level, .group = group};
  };
  switch (element.role) {
    case HtmlRole::Heading: return become(BlockKind::Heading, element.level, 0);
    case HtmlRole::Item: return become(BlockKind::ListItem, std::max<uint8_t>(context.list_depth, 1), context.list);
    case HtmlRole::Term:
    case HtmlRole::Summary: return become(BlockKind::Term, 0, 0);
    case HtmlRole::Definition: return become(BlockKind::Paragraph, 0, 0);
    case HtmlRole::Quotation: return become(BlockKind::Quotation, 0, 0);
    case HtmlRole::Option: return become(BlockKind::Caption, 0, 0);
    case HtmlRole::Caption:
      if (!names_its_content(context.block.kind)) become(BlockKind::Caption, 0, 0);
      return;
    default: return;
  }
}

}  // namespace

bool names_its_content(BlockKind kind) { return kind == BlockKind::Heading || kind == BlockKind::Term; }

bool attribute_is(std::string_view text, const HtmlToken& tag, std::string_view name, std::string_view value) {
  const HtmlAttribute* found = find_attribute(text, tag, name);
  return found != nullptr && squeezed(text.substr(found->value.begin, found->value.size())) == value;
}

bool is_hidden(std::string_view text, const HtmlToken& tag) {
  if (tag.attributes.empty()) return false;
  if (find_attribute(text, tag, "hidden") != nullptr || attribute_is(text, tag, "aria-hidden", "true")) return true;
  const HtmlAttribute* style = find_attribute(text, tag, "style");
  return style != nullptr && style_hides(text.substr(style->value.begin, style->value.size()));
}

HtmlContext context_inside(const HtmlContext& parent, const HtmlContext& outside, const HtmlElement& element,
                           std::string_view text, const HtmlToken& tag, uint32_t group) {
  HtmlContext context = parent;
  if (element.role == HtmlRole::Summary) context.visibility = outside.visibility;
  const bool folded = element.role == HtmlRole::Details || element.role == HtmlRole::Dialog;
  const bool hidden = element.role == HtmlRole::Fallback || is_hidden(text, tag) ||
                      (folded && find_attribute(text, tag, "open") == nullptr);
  if (element.role == HtmlRole::List) {
    context.list = group;
    if (context.list_depth < UINT8_MAX) ++context.list_depth;
  }
  if (element.role == HtmlRole::Table) {
    context.list = 0;
    context.list_depth = 0;
  }
  set_block(context, element);
  set_visibility(context, element, hidden, is_chrome(parent, element, text, tag));
  context.foreign = parent.foreign || element.role == HtmlRole::Foreign;
  context.unread = parent.unread || context.foreign || element.role == HtmlRole::Unread;
  return context;
}

}  // namespace claimtier
