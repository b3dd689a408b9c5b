// profiles/<id>.toml: what the law of a country or state adds. Its words and notices become rules that are in force
// only where the profile is chosen.
#include <algorithm>
#include <array>

#include "rulepack/loading.h"

namespace claimtier {
namespace {

constexpr std::string_view kNoProfile = "general";  // `--profile general`: the evidence alone
constexpr std::array<std::string_view, 2> kPlaces = {"advertisement", "office"};

struct Kind {
  std::string_view code, folder;
  Polarity polarity;
};
constexpr Kind kRestricted = {"R25", "restricted", Polarity::Red};
constexpr Kind kMissing = {"R26", "omission", Polarity::Red};
constexpr Kind kPresent = {"G11", "notice", Polarity::Green};

struct Here {
  Loading& loading;
  uint32_t index;  // RulePack::profiles
  Profile& profile() const { return loading.pack.profiles[index]; }
};

Law read_law(const Here& here, Table& table) {
  Law law;
  law.rule = table.text("rule").value;
  law.source = find_name(table, here.loading.references, "source", table.text("source"));
  law.verified = table.flag("verified");
  return law;
}

// A law that nobody has read may warn, no more.
void check_severity(const Table& table, Severity severity, const Law& law) {
  if (severity != Severity::Error || law.verified) return;
  table.complain(table.at("severity"), "a rule of law that is not verified is at most a warning");
}

// "restricted/au-stem-cells" with its code; the file's own law as its source.
Rule named_rule(const Here& here, const Table& table, const Kind& kind, const Text& id, const Law& law) {
  const Profile& profile = here.profile();
  check_kebab(table, id);
  find_name(table, here.loading.families, "code", {std::string(kind.code), table.at()});
  Rule rule;
  rule.name = std::string(kind.folder) + "/" + profile.id + "-" + id.value;
  rule.code = kind.code;
  rule.polarity = kind.polarity;
  rule.profile = here.index;
  rule.path = profile.path;
  if (law.source != kNone) rule.sources = {here.loading.pack.references[law.source].key};
  return rule;
}

uint32_t add_rule(const Here& here, const Table& table, Position at, Rule rule) {
  const auto index = static_cast<uint32_t>(here.loading.pack.rules.size());
  add_name(table, here.loading.rules, "rule", {rule.name, at}, index);
  here.loading.pack.rules.push_back(std::move(rule));
  return index;
}

// Ids of treatments and of conditions.
std::vector<uint32_t> read_entries(const Here& here, Table& table, std::string_view key) {
  std::vector<uint32_t> entries;
  for (const Text& id : table.texts(key, Need::Optional)) {
    const auto condition = here.loading.conditions.find(id.value);
    const uint32_t entry = condition != here.loading.conditions.end()
                               ? condition->second
                               : find_name(table, here.loading.interventions, "intervention or condition", id);
    if (entry != kNone) entries.push_back(entry);
  }
  return entries;
}

void load_strictness(const Here& here, Table& table) {
  Strictness strict;
  const Text code = table.text("code");
  const uint32_t family = find_name(table, here.loading.families, "code", code);
  if (family != kNone && here.loading.pack.families[family].polarity == Polarity::Green) {
    table.complain(code.at, "code '" + code.value + "' is of a green family, which has no severity");
  }
  strict.code = code.value;
  strict.severity = read_severity(table, Need::Required);
  strict.law = read_law(here, table);
  strict.why = table.text("why").value;
  check_severity(table, strict.severity, strict.law);
  here.profile().families.push_back(std::move(strict));
  table.finish();
}

void load_restriction(const Here& here, Table& table) {
  const Text id = table.text("id");
  const Law law = read_law(here, table);
  Rule rule = named_rule(here, table, kRestricted, id, law);
  rule.summary = table.text("summary").value;
  rule.message = read_message(table);
  rule.advice = table.text("advice").value;
  rule.severity = read_severity(table, Need::Required);
  rule.needs = read_needs(table);
  rule.only = read_entries(here, table, "only");
  check_severity(table, rule.severity, law);
  read_rule_examples(table, Mark::Required, rule);
  const std::vector<Text> lines = table.texts("patterns");
  const uint32_t index = add_rule(here, table, id.at, std::move(rule));
  add_patterns(here.loading, table, lines, PhraseUse::Full, Owner::Rule, index);
  here.profile().restricted.push_back({index, law});
  table.finish();
}

// The phrases between the stops of a notice, as patterns: no phrase reaches across a stop.
std::vector<Text> phrases_of(const Text& notice) {
  std::vector<Text> phrases(1, {"", notice.at});
  for (const char c : notice.value) {
    const bool stop = c == '.' || c == ',' || c == ';' || c == ':';
    if (stop && !phrases.back().value.empty()) phrases.push_back({"", notice.at});
    if (stop) continue;
    const char folded = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? ' ' : c;
    if (folded != ' ' || !phrases.back().value.empty()) phrases.back().value += folded;
  }
  if (phrases.back().value.empty()) phrases.pop_back();
  return phrases;
}

void add_part(const Here& here, const Table& table, const std::vector<Text>& lines, Notice& notice) {
  const auto first = static_cast<uint32_t>(here.loading.pack.patterns.size());
  add_patterns(here.loading, table, lines, PhraseUse::Full, Owner::Rule, notice.present);
  notice.parts.emplace_back();
  for (uint32_t i = first; i < here.loading.pack.patterns.size(); ++i) notice.parts.back().push_back(i);
}

void read_parts(const Here& here, Table& table, Notice& notice) {
  const Text text = table.text("text", Need::Optional);
  notice.text = text.value;
  std::vector<Table> elements = table.tables("elements", Need::Optional);
  if (text.value.empty() == elements.empty()) {
    table.complain(table.at(), "a notice has either 'text' or 'elements'");
  }
  for (const Text& phrase : phrases_of(text)) {
    if (!text.value.empty()) add_part(here, table, {phrase}, notice);
  }
  for (Table& element : elements) {
    add_part(here, element, element.texts("any"), notice);
    element.finish();
  }
}

uint32_t add_missing(const Here& here, Table& table, const Text& id, const Law& law) {
  Rule rule = named_rule(here, table, kMissing, id, law);
  rule.summary = table.text("summary").value;
  rule.message = read_message(table);
  rule.advice = table.text("advice").value;
  rule.severity = read_severity(table, Need::Required);
  rule.page = true;
  check_severity(table, rule.severity, law);
  return add_rule(here, table, id.at, std::move(rule));
}

uint32_t add_present(const Here& here, Table& table, const Text& id, const Law& law) {
  Rule rule = named_rule(here, table, kPresent, id, law);
  const std::string notice = "the notice that the law of " + here.profile().name + " prescribes";
  if (table.has("text")) {
    rule.summary = "Carries " + notice + ".";
    rule.message = "'{match}' opens " + notice;
  } else {
    rule.summary = "Says what is in " + notice + "; its exact words are in the statute.";
    rule.message = "'{match}' says what is in " + notice;
  }
  read_rule_examples(table, Mark::Optional, rule);
  return add_rule(here, table, id.at, std::move(rule));
}

void load_notice(const Here& here, Table& table) {
  Notice notice;
  const Text id = table.text("id");
  notice.law = read_law(here, table);
  notice.in_advertisement = table.choice("place", kPlaces) == size_t{0};
  notice.sold = read_entries(here, table, "applies_to");
  if (notice.in_advertisement) notice.missing = add_missing(here, table, id, notice.law);
  notice.present = add_present(here, table, id, notice.law);
  read_parts(here, table, notice);
  here.profile().notices.push_back(std::move(notice));
  table.finish();
}

// The code of a green family.
std::string checked_credit(const Here& here, const Table& table, const Text& code) {
  const uint32_t family = find_name(table, here.loading.families, "code", code);
  if (family != kNone && here.loading.pack.families[family].polarity == Polarity::Red) {
    table.complain(code.at, "code '" + code.value + "' is no credit");
  }
  return code.value;
}

void load_flip(const Here& here, Table& table) {
  Flip flip;
  const Text id = table.text("id");
  flip.credit = checked_credit(here, table, table.text("credit"));
  for (const Text& code : table.texts("unless", Need::Optional)) {
    flip.unless.push_back(checked_credit(here, table, code));
  }
  if (const Text beside = table.text("beside", Need::Optional); !beside.value.empty()) {
    flip.beside = find_name(table, here.loading.lists, "list", beside);
  }
  flip.law = read_law(here, table);
  Rule rule = named_rule(here, table, kRestricted, id, flip.law);
  rule.summary = table.text("summary").value;
  rule.message = read_message(table);
  rule.advice = table.text("advice").value;
  rule.severity = read_severity(table, Need::Required);
  rule.page = true;
  check_severity(table, rule.severity, flip.law);
  flip.rule = add_rule(here, table, id.at, std::move(rule));
  here.profile().flips.push_back(std::move(flip));
  table.finish();
}

void check_id(const Table& table, const Text& id, const TomlFile& file) {
  if (id.value == kNoProfile) {
    table.complain(id.at, "'general' stands for no profile");
  } else if (!id.value.empty() && id.value != file.stem()) {
    table.complain(id.at, "the id of a profile is the name of its file: '" + file.stem() + "'");
  }
}

}  // namespace

void load_profile(Loading& loading, const TomlFile& file) {
  const uint32_t index = loading.profiles.find(file.stem())->second;
  if (!loading.pack.profiles[index].name.empty()) return;  // known already, which was reported
  const Here here{loading, index};
  Table table(file.root, file.path, loading.problems);
  check_id(table, table.text("id"), file);
  here.profile().name = table.text("name").value;
  here.profile().summary = table.text("summary").value;
  here.profile().reviewed = table.date("reviewed");
  here.profile().extends = find_names(table, loading.profiles, "profile", table.texts("extends", Need::Optional));
  for (Table& family : table.tables("family", Need::Optional)) load_strictness(here, family);
  for (Table& words : table.tables("restricted", Need::Optional)) load_restriction(here, words);
  for (Table& notice : table.tables("notice", Need::Optional)) load_notice(here, notice);
  for (Table& flip : table.tables("flip", Need::Optional)) load_flip(here, flip);
  table.finish();
}

}  // namespace claimtier
