#include "report/xml.h"

#include "report/escape.h"

namespace claimtier {
namespace {

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, size_t size) override { text_.append(static_cast<const char*>(data), size); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

pugi::xml_node add_element(pugi::xml_node parent, const char* name, const std::vector<XmlAttribute>& attributes) {
  pugi::xml_node element = parent.append_child(name);
  for (const XmlAttribute& attribute : attributes) {
    element.append_attribute(attribute.name).set_value(xml_characters(attribute.value).c_str());
  }
  return element;
}

void add_text(pugi::xml_node element, std::string_view text) { element.text().set(xml_characters(text).c_str()); }

std::string XmlList::take() {
  StringWriter writer;
  for (const pugi::xml_node child : root_) child.print(writer, "  ", pugi::format_indent, pugi::encoding_utf8, 1);
  any_ = any_ || root_.first_child();
  root_.remove_children();
  return inert_xml(writer.take());
}

std::pair<std::string, std::string> XmlList::around() const {
  constexpr std::string_view kClosed = " />\n";
  StringWriter writer;
  document_.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  std::string before = writer.take();
  if (!any_) return {before, ""};
  before.replace(before.size() - kClosed.size(), kClosed.size(), ">\n");
  return {before, "</" + std::string(root_.name()) + ">\n"};
}

}  // namespace claimtier
