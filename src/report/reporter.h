// One class per output format: the pages of a run go in, one after the other, and the bytes of the report come out piece by piece. The
// same pages give the same bytes.
//
//   std::unique_ptr<Reporter> reporter = make_reporter("sarif", {});   // nullptr: no such format
//   std::string bytes = reporter->render(run);                         // a run whose pages are all there
// A reporter serves one run and keeps no page.
#pragma once

#include <array>
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

// A report consists of a few parts that stand one behind the other; this is what is added to the end of each. So a list of pages can
// grow while what stands before it, the counts for instance, is not known yet. What is added to the first part may be read at once.
using Pieces = std::array<std::string, 5>;

class Reporter {
 public:
  virtual ~Reporter() = default;
  // Of the pages that it is given.
  virtual Wanted wanted() const { return {}; }
  // Before the first page, for each page, and behind the last, when the counts of the run are complete.
  virtual Pieces begin(const RunInfo&) { return {}; }
  virtual Pieces add(const RunInfo& run, const FileReport& file, const SharedText& text) = 0;
  virtual Pieces end(const RunInfo&) { return {}; }

  std::string render(const RunReport& run);
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
