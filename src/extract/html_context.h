// What text means at a place of an HTML page: the context of the parent and a start tag go in, the context of its
// content comes out.
//
//   <div hidden> in <li>  ->  block ListItem, Visibility::Hidden
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/html_elements.h"
#include "extract/html_tokenizer.h"
#include "text/document.h"

namespace claimtier {

struct HtmlContext {
  Block block;  // what text opens here
  Visibility visibility =
      Visibility::Shown;  // of the text; differs from block's inside an inline element that is hidden
  bool unread = false;
  bool foreign = false;  // inside svg or math
  uint8_t list_depth = 0;
  uint32_t list = 0;  // number of the innermost list
};

// `parent`: of the start tag; `outside`: around the innermost <details>, for its summary; `group`: a fresh number for a
// list. The place of a table cell is left to the caller.
HtmlContext context_inside(const HtmlContext& parent, const HtmlContext& outside, const HtmlElement& element,
                           std::string_view text, const HtmlToken& tag, uint32_t group);

// Whether a label in a block of this kind is a part of its text.
bool names_its_content(BlockKind kind);

// Whether the tag itself says that its element is not seen.
bool is_hidden(std::string_view text, const HtmlToken& tag);

// Whether the value of the attribute `name` is `value` (in lower case).
bool attribute_is(std::string_view text, const HtmlToken& tag, std::string_view name, std::string_view value);

}  // namespace claimtier
