// How far a long run is, for who waits at a terminal: one line on standard error that is written over, "123/1000 files", from the
// second second on. Nothing is left of it at the end. To be used by one thread at a time.
//
//   Progress progress(files.size(), progress_wanted(options.quiet));
//   progress.show(done);   // after each file
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>

namespace claimtier {

enum class ShowProgress { No, Yes };

// Where standard error is a terminal that can be written over and nobody asked for quiet.
ShowProgress progress_wanted(bool quiet);

class Progress {
 public:
  Progress(size_t files, ShowProgress wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void show(size_t done);
  // Does what may print, with the line out of the way.
  void aside(const std::function<void()>& print);

 private:
  using Clock = std::chrono::steady_clock;

  void write();

  size_t files_, done_ = 0;
  ShowProgress wanted_;
  Clock::time_point next_;  // not before
  bool shown_ = false;
};

}  // namespace claimtier
