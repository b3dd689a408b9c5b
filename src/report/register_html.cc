// One file that needs nothing else: a table with a head for each column, in the reader's light or dark colours.
#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_document.h"
#include "report/names.h"
#include "report/register.h"

namespace claimtier {
namespace {

std::string list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += "<small>" + escape_html(item) + "</small>";
  return out;
}

std::string row_html(const RegisterRow& row) {
  const std::string verdict = row.code.empty() ? row.verdict : fmt::format("{} {}, {} confidence", row.severity, row.code, row.confidence);
  std::string tier = row.tier.empty() ? "not assessed" : fmt::format("{}, ceiling {}", row.tier, row.ceiling);
  return fmt::format(
      "<tr id=\"{0}\"><td>{1}{2}</td><td>{3}</td><td>{4}</td><td>{5} ({6})</td><td>{7}{8}</td><td class=\"{9}\">{10}</td><td>{11}</td>"
      "<td>{12}</td></tr>\n",
      row.id, escape_html(row.words), list({row.id}), escape_html(row.about), escape_html(row.outcome), row.strength, rung_name(row.strength),
      escape_html(tier), list({row.entry, row.reason}) + list(row.sources), row.severity, escape_html(verdict),
      escape_html(decision_text(row.state, row.decision)), list(row.places));
}

}  // namespace

std::string register_html(const Register& reg) {
  std::string out = "<main>\n<h1>Claims register</h1>\n<dl>\n";
  for (const auto& [name, value] : register_head(reg)) out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, escape_html(value));
  out += "</dl>\n<table>\n<thead><tr>";
  for (const char* column : {"Words", "About", "Outcome", "Strength", "Evidence", "Verdict", "Decision", "Places"}) {
    out += fmt::format("<th scope=\"col\">{}</th>", column);
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const RegisterRow& row : reg.rows) out += row_html(row);
  out += "</tbody>\n</table>\n";
  if (!reg.stale.empty()) out += "<h2>Decisions about claims no longer found on these pages</h2>\n<ul>\n";
  for (const Decision& old : reg.stale) {
    out += fmt::format("<li>{}: {}{}</li>\n", escape_html(old.wording), escape_html(decision_text(State::Gone, old)),
                       list({old.id}) + list(old.places));
  }
  return html_document(HtmlKind::Register, "Claims register", out + (reg.stale.empty() ? "" : "</ul>\n") + "</main>\n");
}

}  // namespace claimtier
