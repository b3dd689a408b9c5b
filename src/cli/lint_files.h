// Files to reports, of an export one for each post, several files at a time; the reports are handed over in the order of the files,
// whatever the number of threads, and only a few wait for those before them.
//
//   lint_files(inputs.files, linter, options_of, {2}, [&](Linted page) { ... });
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/progress.h"
#include "lint/linter.h"
#include "report/run_report.h"

namespace claimtier {

struct Linted {
  FileReport report;               // of a file that cannot be read: only path, format, verdict and the error
  SharedText text;                 // of the file, where it was read and the options need it
  std::vector<std::string> notes;  // what had to be guessed while decoding
};

// The options by which a file is judged. Called in several threads.
using OptionsOf = std::function<LintOptions(const Input&)>;

// Takes the pages, one after the other, though not always in the same thread. May throw Error, which ends the work.
using PageSink = std::function<void(Linted)>;

struct Pace {
  uint32_t threads = 0;  // 0: one for each processor
  ShowProgress progress = ShowProgress::No;
};

void lint_files(const std::vector<Input>& files, const Linter& linter, const OptionsOf& options_of, const Pace& pace,
                const PageSink& sink);

}  // namespace claimtier
