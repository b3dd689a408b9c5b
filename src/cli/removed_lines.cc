#include "cli/removed_lines.h"

#include <algorithm>

#include "extract/html_elements.h"
#include "text/characters.h"

namespace claimtier {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

std::string_view trimmed(std::string_view line) {
  const size_t first = line.find_first_not_of(kBlanks);
  return first == std::string_view::npos ? "" : line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

std::string_view without_quotation(std::string_view line) {
  while (line.starts_with('>')) line = trimmed(line.substr(1));
  return line;
}

// "<p class=a>", "</li>"
bool is_block_tag(std::string_view tag) {
  if (!tag.starts_with('<')) return false;
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  return breaks_text(find_html_element(lower_ascii(tag.substr(0, tag.find_first_of(" \t/>")))));
}

// "- ", "12. ", "3) "
bool is_item(std::string_view line) {
  const size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view marks = digits > 0 ? ".)" : "-*+";
  return digits + 1 < line.size() && marks.find(line[digits]) != std::string_view::npos && line[digits + 1] == ' ';
}

bool is_block_of_its_own(std::string_view line) { return line.empty() || line.starts_with('#') || line.starts_with('|'); }

// "title: ", or "title = " of front matter in TOML
bool is_key(std::string_view line) {
  return line.ends_with(':') || line.find(": ") != std::string_view::npos || line.find(" = ") != std::string_view::npos;
}

bool begins_block(std::string_view line, Format format) {
  line = without_quotation(trimmed(line));
  return is_block_of_its_own(line) || is_item(line) || is_block_tag(line) || (format == Format::Yaml && is_key(line));
}

bool ends_block(std::string_view line) {
  line = without_quotation(trimmed(line));
  const size_t tag = line.ends_with('>') ? line.rfind('<') : std::string_view::npos;
  return is_block_of_its_own(line) || (tag != std::string_view::npos && is_block_tag(line.substr(tag)));
}

Span<Byte> line_before(std::string_view page, uint32_t at) {
  if (at == 0) return {};
  return {static_cast<uint32_t>(page.substr(0, at - 1).rfind('\n') + 1), at};
}

Span<Byte> line_behind(std::string_view page, uint32_t at) {
  return {at, static_cast<uint32_t>(std::min(page.find('\n', at), page.size()))};
}

std::string_view in(std::string_view page, Span<Byte> at) { return page.substr(at.begin, at.size()); }

// Front matter has the keys of YAML, or nearly so.
Format format_at(std::string_view page, uint32_t at, Format format) {
  const std::string_view mark = page.substr(0, 3);
  if (mark != "---" && mark != "+++") return format;
  return page.find("\n" + std::string(mark), mark.size()) + 1 >= at ? Format::Yaml : format;
}

// The last of some lines.
Span<Byte> last_line(std::string_view page, Span<Byte> lines) {
  const Span<Byte> last = line_before(page, lines.end);
  return {std::max(last.begin, lines.begin), lines.end};
}

// Of one of the lines, and not all that followed; white space says nothing.
bool is_beginning(std::string_view text, const std::vector<std::string>& lines) {
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = trimmed(lines[i]);
    if (line.starts_with(text) && (line.size() > text.size() || i + 1 < lines.size())) return true;
  }
  return false;
}

Left left_of(const std::vector<std::string>& lines, std::string_view now, std::string_view last) {
  if (trimmed(now).empty()) return Left::Nothing;
  return is_beginning(trimmed(last), lines) ? Left::Beginning : Left::OtherLine;
}

// "alt=\"\">" is the end of a tag that began on another line.
std::string without_tags(std::string_view line) {
  if (line.ends_with('>') && line.find('<') == std::string_view::npos) return "";
  const size_t tags_end = line.rfind('>') + 1;  // 0 where there is none
  std::string text;
  for (size_t at = 0; at < line.size(); ++at) {
    const bool tag = at < tags_end && line[at] == '<' && !line.substr(at).starts_with("<!");
    if (tag) {
      at = line.find('>', at);
    } else {
      text += line[at];
    }
  }
  return text;
}

// More than a key, a tag or a mark. A comment says something: it may have suppressed.
bool has_words(std::string_view line, Format format) {
  const std::string text = without_tags(without_quotation(trimmed(line)));
  const size_t key = format == Format::Yaml && is_key(text) ? text.find_first_of(":=") : 0;
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(key), text.end(),
                     [](unsigned char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c >= 0x80; });
}

// At their end, in the block that may go on behind them.
bool lost_words(const std::vector<std::string>& lines, Format format) {
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (has_words(*line, format)) return true;
    if (begins_block(*line, format)) return false;
  }
  return false;
}

}  // namespace

std::optional<Removal> removal_of(const std::vector<std::string>& lines, Span<Byte> now, std::string_view page, Format format) {
  format = format_at(page, now.begin, format);
  const Span<Byte> last = last_line(page, now);
  const Left left = left_of(lines, in(page, now), in(page, last));
  if (!now.empty() && (lines.empty() || (left == Left::OtherLine && !lost_words(lines, format)))) return std::nullopt;
  Removal removal{now.end, {now.end, now.end}, left, last};
  if (format == Format::Json || lines.empty()) return removal;  // no string of JSON goes over lines
  const Span<Byte> before = line_before(page, now.begin), behind = line_behind(page, now.end);
  if (left == Left::Nothing && !ends_block(in(page, before)) && !begins_block(lines.front(), format)) removal.reach.begin = before.begin;
  if (!ends_block(lines.back()) && !begins_block(in(page, behind), format)) removal.reach.end = behind.end;
  return removal;
}

std::vector<Span<Byte>> touched_by(const Removal& removal, const std::vector<ReadSentence>& sentences) {
  const auto on_last = [&](const ReadSentence& sentence) { return sentence.bytes.overlaps(removal.last); };
  if (removal.left == Left::OtherLine && std::any_of(sentences.begin(), sentences.end(), on_last)) return {};
  const ReadSentence *across = nullptr, *before = nullptr, *behind = nullptr;
  for (const ReadSentence& sentence : sentences) {
    const Span<Byte> at = sentence.bytes;
    if (at.begin < removal.at && removal.at < at.end) across = &sentence;
    if (at.end <= removal.at && (before == nullptr || at.end > before->bytes.end)) before = &sentence;
    if (at.begin >= removal.at && (behind == nullptr || at.begin < behind->bytes.begin)) behind = &sentence;
  }
  const auto in_one_block = [](const ReadSentence* a, const ReadSentence* b) { return a && b && a->block == b->block; };
  const bool inside = in_one_block(before, behind);
  std::vector<Span<Byte>> touched;
  if (across) touched.push_back(across->bytes);
  if (before && removal.left == Left::Nothing && (inside || in_one_block(before, across) || (!across && before->bytes.end > removal.reach.begin))) {
    touched.push_back(before->bytes);
  }
  if (behind && (inside || in_one_block(behind, across) || (!across && behind->bytes.begin < removal.reach.end))) {
    touched.push_back(behind->bytes);
  }
  return touched;
}

}  // namespace claimtier
