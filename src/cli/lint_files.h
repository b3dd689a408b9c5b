// Files to reports, of an export one for each post, several files at a time; the order of the results is the order of
// the files, whatever the number of threads.
//
//   std::vector<Linted> pages = lint_files(inputs.files, linter, options_of, {2});
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/progress.h"
#include "lint/linter.h"

namespace claimtier {

struct Linted {
  FileReport report;               // of a file that cannot be read: only path, format, verdict and the error
  std::shared_ptr<const std::string> text;  // the file as UTF-8; empty: not read. Pages of one file share it
  std::vector<std::string> notes;  // what had to be guessed while decoding
  bool failed = false;             // not read, or not to its end
};

// The options by which a file is judged. Called in several threads.
using OptionsOf = std::function<LintOptions(const Input&)>;

struct Pace {
  uint32_t threads = 0;  // 0: one for each processor
  ShowProgress progress = ShowProgress::No;
};

std::vector<Linted> lint_files(const std::vector<Input>& files, const Linter& linter, const OptionsOf& options_of,
                               const Pace& pace);

}  // namespace claimtier
