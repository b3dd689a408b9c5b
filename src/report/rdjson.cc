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
  Wanted wanted() const override { return {.source_text = true}; }

  Pieces add(const RunInfo&, const FileReport& file, const SharedText& text) override {
    std::string out;
    const Lines& lines = lines_.of(text);
    for (const Finding& finding : file.findings) {
      if (reported(finding)) out += diagnostics_.add(diagnostic(file, lines, finding));
    }
    return {"", out};
  }

  Pieces end(const RunInfo&) override {
    const auto [before, after] =
        diagnostics_.around({{"source", {{"name", "claimtier"}}}, {"diagnostics", Json::array()}}, "diagnostics");
    return {before, "", after};
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

  LinesOfPages lines_;
  JsonList diagnostics_{2};
};

}  // namespace

std::unique_ptr<Reporter> make_rdjson(const ReportOptions&) { return std::make_unique<RdjsonReporter>(); }

}  // namespace claimtier
