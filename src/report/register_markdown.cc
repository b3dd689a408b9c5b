#include <fmt/format.h>

#include "report/names.h"
#include "report/register.h"

namespace claimtier {
namespace {

// Pipes end a cell and line breaks a row; the rest of Markdown is made harmless by backslashes.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool special = std::string_view("\\|*_`[]<>#").find(c) != std::string_view::npos;
    if (special) out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string decision_text(const RegisterRow& row) {
  if (row.decision.id.empty() || row.state == State::Open) return std::string(name_of(row.state));
  const std::string who = row.decision.reviewer.empty() ? "" : " by " + row.decision.reviewer;
  return fmt::format("{}: {}{} {}", name_of(row.state), row.decision.decision, who, row.decision.date);
}

std::string row_text(const RegisterRow& row) {
  const std::string verdict = row.code.empty() ? row.verdict : fmt::format("{} {}", row.severity, row.code);
  return fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", row.id, cell(row.words), cell(row.about),
                     fmt::format("{} {}", row.strength, rung_name(row.strength)), row.tier.empty() ? "-" : row.tier, verdict,
                     cell(decision_text(row)), cell(fmt::format("{}", fmt::join(row.places, ", "))));
}

}  // namespace

std::string register_markdown(const Register& reg) {
  std::string out = "# Claims register\n\n";
  for (const auto& [name, value] : register_head(reg)) out += fmt::format("- {}: {}\n", name, cell(value));
  out += "\n| claim | words | about | strength | tier | verdict | decision | places |\n|---|---|---|---|---|---|---|---|\n";
  for (const RegisterRow& row : reg.rows) out += row_text(row);
  if (!reg.stale.empty()) out += "\n## Decisions about claims that stand nowhere any more\n\n";
  for (const Decision& old : reg.stale) {
    out += fmt::format("- {} {} ({}): {}\n", old.id, cell(old.decision), cell(old.place), cell(old.wording));
  }
  return out;
}

}  // namespace claimtier
