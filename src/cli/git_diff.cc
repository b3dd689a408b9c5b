#include "cli/git_diff.h"

#include <algorithm>
#include <charconv>

namespace claimtier {
namespace {

// The words of ":100644 100755 <object> <object> R090".
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (size_t begin = 0; begin < line.size();) {
    const size_t end = std::min(line.find(' ', begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// "@@ -1,2 +3,4 @@ ..."; without a comma it is one line.
LineRange range_of(std::string_view header) {
  LineRange range;
  const size_t plus = std::min(header.find('+'), header.size() - 1);
  const char* const end = header.data() + header.size();
  const auto first = std::from_chars(header.data() + plus + 1, end, range.first);
  if (first.ptr != end && *first.ptr == ',') std::from_chars(first.ptr + 1, end, range.count);
  return range;
}

// Lines count from 1.
uint32_t start_of_line(const std::vector<uint32_t>& starts, uint64_t line) {
  return starts[std::min<uint64_t>(line - 1, starts.size() - 1)];
}

}  // namespace

std::vector<std::string> split_nul(std::string_view text) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\0', begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<GitFile> parse_raw(std::string_view text) {
  constexpr size_t kMode = 1, kObject = 3, kStatus = 4, kWords = 5;
  std::vector<GitFile> files;
  const std::vector<std::string> parts = split_nul(text);
  for (size_t i = 0; i + 1 < parts.size(); i += 2) {
    const std::vector<std::string_view> words = words_of(parts[i]);
    if (words.size() != kWords || words[kStatus].empty()) break;
    const char status = words[kStatus].front();
    if (status == 'R' && i + 2 < parts.size()) ++i;  // the old path first
    files.push_back({status, words[kMode].starts_with("100"), parts[i + 1], std::string(words[kObject])});
  }
  return files;
}

std::vector<GitHunks> parse_hunks(std::string_view patch) {
  std::vector<GitHunks> files;
  for (size_t begin = 0; begin < patch.size();) {
    const size_t end = std::min(patch.find('\n', begin), patch.size());
    const std::string_view line = patch.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("diff --git ")) {
      files.emplace_back();
    } else if (!files.empty() && line.starts_with("@@ ")) {
      files.back().lines.push_back(range_of(line));
    } else if (!files.empty() && line.starts_with("Binary files ")) {
      files.back().binary = true;
    } else if (!files.empty() && !files.back().lines.empty() && line.starts_with('-')) {
      files.back().lines.back().removed.emplace_back(line.substr(1));
    }
  }
  return files;
}

std::vector<Span<Byte>> byte_spans(const std::vector<LineRange>& lines, std::string_view bytes) {
  std::vector<uint32_t> starts = {0};  // lines as git counts them: a carriage return ends none
  for (uint32_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n') starts.push_back(i + 1);
  }
  starts.push_back(static_cast<uint32_t>(bytes.size()));
  std::vector<Span<Byte>> spans;
  for (const LineRange& range : lines) {
    const uint64_t first = range.count == 0 ? uint64_t{range.first} + 1 : std::max(range.first, 1U);
    spans.push_back({start_of_line(starts, first), start_of_line(starts, first + range.count)});
  }
  return spans;
}

}  // namespace claimtier
