// One class per output format: a RunReport goes in, the bytes of the report come out. The same report gives the same
// bytes.
//
//   std::unique_ptr<Reporter> reporter = make_reporter("sarif", {});   // nullptr: no such format
//   std::string bytes = reporter->render(run);
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/run_report.h"

namespace claimtier {

// What the text report shows; silent claims (`explain`) are in the JSON report too.
struct ReportOptions {
  bool color = false;
  bool green = false;    // green findings
  bool quiet = false;    // the first line of each finding and nothing else
  bool explain = false;  // also the claims that were read and not flagged, with the reason
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual std::string render(const RunReport& run) const = 0;
};

std::unique_ptr<Reporter> make_reporter(std::string_view format, const ReportOptions& options);
std::vector<std::string> report_formats();

// Each in the file of its name.
std::unique_ptr<Reporter> make_text(const ReportOptions& options);
std::unique_ptr<Reporter> make_json(const ReportOptions& options);
std::unique_ptr<Reporter> make_jsonl(const ReportOptions& options);
std::unique_ptr<Reporter> make_sarif(const ReportOptions& options);
std::unique_ptr<Reporter> make_github(const ReportOptions& options);
std::unique_ptr<Reporter> make_gitlab(const ReportOptions& options);
std::unique_ptr<Reporter> make_rdjson(const ReportOptions& options);
std::unique_ptr<Reporter> make_checkstyle(const ReportOptions& options);
std::unique_ptr<Reporter> make_junit(const ReportOptions& options);
std::unique_ptr<Reporter> make_csv(const ReportOptions& options);
std::unique_ptr<Reporter> make_markdown(const ReportOptions& options);
std::unique_ptr<Reporter> make_html(const ReportOptions& options);

}  // namespace claimtier
