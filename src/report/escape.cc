#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

// The end of what stays as it is: printable ASCII but for the signs that may open a command.
size_t plain_end(std::string_view text, size_t at) {
  while (at < text.size() && text[at] >= ' ' && text[at] < 0x7F && text[at] != ':' && text[at] != '[') ++at;
  return at;
}

// A finished document with what a log or a terminal would obey replaced. Line breaks are its layout; other controls below a space, the
// library that wrote it has escaped.
template <class Refer>
std::string inert(std::string document, Refer refer) {
  const std::string_view text = document;
  std::string out;
  size_t begin = 0;  // of what is not yet in `out`
  for (size_t at = 0, length = 1; at < text.size(); at += length) {
    const auto byte = static_cast<unsigned char>(text[at]);
    length = byte < 0x80 ? 1 : std::max<size_t>(utf8_sequence(text, at), 1);
    const char32_t code = length > 1 ? code_point_at(text, at).value : byte;
    const bool unsafe = byte < 0x7F ? opens_command(text, at) : within(kUnsafe, code);
    if (!unsafe) continue;
    out.append(text.substr(begin, at - begin)).append(refer(code));
    begin = at + length;
  }
  if (begin == 0) return document;
  return out.append(text.substr(begin));
}

std::string json_reference(char32_t code) {
  if (code <= 0xFFFF) return fmt::format("\\u{:04x}", static_cast<uint32_t>(code));
  const uint32_t rest = code - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

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

// "##[group]" and "##vso[task.setvariable]" are commands wherever they stand in a line (github.com/actions/runner, ActionCommand.TryParse;
// Azure Pipelines and TeamCity alike), "::error::" where nothing but space stands before it (TryParseV2).
bool opens_command(std::string_view text, size_t at) {
  if (text[at] == ':') {
    const unsigned char before = at == 0 ? ' ' : static_cast<unsigned char>(text[at - 1]);
    return text.substr(at).starts_with("::") && (before <= ' ' || before >= 0x7F);
  }
  if (text[at] != '[') return false;
  size_t begin = at;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  return text.substr(0, begin).ends_with("##");
}

std::string escape_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    if (const size_t plain = plain_end(text, at); plain > at) {
      out += text.substr(at, plain - at);
      at = plain;
      continue;
    }
    const size_t length = utf8_sequence(text, at);
    const uint32_t code = length > 0 ? code_point_at(text, at).value : static_cast<unsigned char>(text[at]);
    if (length > 0 && !within(kUnsafe, code) && !opens_command(text, at)) {
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

std::string inert_json(std::string document) {
  return inert(std::move(document), [](char32_t code) { return json_reference(code); });
}

std::string inert_xml(std::string document) {
  return inert(std::move(document), [](char32_t code) { return fmt::format("&#x{:X};", static_cast<uint32_t>(code)); });
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
