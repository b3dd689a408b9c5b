// The report for people: a line that grep and editors can read, the source line with carets, then why, evidence,
// instead.
#include <fmt/format.h>

#include <map>

#include "report/claim_text.h"
#include "report/escape.h"
#include "report/excerpt.h"
#include "report/finding_text.h"
#include "report/names.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

constexpr std::string_view kBold = "1", kDim = "2", kRed = "1;31", kYellow = "1;33", kCyan = "1;36", kGreen = "1;32";

std::string_view color_of(const Finding& finding) {
  if (finding.severity == Severity::Error) return kRed;
  if (finding.severity == Severity::Warning) return kYellow;
  return finding.polarity == Polarity::Green ? kGreen : kCyan;
}

class TextReporter : public Reporter {
 public:
  explicit TextReporter(const ReportOptions& options) : options_(options) {}

  Wanted wanted() const override { return {.suggestions = !options_.quiet, .source_text = !options_.quiet}; }

  Pieces add(const RunInfo& run, const FileReport& file, const SharedText& text) override {
    std::string out;
    add_file(run, file, lines_.of(text), out);
    return {out};
  }

  Pieces end(const RunInfo& run) override {
    if (options_.quiet) return {};
    std::string out;
    for (const std::string& line : site_lines(run.pack, run.site)) out += "site: " + escape_terminal(line) + "\n";
    add_summary(run, out);
    return {out};
  }

 private:
  std::string paint(std::string_view color, std::string_view text) const {
    return options_.color ? fmt::format("\x1b[{}m{}\x1b[0m", color, text) : std::string(text);
  }

  bool shown(const Finding& finding) const {
    if (!finding.suppressed.kind.empty()) return false;
    return finding.tool || finding.polarity == Polarity::Red || options_.green;
  }

  void add_file(const RunInfo& run, const FileReport& file, const Lines& lines, std::string& out) const {
    const RedClaims claims(file);
    for (const Finding& finding : file.findings) {
      if (!shown(finding)) continue;
      add_head(file, finding, out);
      if (options_.quiet) continue;
      add_excerpt(lines, finding.place, out);
      for (const Remark& remark : remarks_on(run.pack, finding)) add_remark(remark, out);
      if (options_.explain) add_grounds(run.pack, claims.of(finding), out);
      out += '\n';
    }
    if (options_.quiet) return;
    if (options_.explain) add_unflagged(run.pack, file, lines, out);
    add_not_judged(file, out);
  }

  std::string head(const FileReport& file, const Place& place) const {
    return fmt::format("{}:{}:{}: ", paint(kBold, escape_terminal(file.path)), place.line, place.column);
  }

  void add_head(const FileReport& file, const Finding& finding, std::string& out) const {
    const std::string level = fmt::format("{} {}:", level_of(finding), finding.code);
    out += fmt::format("{}{} {} [{}]\n", head(file, finding.place), paint(color_of(finding), level),
                       escape_terminal(message_of(finding)), escape_terminal(finding.rule));
  }

  void add_excerpt(const Lines& lines, const Place& place, std::string& out) const {
    const std::string_view line = lines.at(place.line);
    if (line.empty()) return;
    const bool goes_on = place.end_line > place.line;
    const Excerpt shown = excerpt(line, place.column, goes_on ? UINT32_MAX : place.end_column);
    out += fmt::format("{:>5} | {}\n      | {}\n", place.line, shown.line, paint(kRed, shown.carets));
  }

  void add_remark(const Remark& remark, std::string& out) const {
    std::string lead = fmt::format("  {:<10}", std::string(remark.label) + ":");
    for (const std::string& line : remark.lines) {
      out += paint(kDim, lead) + escape_terminal(line) + "\n";
      lead = std::string(12, ' ');
    }
  }

  void add_grounds(const RulePack& pack, const ClaimRecord* record, std::string& out) const {
    if (record == nullptr) return;
    for (const Remark& remark : grounds_of(pack, *record)) add_remark(remark, out);
  }

  void add_unflagged(const RulePack& pack, const FileReport& file, const Lines& lines, std::string& out) const {
    for (const ClaimRecord& record : file.claims) {
      if (record.verdict == "red") continue;
      const std::string why = record.why.empty() ? "" : fmt::format(" ({})", escape_terminal(record.why));
      out += fmt::format("{}{}: '{}'{}\n", head(file, record.place), record.verdict, escape_terminal(record.text), why);
      add_excerpt(lines, record.place, out);
      add_grounds(pack, &record, out);
      out += '\n';
    }
    out += fmt::format("{}: register {}\n", paint(kBold, escape_terminal(file.path)), escape_terminal(register_text(file)));
  }

  // One line for each reason: a page may have a hundred images without text.
  void add_not_judged(const FileReport& file, std::string& out) const {
    std::map<std::string, std::pair<Place, uint32_t>> reasons;
    for (const Coverage::Unread& unread : file.coverage.not_judged) {
      ++reasons.try_emplace(unread.reason, unread.place, 0).first->second.second;
    }
    for (const auto& [reason, where] : reasons) {
      const std::string often = where.second > 1 ? fmt::format(" ({} places, this is the first)", where.second) : "";
      out += fmt::format("{}not judged: {}{}\n", head(file, where.first), escape_terminal(reason), often);
    }
  }

  void add_summary(const RunInfo& run, std::string& out) const {
    const RunSummary& sum = run.summary;
    std::string found;
    const auto add = [&](uint32_t number, std::string_view noun) {
      if (number > 0) found += (found.empty() ? "" : ", ") + counted(number, noun);
    };
    add(sum.errors, "error");
    add(sum.warnings, "warning");
    add(sum.notes, "note");
    out += counted(sum.files, "file") + ": ";
    if (const std::string unread = unread_text(sum); !unread.empty()) out += unread + "; ";
    if (sum.files == sum.unread) {
      out += "nothing was read";
    } else {
      out += (found.empty() ? "no over-claims found in " : found + "; ") + counted(sum.claims, "claim") + " read";
    }
    if (options_.green) out += fmt::format("; {} green", sum.green);
    if (sum.suppressed > 0) out += fmt::format("; {} suppressed", sum.suppressed);
    if (sum.baselined > 0) out += fmt::format("; {} in the baseline", sum.baselined);
    if (sum.allowed_on_own_evidence > 0) out += fmt::format("; {} allowed on your own evidence", sum.allowed_on_own_evidence);
    if (const std::string changed = changed_text(run); !changed.empty()) out += "; " + escape_terminal(changed);
    if (sum.not_judged > 0) out += fmt::format("; {} not judged", counted(sum.not_judged, "place"));
    if (run.profiles != std::vector<std::string>{"general"}) {
      out += escape_terminal(fmt::format("; profile {}", fmt::join(run.profiles, ", ")));
    }
    out += fmt::format("; as of {}\n", run.as_of);
  }

  ReportOptions options_;
  LinesOfPages lines_;
};

}  // namespace

std::unique_ptr<Reporter> make_text(const ReportOptions& options) { return std::make_unique<TextReporter>(options); }

}  // namespace claimtier
