// What Word's XML says, without its archive: which part is the document, what its styles mean. Total: broken XML says
// nothing. Entities of the file's own are never resolved.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "text/document.h"

namespace pugi {
class xml_node;
class xml_document;
}  // namespace pugi

namespace claimtier {

// By _rels/.rels; "word/document.xml" where it says nothing.
std::string docx_main_part(const std::string& relations);

// What is wrong with it, or "". A document type could put words into the text that are not read here; the format forbids it.
std::string_view load_xml(pugi::xml_document& xml, const std::string& text);
// Names without their prefix: "p" of <w:p>.
std::string_view local_name(const pugi::xml_node& node);
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
// w:val, "" where there is none.
std::string_view value_of(const pugi::xml_node& node);
// <w:b/>, <w:b w:val="1"/>, not <w:b w:val="0"/>.
bool is_on(const pugi::xml_node& node);

// What the paragraphs of a style are: a title, a heading with its level, an item, a quotation, a caption, a paragraph.
using DocxStyles = std::map<std::string, Block, std::less<>>;
DocxStyles read_docx_styles(const std::string& styles);
// The same from the properties of one paragraph (<w:pPr>), which may name a style.
Block docx_block(const pugi::xml_node& properties, const DocxStyles& styles);

}  // namespace claimtier
