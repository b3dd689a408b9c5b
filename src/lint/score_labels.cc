#include "lint/score_labels.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "text/error.h"

namespace claimtier {
namespace {

Unit unit_of(const nlohmann::json& json) {
  Unit unit;
  unit.page = json.at("page");
  unit.text = json.at("text");
  unit.verdict = json.at("verdict");
  unit.kind = json.value("kind", "");
  unit.at = {json.at("start"), json.at("end")};
  unit.labels = json.value("labels", std::vector<std::string>{});
  if (json.contains("strength") && !json["strength"].is_null()) unit.strength = json["strength"];
  unit.disputed = json.value("disputed", false);
  return unit;
}

}  // namespace

std::vector<Unit> read_units(const std::string& labels) {
  std::vector<Unit> units;
  std::istringstream lines(labels);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty()) continue;
    try {
      units.push_back(unit_of(nlohmann::json::parse(line)));
    } catch (const nlohmann::json::exception& problem) {
      throw Error(fmt::format("labels:{}: not a labelled unit: {}", number, problem.what()));
    }
  }
  return units;
}

PageReports::PageReports(const std::vector<FileReport>& reports) {
  for (const FileReport& report : reports) {
    const std::string name = report.path.substr(report.path.rfind('/') + 1);
    if (!by_page_.emplace(name, &report).second) throw Error("score: two pages are called " + name);
  }
}

const FileReport& PageReports::of(const std::string& page) const {
  const auto report = by_page_.find(page);
  if (report == by_page_.end()) throw Error("score: no report covers the labelled page " + page);
  return *report->second;
}

bool flags(const Finding& finding) {
  return finding.polarity == Polarity::Red && !finding.tool && finding.severity >= Severity::Warning;
}

}  // namespace claimtier
