// claims/<family>/<rule>.toml and credits/<family>/<rule>.toml.
#include <algorithm>
#include <array>
#include <span>

#include "rulepack/loading.h"
#include "rulepack/names.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 2> kNeeds = {"treatment", "offer"};

// The public rule of what frames find (claims/) or of what is said in denial of it (credits/).
bool is_of_frames(const TomlFile& file) { return file.stem() == "claim"; }

// The code must be that of the family whose folder holds the rule.
void read_code(const Loading& loading, Table& table, const TomlFile& file, Rule& rule) {
  const Text code = table.text("code");
  const uint32_t family = find_name(table, loading.families, "code", code);
  rule.code = code.value;
  if (family == kNone) return;
  const Family& known = loading.pack.families[family];
  if (known.id != file.folder())
    table.complain(code.at, "code '" + code.value + "' belongs in the folder '" + known.id + "'");
  if (known.polarity != rule.polarity) {
    table.complain(code.at, "code '" + code.value + "' is of a " + std::string(kPolarityNames[size_t(known.polarity)]) +
                                " family");
  }
}

void read_verdict(Table& table, const Rule& rule) {
  const std::optional<size_t> verdict = table.choice("verdict", kPolarityNames);
  if (!verdict || *verdict == static_cast<size_t>(rule.polarity)) return;
  const bool red = rule.polarity == Polarity::Red;
  table.complain(table.at("verdict"), red ? "a rule below claims/ is red" : "a rule below credits/ is green");
}

// "{treatment}" in a message would be printed as it stands.
void check_slots(const Table& table, const Text& message) {
  constexpr std::array<std::string_view, 4> kKnown = {"match", "intervention", "condition", "target"};
  for (size_t open = message.value.find('{'); open != std::string::npos; open = message.value.find('{', open + 1)) {
    const size_t close = std::min(message.value.find('}', open), message.value.size());
    const std::string name = message.value.substr(open + 1, close - open - 1);
    if (std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end()) continue;
    table.complain(message.at,
                   "unknown slot '{" + name + "}' (one of: {match}, {intervention}, {condition}, {target})");
  }
}

void read_judgement(Loading& loading, Table& table, Rule& rule) {
  rule.outcome = read_outcome(table);
  rule.rung = read_rung(table, 3);
  rule.severity = read_severity(table, Need::Optional);
  rule.needs = read_needs(table);
  rule.min_systems = static_cast<uint8_t>(table.integer("min_systems", 1, 9, Need::Optional).value_or(0));
  const Text under = table.text("under", Need::Optional);
  if (!under.value.empty()) rule.under = find_name(table, loading.categories, "category", under);
  const Text unless = table.text("unless", Need::Optional);
  if (!unless.value.empty() && find_name(table, loading.families, "code", unless) != kNone) rule.unless = unless.value;
  for (const Text& source : table.texts("sources", Need::Optional)) {
    if (find_name(table, loading.references, "source", source) != kNone) rule.sources.push_back(source.value);
  }
}

void read_rule_patterns(Loading& loading, Table& table, const TomlFile& file, uint32_t index, Rule& rule) {
  rule.page = table.flag("page");
  const bool of_frames = is_of_frames(file);
  const std::vector<Text> lines = table.texts("patterns", rule.page || of_frames ? Need::Optional : Need::Required);
  if (of_frames && !lines.empty())
    table.complain(lines.front().at, "claim.toml stands for the frames of its family and has no patterns");
  if (rule.page && !lines.empty()) table.complain(lines.front().at, "a rule with page = true has no patterns");
  add_patterns(loading, table, lines, PhraseUse::Full, Owner::Rule, index);
}

}  // namespace

Severity read_severity(Table& table, Need need) {
  const std::span<const std::string_view> names(kSeverityNames.begin() + 1, kSeverityNames.end());
  const std::optional<size_t> choice = table.choice("severity", names, need);
  return choice ? static_cast<Severity>(*choice + 1) : Severity::None;
}

Needs read_needs(Table& table) {
  const std::optional<size_t> choice = table.choice("needs", kNeeds, Need::Optional);
  return choice ? static_cast<Needs>(*choice + 1) : Needs::Nothing;
}

std::string read_message(Table& table) {
  const Text message = table.text("message");
  check_slots(table, message);
  return message.value;
}

void load_rule(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  const auto index = static_cast<uint32_t>(loading.pack.rules.size());
  Rule rule;
  rule.name = file.folder() + "/" + file.stem();
  rule.path = file.path;
  rule.polarity = file.kind == FileKind::Claim ? Polarity::Red : Polarity::Green;
  add_name(table, loading.rules, "rule", {rule.name, table.at()}, index);
  read_code(loading, table, file, rule);
  read_verdict(table, rule);
  rule.summary = table.text("summary").value;
  rule.message = read_message(table);
  rule.advice = table.text("advice", rule.polarity == Polarity::Red ? Need::Required : Need::Optional).value;
  read_judgement(loading, table, rule);
  read_rule_patterns(loading, table, file, index, rule);
  // What a frame finds is pinned by the frame's own examples, so those of claim.toml need no mark.
  read_rule_examples(table, rule.page || is_of_frames(file) ? Mark::Optional : Mark::Required, rule);
  loading.pack.rules.push_back(std::move(rule));
  table.finish();
}

}  // namespace claimtier
