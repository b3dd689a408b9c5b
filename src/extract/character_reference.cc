#include "extract/character_reference.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace claimtier {
namespace {

// Fixed arrays instead of pointers: the table needs no relocation when the program starts.
struct NamedReference {
  char name[33];
  char text[7];
};

constexpr NamedReference kNamed[] = {
#include "extract/character_references.inc"
};

// What the numbers 0x80 to 0x9F mean: Windows-1252, as browsers read them (WHATWG 13.2.5.80); 0 stays as it is.
constexpr std::array<uint16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t kReplacement = 0xFFFD;
constexpr uint32_t kLastCodePoint = 0x10FFFF;

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// 16 and more where `c` is no digit.
uint32_t digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<uint32_t>(c - 'A' + 10);
  return 16;
}

char32_t code_point_of(uint32_t number) {
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  if (number == 0 || number > kLastCodePoint || surrogate) return kReplacement;
  if (number < 0x80 || number > 0x9F) return number;
  const uint16_t mapped = kWindows1252[number - 0x80];
  return mapped == 0 ? number : mapped;
}

size_t read_numeric(std::string_view text, std::string& out) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const uint32_t base = hex ? 16 : 10;
  const size_t first = hex ? 3 : 2;
  size_t at = first;
  uint32_t number = 0;
  for (; at < text.size() && digit_value(text[at]) < base; ++at) {
    if (number <= kLastCodePoint) number = number * base + digit_value(text[at]);
  }
  if (at == first) return 0;
  if (at < text.size() && text[at] == ';') ++at;
  out.clear();
  append_utf8(code_point_of(number), out);
  return at;
}

// Narrows the sorted table letter by letter; the longest name that was whole on the way wins.
const NamedReference* longest_name(std::string_view text, size_t& length) {
  const NamedReference* low = std::begin(kNamed);
  const NamedReference* high = std::end(kNamed);
  const NamedReference* found = nullptr;
  for (size_t i = 0; i < text.size() && i + 1 < sizeof(NamedReference::name); ++i) {
    const char c = text[i];
    low = std::partition_point(low, high, [i, c](const NamedReference& row) { return row.name[i] < c; });
    high = std::partition_point(low, high, [i, c](const NamedReference& row) { return row.name[i] == c; });
    if (low == high) break;
    if (low->name[i + 1] != '\0') continue;
    found = low;
    length = i + 1;
  }
  return found;
}

size_t read_named(std::string_view text, std::string& out, bool in_attribute) {
  size_t length = 0;
  const NamedReference* found = longest_name(text.substr(1), length);
  if (found == nullptr) return 0;
  const char next = length + 1 < text.size() ? text[length + 1] : '\0';
  if (in_attribute && text[length] != ';' && (next == '=' || is_alnum(next))) return 0;
  out = found->text;
  return length + 1;
}

}  // namespace

size_t read_character_reference(std::string_view from_ampersand, std::string& out, bool in_attribute) {
  if (from_ampersand.size() < 2 || from_ampersand[0] != '&') return 0;
  if (from_ampersand[1] == '#') return read_numeric(from_ampersand, out);
  if (!is_alnum(from_ampersand[1])) return 0;
  return read_named(from_ampersand, out, in_attribute);
}

}  // namespace claimtier
