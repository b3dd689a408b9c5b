// Several files in one run: any number of threads reports the same, a baseline made of a run covers that run, and the register of its claims
// is whole in each of its formats.
#include "check.h"
#include "cli/baseline_file.h"
#include "cli/lint_files.h"
#include "pages.h"
#include "report/register.h"
#include "report/reporter.h"
#include "targets.h"

namespace claimtier {
namespace {

constexpr std::string_view kBreak = "\n====\n";

std::vector<Input> files_of(std::string_view bytes) {
  std::vector<Input> files;
  while (!bytes.empty()) {
    const size_t end = std::min(bytes.find(kBreak), bytes.size());
    const std::string name = "pages/" + std::to_string(files.size());
    const Format format = format_by(bytes[0]);
    files.push_back({name, name, format, file_of(format, bytes.substr(std::min<size_t>(1, end), end))});
    bytes.remove_prefix(std::min(end + kBreak.size(), bytes.size()));
  }
  return files;
}

RunReport run_over(const std::vector<Input>& files, uint32_t threads) {
  RunReport run{{built_in_rules(), {"general"}, "2026-11-21", "0"}, {}, {}};
  const auto options_of = [](const Input&) {
    LintOptions options{kNone, "2026-11-21", true};
    options.wanted.source_text = true;
    return options;
  };
  static const Linter linter = linter_for("general");
  lint_files(files, linter, options_of, {threads}, [&](Linted page) {
    run.files.push_back(std::move(page.report));
    run.texts.push_back(std::move(page.text));
  });
  run.summary = summarise(run.files);
  return run;
}

void check_register(const RunReport& run, const std::string& format) {
  const Register all = make_register(run, input_hash(run), {}, Sort::Place);
  check_report_bytes(format, register_text(format, all));
  std::vector<Decision> decisions;
  for (const RegisterRow& row : all.rows) {
    decisions.push_back({});
    decisions.back().id = row.id;
    decisions.back().decision = "accept";
  }
  const Register decided = make_register(run, input_hash(run), decisions, Sort::Tier);
  must(decided.stale.empty(), "a decision about a claim of the run finds it");
  for (const RegisterRow& row : decided.rows) must(row.state == State::Decided, "a claim that was decided is not asked for again");
}

std::vector<BaselinePage> pages_of(RunReport& run) {
  std::vector<BaselinePage> pages;
  for (FileReport& file : run.files) pages.push_back({file.path, &file});
  return pages;
}

// `run`: twice the same one.
void check_baseline(RunReport& run, RunReport& again) {
  const auto is_open = [](const Finding& finding) {
    return finding.polarity == Polarity::Red && !finding.tool && finding.suppressed.kind.empty();
  };
  std::vector<BaselineEntry> entries = baseline_entries(pages_of(run), is_open);
  sort_entries(entries);
  const std::vector<BaselineEntry> read = parse_baseline("baseline", baseline_text(entries));
  must(read.size() == entries.size(), "a baseline is read back whole");
  for (const std::string& page : apply_baseline(read, pages_of(again), [](const std::string&) { return false; })) {
    must(!page.empty(), "each entry of a baseline is found in the run that it was made of");
  }
  for (const FileReport& file : again.files) {
    must(std::none_of(file.findings.begin(), file.findings.end(), is_open), "a baseline covers the run that it was made of");
  }
}

}  // namespace

void fuzz_files(std::string_view bytes) {
  const std::vector<Input> files = files_of(bytes);
  RunReport one = run_over(files, 1), three = run_over(files, 3);
  const auto json_of = [](const RunReport& run) { return make_reporter("json", {})->render(run); };
  must(json_of(one) == json_of(three), "one thread and three report the same");
  const std::vector<std::string> formats = register_formats();
  check_register(one, formats[bytes.size() % formats.size()]);
  check_baseline(one, three);
}

}  // namespace claimtier
