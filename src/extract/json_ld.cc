#include "extract/json_ld.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "extract/character_reference.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

// Properties of schema.org that hold sentences or headings, not addresses, dates or identifiers.
constexpr std::string_view kProseKeys[] = {"abstract",      "about",
                                           "alternateName", "alternativeHeadline",
                                           "articleBody",   "articleSection",
                                           "award",         "awards",
                                           "caption",       "description",
                                           "headline",      "disambiguatingDescription",
                                           "indication",    "howPerformed",
                                           "knowsAbout",    "name",
                                           "outcome",       "preparation",
                                           "reviewBody",    "serviceType",
                                           "slogan",        "text"};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// One character of a JSON string: what it stands for and where it ends.
struct Unit {
  std::string text;
  size_t end = 0;
  bool as_it_stands = false;
};

char32_t hex_at(std::string_view text, size_t at) {
  char32_t value = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const char c = i < text.size() ? text[i] : '0';
    const int digit = c >= '0' && c <= '9' ? c - '0' : is_ascii_letter(c) ? ((c | 0x20) - 'a' + 10) & 0xF : 0;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

Unit read_unicode_escape(std::string_view text, size_t at) {
  Unit unit{.text = {}, .end = std::min(at + 6, text.size())};
  char32_t c = hex_at(text, at + 2);
  if (c >= 0xD800 && c < 0xDC00 && text.substr(unit.end, 2) == "\\u") {
    const char32_t low = hex_at(text, unit.end + 2);
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      unit.end = std::min(unit.end + 6, text.size());
    }
  }
  append_utf8(c >= 0xD800 && c < 0xE000 ? U'\uFFFD' : c, unit.text);
  return unit;
}

// `text` ends with the string.
Unit read_unit(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == '\\' && at + 1 < text.size()) {
    const char escaped = text[at + 1];
    if (escaped == 'u') return read_unicode_escape(text, at);
    const bool blank = std::string_view("bfnrt").find(escaped) != std::string_view::npos;
    return {.text = blank ? " " : std::string(1, escaped), .end = at + 2};
  }
  Unit unit;
  const size_t reference = c == '&' ? read_character_reference(text.substr(at), unit.text) : 0;
  if (reference > 0) {
    unit.end = at + reference;
    return unit;
  }
  return {.text = std::string(1, c), .end = at + 1, .as_it_stands = true};
}

Span<Char> span_of(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

bool starts_tag(std::string_view text, size_t behind) {
  if (behind >= text.size()) return false;
  const std::string next = read_unit(text, behind).text;
  return next == "/" || next == "!" || is_ascii_letter(next[0]);
}

// The end of what can be added without decoding: no escape, reference or tag in it.
size_t end_of_plain(std::string_view text, size_t at) { return std::min(text.find_first_of("\\&<", at), text.size()); }

void add_string(DocumentBuilder& builder, std::string_view text, size_t begin) {
  builder.open({.kind = BlockKind::Data, .span = {}});
  bool in_tag = false;
  for (size_t at = begin; at < text.size();) {
    const size_t plain = in_tag ? at : end_of_plain(text, at);
    if (plain > at) builder.add(span_of(at, plain));
    at = plain;
    if (at == text.size()) break;
    const Unit unit = read_unit(text, at);
    const Span<Char> place = span_of(at, unit.end);
    const bool opens = unit.text == "<" && starts_tag(text, unit.end);
    if (in_tag || opens) {
      builder.space(place);
      in_tag = opens || unit.text != ">";
    } else {
      unit.as_it_stands ? builder.add(place) : builder.add(unit.text, place);
    }
    at = unit.end;
  }
  builder.close();
}

// Where the string ends whose first character is at `at`: at its closing quote, or the end of the text.
size_t end_of_string(std::string_view text, size_t at) {
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return std::min(at, text.size());
}

bool is_prose_key(std::string_view key) {
  return std::find(std::begin(kProseKeys), std::end(kProseKeys), key) != std::end(kProseKeys);
}

}  // namespace

void read_json_ld(DocumentBuilder& builder, std::string_view text, Span<Char> part) {
  const std::string_view json = text.substr(0, part.end);
  bool wanted = false;
  size_t at = json.find('"', part.begin);
  while (at < json.size()) {
    const size_t begin = at + 1;
    const size_t end = end_of_string(json, begin);
    at = std::min(end + 1, json.size());
    while (at < json.size() && is_space(json[at])) ++at;
    if (at < json.size() && json[at] == ':') {
      wanted = is_prose_key(json.substr(begin, end - begin));
    } else if (wanted) {
      add_string(builder, json.substr(0, end), begin);
    }
    at = json.find('"', at);
  }
}

}  // namespace claimtier
