// What of an MDX page is no Markdown: a page goes in, the places of its imports, expressions and tags come out, in
// order, without overlap. Nothing inside code is a part. Total; what is never closed is prose.
//
//   "Our <Tip color={x}>cells</Tip> {name}"  ->  ComponentTag <Tip color={x}>, ComponentTag </Tip>, Expression {name}
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

enum class MdxKind : uint8_t { Module, Expression, ComponentTag, HtmlTag };  // Module: import and export

struct MdxAttribute {
  Span<Char> name;   // empty for {...attributes}
  Span<Char> value;  // inside its quotes, or the expression with its braces
  bool is_expression = false;
};

struct MdxPart {
  MdxKind kind = MdxKind::Expression;
  Span<Char> span;
  std::vector<MdxAttribute> attributes;  // of tags, those with a value
};

std::vector<MdxPart> find_mdx_parts(std::string_view text, uint32_t from);

}  // namespace claimtier
