#include "cli/page_run.h"

#include <algorithm>
#include <filesystem>

#include "cli/files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/version.h"
#include "extract/wordpress.h"
#include "text/error.h"

namespace claimtier {
namespace {

std::string place_of(const FileReport& report, const FileReport::Fault& fault) {
  if (fault.line == 0) return report.path;
  const std::string file(file_of_page(report.path));  // lines are those of the file
  return file + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
}

void complain(const Linted& page, bool quiet) {
  for (const FileReport::Fault& fault : page.report.errors) print_error(place_of(page.report, fault) + ": " + fault.message);
  if (quiet) return;
  for (const std::string& note : page.notes) print_error(page.report.path + ": " + note);
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

Inputs PageRun::inputs() const { return find_inputs(asked_paths(options_), input_options(options_)); }

RunInfo run_of(const RulePack& pack, const std::vector<uint32_t>& profiles, const Options& options) {
  return {pack, names_of(pack, profiles), options.as_of, std::string(kVersion), options.policy};
}

bool PageRun::lint(Inputs inputs, const Wanted& wanted, const PageSink& sink) const {
  spare_inputs(inputs, options_);
  mention_idle_overrides(settings_, options_, inputs);
  leave_out_excluded(settings_, options_, inputs);
  for (const std::string& problem : inputs.problems) print_error(problem);
  for (const std::string& note : inputs.notes) {
    if (!options_.quiet) print_error(note);
  }
  bool all_read = inputs.problems.empty();
  const auto options_of = [&](const Input& input) {
    LintOptions holding = settings_.lint_options(input.name);
    holding.wanted = wanted;
    return holding;
  };
  lint_files(inputs.files, Linter(pack_, {}), options_of, {options_.jobs, progress_wanted(options_.quiet)}, [&](Linted page) {
    settings_.grade(page.report);
    complain(page, options_.quiet);
    all_read = all_read && page.report.errors.empty();
    sink(std::move(page));
  });
  return all_read;
}

PageSink collect_in(RunReport& run) {
  return [&run](Linted page) {
    run.files.push_back(std::move(page.report));
    run.texts.push_back(std::move(page.text));
  };
}

}  // namespace claimtier
