#include "cli/decisions.h"

#include <fmt/format.h>

#include <array>
#include <set>

#include "cli/files.h"
#include "cli/pack.h"
#include "report/escape.h"
#include "rulepack/reader.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 4> kDecisions = {"accept", "change", "remove", "open"};

std::string optional(Table& table, std::string_view key) { return table.text(key, Need::MayBeEmpty).value; }

std::vector<std::string> places(Table& table) {
  std::vector<std::string> all;
  if (!table.has("place")) return all;
  if (table.is_text("place")) return {optional(table, "place")};
  for (const Text& place : table.texts("place", Need::Optional)) all.push_back(place.value);
  return all;
}

Decision read(Table& table, std::set<std::string>& ids) {
  Decision decision;
  const Text id = table.text("id");
  decision.id = id.value;
  if (!id.value.empty() && !ids.insert(id.value).second) table.complain(id.at, "claim '" + id.value + "' stands twice in this file");
  if (const auto choice = table.choice("decision", kDecisions)) decision.decision = kDecisions[*choice];
  decision.date = table.date("date", Need::Optional);
  decision.reviewer = optional(table, "reviewer");
  decision.note = optional(table, "note");
  decision.about = optional(table, "about");
  decision.places = places(table);
  decision.wording = optional(table, "wording");
  decision.was = optional(table, "was");
  table.finish();
  return decision;
}

// A list only where there is more than one, since people read this.
std::string place_value(const std::vector<std::string>& places) {
  if (places.size() == 1) return toml_string(places.front());
  std::vector<std::string> all;
  for (const std::string& place : places) all.push_back(toml_string(place));
  return fmt::format("[{}]", fmt::join(all, ", "));
}

}  // namespace

std::vector<Decision> read_decisions(const std::string& path) { return parse_decisions(path, read_own_file(path)); }

std::vector<Decision> parse_decisions(const std::string& path, const std::string& text) {
  std::vector<Problem> problems;
  Value root;
  std::vector<Decision> decisions;
  if (parse_toml({path, text}, root, problems)) {
    Table table(root, path, problems);
    std::set<std::string> ids;
    for (Table& claim : table.tables("claim", Need::Optional)) decisions.push_back(read(claim, ids));
    table.finish();
  }
  throw_problems(problems);
  return decisions;
}

std::string new_decisions(const Register& reg) {
  std::string out;
  for (const RegisterRow& row : reg.rows) {
    if (row.filed) continue;
    out += fmt::format("\n[[claim]]\nid = {}\ndecision = \"open\"\nabout = {}\nplace = {}\nwording = {}\n", toml_string(row.id),
                       toml_string(row.about), place_value(row.places), toml_string(row.sentence));
    if (!row.was.empty()) out += fmt::format("was = {}\n", toml_string(row.was));
  }
  return out;
}

}  // namespace claimtier
