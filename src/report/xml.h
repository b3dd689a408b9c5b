// XML 1.0 for the formats that need it: elements with attributes go in, an indented document comes out. Markup is escaped, and
// what XML cannot carry is replaced.
//
//   pugi::xml_document document;
//   add_element(document, "error", {{"line", "3"}, {"message", "a < b"}});
//   std::string bytes = xml_text(document);   // <error line="3" message="a &lt; b" />
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

struct XmlAttribute {
  const char* name;
  std::string value;
};

pugi::xml_node add_element(pugi::xml_node parent, const char* name, const std::vector<XmlAttribute>& attributes);
void add_text(pugi::xml_node element, std::string_view text);
std::string xml_text(const pugi::xml_document& document);

}  // namespace claimtier
