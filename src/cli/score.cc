// `claimtier score LABELS DIR`: the rules measured against labelled pages.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/lint_files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "lint/score.h"
#include "text/error.h"

namespace claimtier {
namespace {

// Labels name the pages by their path below the folder.
std::string below(const std::string& folder, const std::string& path) {
  const std::string start = folder.ends_with('/') ? folder : folder + "/";
  return path.starts_with(start) ? path.substr(start.size()) : path;
}

}  // namespace

int run_score(const Options& options) {
  const RulePack pack = load_pack(options.rules);
  const FileBytes labels = read_input({options.paths[0], options.paths[0], Format::Plain});
  if (!labels.fault.empty()) throw Error(options.paths[0] + ": " + labels.fault);
  Inputs inputs = find_inputs({options.paths[1]}, input_options(options.input_format, "", false));
  if (!inputs.problems.empty()) throw Error(inputs.problems.front());
  for (Input& input : inputs.files) input.name = below(options.paths[1], input.name);

  const Linter linter(pack, {intervention_named(pack, options.default_intervention), options.as_of, true});
  std::vector<FileReport> reports;
  for (Linted& page : lint_files(inputs.files, linter, options.jobs)) {
    if (page.failed) throw Error(page.report.path + ": " + page.report.errors.front().message);
    reports.push_back(std::move(page.report));
  }
  print(score_pages(labels.bytes, reports, static_cast<int>(options.misses)));
  return kNothingFound;
}

}  // namespace claimtier
