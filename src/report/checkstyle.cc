// The XML of Checkstyle, which many CI servers and review tools read (checkstyle.org, XMLLogger): a file, its errors, one place
// each. Every file is listed, one that could not be read with an error that says so.
#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/reporter.h"
#include "report/xml.h"

namespace claimtier {
namespace {

constexpr const char* kVersion = "4.3";  // of Checkstyle, as other linters write it; no reader looks at it

std::string severity_of(Severity severity) {
  return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "info";
}

// Readers take what follows the last dot as the check and what stands before it as its group.
std::string source_of(const Finding& finding) {
  return fmt::format("claimtier.{}.{}", finding.code, finding.rule.empty() ? finding.code : finding.rule);
}

void add_file(const FileReport& file, pugi::xml_node root) {
  const pugi::xml_node node = add_element(root, "file", {{"name", file_of(file)}});
  for (const Finding& finding : file.findings) {
    if (!reported(finding)) continue;
    add_element(node, "error",
                {{"line", std::to_string(finding.place.line)},
                 {"column", std::to_string(finding.place.column)},
                 {"severity", severity_of(finding.severity)},
                 {"message", placed_message_of(finding)},
                 {"source", source_of(finding)}});
  }
  for (const FileReport::Fault& fault : file.errors) {
    add_element(node, "error",
                {{"line", std::to_string(std::max(fault.line, 1U))},
                 {"severity", "error"},
                 {"message", fault.message},
                 {"source", "claimtier.run.fault"}});
  }
}

class CheckstyleReporter : public Reporter {
 public:
  Pieces add(const RunInfo&, const FileReport& file, const SharedText&) override {
    add_file(file, files_.root());
    return {"", files_.take()};
  }

  Pieces end(const RunInfo&) override {
    const auto [before, after] = files_.around();
    return {before, "", after};
  }

 private:
  XmlList files_{"checkstyle", {{"version", kVersion}}};
};

}  // namespace

std::unique_ptr<Reporter> make_checkstyle(const ReportOptions&) { return std::make_unique<CheckstyleReporter>(); }

}  // namespace claimtier
