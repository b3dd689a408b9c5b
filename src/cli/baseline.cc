// `claimtier baseline`: paths -> files -> reports of the pages -> the baseline, with what it held of files outside the
// paths.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/baseline_file.h"
#include "cli/baseline_match.h"
#include "cli/commands.h"
#include "cli/filter.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/page_run.h"
#include "report/names.h"
#include "text/error.h"

namespace claimtier {
namespace {

// The entries that were not found and yet are not stale: of pages that were not read, or of rules that were not in
// force.
std::vector<BaselineEntry> out_of_sight(const std::vector<BaselineEntry>& entries, const BaselineMatch& match) {
  std::vector<BaselineEntry> kept;
  for (size_t i = 0; i < entries.size(); ++i) {
    if (match.found[i].empty() && !match.stale[i]) kept.push_back(entries[i]);
  }
  return kept;
}

bool none_was_read(const RunReport& run) {
  return std::all_of(run.files.begin(), run.files.end(), [](const FileReport& file) { return !file.errors.empty(); });
}

void add_refuges(const Options& options, Inputs inputs, RunReport& run) {
  Options silent = options;
  silent.quiet = true;
  PageRun(run.pack, silent).lint(std::move(inputs), {}, collect_in(run));
}

// Of a page that nobody asked for: what moved there, and nothing new.
void keep_baseline_only(FileReport& report) {
  std::erase_if(report.findings, [](const Finding& finding) { return finding.suppressed.kind != "baseline"; });
}

// What else is there under that name is not ours to replace; an empty file was made to be filled, and a pipe takes anything.
void spare_others(const std::string& target) {
  std::error_code error;
  const bool is_stream = target.starts_with("/dev/");  // standard output may be a file that others write too
  if (is_stream || !std::filesystem::is_regular_file(target, error) || std::filesystem::is_empty(target, error)) return;
  try {
    read_baseline(target);
  } catch (const Error& why) {
    throw Error(fmt::format("{}: is there already and cannot be read as a baseline ({}); name another file", target, why.what()));
  }
}

void say_what_changed(const std::string& path, size_t before, size_t after, const BaselineMatch& match) {
  const auto dropped = static_cast<size_t>(std::count(match.stale.begin(), match.stale.end(), true));
  print(fmt::format("{}: {}; {} added, {} dropped\n", path, counted(after, "finding"), after + dropped - before,
                    dropped));
}

}  // namespace

int run_baseline(const Options& options) {
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
    throw Error("a baseline is of files: standard input has no name that the next run could find it by");
  }
  const RulePack pack = load_pack(options.rules, options.evidence, Parts::ToLint);
  const Filter filter(pack, options);
  const std::string path = baseline_file(options);
  if (path.empty())
    throw Error("no baseline counts here, as the policy or the configuration says: name the file by --baseline FILE");
  const bool known = std::filesystem::exists(path);
  if (!known && options.prune) throw Error(path + ": no such file; there is nothing to prune");
  const std::vector<BaselineEntry> before = known ? read_baseline(path) : std::vector<BaselineEntry>{};
  const std::string target = options.output.empty() ? path : options.output;
  if (target != path) spare_others(target);

  const PageRun pages(pack, options);
  RunReport run{pages.run(), {}, {}};
  const bool all_read = pages.lint(pages.inputs(), {}, collect_in(run));
  if (!all_read && none_was_read(run)) return kFailed;
  const size_t asked = run.files.size();
  add_refuges(options, refuges(path, before, options), run);
  const BaselineMatch match = match_baseline(path, before, {pack, pages.profiles(), asked_paths(options)}, run.files);
  for (size_t i = asked; i < run.files.size(); ++i) keep_baseline_only(run.files[i]);

  std::vector<BaselineEntry> entries = baseline_entries(match.pages, [&](const Finding& finding) {
    if (finding.suppressed.kind == "baseline") return true;
    const bool open = finding.polarity == Polarity::Red && !finding.tool && finding.suppressed.kind.empty();
    return open && !options.prune && filter.keeps(finding);
  });
  for (BaselineEntry& entry : out_of_sight(before, match)) entries.push_back(std::move(entry));
  sort_entries(entries);
  const std::string text = baseline_text(entries);
  parse_baseline(target, text);  // never leave a file behind that the next run cannot read
  check_own_file(target, text);
  write_file(target, text);
  if (!options.quiet) say_what_changed(target, before.size(), entries.size(), match);
  return all_read ? kNothingFound : kFailed;
}

}  // namespace claimtier
