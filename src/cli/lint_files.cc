#include "cli/lint_files.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "extract/extract.h"

namespace claimtier {
namespace {

constexpr size_t kRoom = 16;  // files for each thread that may be finished before their turn

Linted unread(const Input& input, const std::string& fault) {
  Linted linted;
  linted.report.path = input.name;
  linted.report.format = name_of(input.format);
  linted.report.verdict = "not-judged";
  linted.report.errors.push_back({fault, 0, 0});
  return linted;
}

std::vector<Linted> lint_file(const Input& input, const Linter& linter, const LintOptions& options) {
  FileBytes file = read_input(input, options.limits.file_size);
  if (!file.fault.empty()) return {unread(input, file.fault)};
  const Opened opened = open_source(input.name, std::move(file.bytes), input.format, options.limits);
  if (!opened.fault.empty()) return {unread(input, opened.fault)};
  const SharedText text = options.wanted.source_text ? std::make_shared<const std::string>(opened.source.text()) : nullptr;
  std::vector<Linted> pages;
  for (FileReport& report : linter.lint_pages(opened.source, options)) pages.push_back({std::move(report), text, {}});
  pages.front().notes = opened.source.notes();
  return pages;
}

// Hands out the numbers of the files to those who work, and takes the results back in order. Whoever brings the one whose turn it is
// gives it and those that waited for it to the sink; the others go on.
class Turns {
 public:
  using Work = std::vector<Linted>;
  using Sink = std::function<void(Work)>;

  Turns(size_t files, size_t room, Sink sink) : files_(files), room_(room), sink_(std::move(sink)) {}

  // The next file; none where there is no more to do. Waits where too many are finished and wait for a slow one.
  std::optional<size_t> next() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return next_ >= files_ || next_ < turn_ + room_; });
    return next_ < files_ ? std::optional(next_++) : std::nullopt;
  }

  void put(size_t file, Work work) {
    std::unique_lock lock(mutex_);
    finished_.emplace(file, std::move(work));
    if (passing_on_) return;
    passing_on_ = true;
    for (auto at = finished_.find(turn_); at != finished_.end(); at = finished_.find(turn_)) {
      Work in_turn = std::move(finished_.extract(at).mapped());
      lock.unlock();
      sink_(std::move(in_turn));
      lock.lock();
      ++turn_;
      moved_.notify_all();
    }
    passing_on_ = false;
  }

  // To be called while an exception is handled: nothing more is handed out or passed on.
  void fail() {
    const std::lock_guard lock(mutex_);
    failure_ = std::current_exception();
    next_ = files_;
    passing_on_ = true;
    moved_.notify_all();
  }

  // When all have stopped: throws what one of them failed with.
  void finish() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  const size_t files_, room_;
  const Sink sink_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::map<size_t, Work> finished_;
  size_t next_ = 0, turn_ = 0;
  bool passing_on_ = false;
  std::exception_ptr failure_;
};

}  // namespace

void lint_files(const std::vector<Input>& files, const Linter& linter, const OptionsOf& options_of, const Pace& pace,
                const PageSink& sink) {
  const size_t wanted = pace.threads > 0 ? pace.threads : std::max(1U, std::thread::hardware_concurrency());
  const size_t threads = std::min(wanted, std::max<size_t>(files.size(), 1));
  Progress progress(files.size(), pace.progress);
  size_t done = 0;
  Turns turns(files.size(), kRoom * threads, [&](std::vector<Linted> pages) {
    progress.show(++done);
    progress.aside([&] {
      for (Linted& page : pages) sink(std::move(page));
    });
  });
  const auto work = [&] {
    try {
      while (const auto file = turns.next()) turns.put(*file, lint_file(files[*file], linter, options_of(files[*file])));
    } catch (...) {
      turns.fail();
    }
  };
  std::vector<std::jthread> helpers;
  for (size_t i = 1; i < threads; ++i) helpers.emplace_back(work);
  work();
  helpers.clear();
  turns.finish();
}

}  // namespace claimtier
