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

std::string xml_text(const pugi::xml_document& document) {
  StringWriter writer;
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  return inert_xml(writer.take());
}

}  // namespace claimtier
