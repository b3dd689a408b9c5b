// One file that needs nothing else: a table with a head for each column, in the reader's light or dark colours.
#include <fmt/format.h>

#include "report/escape.h"
#include "report/names.h"
#include "report/register.h"

namespace claimtier {
namespace {

constexpr std::string_view kStyle = R"(:root { color-scheme: light dark; }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { position: sticky; top: 0; background: Canvas; }
dt { font-weight: 600; float: left; clear: left; margin-right: .5rem; }
.error, .warning { font-weight: 600; }
small { display: block; }
@media print { th { position: static; } })";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : escape_terminal(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += "<small>" + escaped(item) + "</small>";
  return out;
}

std::string row_html(const RegisterRow& row) {
  const std::string verdict = row.code.empty() ? row.verdict : fmt::format("{} {}, {} confidence", row.severity, row.code, row.confidence);
  std::string tier = row.tier.empty() ? "not assessed" : fmt::format("{}, ceiling {}", row.tier, row.ceiling);
  return fmt::format(
      "<tr id=\"{0}\"><td>{1}{2}</td><td>{3}</td><td>{4}</td><td>{5} ({6})</td><td>{7}{8}</td><td class=\"{9}\">{10}</td><td>{11}</td>"
      "<td>{12}</td></tr>\n",
      row.id, escaped(row.words), list({row.id}), escaped(row.about), escaped(row.outcome), row.strength, rung_name(row.strength),
      escaped(tier), list({row.entry, row.reason}) + list(row.sources), row.severity, escaped(verdict),
      escaped(decision_text(row.state, row.decision)), list(row.places));
}

}  // namespace

std::string register_html(const Register& reg) {
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n";
  out += fmt::format("<title>Claims register</title>\n<style>\n{}\n</style>\n<h1>Claims register</h1>\n<dl>\n", kStyle);
  for (const auto& [name, value] : register_head(reg)) out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, escaped(value));
  out += "</dl>\n<table>\n<thead><tr>";
  for (const char* column : {"Words", "About", "Outcome", "Strength", "Evidence", "Verdict", "Decision", "Places"}) {
    out += fmt::format("<th scope=\"col\">{}</th>", column);
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const RegisterRow& row : reg.rows) out += row_html(row);
  out += "</tbody>\n</table>\n";
  if (!reg.stale.empty()) out += "<h2>Decisions about claims no longer found on these pages</h2>\n<ul>\n";
  for (const Decision& old : reg.stale) {
    out += fmt::format("<li>{}: {}{}</li>\n", escaped(old.wording), escaped(decision_text(State::Gone, old)),
                       list({old.id}) + list(old.places));
  }
  return out + (reg.stale.empty() ? "" : "</ul>\n") + "</html>\n";
}

}  // namespace claimtier
