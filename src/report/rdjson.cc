// The Reviewdog Diagnostic Format (github.com/reviewdog/reviewdog, proto/rdf). Its columns count bytes of UTF-8 from 1. Messages are escaped
// as Markdown, since reviewdog posts them as comments.
#include <nlohmann/json.hpp>

#include "report/excerpt.h"
#include "report/finding_text.h"
#include "report/json_parts.h"
#include "report/reporter.h"
#include "report/table.h"

namespace claimtier {
namespace {

std::string_view severity_of(Severity severity) {
  return severity == Severity::Error ? "ERROR" : severity == Severity::Warning ? "WARNING" : "INFO";
}

// The byte, from 1, at which a code point, from 1, of the line begins.
uint32_t byte_column(std::string_view line, uint32_t column) {
  uint32_t points = 0;
  for (uint32_t i = 0; i < line.size(); ++i) {
    if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80 && ++points == column) return i + 1;
  }
  return static_cast<uint32_t>(line.size()) + 1;
}

class RdjsonReporter : public Reporter {
 public:
  std::string render(const RunReport& run) const override {
    Json diagnostics = Json::array();
    Lines lines("");
    for (size_t i = 0; i < run.files.size(); ++i) {
      if (i == 0 || !same_text(run, i, i - 1)) lines = Lines(text_of(run, i));
      for (const Finding& finding : run.files[i].findings) {
        if (reported(finding)) diagnostics.push_back(diagnostic(run.files[i], lines, finding));
      }
    }
    const Json report = {{"source", {{"name", "claimtier"}}}, {"diagnostics", std::move(diagnostics)}};
    return json_text(report, 2);
  }

 private:
  static Json diagnostic(const FileReport& file, const Lines& lines, const Finding& finding) {
    const Place& place = finding.place;
    const Json start = {{"line", place.line}, {"column", byte_column(lines.at(place.line), place.column)}};
    const Json end = {{"line", place.end_line}, {"column", byte_column(lines.at(place.end_line), place.end_column)}};
    return {{"message", markdown_escaped(placed_message_of(finding))},
            {"location", {{"path", file_of(file)}, {"range", {{"start", start}, {"end", end}}}}},
            {"severity", severity_of(finding.severity)},
            {"code", {{"value", finding.code + " " + finding.rule}}}};
  }
};

}  // namespace

std::unique_ptr<Reporter> make_rdjson(const ReportOptions&) { return std::make_unique<RdjsonReporter>(); }

}  // namespace claimtier
