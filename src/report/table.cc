#include "report/table.h"

#include <algorithm>
#include <iterator>

#include "report/escape.h"
#include "text/characters.h"

namespace claimtier {
namespace {

bool is_alphanumeric(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }

// What a spreadsheet may take for a formula, behind the space that it may pass over; the wide forms are those of Japanese keyboards.
bool opens_formula(std::string_view text) {
  text.remove_prefix(static_cast<size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_space) - text.begin()));
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) { return text.starts_with(sign); });
}

// A line break in a note becomes a space: one row, one line.
std::string csv_cell(std::string text) {
  std::replace_if(text.begin(), text.end(), is_ascii_space, ' ');
  std::string out = opens_formula(text) ? "\"'" : "\"";
  for (const char c : escape_terminal(text)) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

// "&lt;" would become "<"; "@name" and "#12" call people and threads where the report is a comment. Inside a word "_" is no markup, and
// in an address a backslash would lead elsewhere.
std::string markdown_character(char before, char c, char after) {
  const bool word_follows = is_alphanumeric(after);
  if (c == '@' && word_follows) return "@<!-- -->";
  if (c == '#' && is_ascii_digit(after)) return "#<!-- -->";
  const bool special = c == '_'   ? !(is_alphanumeric(before) && word_follows)
                       : c == '&' ? word_follows || after == '#'
                                  : std::string_view("\\|*`[]<>#~$").find(c) != std::string_view::npos;
  return special ? std::string("\\") + c : std::string(1, c);
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& text : cells) out += (out.empty() ? "" : ",") + csv_cell(text);
  return out + "\r\n";
}

std::string markdown_escaped(std::string_view text) {
  std::string out;
  const std::string shown = escape_terminal(text);
  for (size_t i = 0; i < shown.size(); ++i) {
    out += markdown_character(i > 0 ? shown[i - 1] : ' ', shown[i], i + 1 < shown.size() ? shown[i + 1] : ' ');
  }
  return out;
}

std::string markdown_line(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& text : cells) out += " " + markdown_escaped(text) + " |";
  return out + "\n";
}

std::string markdown_rule(size_t columns) {
  std::string out = "|";
  for (size_t i = 0; i < columns; ++i) out += "---|";
  return out + "\n";
}

}  // namespace claimtier
