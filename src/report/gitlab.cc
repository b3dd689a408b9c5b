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
  std::string render(const RunReport& run) const override {
    Json issues = Json::array();
    for (const FileReport& file : run.files) {
      for (const Finding& finding : file.findings) {
        if (reported(finding)) issues.push_back(issue(file, finding));
      }
    }
    return json_text(issues, 2);
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
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab(const ReportOptions&) { return std::make_unique<GitlabReporter>(); }

}  // namespace claimtier
