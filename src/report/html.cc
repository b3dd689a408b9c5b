// The report for people who write, check or answer for a page: one file that loads nothing, with the page's words, the claims marked in
// place and the evidence beside them.
#include "report/html.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_document.h"
#include "report/html_page.h"
#include "report/names.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

constexpr std::string_view kTitle = "Claims and their evidence";

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

std::string head_html(const RunReport& run) {
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

std::string site_html(const RunReport& run) {
  std::string out;
  for (const std::string& line : site_lines(run.pack, run.site)) out += "<li>" + escape_html(line) + "</li>\n";
  return out.empty() ? "" : "<section class=\"site\">\n<h2>The pages seen together</h2>\n<ul>\n" + out + "</ul>\n</section>\n";
}

std::string pages_html(const RunReport& run) {
  if (run.files.size() < 2) return "";
  std::string out =
      "<nav class=\"pages\" aria-label=\"Pages\">\n<h2>Pages</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Page</th><th "
      "scope=\"col\">Result</th><th scope=\"col\">Found</th></tr></thead>\n<tbody>\n";
  for (size_t i = 0; i < run.files.size(); ++i) {
    out += fmt::format("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td><td>{}</td></tr>\n", page_id(i),
                       escape_html(run.files[i].path), verdict_text(run.files[i]), counts_text(run.files[i]));
  }
  return out + "</tbody></table></div>\n</nav>\n";
}

class HtmlReporter : public Reporter {
 public:
  std::string render(const RunReport& run) const override {
    std::string body = head_html(run) + "<main>\n" + std::string(html_controls()) + html_pages(run);
    body += fmt::format("</main>\n<footer><p>claimtier {}, as of {}. Evidence only, not legal clearance.</p></footer>\n",
                        escape_html(run.version), escape_html(run.as_of));
    return html_document(HtmlKind::Report, kTitle, body);
  }
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
  return sum.unread > 0 ? text + fmt::format("; {} could not be read", sum.unread) : text;
}

std::string html_pages(const RunReport& run) {
  std::string out = pages_html(run) + site_html(run);
  for (size_t i = 0; i < run.files.size(); ++i) out += page_html(run, i);
  return out;
}

std::unique_ptr<Reporter> make_html(const ReportOptions&) { return std::make_unique<HtmlReporter>(); }

}  // namespace claimtier
