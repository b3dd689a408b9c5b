// `claimtier check`: paths -> files -> reports of the pages -> the formats asked for -> exit status.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/filter.h"
#include "cli/lint_files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/version.h"
#include "report/claim_text.h"
#include "report/escape.h"
#include "report/names.h"
#include "report/reporter.h"
#include "verdict/review.h"

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

RunReport collect(const RulePack& pack, const std::vector<uint32_t>& profiles, std::vector<Linted> pages,
                  const Filter& filter, const Options& options) {
  RunReport run{pack, {}, {}, names_of(pack, profiles), options.as_of, std::string(kVersion), {}};
  for (Linted& page : pages) {
    filter.apply(page.report);
    run.files.push_back(std::move(page.report));
    run.texts.push_back(std::move(page.text));
  }
  run.summary = summarise(run.files);
  return run;
}

void write_reports(const RunReport& run, const Options& options) {
  for (const Output& output : options.outputs) {
    const bool color = output.path.empty() ? use_color(options.color) : options.color == "always";
    const ReportOptions shown{color, options.green, options.quiet, options.explain};
    const std::string report = make_reporter(output.format, shown)->render(run);
    if (output.path.empty()) {
      print(report);
    } else {
      write_file(output.path, report);
    }
  }
}

void print_stats(const RunReport& run) {
  const RunSummary& sum = run.summary;
  std::map<std::string, uint32_t> codes;
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.findings) ++codes[finding.code];
  }
  print_error(fmt::format("{}, {} bytes, {}: {} naming a treatment; {}; {} with an effect that no frame explained",
                          counted(sum.files, "file"), sum.bytes, counted(sum.sentences, "sentence"),
                          sum.naming_treatment, counted(sum.claims, "claim"), sum.unexplained));
  for (const FileReport& file : run.files) {
    print_error(fmt::format("{}: register {}", escape_terminal(file.path), escape_terminal(register_text(file))));
  }
  for (const auto& [code, number] : codes) {
    const Family* family = find_family(run.pack, code);
    print_error(fmt::format("{:<4} {:>6}  {}", code, number, family != nullptr ? family->title : ""));
  }
}

// Once for the run: old evidence is still used, but somebody should look at it.
void mention_due_rows(const RulePack& pack, const std::string& as_of) {
  const auto due = std::count_if(pack.evidence.begin(), pack.evidence.end(),
                                 [&](const Evidence& row) { return due_date(pack, row) <= as_of; });
  if (due == 0) return;
  print_error(fmt::format("{} of {} of the evidence table due for review: claimtier evidence --check", due,
                          counted(pack.evidence.size(), "row")));
}

}  // namespace

int run_check(const Options& options) {
  const RulePack pack = load_pack(options.rules);
  const Filter filter(pack, options);
  const uint32_t intervention = intervention_named(pack, options.default_intervention);
  const std::vector<uint32_t> profiles = profiles_named(pack, options.profiles);
  const std::vector<std::string> paths = options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
  const Inputs inputs =
      find_inputs(paths, input_options(options.input_format, options.stdin_filename, options.allow_empty));

  const Linter linter(pack, {intervention, options.as_of, !options.no_inline_config, profiles});
  std::vector<Linted> pages = lint_files(inputs.files, linter, options.jobs);
  const bool failed = complain(inputs, pages, options.quiet);
  const RunReport run = collect(pack, profiles, std::move(pages), filter, options);
  write_reports(run, options);
  if (!options.quiet) mention_due_rows(pack, options.as_of);
  if (options.stats) print_stats(run);
  if (failed) return kFailed;
  return fails(run, options) ? kFound : kNothingFound;
}

}  // namespace claimtier
