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
  std::string render(const RunReport& run) const override {
    const RunSummary& sum = run.summary;
    const std::string changed = changed_text(run);
    const std::string unread = sum.unread == 0 ? "" : fmt::format("; {} could not be read", sum.unread);
    std::string out = fmt::format("## Claims and their evidence\n\n{}: {}, {}, {}; {} read{}{}.\n", counted(sum.files, "file"),
                                  counted(sum.errors, "error"), counted(sum.warnings, "warning"), counted(sum.notes, "note"),
                                  counted(sum.claims, "claim"), unread, changed.empty() ? "" : "; " + markdown_escaped(changed));
    std::string rows;
    for (const FileReport& file : run.files) {
      for (const Finding& finding : file.findings) {
        if (reported(finding)) rows += markdown_line(row(file, finding));
      }
    }
    if (!rows.empty()) out += "\n" + markdown_line(kColumns) + markdown_rule(kColumns.size()) + rows;
    for (const std::string& line : site_lines(run.pack, run.site)) out += "\n- " + markdown_escaped(line);
    return out + (run.site.missing.empty() && run.site.contradictions.empty() ? "" : "\n") + fmt::format("\nAs of {}.\n", run.as_of);
  }
};

}  // namespace

std::unique_ptr<Reporter> make_markdown(const ReportOptions&) { return std::make_unique<MarkdownReporter>(); }

}  // namespace claimtier
