#include <fmt/format.h>

#include "report/names.h"
#include "report/register.h"
#include "report/table.h"

namespace claimtier {
namespace {

const std::vector<std::string> kColumns = {"claim", "words", "about", "strength", "tier", "verdict", "decision", "places"};

std::string decision_text(const RegisterRow& row) {
  if (row.decision.id.empty() || row.state == State::Open) return std::string(name_of(row.state));
  const std::string who = row.decision.reviewer.empty() ? "" : " by " + row.decision.reviewer;
  return fmt::format("{}: {}{} {}", name_of(row.state), row.decision.decision, who, row.decision.date);
}

std::string row_text(const RegisterRow& row) {
  const std::string verdict = row.code.empty() ? row.verdict : fmt::format("{} {}", row.severity, row.code);
  return markdown_line({row.id, row.words, row.about, fmt::format("{} {}", row.strength, rung_name(row.strength)),
                        row.tier.empty() ? "-" : row.tier, verdict, decision_text(row),
                        fmt::format("{}", fmt::join(row.places, ", "))});
}

}  // namespace

std::string register_markdown(const Register& reg) {
  std::string out = "# Claims register\n\n";
  for (const auto& [name, value] : register_head(reg)) out += fmt::format("- {}: {}\n", name, markdown_escaped(value));
  out += "\n" + markdown_line(kColumns) + markdown_rule(kColumns.size());
  for (const RegisterRow& row : reg.rows) out += row_text(row);
  if (!reg.stale.empty()) out += "\n## Decisions about claims that stand nowhere any more\n\n";
  for (const Decision& old : reg.stale) {
    out += fmt::format("- {} {} ({}): {}\n", old.id, markdown_escaped(old.decision), markdown_escaped(old.place), markdown_escaped(old.wording));
  }
  return out;
}

}  // namespace claimtier
