// suggestions.toml: what may be written instead of a red finding.
#include <algorithm>
#include <array>

#include "rulepack/loading.h"
#include "rulepack/names.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 3> kFootings = {"any", "studied", "established"};
constexpr std::array<std::string_view, 20> kSlots = {
    "intervention", "Intervention", "condition", "people", "comparator", "effect", "reason", "source", "studied", "size",
    "differ",       "narrower",     "known",     "rival",  "other",      "grades", "match",  "has",    "does",    "is"};

// "{treatment}" would never be filled, and a "[" that nothing closes would be printed.
void check_text(const Table& table, const Text& text) {
  for (size_t open = text.value.find('{'); open != std::string::npos; open = text.value.find('{', open + 1)) {
    const size_t close = text.value.find('}', open);
    const std::string name = text.value.substr(open + 1, close - open - 1);
    if (close == std::string::npos) {
      table.complain(text.at, "the slot '{" + name + "' is not closed");
    } else if (std::find(kSlots.begin(), kSlots.end(), name) == kSlots.end()) {
      table.complain(text.at, "unknown slot '{" + name + "}' (docs/rules.md, \"Suggestions\")");
    }
  }
  int depth = 0;
  for (const char c : text.value) {
    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    if (depth < 0 || depth > 1) break;
  }
  if (depth != 0) table.complain(text.at, "the square brackets of optional parts must be closed, and not inside each other");
}

std::vector<Tier> read_tiers(Table& table) {
  std::vector<Tier> tiers;
  for (const Text& name : table.texts("tiers", Need::Optional)) {
    const auto known = std::find(kTierNames.begin(), kTierNames.end(), name.value);
    if (known == kTierNames.end()) {
      table.complain(name.at, "unknown tier '" + name.value + "'");
    } else {
      tiers.push_back(static_cast<Tier>(known - kTierNames.begin()));
    }
  }
  return tiers;
}

Wording read_wording(Loading& loading, Table& table) {
  Wording wording;
  wording.of = read_answers(loading, table, "of", Need::Optional);
  wording.outcomes = read_outcomes(table);
  wording.tiers = read_tiers(table);
  wording.footing = static_cast<Footing>(table.choice("basis", kFootings, Need::Optional).value_or(0));
  for (const Text& text : table.texts("texts", Need::Optional)) {
    check_text(table, text);
    wording.texts.push_back(text.value);
  }
  const Text fact = table.text("fact", Need::Optional);
  check_text(table, fact);
  wording.fact = fact.value;
  table.finish();
  return wording;
}

void read_effects(Suggestions& suggestions, Table& table) {
  suggestions.effects.resize(kOutcomeNames.size());
  std::optional<Table> effects = table.table("effects", Need::Optional);
  if (!effects) return;
  for (size_t i = 0; i < kOutcomeNames.size(); ++i) {
    const std::string words = effects->text(kOutcomeNames[i], Need::Optional).value;
    if (!words.empty()) suggestions.effects[i] = words;
  }
  effects->finish();
}

NamedEffect read_named_effect(const Loading& loading, Table& table) {
  NamedEffect effect;
  effect.outcome = read_outcome(table, Need::Required);
  effect.conditions = find_names(table, loading.conditions, "condition", table.texts("conditions"));
  effect.words = table.text("words").value;
  table.finish();
  return effect;
}

void read_grades(Suggestions& suggestions, Table& table) {
  suggestions.grades.resize(kTierNames.size());
  std::optional<Table> grades = table.table("grades", Need::Optional);
  if (!grades) return;
  for (size_t i = 0; i < kTierNames.size(); ++i) {
    const std::string words = grades->text(kTierNames[i], Need::Optional).value;
    if (!words.empty()) suggestions.grades[i] = words;
  }
  grades->finish();
}

void read_deletion(Suggestions& suggestions, Table& table) {
  std::optional<Table> deletion = table.table("deletion", Need::Optional);
  if (!deletion) return;
  for (const Text& words : deletion->texts("joining", Need::Optional)) suggestions.joining.push_back(words.value);
  for (const Text& words : deletion->texts("dependent", Need::Optional)) suggestions.dependent.push_back(words.value);
  deletion->finish();
}

// A pack on top of another says again only what it changes.
void read_words(Table& table, std::string_view key, std::string& into) {
  const std::string words = table.text(key, Need::Optional).value;
  if (!words.empty()) into = words;
}

}  // namespace

// Those of a later pack stand before those of the packs below it, so that they are found first.
void load_suggestions(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  Suggestions& suggestions = loading.pack.suggestions;
  read_words(table, "caution", suggestions.caution);
  read_words(table, "differ", suggestions.differ);
  read_words(table, "restricted", suggestions.restricted);
  read_effects(suggestions, table);
  for (Table& effect : table.tables("effect")) suggestions.named.push_back(read_named_effect(loading, effect));
  read_grades(suggestions, table);
  read_deletion(suggestions, table);
  std::vector<Wording> wordings;
  for (Table& wording : table.tables("wording")) wordings.push_back(read_wording(loading, wording));
  suggestions.wordings.insert(suggestions.wordings.begin(), wordings.begin(), wordings.end());
  table.finish();
}

}  // namespace claimtier
