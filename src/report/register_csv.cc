// The head stands in rows before the table, name and value, filled up to its width.
#include <fmt/format.h>

#include <iterator>

#include "report/names.h"
#include "report/register.h"
#include "report/table.h"

namespace claimtier {
namespace {

struct Column {
  const char* name;
  std::string (*cell)(const RegisterRow&);
};

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, "; ")); }

// A decision that no claim answers has neither strength nor verdict.
std::string strength(const RegisterRow& row) {
  return row.state == State::Gone ? "" : fmt::format("{} ({})", row.strength, rung_name(row.strength));
}

constexpr Column kColumns[] = {
    {"claim id", [](const RegisterRow& row) { return row.id; }},
    {"words", [](const RegisterRow& row) { return row.words; }},
    {"sentence", [](const RegisterRow& row) { return row.sentence; }},
    {"intervention", [](const RegisterRow& row) { return row.intervention; }},
    {"condition", [](const RegisterRow& row) { return row.condition; }},
    {"outcome", [](const RegisterRow& row) { return row.outcome; }},
    {"strength", strength},
    {"tier", [](const RegisterRow& row) { return row.tier; }},
    {"ceiling", [](const RegisterRow& row) { return row.ceiling; }},
    {"verdict", [](const RegisterRow& row) { return row.verdict; }},
    {"code", [](const RegisterRow& row) { return row.code; }},
    {"severity", [](const RegisterRow& row) { return row.severity; }},
    {"confidence", [](const RegisterRow& row) { return row.confidence; }},
    {"entry", [](const RegisterRow& row) { return row.entry; }},
    {"reason", [](const RegisterRow& row) { return row.reason; }},
    {"sources", [](const RegisterRow& row) { return joined(row.sources); }},
    {"places", [](const RegisterRow& row) { return joined(row.places); }},
    {"state", [](const RegisterRow& row) { return std::string(name_of(row.state)); }},
    {"decision", [](const RegisterRow& row) { return row.decision.decision; }},
    {"reviewer", [](const RegisterRow& row) { return row.decision.reviewer; }},
    {"decided on", [](const RegisterRow& row) { return row.decision.date; }},
    {"note", [](const RegisterRow& row) { return row.decision.note; }}};

std::string line(const RegisterRow& row) {
  std::vector<std::string> cells;
  for (const Column& column : kColumns) cells.push_back(column.cell(row));
  return csv_line(cells);
}

RegisterRow gone(const Decision& old) {
  RegisterRow row;
  row.id = old.id;
  row.sentence = old.wording;
  row.places = old.places;
  row.state = State::Gone;
  row.decision = old;
  return row;
}

}  // namespace

std::string register_csv(const Register& reg) {
  std::string out;
  for (const auto& [name, value] : register_head(reg)) {
    std::vector<std::string> cells = {name, value};
    cells.resize(std::size(kColumns));
    out += csv_line(cells);
  }
  std::vector<std::string> names;
  for (const Column& column : kColumns) names.emplace_back(column.name);
  out += csv_line(names);
  for (const RegisterRow& row : reg.rows) out += line(row);
  for (const Decision& old : reg.stale) out += line(gone(old));
  return out;
}

}  // namespace claimtier
