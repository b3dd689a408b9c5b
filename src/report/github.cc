// Workflow commands of GitHub Actions: each becomes an annotation at its line. Errors come first, since GitHub shows ten of each level
// and step only (docs.github.com, "Workflow commands").
#include <fmt/format.h>

#include <algorithm>

#include "report/escape.h"
#include "report/finding_text.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

struct Annotation {
  const FileReport* file = nullptr;
  const Finding* finding = nullptr;
};

// A name with control characters is shown with their marks, so it leads to no file; GitHub could not show that one either.
std::string file_property(const FileReport& file) { return escape_terminal(file_of(file)); }

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "notice";
}

std::string body_of(const RulePack& pack, const Finding& finding) {
  std::string text = escape_terminal(message_of(finding));
  for (const Remark& remark : remarks_on(pack, finding)) {
    text += fmt::format("\n{}: {}", remark.label, escape_terminal(remark.lines.front()));
  }
  return text;
}

std::string line_of(const RulePack& pack, const Annotation& annotation) {
  const Finding& finding = *annotation.finding;
  const Place& place = finding.place;
  const std::string columns = place.end_line == place.line ? fmt::format(",col={},endColumn={}", place.column, place.end_column) : "";
  return fmt::format("::{} file={},line={},endLine={}{},title={}::{}\n", command_of(finding.severity), escaped(file_property(*annotation.file), true),
                     place.line, place.end_line, columns, escaped(escape_terminal(finding.code + " " + finding.rule), true),
                     escaped(body_of(pack, finding), false));
}

class GithubReporter : public Reporter {
 public:
  std::string render(const RunReport& run) const override {
    std::vector<Annotation> all;
    std::string out;
    for (const FileReport& file : run.files) {
      for (const Finding& finding : file.findings) {
        if (reported(finding)) all.push_back({&file, &finding});
      }
      for (const FileReport::Fault& fault : file.errors) {
        out += fmt::format("::error file={}::{}\n", escaped(file_property(file), true), escaped(escape_terminal(fault.message), false));
      }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Annotation& a, const Annotation& b) { return a.finding->severity > b.finding->severity; });
    for (const Annotation& annotation : all) out += line_of(run.pack, annotation);
    return out;
  }
};

}  // namespace

std::unique_ptr<Reporter> make_github(const ReportOptions&) { return std::make_unique<GithubReporter>(); }

}  // namespace claimtier
