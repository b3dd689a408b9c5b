#include "extract/html_elements.h"

#include <algorithm>
#include <iterator>

namespace claimtier {
namespace {

// Sorted by name.
constexpr HtmlElement kElements[] = {
    {"a", HtmlRole::Inline, HtmlStrength::Inline},
    {"abbr", HtmlRole::Inline, HtmlStrength::Inline},
    {"acronym", HtmlRole::Inline, HtmlStrength::Inline},
    {"address", HtmlRole::Block, HtmlStrength::Block},
    {"annotation-xml", HtmlRole::Integration, HtmlStrength::Table},
    {"area", HtmlRole::Image, HtmlStrength::Inline},
    {"article", HtmlRole::Block, HtmlStrength::Block},
    {"aside", HtmlRole::Block, HtmlStrength::Block},
    {"audio", HtmlRole::Fallback, HtmlStrength::Block},
    {"b", HtmlRole::Inline, HtmlStrength::Inline},
    {"base", HtmlRole::Void, HtmlStrength::Inline},
    {"basefont", HtmlRole::Void, HtmlStrength::Inline},
    {"bdi", HtmlRole::Inline, HtmlStrength::Inline},
    {"bdo", HtmlRole::Inline, HtmlStrength::Inline},
    {"bgsound", HtmlRole::Void, HtmlStrength::Inline},
    {"big", HtmlRole::Inline, HtmlStrength::Inline},
    {"blockquote", HtmlRole::Quotation, HtmlStrength::Block},
    {"body", HtmlRole::Page, HtmlStrength::Block},
    {"br", HtmlRole::Break, HtmlStrength::Inline},
    {"button", HtmlRole::Caption, HtmlStrength::Block},
    {"canvas", HtmlRole::Fallback, HtmlStrength::Block},
    {"caption", HtmlRole::Caption, HtmlStrength::Cell},
    {"center", HtmlRole::Block, HtmlStrength::Block},
    {"cite", HtmlRole::Inline, HtmlStrength::Inline},
    {"code", HtmlRole::Inline, HtmlStrength::Inline},
    {"col", HtmlRole::Void, HtmlStrength::Inline},
    {"data", HtmlRole::Inline, HtmlStrength::Inline},
    {"dd", HtmlRole::Definition, HtmlStrength::Block},
    {"del", HtmlRole::Inline, HtmlStrength::Inline},
    {"desc", HtmlRole::Integration, HtmlStrength::Table},
    {"details", HtmlRole::Details, HtmlStrength::Block},
    {"dfn", HtmlRole::Inline, HtmlStrength::Inline},
    {"dialog", HtmlRole::Dialog, HtmlStrength::Block},
    {"dir", HtmlRole::Block, HtmlStrength::Block},
    {"div", HtmlRole::Block, HtmlStrength::Block},
    {"dl", HtmlRole::Terms, HtmlStrength::Block},
    {"dt", HtmlRole::Term, HtmlStrength::Block},
    {"em", HtmlRole::Inline, HtmlStrength::Inline},
    {"embed", HtmlRole::Void, HtmlStrength::Inline},
    {"fieldset", HtmlRole::Block, HtmlStrength::Block},
    {"figcaption", HtmlRole::Caption, HtmlStrength::Block},
    {"figure", HtmlRole::Block, HtmlStrength::Block},
    {"font", HtmlRole::Inline, HtmlStrength::Inline},
    {"footer", HtmlRole::Chrome, HtmlStrength::Block},
    {"foreignobject", HtmlRole::Integration, HtmlStrength::Table},
    {"form", HtmlRole::Block, HtmlStrength::Block},
    {"frame", HtmlRole::Void, HtmlStrength::Inline},
    {"frameset", HtmlRole::Block, HtmlStrength::Block},
    {"h1", HtmlRole::Heading, HtmlStrength::Block, 1},
    {"h2", HtmlRole::Heading, HtmlStrength::Block, 2},
    {"h3", HtmlRole::Heading, HtmlStrength::Block, 3},
    {"h4", HtmlRole::Heading, HtmlStrength::Block, 4},
    {"h5", HtmlRole::Heading, HtmlStrength::Block, 5},
    {"h6", HtmlRole::Heading, HtmlStrength::Block, 6},
    {"head", HtmlRole::Page, HtmlStrength::Block},
    {"header", HtmlRole::Block, HtmlStrength::Block},
    {"hgroup", HtmlRole::Block, HtmlStrength::Block},
    {"hr", HtmlRole::Rule, HtmlStrength::Block},
    {"html", HtmlRole::Page, HtmlStrength::Block},
    {"i", HtmlRole::Inline, HtmlStrength::Inline},
    {"iframe", HtmlRole::Frame, HtmlStrength::Inline},
    {"image", HtmlRole::Image, HtmlStrength::Inline},
    {"img", HtmlRole::Image, HtmlStrength::Inline},
    {"input", HtmlRole::Input, HtmlStrength::Inline},
    {"ins", HtmlRole::Inline, HtmlStrength::Inline},
    {"kbd", HtmlRole::Inline, HtmlStrength::Inline},
    {"keygen", HtmlRole::Void, HtmlStrength::Inline},
    {"label", HtmlRole::Caption, HtmlStrength::Block},
    {"legend", HtmlRole::Summary, HtmlStrength::Block},
    {"li", HtmlRole::Item, HtmlStrength::Block},
    {"link", HtmlRole::Void, HtmlStrength::Inline},
    {"listing", HtmlRole::Unread, HtmlStrength::Block},
    {"main", HtmlRole::Block, HtmlStrength::Block},
    {"mark", HtmlRole::Inline, HtmlStrength::Inline},
    {"math", HtmlRole::Foreign, HtmlStrength::Table},
    {"menu", HtmlRole::List, HtmlStrength::Block},
    {"meta", HtmlRole::Meta, HtmlStrength::Inline},
    {"nav", HtmlRole::Chrome, HtmlStrength::Block},
    {"nobr", HtmlRole::Inline, HtmlStrength::Inline},
    {"noscript", HtmlRole::Fallback, HtmlStrength::Block},
    {"object", HtmlRole::Fallback, HtmlStrength::Block},
    {"ol", HtmlRole::List, HtmlStrength::Block},
    {"optgroup", HtmlRole::Block, HtmlStrength::Block},
    {"option", HtmlRole::Option, HtmlStrength::Block},
    {"p", HtmlRole::Paragraph, HtmlStrength::Block},
    {"param", HtmlRole::Void, HtmlStrength::Inline},
    {"pre", HtmlRole::Unread, HtmlStrength::Block},
    {"q", HtmlRole::Inline, HtmlStrength::Inline},
    {"rb", HtmlRole::Inline, HtmlStrength::Inline},
    {"rp", HtmlRole::Inline, HtmlStrength::Inline},
    {"rt", HtmlRole::Inline, HtmlStrength::Inline},
    {"ruby", HtmlRole::Inline, HtmlStrength::Inline},
    {"s", HtmlRole::Inline, HtmlStrength::Inline},
    {"samp", HtmlRole::Inline, HtmlStrength::Inline},
    {"search", HtmlRole::Block, HtmlStrength::Block},
    {"section", HtmlRole::Block, HtmlStrength::Block},
    {"select", HtmlRole::Block, HtmlStrength::Block},
    {"small", HtmlRole::Inline, HtmlStrength::Inline},
    {"source", HtmlRole::Void, HtmlStrength::Inline},
    {"span", HtmlRole::Inline, HtmlStrength::Inline},
    {"strike", HtmlRole::Inline, HtmlStrength::Inline},
    {"strong", HtmlRole::Inline, HtmlStrength::Inline},
    {"sub", HtmlRole::Inline, HtmlStrength::Inline},
    {"summary", HtmlRole::Summary, HtmlStrength::Block},
    {"sup", HtmlRole::Mark, HtmlStrength::Inline},
    {"svg", HtmlRole::Foreign, HtmlStrength::Table},
    {"table", HtmlRole::Table, HtmlStrength::Table},
    {"tbody", HtmlRole::Section, HtmlStrength::Cell},
    {"td", HtmlRole::Cell, HtmlStrength::Cell},
    {"template", HtmlRole::Unread, HtmlStrength::Table},
    {"tfoot", HtmlRole::Section, HtmlStrength::Cell},
    {"th", HtmlRole::HeaderCell, HtmlStrength::Cell},
    {"thead", HtmlRole::Section, HtmlStrength::Cell},
    {"time", HtmlRole::Inline, HtmlStrength::Inline},
    {"tr", HtmlRole::Row, HtmlStrength::Cell},
    {"track", HtmlRole::Void, HtmlStrength::Inline},
    {"tt", HtmlRole::Inline, HtmlStrength::Inline},
    {"u", HtmlRole::Inline, HtmlStrength::Inline},
    {"ul", HtmlRole::List, HtmlStrength::Block},
    {"var", HtmlRole::Inline, HtmlStrength::Inline},
    {"video", HtmlRole::Fallback, HtmlStrength::Block},
    {"wbr", HtmlRole::Void, HtmlStrength::Inline},
};

constexpr HtmlElement kUnknown;

constexpr bool by_name(const HtmlElement& a, const HtmlElement& b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(kElements), std::end(kElements), by_name));

}  // namespace

const HtmlElement& find_html_element(std::string_view name) {
  const HtmlElement* found =
      std::lower_bound(std::begin(kElements), std::end(kElements), HtmlElement{.name = name}, by_name);
  return found != std::end(kElements) && found->name == name ? *found : kUnknown;
}

bool is_void(HtmlRole role) { return role >= HtmlRole::Break && role != HtmlRole::Frame; }

bool breaks_text(const HtmlElement& element) {
  if (element.strength == HtmlStrength::Inline || element.name == "template") return false;
  return element.role != HtmlRole::Fallback && element.role != HtmlRole::Foreign &&
         element.role != HtmlRole::Integration;
}

}  // namespace claimtier
