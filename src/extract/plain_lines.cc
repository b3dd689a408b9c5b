#include "extract/plain_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/characters.h"

namespace claimtier {
namespace {

constexpr size_t kHeadingBytes = 90;
constexpr size_t kHeadingWords = 12;

// Length of "- ", "• " and the like at the start of the line, 0 if there is none.
size_t bullet_length(std::string_view line) {
  constexpr std::array<std::string_view, 20> kBullets = {"-", "*", "+", "•", "◦", "▪", "▸", "►", "➤", "➢",
                                                         "→", "●", "○", "■", "·", "‣", "✓", "✔", "✅", "–"};
  if (is_ascii_letter(line.front())) return 0;
  for (const std::string_view bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    size_t length = bullet.size();
    if (line.substr(length).starts_with("\xEF\xB8\x8F")) length += 3;  // the variation selector of emoji
    const size_t words = line.find_first_not_of(" \t", length);
    return words != std::string_view::npos && words > length ? words : 0;
  }
  return 0;
}

// Length of "1. ", "12) " or "a) ", 0 if there is none.
size_t number_length(std::string_view line) {
  size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  const bool lettered = digits == 0 && line.size() > 1 && is_ascii_letter(line[0]) && line[1] == ')';
  const size_t mark = lettered ? 1 : digits;
  if (mark == 0 || mark > 2 || mark >= line.size() || (line[mark] != '.' && line[mark] != ')')) return 0;
  const size_t words = line.find_first_not_of(" \t", mark + 1);
  return words != std::string_view::npos && words > mark + 1 ? words : 0;
}

// The character a rule is drawn with: three or more of the same, or "* * *".
char rule_of(std::string_view line) {
  if (std::string_view("=-*_~#").find(line[0]) == std::string_view::npos) return '\0';
  const auto drawn = std::count(line.begin(), line.end(), line[0]);
  const auto blank = std::count(line.begin(), line.end(), ' ');
  return drawn >= 3 && drawn + blank == static_cast<std::ptrdiff_t>(line.size()) ? line[0] : '\0';
}

Line line_at(std::string_view text, uint32_t begin, uint32_t end) {
  Line line;
  while (begin < end && is_ascii_space(text[begin])) line.indent += text[begin++] == '\t' ? 4 : 1;
  while (begin < end && is_ascii_space(text[end - 1])) --end;
  line.text = {begin, end};
  if (begin == end) return line;
  const std::string_view words = text.substr(begin, end - begin);
  line.rule = rule_of(words);
  const size_t bullet = bullet_length(words);
  const size_t number = number_length(words);
  line.kind = line.rule      ? LineKind::Rule
              : bullet       ? LineKind::Item
              : number       ? LineKind::NumberedItem
              : words[0] == '>' ? LineKind::Quote
                                : LineKind::Words;
  size_t marker = std::max(bullet, number);
  if (line.kind == LineKind::Quote) marker = std::min(words.find_first_not_of("> \t"), words.size());
  if (line.kind != LineKind::Rule) line.text.begin += static_cast<uint32_t>(marker);
  if (line.text.empty()) line.kind = LineKind::Blank;
  return line;
}

// The line without what may follow its last full stop: quotes, brackets, asterisks.
std::string_view without_closing_marks(std::string_view line) {
  constexpr std::array<std::string_view, 6> kMarks = {"\"", "'", ")", "*", "”", "’"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : kMarks) {
      if (!line.ends_with(mark)) continue;
      line.remove_suffix(mark.size());
      found = true;
    }
  }
  return line;
}

bool is_short_title(std::string_view line) {
  constexpr std::array<std::string_view, 6> kOpeners = {"\"", "'", "“", "‘", "—", "–"};  // quotations and their authors
  const auto opens = [&](std::string_view mark) { return line.starts_with(mark); };
  const auto spaces = static_cast<size_t>(std::count(line.begin(), line.end(), ' '));
  return line.size() <= kHeadingBytes && spaces < kHeadingWords && std::any_of(line.begin(), line.end(), is_ascii_letter) &&
         std::none_of(kOpeners.begin(), kOpeners.end(), opens) && line.find('@') == std::string_view::npos &&
         line.find("://") == std::string_view::npos && line.find("www.") == std::string_view::npos;
}

bool ends_with_any(std::string_view line, std::string_view marks) {
  return !line.empty() && marks.find(line.back()) != std::string_view::npos;
}

}  // namespace

std::vector<Line> cut_lines(std::string_view text) {
  const auto ends_line = [](char c) { return c == '\n' || c == '\r'; };
  std::vector<Line> lines;
  for (size_t begin = 0; begin < text.size();) {
    const auto end = static_cast<size_t>(std::find_if(text.begin() + begin, text.end(), ends_line) - text.begin());
    lines.push_back(line_at(text, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)));
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

bool is_heading_like(std::string_view line) {
  const std::string_view words = without_closing_marks(line);
  return is_short_title(line) && !ends_with_any(words, ".!?:;,") && !words.ends_with("…");
}

bool is_title_like(std::string_view line) {
  const std::string_view words = without_closing_marks(line);
  return is_short_title(line) && !ends_with_any(words, ".;,") && !words.ends_with("…");
}

bool is_capitals(std::string_view line) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::count_if(line.begin(), line.end(), is_ascii_letter) >= 3 && std::none_of(line.begin(), line.end(), small);
}

bool ends_sentence(std::string_view line) {
  const std::string_view words = without_closing_marks(line);
  return ends_with_any(words, ".!?") || words.ends_with("…");
}

}  // namespace claimtier
