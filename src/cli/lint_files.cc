#include "cli/lint_files.h"

#include <algorithm>
#include <atomic>
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

Linted lint_file(const Input& input, const Linter& linter) {
  FileBytes file = read_input(input);
  if (!file.fault.empty()) return unread(input, file.fault);
  const Opened opened = open_source(input.name, std::move(file.bytes), input.format);
  if (!opened.fault.empty()) return unread(input, opened.fault);
  const Source& source = opened.source;
  Linted linted;
  linted.report = linter.lint(source);
  linted.failed = !linted.report.errors.empty();
  linted.text = source.text();
  linted.notes = source.notes();
  return linted;
}

}  // namespace

std::vector<Linted> lint_files(const std::vector<Input>& files, const Linter& linter, uint32_t threads) {
  std::vector<Linted> linted(files.size());
  std::atomic<size_t> next{0};
  const auto work = [&] {
    for (size_t i = next++; i < files.size(); i = next++) linted[i] = lint_file(files[i], linter);
  };
  const size_t wanted = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> helpers;
  for (size_t i = 1; i < std::min(wanted, files.size()); ++i) helpers.emplace_back(work);
  work();
  helpers.clear();
  return linted;
}

}  // namespace claimtier
