// `claimtier check`: paths -> files -> reports of the pages -> the formats asked for -> exit status.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/baseline_file.h"
#include "cli/baseline_match.h"
#include "cli/changed_lines.h"
#include "cli/commands.h"
#include "cli/filter.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/page_run.h"
#include "cli/report_writer.h"
#include "report/claim_text.h"
#include "report/escape.h"
#include "report/names.h"
#include "report/run_report.h"
#include "verdict/review.h"

namespace claimtier {
namespace {

// For --stats: what was found, and how each page is written.
struct Stats {
  std::map<std::string, uint32_t> codes;
  std::vector<std::string> registers;

  void add(const FileReport& file) {
    for (const Finding& finding : file.findings) ++codes[finding.code];
    registers.push_back(fmt::format("{}: register {}", escape_terminal(file.path), escape_terminal(register_text(file))));
  }
};

void print_stats(const RunInfo& run, const Stats& stats) {
  const RunSummary& sum = run.summary;
  print_error(fmt::format("{}, {} bytes, {}: {} naming a treatment; {}; {} with an effect that no frame explained",
                          counted(sum.files - sum.unread, "file"), sum.bytes, counted(sum.sentences, "sentence"),
                          sum.naming_treatment, counted(sum.claims, "claim"), sum.unexplained));
  for (const std::string& line : stats.registers) print_error(line);
  for (const auto& [code, number] : stats.codes) {
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
void mention_stale_entries(size_t stale, const Options& options) {
  if (stale == 0) return;
  print_error(fmt::format("{} of the baseline no longer there: claimtier baseline --prune{}", counted(stale, "finding"),
                          options.baseline.empty() ? "" : " --baseline " + options.baseline));
}

// Takes the pages of a run in their order: counts what is left of their findings and passes it on to the reports. Keeps no page.
class Check {
 public:
  Check(RunInfo run, const Options& options, const Filter& filter, const std::optional<ChangedPages>& changed)
      : run_(std::move(run)), options_(options), filter_(filter), changed_(changed), site_(run_.pack) {
    if (changed_) run_.changed_against = changed_->against;
    for (const Output& output : options.outputs) reports_.emplace_back(output, options);
  }

  Wanted wanted() const {
    Wanted wanted{.sentences = changed_.has_value()};
    for (const ReportWriter& report : reports_) wanted.add(report.wanted());
    return wanted;
  }

  void add(Linted page) {
    FileReport& file = page.report;
    filter_.apply(file);
    if (changed_) keep_changed(*changed_, file);
    claimtier::add(file, run_.summary);
    site_.add(file);
    if (options_.stats) stats_.add(file);
    for (ReportWriter& report : reports_) report.add(run_, file, page.text);
  }

  // The run as a whole.
  const RunInfo& end() {
    if (!changed_) run_.site = site_.view();  // a few pages say nothing about the site
    for (ReportWriter& report : reports_) report.end(run_);
    if (!options_.quiet) mention_due_rows(run_.pack, options_.as_of);
    if (options_.stats) print_stats(run_, stats_);
    return run_;
  }

 private:
  RunInfo run_;
  const Options& options_;
  const Filter& filter_;
  const std::optional<ChangedPages>& changed_;
  SiteWatch site_;
  Stats stats_;
  std::vector<ReportWriter> reports_;
};

}  // namespace

int run_check(const Options& options) {
  check_outputs(options.outputs);
  const RulePack pack = load_pack(options.rules, options.evidence, Parts::ToLint);
  const Filter filter(pack, options);
  const std::string baseline = baseline_file(options);
  const std::vector<BaselineEntry> entries = baseline.empty() ? std::vector<BaselineEntry>{} : read_baseline(baseline);
  const std::optional<ChangedPages> changed = changed_pages(options);
  if (changed && changed->inputs.files.empty() && !options.quiet) print_error("no changed file to check");
  const PageRun pages(pack, options);
  Check check(pages.run(), options, filter, changed);
  const std::vector<std::string> paths = changed ? std::vector<std::string>{} : asked_paths(options);
  BaselinePass known(baseline, entries, {pack, pages.profiles(), paths}, [&](Linted page) { check.add(std::move(page)); });
  Inputs inputs = changed ? changed->inputs : pages.inputs();
  const bool all_read = pages.lint(std::move(inputs), check.wanted(), [&](Linted page) { known.add(std::move(page)); });
  const size_t stale = known.finish();
  if (!options.quiet) mention_stale_entries(stale, options);
  const RunSummary& summary = check.end().summary;
  if (!all_read) return kFailed;
  return fails(summary, options) ? kFound : kNothingFound;
}

}  // namespace claimtier
