// suggestions.toml: what may be written instead of a red finding.
#include <algorithm>
#include <array>

#include "rulepack/loading.h"
#include "rulepack/names.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 3> kFootings = {"any", "studied", "established"};
constexpr std::array<std::string_view, 12> kSlots = {"intervention", "Intervention", "condition", "people", "comparator", "effect",
                                                     "reason",       "source",       "studied",   "has",    "does",       "is"};

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

}  // namespace

// Those of a later pack stand before those of the packs below it, so that they are found first.
void load_suggestions(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  Suggestions& suggestions = loading.pack.suggestions;
  const std::string caution = table.text("caution", Need::Optional).value;
  if (!caution.empty()) suggestions.caution = caution;
  read_effects(suggestions, table);
  std::vector<Wording> wordings;
  for (Table& wording : table.tables("wording")) wordings.push_back(read_wording(loading, wording));
  suggestions.wordings.insert(suggestions.wordings.begin(), wordings.begin(), wordings.end());
  table.finish();
}

}  // namespace claimtier
