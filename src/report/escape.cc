#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

struct Range {
  char32_t first, last;
};

template <size_t N>
bool within(const Range (&ranges)[N], char32_t c) {
  return std::any_of(ranges, ranges + N, [&](const Range& range) { return range.first <= c && c <= range.last; });
}

// C0 and C1 controls, line and paragraph separators, invisible marks, direction overrides and isolates, the BOM, tags.
constexpr Range kUnsafe[] = {{0, 0x1F},        {0x7F, 0x9F},      {0x061C, 0x061C}, {0x200B, 0x200B},
                             {0x200E, 0x200F}, {0x2028, 0x202E},  {0x2060, 0x2069}, {0xFEFF, 0xFEFF},
                             {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};

// The large blocks of Unicode's EastAsianWidth W and F; emoji; combining marks, joiners and variation selectors.
constexpr Range kWide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xAC00, 0xD7A3},
                           {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
                           {0x2705, 0x2705},   {0x274C, 0x274C},   {0x2B50, 0x2B50},  {0x1F300, 0x1F64F},
                           {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
constexpr Range kNarrow[] = {{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200D},
                             {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};

// XML 1.0, production 2 (Char); a surrogate is no UTF-8.
bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/';
}

}  // namespace

uint32_t columns_of(char32_t code_point) {
  if (within(kNarrow, code_point)) return 0;
  return within(kWide, code_point) ? 2 : 1;
}

std::string escape_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t length = utf8_sequence(text, at);
    const uint32_t code = length > 0 ? code_point_at(text, at).value : static_cast<unsigned char>(text[at]);
    if (length > 0 && !within(kUnsafe, code)) {
      out += text.substr(at, length);
    } else {
      out += code > 0xFF ? fmt::format("\\u{:04x}", code) : fmt::format("\\x{:02x}", code);
    }
    at += std::max<size_t>(length, 1);
  }
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : escape_terminal(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string xml_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t length = utf8_sequence(text, at);
    const bool carried = length > 0 && is_xml_character(code_point_at(text, at).value);
    out += carried ? text.substr(at, length) : "\xEF\xBF\xBD";
    at += std::max<size_t>(length, 1);
  }
  return out;
}

std::string escape_uri(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (const char c : path) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace claimtier
