#include "report/run_report.h"

#include <algorithm>

#include "report/names.h"

namespace claimtier {
namespace {

void count(const Finding& finding, RunSummary& summary) {
  if (!finding.suppressed.kind.empty()) {
    ++(finding.suppressed.kind == "baseline" ? summary.baselined : summary.suppressed);
  } else if (finding.polarity == Polarity::Green && !finding.tool) {
    ++summary.green;
  } else if (finding.severity == Severity::Error) {
    ++summary.errors;
  } else if (finding.severity == Severity::Warning) {
    ++summary.warnings;
  } else if (finding.severity == Severity::Note) {
    ++summary.notes;
  }
}

}  // namespace

SharedText text_of(const RunReport& run, size_t i) { return i < run.texts.size() ? run.texts[i] : nullptr; }

void add(const FileReport& file, RunSummary& summary) {
  ++summary.files;
  summary.bytes += file.bytes;
  summary.sentences += file.coverage.sentences;
  summary.naming_treatment += file.coverage.naming_treatment;
  summary.claims += file.coverage.claims;
  summary.unexplained += file.coverage.unexplained;
  summary.unchanged += file.unchanged;
  summary.not_judged += static_cast<uint32_t>(file.coverage.not_judged.size());
  if (!file.errors.empty()) ++(file.coverage.sentences == 0 ? summary.unread : summary.partly_read);
  for (const Finding& finding : file.findings) count(finding, summary);
  summary.allowed_on_own_evidence += static_cast<uint32_t>(std::count_if(
      file.claims.begin(), file.claims.end(), [](const ClaimRecord& claim) { return claim.verdict == "allowed" && claim.ruling.own; }));
}

RunSummary summarise(const FileReport& file) {
  RunSummary summary;
  add(file, summary);
  return summary;
}

RunSummary summarise(const std::vector<FileReport>& files) {
  RunSummary summary;
  for (const FileReport& file : files) add(file, summary);
  return summary;
}

std::string unread_text(const RunSummary& summary) {
  std::string text = summary.unread == 0 ? "" : std::to_string(summary.unread) + " could not be read";
  if (summary.partly_read == 0) return text;
  return text + (text.empty() ? "" : "; ") + std::to_string(summary.partly_read) + " read in part";
}

std::string changed_text(const RunInfo& run) {
  if (run.changed_against.empty()) return "";
  const std::string text = "changed lines only (against " + run.changed_against + ")";
  const uint32_t others = run.summary.unchanged;
  return others == 0 ? text : text + "; " + counted(others, "finding") + " on other lines not shown";
}

}  // namespace claimtier
