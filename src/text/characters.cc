#include "text/characters.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/utf8.h"

namespace claimtier {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Range {
  char32_t first;
  char32_t last;
  CharKind kind;
};

// Ascending; everything else beyond ASCII is a letter.
constexpr Range kRanges[] = {
    {0x0080, 0x009F, CharKind::Space},       {0x00A0, 0x00A0, CharKind::Space},
    {0x00A1, 0x00A5, CharKind::Punctuation}, {0x00A6, 0x00A6, CharKind::Symbol},
    {0x00A7, 0x00A8, CharKind::Punctuation}, {0x00A9, 0x00A9, CharKind::Symbol},
    {0x00AB, 0x00AC, CharKind::Punctuation}, {0x00AD, 0x00AE, CharKind::Ignored},
    {0x00AF, 0x00AF, CharKind::Punctuation}, {0x00B0, 0x00B0, CharKind::Ignored},
    {0x00B1, 0x00B1, CharKind::Punctuation}, {0x00B2, 0x00B3, CharKind::Superscript},
    {0x00B4, 0x00B4, CharKind::Punctuation}, {0x00B6, 0x00B7, CharKind::Symbol},
    {0x00B8, 0x00B8, CharKind::Punctuation}, {0x00B9, 0x00B9, CharKind::Superscript},
    {0x00BB, 0x00BB, CharKind::Punctuation}, {0x00BC, 0x00BE, CharKind::Digit},
    {0x00BF, 0x00BF, CharKind::Punctuation}, {0x00D7, 0x00D7, CharKind::Punctuation},
    {0x00F7, 0x00F7, CharKind::Punctuation}, {0x02B9, 0x02BF, CharKind::Punctuation},
    {0x037E, 0x037E, CharKind::Punctuation}, {0x2000, 0x200A, CharKind::Space},
    {0x200B, 0x200F, CharKind::Ignored},     {0x2010, 0x201F, CharKind::Punctuation},
    {0x2020, 0x2021, CharKind::Punctuation}, {0x2022, 0x2023, CharKind::Symbol},
    {0x2024, 0x2026, CharKind::Punctuation}, {0x2027, 0x2027, CharKind::Symbol},
    {0x2028, 0x2029, CharKind::Space},       {0x202A, 0x202E, CharKind::Ignored},
    {0x202F, 0x202F, CharKind::Space},       {0x2030, 0x205E, CharKind::Punctuation},
    {0x205F, 0x205F, CharKind::Space},       {0x2060, 0x206F, CharKind::Ignored},
    {0x2070, 0x2070, CharKind::Superscript}, {0x2074, 0x2079, CharKind::Superscript},
    {0x207A, 0x207E, CharKind::Punctuation}, {0x2080, 0x2089, CharKind::Digit},
    {0x208A, 0x208E, CharKind::Punctuation}, {0x20A0, 0x20CF, CharKind::Punctuation},
    {0x20D0, 0x20FF, CharKind::Ignored},     {0x2117, 0x2117, CharKind::Symbol},
    {0x2120, 0x2120, CharKind::Ignored},     {0x2122, 0x2122, CharKind::Ignored},
    {0x2139, 0x2139, CharKind::Symbol},      {0x2150, 0x215F, CharKind::Digit},
    {0x2190, 0x21FF, CharKind::Symbol},      {0x2200, 0x22FF, CharKind::Punctuation},
    {0x2300, 0x2BFF, CharKind::Symbol},      {0x2E00, 0x2E7F, CharKind::Punctuation},
    {0x3000, 0x3000, CharKind::Space},       {0x3001, 0x3003, CharKind::Punctuation},
    {0x3008, 0x3011, CharKind::Punctuation}, {0x3012, 0x3013, CharKind::Symbol},
    {0x3014, 0x301F, CharKind::Punctuation}, {0xE000, 0xF8FF, CharKind::Symbol},
    {0xFE00, 0xFE0F, CharKind::Ignored},     {0xFE10, 0xFE6F, CharKind::Punctuation},
    {0xFEFF, 0xFEFF, CharKind::Ignored},     {0xFF01, 0xFF0F, CharKind::Punctuation},
    {0xFF1A, 0xFF20, CharKind::Punctuation}, {0xFFF0, 0xFFFF, CharKind::Symbol},
    {0x1F000, 0x1FAFF, CharKind::Symbol},    {0xE0000, 0x10FFFF, CharKind::Ignored},
};

constexpr CharKind ascii_kind(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharKind::Letter;
  if (c >= '0' && c <= '9') return CharKind::Digit;
  if (c <= ' ' || c == 0x7F) return CharKind::Space;
  return c == '|' || c == '=' ? CharKind::Symbol : CharKind::Punctuation;
}

constexpr std::array<CharKind, 128> ascii_kinds() {
  std::array<CharKind, 128> kinds{};
  for (unsigned char c = 0; c < 128; ++c) kinds[c] = ascii_kind(c);
  return kinds;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The small letter of a capital of Latin-1 or Latin Extended-A; other letters as they are.
char32_t small_letter(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c < 0xC0 || c > 0x17F || c == 0xD7) return c;
  if (c <= 0xDE) return c + 0x20;
  if (c < 0x100) return c;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  const bool odd_capitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (c == 0x138 || c == 0x149 || c == 0x17F) return c;
  return (c % 2 == 1) == odd_capitals ? c + 1 : c;
}

std::string_view spelled_out(char32_t c) {
  switch (c) {
    case 0xFB00: return "ff";
    case 0xFB01: return "fi";
    case 0xFB02: return "fl";
    case 0xFB03: return "ffi";
    case 0xFB04: return "ffl";
    case 0xFB05:
    case 0xFB06: return "st";
    case 0x017F: return "s";
    case 0x2116: return "no";
    default: return {};
  }
}

}  // namespace

constexpr std::array<CharKind, 128> kAsciiKinds = ascii_kinds();

CodePoint wide_code_point_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  const size_t size = utf8_sequence(text, at);
  if (size == 0) return {kReplacement, 1};
  char32_t value = first & (0x7Fu >> size);
  for (size_t i = 1; i < size; ++i) value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  return {value, static_cast<uint32_t>(size)};
}

CodePoint code_point_before(std::string_view text, size_t at) {
  if (at == 0 || at > text.size()) return {};
  size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
  const CodePoint found = code_point_at(text, begin);
  return found.size == at - begin ? found : CodePoint{kReplacement, 1};
}

CharKind wide_kind_of(char32_t c) {
  const auto* range = std::lower_bound(std::begin(kRanges), std::end(kRanges), c,
                                       [](const Range& r, char32_t value) { return r.last < value; });
  return range != std::end(kRanges) && range->first <= c ? range->kind : CharKind::Letter;
}

bool is_capital(char32_t c) { return small_letter(c) != c; }

bool is_lower_case(char32_t c) {
  if (c >= 'a' && c <= 'z') return true;
  return c >= 0xDF && c <= 0x17F && c != 0xF7 && !is_capital(c);
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x2032 || c == '`' || c == 0xB4;
}

bool is_double_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

bool is_currency(char32_t c) { return c == '$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF); }

bool is_closing_punctuation(char32_t c) {
  constexpr std::u32string_view kClosers = U")]}\"'*\u2019\u201D\u00BB\u203A";
  return kClosers.find(c) != std::u32string_view::npos;
}

bool is_bullet(char32_t c) {
  const bool arrow = c >= 0x2190 && c <= 0x21FF;
  return kind_of(c) == CharKind::Symbol && c != '=' && c != 0xA9 && c != kReplacement && !arrow;
}

void append_folded(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += c == '`' ? '\'' : static_cast<char>(small_letter(c));
    return;
  }
  const std::string_view letters = spelled_out(c);
  if (!letters.empty()) {
    out += letters;
  } else if (c >= 0x2080 && c <= 0x2089) {
    out += static_cast<char>('0' + (c - 0x2080));
  } else if (is_apostrophe(c)) {
    out += '\'';
  } else if (kind_of(c) != CharKind::Ignored) {
    append_utf8(small_letter(c), out);
  }
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace claimtier
