#include "extract/reference_mark.h"

#include <algorithm>

#include "text/characters.h"

namespace claimtier {
namespace {

constexpr size_t kLongestMark = 40;

bool is_label(char c) { return is_ascii_digit(c) || is_ascii_letter(c) || c == '-' || c == '_'; }

}  // namespace

std::string superscript_mark(std::string_view visible) {
  std::string inside;
  for (size_t at = 0; at < visible.size() && at < kLongestMark; ++at) {
    if (visible.substr(at).starts_with("\xE2\x80\x93")) {  // an en dash
      inside += '-';
      at += 2;
    } else if (is_ascii_digit(visible[at]) || visible[at] == ',' || visible[at] == '-') {
      inside += visible[at];
    } else if (std::string_view(" []()").find(visible[at]) == std::string_view::npos) {
      return {};
    }
  }
  const bool counts = visible.size() < kLongestMark && std::any_of(inside.begin(), inside.end(), is_ascii_digit);
  return counts && inside[0] != '-' ? "[" + inside + "]" : std::string();
}

size_t footnote_mark_length(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  size_t end = 2;
  while (end < text.size() && end < kLongestMark && is_label(text[end])) ++end;
  return end > 2 && end < text.size() && text[end] == ']' ? end + 1 : 0;
}

}  // namespace claimtier
