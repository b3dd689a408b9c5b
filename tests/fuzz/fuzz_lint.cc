// Any bytes through the whole pipeline and every reporter. What is reported lies inside the file, in order.
#include <array>
#include <string>

#include "check.h"
#include "lint/linter.h"
#include "report/reporter.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

constexpr std::array kFormats = {Format::Plain, Format::Markdown, Format::Html, Format::Mdx, Format::Template, Format::Json,
                                Format::Yaml, Format::Wordpress};
constexpr const char* kDay = "2026-11-21";

void check_place(const Place& place, size_t size) {
  must_lie_inside(place.bytes, size, "a place lies inside the file");
  must(place.line > 0 && place.column > 0, "lines and columns start at 1");
  must(place.line < place.end_line || (place.line == place.end_line && place.column <= place.end_column), "a place ends after its start");
}

void check_findings(const FileReport& report, size_t size) {
  uint32_t begin = 0;
  for (const Finding& finding : report.findings) {
    check_place(finding.place, size);
    must_lie_inside(finding.sentence, size, "a sentence lies inside the file");
    must(finding.place.bytes.begin >= begin, "findings are in the order of the file");
    begin = finding.place.bytes.begin;
  }
}

void check_report(const FileReport& report, size_t size) {
  check_findings(report, size);
  for (const ClaimRecord& claim : report.claims) check_place(claim.place, size);
  for (const Coverage::Unread& unread : report.coverage.not_judged) check_place(unread.place, size);
  must(report.bytes == size, "the report counts the bytes of the file");
}

const RulePack& pack() {
  static const RulePack builtin = builtin_pack();
  return builtin;
}

void render(FileReport report, std::string text) {
  RunReport run{{pack(), {"general"}, kDay, "0"}, {std::move(report)}, {std::make_shared<const std::string>(std::move(text))}};
  run.summary = summarise(run.files);
  for (const std::string& format : report_formats()) {
    must(!make_reporter(format, {.green = true, .explain = true})->render(run).empty(), "a reporter says something");
  }
}

}  // namespace
}  // namespace claimtier

// The first byte chooses the format of the rest.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  using namespace claimtier;
  if (size == 0) return 0;
  static const Linter linter(pack(), {kNone, kDay, true});
  const Source source = decode("page", std::string(bytes_of(data + 1, size - 1)), kFormats[data[0] % kFormats.size()]);
  FileReport report = linter.lint(source);
  check_report(report, source.bytes().size());
  render(std::move(report), std::string(source.text()));
  return 0;
}
