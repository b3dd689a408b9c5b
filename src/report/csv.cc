// One row for each finding, for spreadsheets.
#include "report/escape.h"
#include "report/finding_text.h"
#include "report/reporter.h"
#include "report/table.h"

namespace claimtier {
namespace {

std::vector<std::string> row(const FileReport& file, const Finding& finding) {
  const std::string tier = finding.has_ruling ? std::string(1, letter_of(finding.ruling.tier)) : "";
  return {escape_terminal(file.path),
          std::to_string(finding.place.line),
          std::to_string(finding.place.column),
          std::string(level_of(finding)),
          finding.code,
          finding.rule,
          std::string(name_of(finding.confidence)),
          tier,
          finding.matched,
          message_of(finding),
          finding.suggestion,
          finding.place.part};
}

class CsvReporter : public Reporter {
 public:
  explicit CsvReporter(const ReportOptions& options) : green_(options.green) {}

  Wanted wanted() const override { return {.suggestions = true}; }

  Pieces begin(const RunInfo&) override {
    return {csv_line({"path", "line", "column", "severity", "code", "rule", "confidence", "tier", "words", "message", "instead", "place"})};
  }

  Pieces add(const RunInfo&, const FileReport& file, const SharedText&) override {
    std::string out;
    for (const Finding& finding : file.findings) {
      const bool credit = green_ && finding.polarity == Polarity::Green && finding.suppressed.kind.empty();
      if (reported(finding) || credit) out += csv_line(row(file, finding));
    }
    return {out};
  }

 private:
  bool green_;
};

}  // namespace

std::unique_ptr<Reporter> make_csv(const ReportOptions& options) { return std::make_unique<CsvReporter>(options); }

}  // namespace claimtier
