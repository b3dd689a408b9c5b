#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace claimtier {
namespace {

constexpr std::chrono::milliseconds kFirst{1000}, kBetween{100};
constexpr const char* kClear = "\r\x1b[K";

}  // namespace

ShowProgress progress_wanted(bool quiet) {
  const char* terminal = std::getenv("TERM");
  const bool able = terminal != nullptr && std::string_view(terminal) != "dumb" && isatty(STDERR_FILENO) == 1;
  return able && !quiet ? ShowProgress::Yes : ShowProgress::No;
}

Progress::Progress(size_t files, ShowProgress wanted) : files_(files), wanted_(wanted), next_(Clock::now() + kFirst) {}

Progress::~Progress() {
  if (shown_) std::fputs(kClear, stderr);
}

void Progress::show(size_t done) {
  if (wanted_ == ShowProgress::No || Clock::now() < next_) return;
  next_ = Clock::now() + kBetween;
  shown_ = true;
  done_ = done;
  write();
}

void Progress::aside(const std::function<void()>& print) {
  if (shown_) std::fputs(kClear, stderr);
  print();
  if (shown_) write();
}

void Progress::write() { std::fprintf(stderr, "%s%zu/%zu files", kClear, done_, files_); }

}  // namespace claimtier
