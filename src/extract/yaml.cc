// YAML content files, all documents of a file: yaml-cpp reads and says where each value begins.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "extract/comments.h"
#include "extract/content_values.h"
#include "extract/extract.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

// yaml-cpp before 0.8 decodes "\_" (a space) and "\N" (a line end) to one byte that is no UTF-8.
std::string as_utf8(std::string value) {
  for (size_t at = 0; at < value.size();) {
    const size_t size = utf8_sequence(value, at);
    if (size == 0) value[at] = ' ';
    at += std::max<size_t>(size, 1);
  }
  return value;
}

class YamlReader : public YAML::EventHandler {
 public:
  explicit YamlReader(std::string_view text) : text_(text) {}

  // yaml-cpp throws where the file is broken; what came before has been read.
  Document read() {
    std::istringstream stream{std::string(text_)};
    try {
      YAML::Parser parser(stream);
      // yaml-cpp stands still before a stray bracket, and finds one empty document after the other.
      for (int before = -1; parser.HandleNextDocument(*this); before = document_at_) {
        if (document_at_ == before) return broken(before);
      }
    } catch (const YAML::Exception& error) {
      return broken(error.mark.pos);
    }
    return values_.finish();
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    document_at_ = mark.pos;
    keys_.clear();
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { skip_node(); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { skip_node(); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
    if (begin_node()) return values_.key(value);
    values_.string(map_value(value, static_cast<size_t>(std::max(mark.pos, 0))));
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    begin_node();
    keys_.push_back(Next::Item);
    values_.begin(Container::Array);
  }
  void OnSequenceEnd() override { end_container(); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    begin_node();
    keys_.push_back(Next::Key);
    values_.begin(Container::Object);
  }
  void OnMapEnd() override { end_container(); }

 private:
  Document broken(int position) {
    const auto at = std::min(static_cast<size_t>(std::max(position, 0)), text_.size());
    values_.fault("not valid YAML from here on: only what stands before was read", static_cast<uint32_t>(at));
    return values_.finish();
  }

  enum class Next : uint8_t { Key, Value, Item };

  // Whether the node is a key.
  bool begin_node() {
    if (keys_.empty() || keys_.back() == Next::Item) return false;
    const bool key = keys_.back() == Next::Key;
    keys_.back() = key ? Next::Value : Next::Key;
    return key;
  }
  void skip_node() {
    if (!begin_node()) values_.other();
  }
  void end_container() {
    if (!keys_.empty()) keys_.pop_back();
    values_.end();
  }

  // The mark may stand before an anchor or a tag: "&name !!str 'text'".
  MappedText map_value(const std::string& value, size_t at) const {
    while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
      at = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
      at = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
    }
    const char first = at < text_.size() ? text_[at] : '\0';
    if (first == '|' || first == '>') at = std::min(text_.find('\n', at), text_.size());
    const bool quoted = first == '"' || first == '\'';
    const Escapes escapes = first == '"' ? Escapes::Double : first == '\'' ? Escapes::Single : Escapes::None;
    return map_scalar(as_utf8(value), text_, static_cast<uint32_t>(at + (quoted ? 1 : 0)), escapes);
  }

  std::string_view text_;
  ContentValues values_;
  int document_at_ = 0;
  std::vector<Next> keys_;
};

}  // namespace

Document read_yaml(std::string_view text) { return YamlReader(text).read(); }

std::vector<Span<Char>> comments_of_yaml(std::string_view text) {
  std::vector<Span<Char>> comments;
  for (size_t line = 0; line < text.size();) {
    const size_t end = std::min(text.find('\n', line), text.size());
    const size_t word = text.find_first_not_of(" \t", line);
    if (word < end && text[word] == '#') comments.push_back({static_cast<uint32_t>(word), static_cast<uint32_t>(end)});
    line = end + 1;
  }
  return comments;
}

}  // namespace claimtier
