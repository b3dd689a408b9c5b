// What a code point is to the tokenizer: text and a place go in; the code point, its kind and its folded form come out.
//
//   code_point_at("é", 0) == {U+00E9, 2};  kind_of(U+00E9) == CharKind::Letter;  append_folded(U'É', s) appends "é"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimtier {

struct CodePoint {
  char32_t value = 0;  // U+FFFD where the bytes are not UTF-8
  uint32_t size = 0;   // in bytes; 0: outside the text
};

enum class CharKind : uint8_t {
  Space,
  Letter,       // of any script, with combining marks
  Digit,        // also vulgar fractions and subscript digits
  Superscript,  // superscript digits
  Ignored,      // soft hyphen, zero-width characters, trademark signs, degree sign
  Punctuation,
  Symbol,  // bullets, arrows, bars, check marks, emoji
};

// ASCII is answered inline: nearly every character of nearly every page.
CodePoint wide_code_point_at(std::string_view text, size_t at);
inline CodePoint code_point_at(std::string_view text, size_t at) {
  if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) return {static_cast<unsigned char>(text[at]), 1};
  return wide_code_point_at(text, at);
}
CodePoint code_point_before(std::string_view text, size_t at);

extern const std::array<CharKind, 128> kAsciiKinds;
CharKind wide_kind_of(char32_t c);
inline CharKind kind_of(char32_t c) { return c < 0x80 ? kAsciiKinds[c] : wide_kind_of(c); }
bool is_capital(char32_t c);
bool is_lower_case(char32_t c);

// A-Z as a-z; all other bytes stay.
std::string lower_ascii(std::string_view text);

inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_word_character(char32_t c) {
  const CharKind kind = kind_of(c);
  return kind == CharKind::Letter || kind == CharKind::Digit;
}

bool is_apostrophe(char32_t c);           // ' and its curly forms
bool is_double_quote(char32_t c);         // " and its curly and angled forms
bool is_currency(char32_t c);
bool is_closing_punctuation(char32_t c);  // may stand behind a full stop and belong to its sentence: ) ] ” ’ " '
bool is_bullet(char32_t c);               // sets items apart: • ✓ | emoji, but no arrow between words and no =

// Small letters, straight apostrophes, ligatures split, subscripts as digits; what is Ignored adds nothing.
void append_folded(char32_t c, std::string& out);

}  // namespace claimtier
