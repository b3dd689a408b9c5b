#include "cli/lint_files.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>

#include "extract/extract.h"

namespace claimtier {
namespace {

Linted unread(const Input& input, const std::string& fault) {
  Linted linted;
  linted.report.path = input.name;
  linted.report.format = name_of(input.format);
  linted.report.verdict = "not-judged";
  linted.report.errors.push_back({fault, 0, 0});
  linted.failed = true;
  return linted;
}

std::vector<Linted> lint_file(const Input& input, const Linter& linter, const OptionsOf& options_of) {
  const LintOptions options = options_of(input);
  FileBytes file = read_input(input, options.limits.file_size);
  if (!file.fault.empty()) return {unread(input, file.fault)};
  const Opened opened = open_source(input.name, std::move(file.bytes), input.format, options.limits);
  if (!opened.fault.empty()) return {unread(input, opened.fault)};
  const auto text = std::make_shared<const std::string>(opened.source.text());
  std::vector<Linted> pages;
  for (FileReport& report : linter.lint_pages(opened.source, options)) {
    const bool failed = !report.errors.empty();
    pages.push_back({std::move(report), text, {}, failed});
  }
  pages.front().notes = opened.source.notes();
  return pages;
}

}  // namespace

std::vector<Linted> lint_files(const std::vector<Input>& files, const Linter& linter, const OptionsOf& options_of,
                               const Pace& pace) {
  std::vector<std::vector<Linted>> linted(files.size());
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
  std::vector<Linted> pages;
  for (std::vector<Linted>& of_file : linted) std::move(of_file.begin(), of_file.end(), std::back_inserter(pages));
  return pages;
}

}  // namespace claimtier
