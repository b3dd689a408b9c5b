// `claimtier check`: paths -> files -> reports of the pages -> the formats asked for -> exit status.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "cli/baseline_file.h"
#include "cli/changed_lines.h"
#include "cli/commands.h"
#include "cli/filter.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/page_run.h"
#include "report/claim_text.h"
#include "report/escape.h"
#include "report/names.h"
#include "report/reporter.h"
#include "verdict/review.h"

namespace claimtier {
namespace {

void write_reports(const RunReport& run, const Options& options) {
  for (const Output& output : options.outputs) {
    const bool color = output.path.empty() ? use_color(options.color) : options.color == "always";
    const ReportOptions shown{color, options.green, options.quiet, options.explain};
    write_output(output.path, make_reporter(output.format, shown)->render(run));
  }
}

void print_stats(const RunReport& run) {
  const RunSummary& sum = run.summary;
  std::map<std::string, uint32_t> codes;
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.findings) ++codes[finding.code];
  }
  print_error(fmt::format("{}, {} bytes, {}: {} naming a treatment; {}; {} with an effect that no frame explained",
                          counted(sum.files - sum.unread, "file"), sum.bytes, counted(sum.sentences, "sentence"),
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

// Once for the run, since nothing is wrong: what is mended may be dropped.
void mention_stale_entries(const BaselineMatch& match, const Options& options) {
  const auto stale = std::count(match.stale.begin(), match.stale.end(), true);
  if (stale == 0) return;
  print_error(fmt::format("{} of the baseline no longer there: claimtier baseline --prune{}",
                          counted(static_cast<uint64_t>(stale), "finding"),
                          options.baseline.empty() ? "" : " --baseline " + options.baseline));
}

}  // namespace

int run_check(const Options& options) {
  check_outputs(options.outputs);
  const RulePack pack = load_pack(options.rules, options.evidence, Parts::ToLint);
  const Filter filter(pack, options);
  const std::string baseline = baseline_file(options);
  const std::vector<BaselineEntry> entries = baseline.empty() ? std::vector<BaselineEntry>{} : read_baseline(baseline);
  const std::optional<ChangedPages> changed = changed_pages(options);
  if (changed && changed->inputs.files.empty() && !options.quiet) print_error("no changed file to check");
  PageRun pages = changed ? lint_inputs(pack, options, changed->inputs) : lint_paths(pack, options);
  const bool failed = pages.failed;
  const std::vector<uint32_t> profiles = pages.profiles;
  RunReport run = report_of(pack, std::move(pages), options);
  if (!entries.empty()) {
    const std::vector<std::string> paths = changed ? std::vector<std::string>{} : asked_paths(options);
    const BaselineMatch match = match_baseline(baseline, entries, {pack, profiles, paths}, run.files);
    if (!options.quiet) mention_stale_entries(match, options);
  }
  for (FileReport& file : run.files) {
    filter.apply(file);
    if (changed) keep_changed(*changed, file);
  }
  if (changed) run.changed_against = changed->against;
  run.summary = summarise(run.files);
  if (!changed) run.site = site_view(pack, run.files);  // a few pages say nothing about the site
  write_reports(run, options);
  if (!options.quiet) mention_due_rows(pack, options.as_of);
  if (options.stats) print_stats(run);
  if (failed) return kFailed;
  return fails(run, options) ? kFound : kNothingFound;
}

}  // namespace claimtier
