// JSON content files: nlohmann_json reads, with comments allowed; the places are found again by counting strings.
#include <nlohmann/json.hpp>

#include "extract/content_values.h"
#include "extract/extract.h"

namespace claimtier {
namespace {

constexpr size_t kDeepest = 10'000;

class JsonReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  Document read() {
    nlohmann::json::sax_parse(text_, this, nlohmann::json::input_format_t::json, true, true);
    return values_.finish();
  }

  bool null() override { return other(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(number_integer_t) override { return other(); }
  bool number_unsigned(number_unsigned_t) override { return other(); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return true; }
  bool start_object(size_t) override { return begin(Container::Object); }
  bool end_object() override { return end(); }
  bool start_array(size_t) override { return begin(Container::Array); }
  bool end_array() override { return end(); }
  bool key(string_t& key) override {
    next_string();
    values_.key(key);
    return true;
  }
  bool string(string_t& value) override {
    values_.string(map_scalar(value, text_, next_string(), Escapes::Double));
    return true;
  }
  bool parse_error(size_t at, const std::string&, const nlohmann::json::exception&) override {
    const size_t place = at == 0 ? 0 : std::min(at - 1, text_.size());
    values_.fault("not valid JSON from here on: only what stands before was read", static_cast<uint32_t>(place));
    return false;
  }

 private:
  // What is open takes memory, a hundred times that of its bracket.
  bool begin(Container container) {
    values_.begin(container);
    if (++depth_ < kDeepest) return true;
    values_.fault("values inside each other without end: only what stands before was read", static_cast<uint32_t>(std::min(at_, text_.size())));
    return false;
  }
  bool end() {
    --depth_;
    values_.end();
    return true;
  }
  bool other() {
    values_.other();
    return true;
  }

  // The inside of the next string; the cursor moves behind it.
  uint32_t next_string() {
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_.substr(at_).starts_with("//")) at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      if (text_.substr(at_).starts_with("/*")) at_ = std::min(text_.find("*/", at_ + 2) + 1, text_.size() - 1);
    }
    const size_t begin = std::min(at_ + 1, text_.size());
    for (at_ = begin; at_ < text_.size() && text_[at_] != '"'; ++at_) at_ += text_[at_] == '\\' ? 1 : 0;
    ++at_;
    return static_cast<uint32_t>(begin);
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t depth_ = 0;
  ContentValues values_;
};

}  // namespace

Document read_json(std::string_view text) { return JsonReader(text).read(); }

}  // namespace claimtier
