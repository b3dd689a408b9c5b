// What each HTML element is to the reader: a name in lower case goes in, its part on the page comes out.
//
//   find_html_element("h2")  ->  Heading, level 2, strength 1;   find_html_element("my-card")  ->  Inline
#pragma once

#include <cstdint>
#include <string_view>

namespace claimtier {

enum class HtmlRole : uint8_t {
  Inline,
  Page,        // html, head, body: there once, with or without its tags
  Block,       // cuts the text, and is no more than that
  Paragraph,   // p
  Heading,     // h1 to h6
  List,        // ul, ol, menu
  Item,        // li
  Terms,       // dl
  Term,        // dt
  Definition,  // dd
  Details,
  Dialog,
  Summary,  // summary, legend
  Table,
  Section,  // thead, tbody, tfoot
  Row,
  Cell,
  HeaderCell,
  Quotation,
  Caption,  // figcaption, button, label, caption
  Option,
  Chrome,       // nav, footer
  Mark,         // sup
  Unread,       // code and what else holds no prose
  Fallback,     // noscript and what else is shown only where something fails
  Foreign,      // svg, math
  Integration,  // the places inside svg where HTML elements belong to it
  Break,
  Rule,  // hr
  Image,
  Input,
  Meta,
  Frame,
  Void,  // any other element without content
};

// How far an end tag reaches: it closes what is open inside its element, but nothing stronger.
enum class HtmlStrength : uint8_t { Inline, Block, Cell, Table };

struct HtmlElement {
  std::string_view name;  // empty: an element that the table does not have
  HtmlRole role = HtmlRole::Inline;
  HtmlStrength strength = HtmlStrength::Inline;
  uint8_t level = 0;  // of a heading
};

const HtmlElement& find_html_element(std::string_view name);

// Whether the element has no content and no end tag.
bool is_void(HtmlRole role);

// Whether text before, in and after the element are blocks of their own.
bool breaks_text(const HtmlElement& element);

}  // namespace claimtier
