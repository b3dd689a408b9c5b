// A summary for the page of a CI job or a comment on a change.
#include <fmt/format.h>

#include "report/finding_text.h"
#include "report/names.h"
#include "report/reporter.h"
#include "report/table.h"

namespace claimtier {
namespace {

const std::vector<std::string> kColumns = {"place", "severity", "code", "finding", "tier"};

std::vector<std::string> row(const FileReport& file, const Finding& finding) {
  const std::string tier = finding.has_ruling ? std::string(1, letter_of(finding.ruling.tier)) : "-";
  const std::string part = finding.place.part.empty() ? "" : fmt::format(" ({})", finding.place.part);
  return {fmt::format("{}:{}{}", file.path, finding.place.line, part), std::string(level_of(finding)), finding.code, message_of(finding), tier};
}

class MarkdownReporter : public Reporter {
 public:
  Pieces add(const RunInfo&, const FileReport& file, const SharedText&) override {
    std::string rows;
    for (const Finding& finding : file.findings) {
      if (reported(finding)) rows += markdown_line(row(file, finding));
    }
    any_ = any_ || !rows.empty();
    return {"", rows};
  }

  Pieces end(const RunInfo& run) override {
    const RunSummary& sum = run.summary;
    const std::string changed = changed_text(run);
    const std::string unread = unread_text(sum);
    std::string head = fmt::format("## Claims and their evidence\n\n{}: {}, {}, {}; {} read{}{}.\n", counted(sum.files, "file"),
                                   counted(sum.errors, "error"), counted(sum.warnings, "warning"), counted(sum.notes, "note"),
                                   counted(sum.claims, "claim"), unread.empty() ? "" : "; " + unread, changed.empty() ? "" : "; " + markdown_escaped(changed));
    if (any_) head += "\n" + markdown_line(kColumns) + markdown_rule(kColumns.size());
    std::string tail;
    for (const std::string& line : site_lines(run.pack, run.site)) tail += "\n- " + markdown_escaped(line);
    tail += run.site.missing.empty() && run.site.contradictions.empty() ? "" : "\n";
    return {head, "", tail + fmt::format("\nAs of {}.\n", run.as_of)};
  }

 private:
  bool any_ = false;  // row
};

}  // namespace

std::unique_ptr<Reporter> make_markdown(const ReportOptions&) { return std::make_unique<MarkdownReporter>(); }

}  // namespace claimtier
