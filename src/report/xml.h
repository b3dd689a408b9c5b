// XML 1.0 for the formats that need it: elements with attributes go in, an indented document comes out, a child of its root at a time.
// Markup is escaped, and what XML cannot carry is replaced.
//
//   XmlList files("checkstyle", {{"version", "4.3"}});
//   add_element(files.root(), "file", {{"name", "a < b"}});
//   std::string middle = files.take();   // <file name="a &lt; b" />
//   auto [before, after] = files.around();
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimtier {

struct XmlAttribute {
  const char* name;
  std::string value;
};

pugi::xml_node add_element(pugi::xml_node parent, const char* name, const std::vector<XmlAttribute>& attributes);
void add_text(pugi::xml_node element, std::string_view text);

class XmlList {
 public:
  XmlList(const char* root, const std::vector<XmlAttribute>& attributes) : root_(add_element(document_, root, attributes)) {}

  pugi::xml_node root() { return root_; }
  // Its children so far, as text; it has none then.
  std::string take();
  // What stands before and behind the children.
  std::pair<std::string, std::string> around() const;

 private:
  pugi::xml_document document_;
  pugi::xml_node root_;
  bool any_ = false;
};

}  // namespace claimtier
