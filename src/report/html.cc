// The report for people who write, check or answer for a page: one file that loads nothing, with the page's words, the claims marked in
// place and the evidence beside them.
#include "report/html.h"

#include <fmt/format.h>

#include <utility>

#include "report/escape.h"
#include "report/html_document.h"
#include "report/html_page.h"
#include "report/names.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

constexpr std::string_view kTitle = "Claims and their evidence";

// Nothing: another program shows the pages in a frame of its own.
enum class Around { Nothing, Document };

// Unhidden by the script, which serves it.
constexpr std::string_view kControls = R"(<div class="controls" id="controls" role="group" aria-label="What is shown" hidden>
<label><input type="checkbox" data-kind="error" checked> Errors</label>
<label><input type="checkbox" data-kind="warning" checked> Warnings</label>
<label><input type="checkbox" data-kind="note" checked> Notes</label>
<label><input type="checkbox" data-kind="suppressed"> Suppressed</label>
<label><input type="checkbox" data-kind="credit" checked> Credits</label>
<label><input type="checkbox" data-kind="allowed"> Allowed claims</label>
<label>Family <select id="family"><option value="">all</option></select></label>
<button type="button" id="open-all">Open all</button>
<button type="button" id="close-all">Close all</button>
<span id="shown" role="status"></span>
</div>
)";

std::string row(std::string_view name, std::string_view value) {
  return fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, escape_html(value));
}

std::string head_html(const RunInfo& run) {
  const RulePack& pack = run.pack;
  std::string out = fmt::format("<header>\n<h1>{}</h1>\n<p class=\"summary\">{}.</p>\n<p class=\"limits\">{}</p>\n<dl class=\"head\">\n", kTitle,
                                summary_text(run.summary), kHtmlLimits);
  out += row("As of", run.as_of) + row("Profile", fmt::format("{}", fmt::join(run.profiles, ", ")));
  if (!run.changed_against.empty()) out += row("Reported", changed_text(run));
  if (!run.policy.empty()) out += row("Policy", run.policy);
  out += row("Program", "claimtier " + run.version);
  out += row("Rules", fmt::format("{}, SHA-256 {}", pack.version, pack.rules_hash));
  out += row("Evidence", fmt::format("{}, reviewed {}, SHA-256 {}", pack.evidence_version, pack.reviewed, pack.evidence_hash));
  return out + "</dl>\n</header>\n";
}

std::string site_html(const RunInfo& run) {
  std::string out;
  for (const std::string& line : site_lines(run.pack, run.site)) out += "<li>" + escape_html(line) + "</li>\n";
  return out.empty() ? "" : "<section class=\"site\">\n<h2>The pages seen together</h2>\n<ul>\n" + out + "</ul>\n</section>\n";
}

std::string foot_html(const RunInfo& run) {
  return fmt::format("</main>\n<footer><p>claimtier {}, as of {}. Evidence only, not legal clearance.</p></footer>\n",
                     escape_html(run.version), escape_html(run.as_of));
}

constexpr std::string_view kPagesBegin =
    "<nav class=\"pages\" aria-label=\"Pages\">\n<h2>Pages</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Page</th><th "
    "scope=\"col\">Result</th><th scope=\"col\">Found</th></tr></thead>\n<tbody>\n";
constexpr std::string_view kPagesEnd = "</tbody></table></div>\n</nav>\n";

std::string row_of_page(const FileReport& file, size_t index) {
  return fmt::format("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td><td>{}</td></tr>\n", page_id(index),
                     escape_html(file.path), verdict_text(file), counts_text(file));
}

// Its parts: the head, a list of the pages where there are several, what they say together, the pages, the foot.
class HtmlReporter : public Reporter {
 public:
  explicit HtmlReporter(Around around) : around_(around) {}

  Wanted wanted() const override { return {.suggestions = true, .page_text = true}; }

  Pieces add(const RunInfo& run, const FileReport& file, const SharedText&) override {
    const size_t index = pages_++;
    std::string row = row_of_page(file, index);
    std::string article = page_html(run.pack, file, index);
    if (index > 0) return {"", std::exchange(first_row_, "") + row, "", article};
    first_row_ = std::move(row);
    return {"", "", "", article};
  }

  Pieces end(const RunInfo& run) override {
    const bool several = pages_ > 1;
    std::string site = (several ? std::string(kPagesEnd) : "") + site_html(run);
    std::string head(several ? kPagesBegin : "");
    if (around_ == Around::Nothing) return {head, "", site};
    const std::string begin = html_begin(HtmlKind::Report, kTitle) + head_html(run) + "<main>\n" + std::string(html_controls());
    return {begin + head, "", site, "", foot_html(run) + html_end(HtmlKind::Report)};
  }

 private:
  Around around_;
  size_t pages_ = 0;
  std::string first_row_;  // written when a second page comes
};

}  // namespace

std::string_view html_controls() { return kControls; }

std::string summary_text(const RunSummary& sum) {
  std::string text = fmt::format("{}: {}, {}, {}; {} read", counted(sum.files, "page"), counted(sum.errors, "error"),
                                 counted(sum.warnings, "warning"), counted(sum.notes, "note"), counted(sum.claims, "claim"));
  if (sum.green > 0) text += "; " + counted(sum.green, "credit");
  if (sum.suppressed > 0) text += fmt::format("; {} suppressed", sum.suppressed);
  if (sum.baselined > 0) text += fmt::format("; {} in the baseline", sum.baselined);
  if (sum.allowed_on_own_evidence > 0) text += fmt::format("; {} allowed on your own evidence", sum.allowed_on_own_evidence);
  if (sum.not_judged > 0) text += fmt::format("; {} not judged", counted(sum.not_judged, "place"));
  const std::string unread = unread_text(sum);
  return unread.empty() ? text : text + "; " + unread;
}

std::string html_pages(const RunReport& run) { return HtmlReporter(Around::Nothing).render(run); }

std::unique_ptr<Reporter> make_html(const ReportOptions&) { return std::make_unique<HtmlReporter>(Around::Document); }

}  // namespace claimtier
