#include "cli/labelled.h"

#include "cli/files.h"
#include "cli/lint_files.h"
#include "cli/pack.h"
#include "text/error.h"

namespace claimtier {
namespace {

// Labels name the pages by their path below the folder.
std::string below(const std::string& folder, const std::string& path) {
  const std::string start = folder.ends_with('/') ? folder : folder + "/";
  return path.starts_with(start) ? path.substr(start.size()) : path;
}

std::string read_labels(const std::string& path) {
  FileBytes labels = read_input({path, path, Format::Plain});
  if (!labels.fault.empty()) throw Error(path + ": " + labels.fault);
  return std::move(labels.bytes);
}

}  // namespace

Labelled read_labelled(const RulePack& pack, const std::string& labels, const std::string& folder,
                       const Options& options) {
  Labelled labelled{read_labels(labels), {}};
  Inputs inputs = find_inputs({folder}, {format_named(options.input_format), "", false});
  if (!inputs.problems.empty()) throw Error(inputs.problems.front());
  for (Input& input : inputs.files) input.name = below(folder, input.name);
  const LintOptions how{intervention_named(pack, options.default_intervention), options.as_of, true,
                        profiles_named(pack, options.profiles), {}};
  const auto options_of = [&](const Input&) { return how; };  // NOLINT(performance-no-automatic-move): each file needs its copy
  lint_files(inputs.files, Linter(pack, how), options_of, {options.jobs, progress_wanted(options.quiet)}, [&](Linted page) {
    if (!page.report.errors.empty()) throw Error(page.report.path + ": " + page.report.errors.front().message);
    labelled.reports.push_back(std::move(page.report));
  });
  return labelled;
}

}  // namespace claimtier
