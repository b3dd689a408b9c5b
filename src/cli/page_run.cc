#include "cli/page_run.h"

#include "cli/files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/version.h"

namespace claimtier {
namespace {

// What went wrong with the files and what had to be guessed, one line each; whether anything went wrong.
bool complain(const Inputs& inputs, const std::vector<Linted>& pages, bool quiet) {
  bool failed = !inputs.problems.empty();
  for (const std::string& problem : inputs.problems) print_error(problem);
  for (const Linted& page : pages) {
    for (const FileReport::Fault& fault : page.report.errors) print_error(page.report.path + ": " + fault.message);
    failed = failed || page.failed;
    if (quiet) continue;
    for (const std::string& note : page.notes) print_error(page.report.path + ": " + note);
  }
  return failed;
}

std::vector<std::string> names_of(const RulePack& pack, const std::vector<uint32_t>& profiles) {
  std::vector<std::string> names;
  for (const uint32_t profile : profiles) names.push_back(pack.profiles[profile].id);
  return names.empty() ? std::vector<std::string>{"general"} : names;
}

}  // namespace

PageRun lint_paths(const RulePack& pack, const Options& options) {
  const std::vector<std::string> paths = options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
  const InputOptions wanted = input_options(options.input_format, options.stdin_filename, options.allow_empty);
  return lint_inputs(pack, options, find_inputs(paths, wanted));
}

PageRun lint_inputs(const RulePack& pack, const Options& options, const Inputs& inputs) {
  const uint32_t intervention = intervention_named(pack, options.default_intervention);
  PageRun run;
  run.profiles = profiles_named(pack, options.profiles);
  const Linter linter(pack, {intervention, options.as_of, !options.no_inline_config, run.profiles});
  run.pages = lint_files(inputs.files, linter, options.jobs, progress_wanted(options.quiet));
  run.failed = complain(inputs, run.pages, options.quiet);
  return run;
}

RunReport report_of(const RulePack& pack, PageRun run, const Options& options) {
  RunReport report{pack, {}, {}, names_of(pack, run.profiles), options.as_of, std::string(kVersion), {}, {}, options.policy};
  for (Linted& page : run.pages) {
    report.files.push_back(std::move(page.report));
    report.texts.push_back(std::move(page.text));
  }
  return report;
}

}  // namespace claimtier
