#include "lint/limit_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace claimtier {
namespace {

size_t longest_line(std::string_view text) {
  size_t longest = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

double seconds_of_thread() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

}  // namespace

std::string check_source(const Source& source, const Limits& limits) {
  if (limits.line == 0 || source.text().size() <= limits.line) return "";
  const size_t longest = longest_line(source.text());
  if (longest <= limits.line) return "";
  return fmt::format("not judged: a line of {} bytes, more than {} MiB (--max-line)", longest, limits.line / kMebibyte);
}

std::string check_document(const Document& document, const Limits& limits) {
  if (limits.nesting == 0 || document.nesting <= limits.nesting) return "";
  return fmt::format("not judged: {} elements inside each other, more than {} (--max-nesting)", document.nesting, limits.nesting);
}

Stopwatch::Stopwatch(uint32_t seconds) : seconds_(seconds), start_(seconds == 0 ? 0 : seconds_of_thread()) {}

std::string Stopwatch::check() const {
  if (seconds_ == 0 || seconds_of_thread() - start_ <= seconds_) return "";
  return fmt::format("not judged: more than {} seconds of the processor (--max-seconds)", seconds_);
}

}  // namespace claimtier
