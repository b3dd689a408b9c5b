#include "extract/docx_xml.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "text/characters.h"

namespace claimtier {
namespace {

constexpr int kMostAncestors = 20;  // of a style; a chain may be a ring
constexpr int kLevels = 6;

int number_of(std::string_view digits, int otherwise) {
  int number = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

Block block_of(BlockKind kind, int level) {
  Block block;
  block.kind = kind;
  block.level = static_cast<uint8_t>(std::clamp(level, 0, 255));
  return block;
}

// Names of Word's own styles are English in every language of the program.
Block block_named(std::string_view name) {
  if (name == "title") return block_of(BlockKind::Title, 0);
  if (name == "subtitle") return block_of(BlockKind::Heading, 2);
  if (name == "caption") return block_of(BlockKind::Caption, 0);
  if (name == "quote" || name == "intense quote") return block_of(BlockKind::Quotation, 0);
  if (name.starts_with("heading ")) return block_of(BlockKind::Heading, std::clamp(number_of(name.substr(8), 1), 1, kLevels));
  if (name.starts_with("list bullet") || name.starts_with("list number")) return block_of(BlockKind::ListItem, 1);
  return {};
}

// Outline level and numbering, as styles and paragraphs both have them; `block`: what is known without.
Block with_properties(const pugi::xml_node& properties, Block block) {
  const int outline = number_of(value_of(child_of(properties, "outlineLvl")), -1);
  if (outline >= 0 && outline < 9 && block.kind != BlockKind::Title) {
    return block_of(BlockKind::Heading, std::min(outline + 1, kLevels));
  }
  if (outline == 9 && block.kind == BlockKind::Heading) block = {};
  const pugi::xml_node numbering = child_of(properties, "numPr");
  const bool free = block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem;
  if (!numbering || !free) return block;
  if (value_of(child_of(numbering, "numId")) == "0") return {};
  return block_of(BlockKind::ListItem, 1 + number_of(value_of(child_of(numbering, "ilvl")), 0));
}

}  // namespace

std::string docx_main_part(const std::string& relations) {
  pugi::xml_document xml;
  load_xml(xml, relations);
  for (const pugi::xml_node& relation : xml.document_element().children()) {
    std::string_view target = relation.attribute("Target").value();
    if (!std::string_view(relation.attribute("Type").value()).ends_with("/officeDocument") || target.empty()) continue;
    if (target.starts_with('/')) target.remove_prefix(1);
    return std::string(target);
  }
  return "word/document.xml";
}

std::string_view load_xml(pugi::xml_document& xml, const std::string& text) {
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  if (!xml.load_buffer(text.data(), text.size(), kOptions)) return "its document is no sound XML";
  const auto is_type = [](const pugi::xml_node& node) { return node.type() == pugi::node_doctype; };
  return xml.find_child(is_type) ? "its XML declares a document type, as that of no Word file does" : "";
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([&](const pugi::xml_node& child) { return local_name(child) == name; });
}

std::string_view value_of(const pugi::xml_node& node) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "val" || name.ends_with(":val")) return attribute.value();
  }
  return "";
}

bool is_on(const pugi::xml_node& node) {
  const std::string_view value = value_of(node);
  return node && value != "0" && value != "false" && value != "off" && value != "none";
}

DocxStyles read_docx_styles(const std::string& styles) {
  pugi::xml_document xml;
  load_xml(xml, styles);
  std::map<std::string, pugi::xml_node, std::less<>> by_id;
  for (const pugi::xml_node& style : xml.document_element().children()) {
    for (const pugi::xml_attribute& attribute : style.attributes()) {
      if (std::string_view(attribute.name()).ends_with("styleId")) by_id[attribute.value()] = style;
    }
  }
  DocxStyles blocks;
  for (const auto& [id, node] : by_id) {
    pugi::xml_node style = node;
    for (int i = 0; i < kMostAncestors && style; ++i) {
      const Block named = block_named(lower_ascii(value_of(child_of(style, "name"))));
      const Block block = with_properties(child_of(style, "pPr"), named);
      blocks[id] = block;
      if (block.kind != BlockKind::Paragraph) break;
      const auto parent = by_id.find(value_of(child_of(style, "basedOn")));
      style = parent == by_id.end() ? pugi::xml_node() : parent->second;
    }
  }
  return blocks;
}

Block docx_block(const pugi::xml_node& properties, const DocxStyles& styles) {
  const auto style = styles.find(value_of(child_of(properties, "pStyle")));
  return with_properties(properties, style == styles.end() ? Block{} : style->second);
}

}  // namespace claimtier
