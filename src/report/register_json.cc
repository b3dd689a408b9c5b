#include <nlohmann/json.hpp>

#include "report/json_parts.h"
#include "report/names.h"
#include "report/register.h"

namespace claimtier {
namespace {

Json decision_json(const Decision& decision) {
  if (decision.id.empty()) return nullptr;
  return {{"claimId", decision.id},   {"decision", decision.decision}, {"reviewer", decision.reviewer}, {"date", decision.date},
          {"note", decision.note},    {"about", decision.about},       {"places", decision.places},     {"wording", decision.wording}};
}

Json row_json(const RegisterRow& row) {
  return {{"claimId", row.id},
          {"words", row.words},
          {"sentence", row.sentence},
          {"about", row.about},
          {"intervention", row.intervention},
          {"condition", row.condition},
          {"outcome", row.outcome},
          {"strength", row.strength},
          {"strengthName", rung_name(row.strength)},
          {"tier", row.tier},
          {"ceiling", row.ceiling},
          {"verdict", row.verdict},
          {"code", row.code},
          {"severity", row.severity},
          {"confidence", row.confidence},
          {"entry", row.entry},
          {"reason", row.reason},
          {"sources", row.sources},
          {"places", row.places},
          {"state", name_of(row.state)},
          {"decision", decision_json(row.decision)}};
}

}  // namespace

std::string register_json(const Register& reg) {
  Json head = Json::object(), rows = Json::array(), stale = Json::array();
  for (const auto& [name, value] : register_head(reg)) head[name] = value;
  for (const RegisterRow& row : reg.rows) rows.push_back(row_json(row));
  for (const Decision& old : reg.stale) {
    stale.push_back(decision_json(old));
    stale.back()["state"] = name_of(State::Gone);
  }
  const Json all = {{"schema", "claimtier-register/1"}, {"head", head}, {"claims", rows}, {"stale", stale}};
  return json_text(all, 2);
}

}  // namespace claimtier
