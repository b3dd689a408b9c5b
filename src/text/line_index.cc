#include "text/line_index.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "text/utf8.h"

namespace claimtier {
namespace {

constexpr uint32_t kStretch = 64;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

uint32_t code_points_in(std::string_view text) {
  return static_cast<uint32_t>(text.size()) - static_cast<uint32_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (size_t at = text.find('\n'); at < text.size(); at = text.find('\n', at + 1)) starts_.push_back(static_cast<uint32_t>(at + 1));
  const auto feeds = static_cast<std::ptrdiff_t>(starts_.size());
  for (size_t at = text.find('\r'); at < text.size(); at = text.find('\r', at + 1)) {
    if (!text.substr(at + 1).starts_with('\n')) starts_.push_back(static_cast<uint32_t>(at + 1));
  }
  std::inplace_merge(starts_.begin(), starts_.begin() + feeds, starts_.end());
  count_code_points();
}

void LineIndex::count_code_points() {
  if (skip_ascii(text_, 0) == text_.size()) return;
  uint32_t code_points = 0;
  for (size_t stretch = 0; stretch <= text_.size(); stretch += kStretch) {
    code_points_.push_back(code_points);
    code_points += code_points_in(text_.substr(stretch, kStretch));
  }
}

Position LineIndex::position(uint32_t offset) const {
  uint32_t at = std::min(offset, static_cast<uint32_t>(text_.size()));
  while (at > 0 && at < text_.size() && is_continuation(text_[at])) --at;
  const auto line = std::upper_bound(starts_.begin(), starts_.end(), at) - 1;
  Position found;
  found.line = static_cast<uint32_t>(line - starts_.begin()) + 1;
  found.column = code_points_before(at) - code_points_before(*line) + 1;
  return found;
}

Span<Char> LineIndex::line_at(uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return {*std::prev(next), next == starts_.end() ? static_cast<uint32_t>(text_.size()) : *next};
}

uint32_t LineIndex::code_points_before(uint32_t offset) const {
  if (code_points_.empty()) return offset;  // ASCII
  const size_t stretch = offset / kStretch;
  return code_points_[stretch] + code_points_in(text_.substr(stretch * kStretch, offset % kStretch));
}

}  // namespace claimtier
