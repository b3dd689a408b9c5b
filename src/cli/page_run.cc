#include "cli/page_run.h"

#include <algorithm>
#include <filesystem>

#include "cli/files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/path_settings.h"
#include "cli/version.h"
#include "text/error.h"

namespace claimtier {
namespace {

std::string place_of(const FileReport& report, const FileReport::Fault& fault) {
  if (fault.line == 0) return report.path;
  return report.path + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
}

// What went wrong with the files and what had to be guessed, one line each; whether anything went wrong.
bool complain(const Inputs& inputs, const std::vector<Linted>& pages, bool quiet) {
  bool failed = !inputs.problems.empty();
  for (const std::string& problem : inputs.problems) print_error(problem);
  for (const std::string& note : inputs.notes) {
    if (!quiet) print_error(note);
  }
  for (const Linted& page : pages) {
    for (const FileReport::Fault& fault : page.report.errors) print_error(place_of(page.report, fault) + ": " + fault.message);
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

InputOptions input_options(const Options& options) {
  return {format_named(options.input_format), options.stdin_filename, options.allow_empty, !options.no_gitignore,
          options.follow_links};
}

// A page that was named, and a run that is left without pages, are told.
void leave_out_excluded(const PathSettings& settings, const Options& options, Inputs& inputs) {
  const size_t found = inputs.files.size();
  std::erase_if(inputs.files, [&](const Input& input) {
    if (!settings.is_excluded(input.name)) return false;
    const bool named = std::find(options.paths.begin(), options.paths.end(), input.path) != options.paths.end();
    if (named && !options.quiet) print_error(input.name + ": not checked, as 'exclude' says");
    return true;
  });
  if (found > 0 && inputs.files.empty() && !options.quiet) print_error("no page is left to check: 'exclude' names all of them");
}

// Only where all is checked that the configuration is for: a run over a few pages leaves most overrides without one.
void mention_idle_overrides(const PathSettings& settings, const Options& options, const Inputs& inputs) {
  const bool part = options.staged || options.diff || options.overrides.empty();
  if (options.quiet || part || !covers(asked_paths(options), options.overrides.front().folder)) return;
  std::vector<std::string> pages;
  for (const Input& input : inputs.files) pages.push_back(input.name);
  for (const std::string& where : settings.idle_overrides(options, pages))
    print_error(where + ": no file fits the paths of these overrides");
}

// A report must not take the place of what it is about.
void spare_inputs(const Inputs& inputs, const Options& options) {
  for (const Output& output : options.outputs) {
    if (output.path.empty()) continue;
    for (const Input& input : inputs.files) {
      std::error_code error;
      if (input.path == "-" || !std::filesystem::equivalent(input.path, output.path, error)) continue;
      throw Error(output.path + ": a page of this run; give the report another file");
    }
  }
}

}  // namespace

std::vector<std::string> asked_paths(const Options& options) {
  return options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
}

PageRun lint_paths(const RulePack& pack, const Options& options) {
  return lint_inputs(pack, options, find_inputs(asked_paths(options), input_options(options)));
}

PageRun lint_inputs(const RulePack& pack, const Options& options, Inputs inputs) {
  const PathSettings settings(pack, options);
  PageRun run;
  run.profiles = settings.profiles();
  spare_inputs(inputs, options);
  mention_idle_overrides(settings, options, inputs);
  leave_out_excluded(settings, options, inputs);
  const auto options_of = [&](const Input& input) { return settings.lint_options(input.name); };
  run.pages = lint_files(inputs.files, Linter(pack, {}), options_of, {options.jobs, progress_wanted(options.quiet)});
  for (Linted& page : run.pages) settings.grade(page.report);
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
