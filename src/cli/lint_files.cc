#include "cli/lint_files.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace claimtier {
namespace {

std::string_view format_name(Format format) {
  if (format == Format::Plain) return "text";
  return format == Format::Html ? "html" : "markdown";
}

Linted unread(const Input& input, const std::string& fault) {
  Linted linted;
  linted.report.path = input.name;
  linted.report.format = format_name(input.format);
  linted.report.verdict = "not-judged";
  linted.report.errors.push_back({fault, 0, 0});
  linted.failed = true;
  return linted;
}

Linted lint_file(const Input& input, const Linter& linter, const OptionsOf& options_of) {
  FileBytes file = read_input(input);
  if (!file.fault.empty()) return unread(input, file.fault);
  const Source source = decode(input.name, std::move(file.bytes), input.format);
  Linted linted;
  linted.report = linter.lint(source, options_of(input));
  linted.text = source.text();
  linted.notes = source.notes();
  return linted;
}

}  // namespace

std::vector<Linted> lint_files(const std::vector<Input>& files, const Linter& linter, const OptionsOf& options_of,
                               const Pace& pace) {
  std::vector<Linted> linted(files.size());
  std::atomic<size_t> next{0}, done{0};
  const auto lint_next = [&] {
    const size_t i = next++;
    if (i >= files.size()) return false;
    linted[i] = lint_file(files[i], linter, options_of);
    ++done;
    return true;
  };
  Progress progress(files.size(), pace.progress);
  const size_t wanted = pace.threads > 0 ? pace.threads : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> helpers;
  for (size_t i = 1; i < std::min(wanted, files.size()); ++i) helpers.emplace_back([&] { while (lint_next()) continue; });
  while (lint_next()) progress.show(done);
  helpers.clear();
  return linted;
}

}  // namespace claimtier
