// SARIF 2.1.0 as GitHub's code scanning reads it: red findings and findings about the run. Credits and suppressed
// findings are left out, since GitHub would open an alert for each. What the site as a whole lacks has no place in a file, and
// GitHub refuses a report with a result without a place: it stands in the properties of the run, which GitHub passes over.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "report/escape.h"
#include "report/finding_text.h"
#include "report/json_parts.h"
#include "report/names.h"
#include "report/reporter.h"
#include "report/table.h"

namespace claimtier {
namespace {

constexpr size_t kLongest = 1024;       // characters GitHub takes in a description
constexpr size_t kMostResults = 25000;  // results GitHub takes in a run; more and it refuses the file
constexpr std::string_view kRuleIndex = "\"ruleIndex\": ", kUnknown = "null";

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

// What is kept of a finding until all are known: GitHub takes only so many, and the list of their rules stands before them.
struct Result {
  Severity severity = Severity::None;
  std::string code, rule;
  std::string text;  // JSON; the index of the rule is not yet filled in
};

std::string rule_id(const std::string& rule, const std::string& code) { return rule.empty() ? code : rule; }
std::string rule_id(const Result& result) { return rule_id(result.rule, result.code); }

std::string summary_of(const RulePack& pack, const Result& result) {
  const Rule* rule = find_rule(pack, result.rule);
  if (rule != nullptr && !rule->summary.empty()) return rule->summary;
  const Family* family = find_family(pack, result.code);
  if (family != nullptr && !family->summary.empty()) return family->summary;
  const std::string_view summary = tool_summary(result.code);
  return summary.empty() ? rule_id(result) : std::string(summary);
}

std::string as_text(std::string_view text) { return std::string(text); }

// What `claimtier explain` would say first; `shown` makes Markdown of it, or leaves it.
std::string help_of(const RulePack& pack, const Result& result, std::string (*shown)(std::string_view)) {
  std::string help = shown(shortened(summary_of(pack, result)));
  const Rule* rule = find_rule(pack, result.rule);
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

Json rule_json(const RulePack& pack, const Result& result) {
  const Family* family = find_family(pack, result.code);
  const std::string summary = shortened(summary_of(pack, result));
  const std::string_view level = sarif_level(result.severity);
  Json tags = Json::array({result.code, family != nullptr ? family->id : "suppression", "health-claims"});
  return {
      {"id", rule_id(result)},
      {"name", family != nullptr && !family->title.empty() ? result.code + " " + family->title : result.code},
      {"shortDescription", {{"text", summary}}},
      {"fullDescription", {{"text", summary}}},
      {"help", {{"text", help_of(pack, result, as_text)}, {"markdown", help_of(pack, result, markdown_escaped)}}},
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

  // The index of its rule.
  size_t add(const Result& result) {
    const auto [rule, is_new] = index_.try_emplace(rule_id(result), list_.size());
    if (is_new) list_.push_back(rule_json(pack_, result));
    return rule->second;
  }
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

Json result_json(const RulePack& pack, const FileReport& file, const Finding& finding) {
  Json properties = {{"code", finding.code}, {"confidence", name_of(finding.confidence)}};
  if (finding.has_claim) properties["strength"] = finding.claim.strength;
  if (finding.has_ruling) properties["tier"] = std::string(1, letter_of(finding.ruling.tier));
  for (const Basis& basis : finding.laws) {
    properties["laws"].push_back(
        {{"profile", basis.profile}, {"rule", basis.law.rule}, {"verified", basis.law.verified}});
  }
  Json result = {{"ruleId", rule_id(finding.rule, finding.code)},
                 {"ruleIndex", nullptr},
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

Json notice_of_more(size_t found) {
  const std::string text = "the gravest " + std::to_string(kMostResults) + " of " + std::to_string(found) +
                           " findings; GitHub takes no more in one report";
  return {{"level", "warning"}, {"message", {{"text", text}}}};
}

Json properties_json(const RunInfo& run) {
  Json properties = {{"asOf", run.as_of}, {"profile", joined(run.profiles)}};
  if (!run.changed_against.empty()) properties["changedLines"] = changed_lines_json(run);
  const std::vector<std::string> remarks = site_lines(run.pack, run.site);
  if (remarks.empty()) return properties;
  properties["site"] = site_json(run.site);
  properties["site"]["remarks"] = remarks;
  return properties;
}

// By place; of more than GitHub takes the gravest.
class Results {
 public:
  void add(const RulePack& pack, const FileReport& file, const Finding& finding) {
    ++found_;
    std::string text = json_text(result_json(pack, file, finding), 2);
    text.pop_back();  // the line break
    results_.push_back({finding.severity, finding.code, finding.rule, std::move(text)});
    if (results_.size() == 2 * kMostResults) keep_gravest();
  }

  size_t found() const { return found_; }

  std::vector<Result> take() {
    if (results_.size() > kMostResults) keep_gravest();
    return std::move(results_);
  }

 private:
  void keep_gravest() {
    std::stable_sort(results_.begin(), results_.end(), [](const Result& a, const Result& b) { return a.severity > b.severity; });
    results_.resize(kMostResults);
  }

  std::vector<Result> results_;
  size_t found_ = 0;
};

class SarifReporter : public Reporter {
 public:
  Wanted wanted() const override { return {.suggestions = true}; }

  Pieces add(const RunInfo& run, const FileReport& file, const SharedText&) override {
    for (const Finding& finding : file.findings) {
      if (reported(finding)) results_.add(run.pack, file, finding);
    }
    for (const Json& fault : faults_json(file)) faults_.push_back(fault);
    return {};
  }

  Pieces end(const RunInfo& run) override {
    Rules rules(run.pack);
    JsonList list(4);
    std::string written;
    for (Result& result : results_.take()) {
      const size_t at = result.text.find(kRuleIndex) + kRuleIndex.size();
      result.text.replace(at, kUnknown.size(), std::to_string(rules.add(result)));
      written += list.add_text(std::exchange(result.text, ""));
    }
    const Json report = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({run_json(run, rules.take(), invocation_json())})}};
    const auto [before, after] = list.around(report, "results");
    return {before, written, after};
  }

 private:
  Json invocation_json() const {
    Json invocation = {{"executionSuccessful", faults_.empty()}};
    Json told = faults_;
    if (results_.found() > kMostResults) told.push_back(notice_of_more(results_.found()));
    if (!told.empty()) invocation["toolExecutionNotifications"] = std::move(told);
    return invocation;
  }

  static Json run_json(const RunInfo& run, Json rules, Json invocation) {
    Json driver = {{"name", "claimtier"}};
    if (!run.version.empty()) driver["version"] = driver["semanticVersion"] = run.version;
    driver["rules"] = std::move(rules);
    return {{"tool", {{"driver", std::move(driver)}}}, {"automationDetails", {{"id", "claimtier/"}}},
            {"columnKind", "unicodeCodePoints"},       {"invocations", Json::array({std::move(invocation)})},
            {"results", Json::array()},                {"properties", properties_json(run)}};
  }

  Results results_;
  Json faults_ = Json::array();
};

}  // namespace

std::unique_ptr<Reporter> make_sarif(const ReportOptions&) { return std::make_unique<SarifReporter>(); }

}  // namespace claimtier
