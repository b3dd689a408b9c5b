// Work grows with the size of a page, not with its square: a short piece, repeated, is read twice and four times as long. Time of the
// processor stands in for work: instructions cannot be counted from inside, and tests/work_test.py counts them for the traps found here.
#include <ctime>

#include "check.h"
#include "lint/linter.h"
#include "pages.h"
#include "targets.h"

namespace claimtier {
namespace {

constexpr size_t kSize = 16 << 10;
constexpr size_t kMostBytes = 600;    // of head and piece
constexpr double kWorthALook = 0.15;  // seconds for the larger page; below it nothing can be said
constexpr double kMostGrowth = 7;     // for a page four times as long: 4 is linear, 16 quadratic

const Linter& linter() {
  static const Linter general = linter_for("general");
  return general;
}

double seconds_for(Format format, std::string_view head, std::string_view piece, size_t size) {
  std::string page(head);
  while (page.size() < size) page += piece;
  const Opened opened = open_source("page", file_of(format, page), format);
  const std::clock_t start = std::clock();
  linter().lint_pages(opened.source, {kNone, "2026-11-21", true});
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

void fuzz_growth(std::string_view bytes) {
  const size_t nul = bytes.find('\0');
  if (bytes.size() < 2 || bytes.size() > kMostBytes || nul == std::string_view::npos || nul + 1 == bytes.size() || nul == 0) return;
  const Format format = format_by(bytes[0]);
  const std::string_view head = bytes.substr(1, nul - 1), piece = bytes.substr(nul + 1);
  double least = 100;
  for (int tries = 0; tries < 4 && least > kMostGrowth; ++tries) {
    const double large = seconds_for(format, head, piece, 4 * kSize);
    if (large < kWorthALook) return;
    least = std::min(least, large / seconds_for(format, head, piece, kSize));
  }
  must(least <= kMostGrowth, "a page four times as long takes at most " + std::to_string(kMostGrowth) + " times the work, not " +
                                 std::to_string(least));
}

}  // namespace claimtier
