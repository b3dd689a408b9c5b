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

bool is_key(std::string_view line) { return line.ends_with(':') || line.find(": ") != std::string_view::npos; }

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

// Of all that the lines said; white space says nothing.
bool is_beginning(std::string_view text, const std::vector<std::string>& lines) {
  if (lines.empty()) return false;
  const std::string_view first = trimmed(lines.front());
  return first.starts_with(text) && (lines.size() > 1 || first.size() > text.size());
}

}  // namespace

std::optional<Removal> removal_of(const std::vector<std::string>& lines, Span<Byte> now, std::string_view page, Format format) {
  if (!now.empty() && !is_beginning(trimmed(in(page, now)), lines)) return std::nullopt;
  Removal removal{now.end, {now.end, now.end}};
  if (format == Format::Json || lines.empty()) return removal;  // no string of JSON goes over lines
  const Span<Byte> before = line_before(page, now.begin), behind = line_behind(page, now.end);
  if (!ends_block(in(page, before)) && !begins_block(lines.front(), format)) removal.reach.begin = before.begin;
  if (!ends_block(lines.back()) && !begins_block(in(page, behind), format)) removal.reach.end = behind.end;
  return removal;
}

std::vector<Span<Byte>> touched_by(const Removal& removal, const std::vector<ReadSentence>& sentences) {
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
  if (before && (inside || in_one_block(before, across) || (!across && before->bytes.end > removal.reach.begin))) {
    touched.push_back(before->bytes);
  }
  if (behind && (inside || in_one_block(behind, across) || (!across && behind->bytes.begin < removal.reach.end))) {
    touched.push_back(behind->bytes);
  }
  return touched;
}

}  // namespace claimtier
