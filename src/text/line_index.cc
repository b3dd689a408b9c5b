#include "text/line_index.h"

#include <algorithm>

namespace claimtier {
namespace {

constexpr uint32_t kStretch = 256;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  uint32_t code_points = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (i % kStretch == 0) code_points_.push_back(code_points);
    code_points += is_continuation(text[i]) ? 0 : 1;
    const bool carriage_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || carriage_return) starts_.push_back(i + 1);
  }
  code_points_.push_back(code_points);
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

uint32_t LineIndex::code_points_before(uint32_t offset) const {
  if (code_points_.back() == text_.size()) return offset;  // ASCII
  const uint32_t stretch = offset / kStretch;
  const auto begin = text_.begin() + stretch * kStretch;
  const auto leading = std::count_if(begin, text_.begin() + offset, [](char c) { return !is_continuation(c); });
  return code_points_[stretch] + static_cast<uint32_t>(leading);
}

}  // namespace claimtier
