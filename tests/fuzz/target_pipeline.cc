// Any bytes through the whole pipeline and every reporter: places are exact and in order, reports are sound JSON and XML, and the same
// page gives the same report again, alone or beside others.
#include <thread>

#include "check.h"
#include "lint/linter.h"
#include "pages.h"
#include "report/reporter.h"
#include "targets.h"
#include "text/line_index.h"

namespace claimtier {
namespace {

constexpr const char* kDay = "2026-11-21";

const Linter& linter() {
  static const Linter general = linter_for("general");
  return general;
}

// By the laws of all profiles at once where the first byte is a capital.
const LintOptions& options_by(char first) {
  static const LintOptions by_evidence{kNone, kDay, true};
  static const LintOptions by_law = [] {
    LintOptions all = by_evidence;
    for (uint32_t i = 0; i < built_in_rules().profiles.size(); ++i) all.profiles.push_back(i);
    return all;
  }();
  return first >= 'A' && first <= 'Z' ? by_law : by_evidence;
}

bool same(Position a, Position b) { return a.line == b.line && a.column == b.column; }

// Where a file is UTF-8 as it stands, lines, columns and words can be counted again from its bytes.
bool stands_as_it_is(const Source& source) { return source.bytes() == source.text(); }

void check_place(const Place& place, const Source& source, const LineIndex& lines) {
  must_lie_inside(place.bytes, source.bytes().size(), "a place lies inside the file");
  must(place.line > 0 && place.column > 0, "lines and columns start at 1");
  must(place.line < place.end_line || (place.line == place.end_line && place.column <= place.end_column), "a place ends after its start");
  if (!stands_as_it_is(source)) return;
  must(same(lines.position(place.bytes.begin), {place.line, place.column}), "line and column are those of the first byte");
  must(same(lines.position(place.bytes.end), {place.end_line, place.end_column}), "the end is that of the last byte");
}

void check_words(const Finding& finding, const FileReport& report, const Source& source) {
  const Place& place = finding.place;
  must_lie_inside(place.visible, report.page.text.size(), "visible words lie inside the page's text");
  if (!place.visible.empty()) {
    const std::string cut = report.page.text.substr(place.visible.begin, place.visible.size());
    must(cut == finding.matched, "the words cut from the page are those reported: '" + cut + "', '" + finding.matched + "'");
  }
  if (!stands_as_it_is(source) || finding.page || finding.tool) return;
  const std::string_view cut = source.bytes().substr(place.bytes.begin, place.bytes.size());
  must(cut == finding.text, "the bytes cut from the file are those reported: '" + std::string(cut) + "', '" + finding.text + "'");
}

void check_findings(const FileReport& report, const Source& source, const LineIndex& lines) {
  uint32_t begin = 0;
  for (const Finding& finding : report.findings) {
    check_place(finding.place, source, lines);
    check_words(finding, report, source);
    must_lie_inside(finding.sentence, source.bytes().size(), "a sentence lies inside the file");
    must(finding.place.bytes.begin >= begin, "findings are in the order of the file");
    begin = finding.place.bytes.begin;
  }
}

// `part`: of the file, which the page is.
void check_report(const FileReport& report, const Source& source, const LineIndex& lines, Span<Char> part) {
  check_findings(report, source, lines);
  for (const Finding& finding : report.findings) must(source.origin(part).covers(finding.place.bytes), "a finding lies in its page");
  for (const ClaimRecord& claim : report.claims) check_place(claim.place, source, lines);
  for (const Coverage::Unread& unread : report.coverage.not_judged) check_place(unread.place, source, lines);
}

RunReport run_of(std::vector<FileReport> files, const Source& source) {
  RunReport run{{built_in_rules(), {"general"}, kDay, "0"}, std::move(files), {}};
  run.texts.assign(run.files.size(), std::make_shared<const std::string>(source.text()));
  run.summary = summarise(run.files);
  return run;
}

void check_pages(const std::vector<FileReport>& reports, const Source& source) {
  const LineIndex lines(source.text());
  const std::vector<Page> pages = extract_pages(source, blank_directives(source.text(), find_directives(source.format(), source.text())));
  must(reports.size() == pages.size(), "each page has its report");
  for (size_t i = 0; i < pages.size(); ++i) check_report(reports[i], source, lines, pages[i].part);
}

RunReport run_over(const Source& source, const LintOptions& options) { return run_of(linter().lint_pages(source, options), source); }

std::string json_of(const RunReport& run) { return make_reporter("json", {.explain = true})->render(run); }

}  // namespace

void fuzz_pipeline(std::string_view bytes) {
  if (bytes.empty()) return;
  const Format read_as = format_by(bytes[0] >= 'A' && bytes[0] <= 'Z' ? static_cast<char>(bytes[0] - 'A' + 'a') : bytes[0]);
  const Opened opened = open_source("page", file_of(read_as, bytes.substr(1)), read_as);
  if (!opened.fault.empty()) return;
  const Source& source = opened.source;
  const LintOptions& options = options_by(bytes[0]);
  std::string beside;
  std::thread other([&] { beside = json_of(run_over(source, options)); });
  const RunReport run = run_over(source, options);
  const std::string alone = json_of(run);
  other.join();
  must(alone == beside, "two threads report the same");
  check_report_bytes("json", alone);
  check_pages(run.files, source);

  const std::vector<std::string> formats = report_formats();
  const std::string& format = formats[bytes.size() % formats.size()];  // all of them would take most of the time
  const std::string report = make_reporter(format, {.green = true, .explain = true})->render(run);
  must(!report.empty() || format == "jsonl" || format == "github", format + " says something");
  check_report_bytes(format, report);
}

}  // namespace claimtier
