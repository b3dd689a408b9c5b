// GitLab's code quality report (docs.gitlab.com, "Code Quality", implement a custom tool): an array; fingerprints are unique; paths are
// relative to the repository, without "./".
#include <nlohmann/json.hpp>

#include "report/finding_text.h"
#include "report/json_parts.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

std::string_view severity_of(Severity severity) {
  return severity == Severity::Error ? "major" : severity == Severity::Warning ? "minor" : "info";
}

std::string relative(std::string path) {
  while (path.starts_with("./")) path.erase(0, 2);
  return path;
}

class GitlabReporter : public Reporter {
 public:
  Pieces add(const RunInfo&, const FileReport& file, const SharedText&) override {
    std::string out;
    for (const Finding& finding : file.findings) {
      if (reported(finding)) out += issues_.add(issue(file, finding));
    }
    return {"", out};
  }

  Pieces end(const RunInfo&) override {
    const auto [before, after] = issues_.around(Json::array(), "");
    return {before, "", after};
  }

 private:
  static Json issue(const FileReport& file, const Finding& finding) {
    const Json begin = {{"line", finding.place.line}, {"column", finding.place.column}};
    const Json end = {{"line", finding.place.end_line}, {"column", finding.place.end_column}};
    return {{"description", finding.code + ": " + placed_message_of(finding)},
            {"check_name", finding.rule},
            {"fingerprint", finding.fingerprint},
            {"severity", severity_of(finding.severity)},
            {"location", {{"path", relative(file_of(file))}, {"positions", {{"begin", begin}, {"end", end}}}}}};
  }

  JsonList issues_{1};
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab(const ReportOptions&) { return std::make_unique<GitlabReporter>(); }

}  // namespace claimtier
