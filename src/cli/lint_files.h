// Files to reports, several at a time; the order of the results is the order of the files, whatever the number of
// threads.
//
//   std::vector<Linted> pages = lint_files(inputs.files, linter, 2, ShowProgress::No);
#pragma once

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

// `threads` 0: one for each processor.
std::vector<Linted> lint_files(const std::vector<Input>& files, const Linter& linter, uint32_t threads,
                               ShowProgress wanted_progress);

}  // namespace claimtier
