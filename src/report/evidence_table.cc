#include "report/evidence_table.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/json_parts.h"
#include "report/names.h"
#include "report/table.h"
#include "verdict/evidence.h"
#include "verdict/review.h"

namespace claimtier {
namespace {

std::vector<std::string> names_of(const RulePack& pack, const std::vector<uint32_t>& entries) {
  std::vector<std::string> names;
  for (const uint32_t entry : entries) names.push_back(id_of(pack, entry));
  return names;
}

std::vector<std::string> citations(const RulePack& pack, const Evidence& row) {
  std::vector<std::string> cited;
  for (const uint32_t source : row.sources) cited.push_back(cite(pack.references[source]));
  return cited;
}

Json row_json(const RulePack& pack, const Evidence& row) {
  Json sources = Json::array(), alternatives = Json::array();
  for (const uint32_t source : row.sources) sources.push_back(pack.references[source].key);
  for (const Alternative& other : row.alternatives) {
    alternatives.push_back({{"tier", std::string(1, letter_of(other.tier))}, {"reason", other.reason}});
  }
  return {{"entry", row_id(pack, row)},
          {"intervention", id_of(pack, row.intervention)},
          {"condition", id_of(pack, row.condition)},
          {"outcome", name_of(row.outcome)},
          {"tier", std::string(1, letter_of(row.tier))},
          {"ceiling", ceiling_of(row.tier)},
          {"reason", row.reason},
          {"population", row.population},
          {"size", row.size},
          {"horizon", row.horizon},
          {"comparators", names_of(pack, row.comparators)},
          {"qualifiers", names_of(pack, row.qualifiers)},
          {"verified", row.verified},
          {"absenceOfEvidence", row.absence},
          {"own", row.own},
          {"disputed", row.disputed},
          {"alternatives", std::move(alternatives)},
          {"reviewed", row.reviewed},
          {"due", due_date(pack, row)},
          {"sources", std::move(sources)}};
}

Json source_json(const Reference& reference) {
  return {{"citation", reference.citation}, {"doi", reference.doi},           {"pmid", reference.pmid}, {"pmcid", reference.pmcid},
          {"registry", reference.registry}, {"secondary", reference.secondary}, {"url", reference.url}};
}

std::string json(const RulePack& pack, const std::vector<const Evidence*>& rows) {
  Json all = Json::array(), sources = Json::object();
  for (const Evidence* row : rows) {
    all.push_back(row_json(pack, *row));
    for (const uint32_t source : row->sources) sources[pack.references[source].key] = source_json(pack.references[source]);
  }
  const Json evidence = {{"version", pack.evidence_version}, {"reviewed", pack.reviewed}, {"sha256", pack.evidence_hash}};
  const Json document = {{"schema", "claimtier-evidence/1"}, {"evidence", evidence}, {"rows", all}, {"sources", sources}};
  return json_text(document, 2);
}

std::vector<std::string> columns() {
  return {"entry", "tier", "ceiling", "reason", "population", "horizon", "verified", "own", "disputed", "reviewed", "due", "sources"};
}

std::vector<std::string> cells(const RulePack& pack, const Evidence& row) {
  return {row_id(pack, row),
          std::string(1, letter_of(row.tier)),
          fmt::format("{} ({})", ceiling_of(row.tier), rung_name(ceiling_of(row.tier))),
          row.reason,
          row.population,
          row.horizon,
          row.verified ? "yes" : "no",
          row.own ? "yes" : "no",
          row.disputed ? "yes" : "no",
          row.reviewed,
          due_date(pack, row),
          fmt::format("{}", fmt::join(citations(pack, row), "; "))};
}

}  // namespace

std::vector<std::string> evidence_formats() { return {"json", "csv", "markdown"}; }

std::string evidence_table(std::string_view format, const RulePack& pack, const std::vector<const Evidence*>& rows) {
  if (format == "json") return json(pack, rows);
  const bool csv = format == "csv";
  std::string out = csv ? csv_line(columns()) : markdown_line(columns()) + markdown_rule(columns().size());
  for (const Evidence* row : rows) out += csv ? csv_line(cells(pack, *row)) : markdown_line(cells(pack, *row));
  return out;
}

}  // namespace claimtier
