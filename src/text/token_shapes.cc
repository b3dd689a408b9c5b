#include "text/token_shapes.h"

#include <algorithm>

#include "text/characters.h"
#include "text/letters.h"
#include "text/word_table.h"

namespace claimtier {
namespace {

constexpr size_t kLongestHost = 128;       // bytes of an e-mail address or host name that are looked at
constexpr size_t kLongestReference = 32;   // bytes of "[1, 2, 5-7]"

// Last labels of the host names that pages write without "www.".
constexpr WordTable kTopLevels({
    "au", "biz", "ca", "clinic", "co", "com", "de", "edu", "eu", "fr", "gov", "health", "ie", "info", "int", "io",
    "net", "nz", "org", "uk", "us"});

// Written close to their number.
constexpr WordTable kUnits({
    "cm", "cms", "hrs", "iu", "kg", "kgs", "km", "lb", "lbs", "mcg", "mg", "min", "mins", "ml", "mls", "mm", "ng",
    "oz"});

bool is_host_character(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.';
}
bool is_local_character(char c) { return is_host_character(c) || c == '_' || c == '+' || c == '%'; }

template <class Predicate>
size_t skip_while(std::string_view text, size_t at, size_t most, Predicate fits) {
  const size_t stop = std::min(text.size(), at + most);
  while (at < stop && fits(text[at])) ++at;
  return at;
}

bool starts_with_folded(std::string_view text, size_t at, std::string_view prefix) {
  if (text.size() - at < prefix.size()) return false;
  const auto same = [](char want, char have) {
    return want == have || (have >= 'A' && have <= 'Z' && want == (have | 0x20));
  };
  const std::string_view head = text.substr(at, prefix.size());
  return std::equal(prefix.begin(), prefix.end(), head.begin(), same);
}

// Up to the next blank, angle bracket or quote, less the punctuation that belongs to the sentence around it.
size_t path_end(std::string_view text, size_t at) {
  size_t end = at;
  bool open = false;
  while (end < text.size()) {
    const CodePoint c = code_point_at(text, end);
    if (kind_of(c.value) == CharKind::Space || c.value == '<' || c.value == '>' || is_double_quote(c.value)) break;
    if (c.value == ')' && !open) break;
    if (c.value == '(') open = true;
    end += c.size;
  }
  constexpr std::string_view kTrailing = ".,;:!?'*]";
  while (end > at && kTrailing.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// The end of a host name with a known last label, without a dot behind it.
size_t host_end(std::string_view text, size_t at) {
  size_t end = skip_while(text, at, kLongestHost, is_host_character);
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const size_t dot = text.substr(at, end - at).rfind('.');
  if (dot == std::string_view::npos || dot == 0) return at;
  const std::string_view label = text.substr(at + dot + 1, end - at - dot - 1);
  return kTopLevels.contains(label) ? end : at;
}

size_t email_end(std::string_view text, size_t at) {
  const size_t sign = skip_while(text, at, kLongestHost, is_local_character);
  if (sign == at || sign >= text.size() || text[sign] != '@') return at;
  size_t end = skip_while(text, sign + 1, kLongestHost, is_host_character);
  while (end > sign && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  return text.substr(sign, end - sign).find('.') != std::string_view::npos ? end : at;
}

size_t doi_end(std::string_view text, size_t at) {
  if (text.substr(at, 3) != "10.") return at;
  const auto is_digit = [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); };
  const size_t slash = skip_while(text, at + 3, 9, is_digit);
  if (slash < at + 7 || slash + 1 >= text.size() || text[slash] != '/') return at;
  const size_t end = path_end(text, slash + 1);
  return end > slash + 1 ? end : at;
}

bool joins_numbers(char32_t c) { return c == ',' || c == '-' || c == 0x2013 || c == 0x207B; }

template <class Digit>
size_t number_list_end(std::string_view text, size_t at, size_t longest, Digit is_digit) {
  size_t end = at;
  for (size_t next = at, digits = 0; next < text.size() && next - at < kLongestReference;) {
    const CodePoint c = code_point_at(text, next);
    next += c.size;
    if (is_digit(c.value)) {
      if (++digits > longest) return at;
      end = next;
    } else if (joins_numbers(c.value) && digits > 0) {
      digits = 0;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

size_t plain_word_end(std::string_view text, size_t at) {
  const size_t end = letters_end(text, at);
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : ' '); };
  const unsigned char next = byte(end), behind = byte(end + 1);
  if (next == '.') return behind < 0x80 && !is_ascii_letter(behind) ? end : at;
  return next < 0x80 && !is_ascii_digit(next) && next != '\'' && next != '`' && next != '&' ? end : at;
}

size_t address_end(std::string_view text, size_t at) {
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "mailto:", "www."}) {
    if (!starts_with_folded(text, at, scheme)) continue;
    const size_t end = path_end(text, at + scheme.size());
    return end > at + scheme.size() ? end : at;
  }
  if (const size_t end = doi_end(text, at); end > at) return end;
  if (const size_t end = email_end(text, at); end > at) return end;
  const size_t end = host_end(text, at);
  return end > at && end < text.size() && text[end] == '/' ? path_end(text, end) : end;
}

size_t bracket_reference_end(std::string_view text, size_t at) {
  if (at >= text.size() || text[at] != '[') return at;
  bool digit = false;
  for (size_t next = at + 1; next < text.size() && next - at < kLongestReference;) {
    const CodePoint c = code_point_at(text, next);
    next += c.size;
    if (c.value == ']') return digit ? next : at;
    digit = digit || is_ascii_digit(c.value);
    if (!is_ascii_digit(c.value) && !joins_numbers(c.value) && c.value != ' ' && c.value != '^') return at;
  }
  return at;
}

size_t digit_reference_end(std::string_view text, size_t at) {
  const size_t end = number_list_end(text, at, 3, [](char32_t c) { return is_ascii_digit(c); });
  return is_word_character(code_point_at(text, end).value) || (end < text.size() && text[end] == '%') ? at : end;
}

size_t superscript_reference_end(std::string_view text, size_t at) {
  return number_list_end(text, at, kLongestReference, [](char32_t c) { return kind_of(c) == CharKind::Superscript; });
}

bool is_unit(std::string_view text, size_t at) {
  const size_t end = letters_end(text, at);
  return end > at && end - at < 5 && kUnits.contains(lower_ascii(text.substr(at, end - at))) && !is_word_character(code_point_at(text, end).value);
}

}  // namespace claimtier
