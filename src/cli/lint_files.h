// Files to reports, several at a time; the order of the results is the order of the files, whatever the number of
// threads.
//
//   std::vector<Linted> pages = lint_files(inputs.files, linter, options_of, {2});
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/progress.h"
#include "lint/linter.h"

namespace claimtier {

struct Linted {
  FileReport report;               // of a file that cannot be read: only path, format, verdict and the error
  std::string text;                // the page as UTF-8
  std::vector<std::string> notes;  // what had to be guessed while decoding
  bool failed = false;
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
