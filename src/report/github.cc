// Workflow commands of GitHub Actions: each becomes an annotation at its line. Errors come first, since GitHub shows ten of each level
// and step only (docs.github.com, "Workflow commands").
#include <fmt/format.h>

#include "report/escape.h"
#include "report/finding_text.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

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

std::string line_of(const RulePack& pack, const FileReport& file, const Finding& finding) {
  const Place& place = finding.place;
  const std::string columns = place.end_line == place.line ? fmt::format(",col={},endColumn={}", place.column, place.end_column) : "";
  return fmt::format("::{} file={},line={},endLine={}{},title={}::{}\n", command_of(finding.severity), escaped(file_property(file), true),
                     place.line, place.end_line, columns, escaped(escape_terminal(finding.code + " " + finding.rule), true),
                     escaped(body_of(pack, finding), false));
}

class GithubReporter : public Reporter {
 public:
  Wanted wanted() const override { return {.suggestions = true}; }

  // A part for faults, then one for each severity, the gravest first.
  Pieces add(const RunInfo& run, const FileReport& file, const SharedText&) override {
    Pieces parts;
    for (const FileReport::Fault& fault : file.errors) {
      parts[0] += fmt::format("::error file={}::{}\n", escaped(file_property(file), true), escaped(escape_terminal(fault.message), false));
    }
    for (const Finding& finding : file.findings) {
      const auto below_error = static_cast<size_t>(Severity::Error) - static_cast<size_t>(finding.severity);
      if (reported(finding)) parts[1 + below_error] += line_of(run.pack, file, finding);
    }
    return parts;
  }
};

}  // namespace

std::unique_ptr<Reporter> make_github(const ReportOptions&) { return std::make_unique<GithubReporter>(); }

}  // namespace claimtier
