// SARIF 2.1.0 as GitHub's code scanning reads it: red findings and findings about the run. Credits and suppressed
// findings are left out, since GitHub would open an alert for each. What the site as a whole lacks has no place in a file, and
// GitHub refuses a report with a result without a place: it stands in the properties of the run, which GitHub passes over.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/finding_text.h"
#include "report/json_parts.h"
#include "report/names.h"
#include "report/reporter.h"
#include "report/table.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kLongest = 1024;       // characters GitHub takes in a description
constexpr size_t kMostResults = 25000;  // results GitHub takes in a run; more and it refuses the file

std::string shortened(std::string text) {
  if (text.size() <= kLongest) return text;
  size_t end = kLongest - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

// Absolute paths become file URIs, which the upload maps to the checkout; others are relative to the repository.
std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path.starts_with('/') ? "file://" + escape_uri(path) : escape_uri(path);
}

// "error", "warning" or "note"; what has no severity of its own is a note.
std::string_view sarif_level(Severity severity) { return severity == Severity::None ? "note" : name_of(severity); }

std::string rule_id(const Finding& finding) { return finding.rule.empty() ? finding.code : finding.rule; }

std::string summary_of(const RulePack& pack, const Finding& finding) {
  const Rule* rule = find_rule(pack, finding.rule);
  if (rule != nullptr && !rule->summary.empty()) return rule->summary;
  const Family* family = find_family(pack, finding.code);
  if (family != nullptr && !family->summary.empty()) return family->summary;
  const std::string_view summary = tool_summary(finding.code);
  return summary.empty() ? rule_id(finding) : std::string(summary);
}

std::string as_text(std::string_view text) { return std::string(text); }

// What `claimtier explain` would say first; `shown` makes Markdown of it, or leaves it.
std::string help_of(const RulePack& pack, const Finding& finding, std::string (*shown)(std::string_view)) {
  std::string help = shown(shortened(summary_of(pack, finding)));
  const Rule* rule = find_rule(pack, finding.rule);
  if (rule == nullptr) return help;
  if (!rule->advice.empty()) help += "\n\n**Instead:** " + shown(rule->advice);
  for (const std::string& key : rule->sources) {
    if (const Reference* reference = find_reference(pack, key)) help += "\n\n- " + shown(cite(*reference));
  }
  return help;
}

// "[words](address)" is a link also in plain messages (3.11.6).
std::string without_links(std::string text) {
  for (size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at)) text.insert(at + 1, " ");
  return text;
}

Json rule_json(const RulePack& pack, const Finding& finding) {
  const Family* family = find_family(pack, finding.code);
  const std::string summary = shortened(summary_of(pack, finding));
  const std::string_view level = sarif_level(finding.severity);
  Json tags = Json::array({finding.code, family != nullptr ? family->id : "suppression", "health-claims"});
  return {
      {"id", rule_id(finding)},
      {"name", family != nullptr && !family->title.empty() ? finding.code + " " + family->title : finding.code},
      {"shortDescription", {{"text", summary}}},
      {"fullDescription", {{"text", summary}}},
      {"help", {{"text", help_of(pack, finding, as_text)}, {"markdown", help_of(pack, finding, markdown_escaped)}}},
      {"defaultConfiguration", {{"level", level}}},
      {"properties", {{"tags", std::move(tags)}, {"problem.severity", level == "note" ? "recommendation" : level}}}};
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ",") + name;
  return all;
}

// The rules of the results, each once, by id.
class Rules {
 public:
  explicit Rules(const RulePack& pack) : pack_(pack) {}

  void add(const Finding& finding) {
    if (index_.try_emplace(rule_id(finding), list_.size()).second) list_.push_back(rule_json(pack_, finding));
  }
  size_t index(const Finding& finding) const { return index_.at(rule_id(finding)); }
  Json take() { return std::move(list_); }

 private:
  const RulePack& pack_;
  std::map<std::string, size_t> index_;
  Json list_ = Json::array();
};

// GitHub shows the first sentence as the title of the alert.
std::string result_text(const RulePack& pack, const Finding& finding) {
  std::string text = finding.code + ": " + message_of(finding);
  if (!text.ends_with('.')) text += '.';
  for (const Remark& remark : remarks_on(pack, finding)) {
    text += "\n\n" + std::string(remark.label) + ": " + remark.lines.front();
    for (size_t i = 1; i < remark.lines.size(); ++i) text += "\n" + remark.lines[i];
  }
  return without_links(std::move(text));
}

// Of the names that the standard has for them (3.33.7).
std::string_view kind_of(PartKind kind) {
  return kind == PartKind::Value ? "value" : kind == PartKind::Post ? "element" : "text";
}

Json location_json(const FileReport& file, const Place& place) {
  const Json region = {{"startLine", place.line},
                       {"startColumn", place.column},
                       {"endLine", place.end_line},
                       {"endColumn", place.end_column}};
  Json location = {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file_of(file))}}}, {"region", region}}}};
  const Json part = {{"name", place.part}, {"kind", kind_of(place.part_kind)}};
  if (!place.part.empty()) location["logicalLocations"] = Json::array({part});
  return location;
}

Json result_json(const RulePack& pack, const FileReport& file, const Finding& finding, size_t rule_index) {
  Json properties = {{"code", finding.code}, {"confidence", name_of(finding.confidence)}};
  if (finding.has_claim) properties["strength"] = finding.claim.strength;
  if (finding.has_ruling) properties["tier"] = std::string(1, letter_of(finding.ruling.tier));
  for (const Basis& basis : finding.laws) {
    properties["laws"].push_back(
        {{"profile", basis.profile}, {"rule", basis.law.rule}, {"verified", basis.law.verified}});
  }
  Json result = {{"ruleId", rule_id(finding)},
                 {"ruleIndex", rule_index},
                 {"level", sarif_level(finding.severity)},
                 {"message", {{"text", result_text(pack, finding)}}},
                 {"locations", Json::array({location_json(file, finding.place)})}};
  if (!finding.fingerprint.empty()) {
    result["partialFingerprints"] = {{"primaryLocationLineHash", finding.fingerprint}};
  }
  result["properties"] = std::move(properties);
  return result;
}

Json faults_json(const FileReport& file) {
  Json faults = Json::array();
  for (const FileReport::Fault& fault : file.errors) {
    const Json where = {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file_of(file))}}}}}};
    faults.push_back({{"level", "error"}, {"message", {{"text", fault.message}}}, {"locations", Json::array({where})}});
  }
  return faults;
}

struct Result {
  const FileReport* file;
  const Finding* finding;
};

// By place; where there are more than GitHub takes, the gravest.
std::vector<Result> results_of(const RunReport& run, Json& notices) {
  std::vector<Result> results;
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.findings) {
      if (reported(finding)) results.push_back({&file, &finding});
    }
  }
  if (results.size() <= kMostResults) return results;
  const std::string text = "the gravest " + std::to_string(kMostResults) + " of " + std::to_string(results.size()) +
                           " findings; GitHub takes no more in one report";
  notices.push_back({{"level", "warning"}, {"message", {{"text", text}}}});
  std::stable_sort(results.begin(), results.end(),
                   [](const Result& a, const Result& b) { return a.finding->severity > b.finding->severity; });
  results.resize(kMostResults);
  return results;
}

Json properties_json(const RunReport& run) {
  Json properties = {{"asOf", run.as_of}, {"profile", joined(run.profiles)}};
  if (!run.changed_against.empty()) properties["changedLines"] = changed_lines_json(run);
  const std::vector<std::string> remarks = site_lines(run.pack, run.site);
  if (remarks.empty()) return properties;
  properties["site"] = site_json(run.site);
  properties["site"]["remarks"] = remarks;
  return properties;
}

class SarifReporter : public Reporter {
 public:
  std::string render(const RunReport& run) const override {
    Json results = Json::array(), faults = Json::array(), notices = Json::array();
    Rules rules(run.pack);
    for (const Result& result : results_of(run, notices)) {
      rules.add(*result.finding);
      results.push_back(result_json(run.pack, *result.file, *result.finding, rules.index(*result.finding)));
    }
    for (const FileReport& file : run.files) {
      for (const Json& fault : faults_json(file)) faults.push_back(fault);
    }
    Json invocation = invocation_json(std::move(faults), notices);
    const Json report = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({run_json(run, rules.take(), std::move(results), std::move(invocation))})}};
    return json_text(report, 2);
  }

 private:
  static Json invocation_json(Json faults, const Json& notices) {
    Json invocation = {{"executionSuccessful", faults.empty()}};
    for (const Json& notice : notices) faults.push_back(notice);
    if (!faults.empty()) invocation["toolExecutionNotifications"] = std::move(faults);
    return invocation;
  }

  static Json run_json(const RunReport& run, Json rules, Json results, Json invocation) {
    Json driver = {{"name", "claimtier"}};
    if (!run.version.empty()) driver["version"] = driver["semanticVersion"] = run.version;
    driver["rules"] = std::move(rules);
    return {{"tool", {{"driver", std::move(driver)}}}, {"automationDetails", {{"id", "claimtier/"}}},
            {"columnKind", "unicodeCodePoints"},       {"invocations", Json::array({std::move(invocation)})},
            {"results", std::move(results)},           {"properties", properties_json(run)}};
  }
};

}  // namespace

std::unique_ptr<Reporter> make_sarif(const ReportOptions&) { return std::make_unique<SarifReporter>(); }

}  // namespace claimtier
