// The Reviewdog Diagnostic Format (github.com/reviewdog/reviewdog, proto/rdf). Its columns count bytes of UTF-8 from 1. Messages are escaped
// as Markdown, since reviewdog posts them as comments.
#include <nlohmann/json.hpp>

#include "report/excerpt.h"
#include "report/finding_text.h"
#include "report/json_parts.h"
#include "report/reporter.h"
#include "report/table.h"
#include "text/characters.h"

namespace claimtier {
namespace {

std::string_view severity_of(Severity severity) {
  return severity == Severity::Error ? "ERROR" : severity == Severity::Warning ? "WARNING" : "INFO";
}

// A place in lines, all from 1: code points and bytes of its line.
struct Cursor {
  uint32_t line = 0, column = 1, byte = 1;
};

// Forward from where it was, as the findings of a long line are not to be counted from its beginning each.
Cursor moved(Cursor from, const Lines& lines, uint32_t line, uint32_t column) {
  Cursor to = line == from.line && column >= from.column ? from : Cursor{line};
  const std::string_view text = lines.at(line);
  for (; to.column < column && to.byte <= text.size(); ++to.column) to.byte += code_point_at(text, to.byte - 1).size;
  return to;
}

Json position(const Cursor& cursor) { return {{"line", cursor.line}, {"column", cursor.byte}}; }

class RdjsonReporter : public Reporter {
 public:
  Wanted wanted() const override { return {.source_text = true}; }

  Pieces add(const RunInfo&, const FileReport& file, const SharedText& text) override {
    std::string out;
    const Lines& lines = lines_.of(text);
    Cursor at;
    for (const Finding& finding : file.findings) {
      if (reported(finding)) out += diagnostics_.add(diagnostic(file, lines, finding, at));
    }
    return {"", out};
  }

  Pieces end(const RunInfo&) override {
    const auto [before, after] =
        diagnostics_.around({{"source", {{"name", "claimtier"}}}, {"diagnostics", Json::array()}}, "diagnostics");
    return {before, "", after};
  }

 private:
  // `at`: where the finding before it starts, then where this one does.
  static Json diagnostic(const FileReport& file, const Lines& lines, const Finding& finding, Cursor& at) {
    at = moved(at, lines, finding.place.line, finding.place.column);
    const Json start = position(at), end = position(moved(at, lines, finding.place.end_line, finding.place.end_column));
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
