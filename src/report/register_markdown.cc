#include <fmt/format.h>

#include "report/names.h"
#include "report/register.h"
#include "report/table.h"

namespace claimtier {
namespace {

const std::vector<std::string> kColumns = {"claim", "words", "about", "strength", "tier", "verdict", "decision", "places"};
const std::vector<std::string> kGone = {"claim", "wording", "about", "decision", "old places"};

std::string joined(const std::vector<std::string>& places) { return fmt::format("{}", fmt::join(places, ", ")); }

std::string row_text(const RegisterRow& row) {
  const std::string verdict = row.code.empty() ? row.verdict : fmt::format("{} {}", row.severity, row.code);
  return markdown_line({row.id, row.words, row.about, fmt::format("{} {}", row.strength, rung_name(row.strength)),
                        row.tier.empty() ? "-" : row.tier, verdict, decision_text(row.state, row.decision),
                        joined(row.places)});
}

std::string gone_text(const std::vector<Decision>& stale) {
  if (stale.empty()) return "";
  std::string out = "\n## Decisions about claims no longer found on these pages\n\n";
  out += markdown_line(kGone) + markdown_rule(kGone.size());
  for (const Decision& old : stale) {
    out += markdown_line({old.id, old.wording, old.about, decision_text(State::Gone, old), joined(old.places)});
  }
  return out;
}

}  // namespace

std::string register_markdown(const Register& reg) {
  std::string out = "# Claims register\n\n";
  for (const auto& [name, value] : register_head(reg)) out += fmt::format("- {}: {}\n", name, markdown_escaped(value));
  out += "\n" + markdown_line(kColumns) + markdown_rule(kColumns.size());
  for (const RegisterRow& row : reg.rows) out += row_text(row);
  return out + gone_text(reg.stale);
}

}  // namespace claimtier
