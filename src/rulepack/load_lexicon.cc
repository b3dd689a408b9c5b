// lexicon/<list>.toml and lexicon/inflections.toml.
#include <array>

#include "rulepack/loading.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 4> kFields = {"regenerative", "wellness", "home", "standard-care"};

struct PendingParent {
  uint32_t entry = kNone;
  Text parent;
};

void append(std::vector<std::string>& lines, const std::vector<Text>& texts) {
  for (const Text& text : texts) lines.push_back(text.value);
}

void read_condition(Table& table, Entry& entry) {
  entry.said = table.text("said", Need::Optional).value;
  entry.people = table.text("people", Need::Optional).value;
  entry.grave = table.flag("grave");
  entry.system = table.text("system", Need::Optional).value;
}

void read_intervention(const Loading& loading, Table& table, Entry& entry) {
  entry.plural = table.flag("plural");
  const std::optional<size_t> field = table.choice("field", kFields);
  if (field) entry.field = kFields[*field];
  const bool at_home = entry.field == "home";
  entry.home = find_names(table, loading.conditions, "condition",
                          table.texts("home", at_home ? Need::Required : Need::Optional));
  if (field && !at_home && !entry.home.empty())
    table.complain(table.at("home"), "'home' belongs to interventions with field = \"home\"");
}

void read_meaning(const Loading& loading, Table& table, Entry& entry) {
  entry.outcome = read_outcome(table);
  entry.lowers = table.flag("lowers");
  entry.rung = read_rung(table, 0);
  entry.condition = find_name(table, loading.conditions, "condition", table.text("condition", Need::Optional));
  entry.intervention =
      find_name(table, loading.interventions, "intervention", table.text("intervention", Need::Optional));
}

// Ids are public names in the two lists of slots; elsewhere they only help to tell entries apart.
void read_identity(Loading& loading, Table& table, std::string_view list, uint32_t index, Entry& entry, Text& parent) {
  const bool is_slot = list == "condition" || list == "intervention";
  const Text id = table.text("id", is_slot ? Need::Required : Need::Optional);
  check_kebab(table, id);
  entry.id = id.value;
  entry.name = table.text("name", Need::Optional).value;
  if (!is_slot) return;
  add_name(table, list == "condition" ? loading.conditions : loading.interventions, list, id, index);
  parent = table.text("parent", Need::Optional);
}

void check_twice(Loading& loading, const Table& table, uint32_t list, const std::vector<Text>& words) {
  for (const Text& text : words) {
    const auto [found, is_new] = loading.lexicon_phrases.emplace(std::pair(list, text.value), text.at);
    if (is_new) continue;
    table.complain(text.at,
                   "'" + text.value + "' stands twice in this list (line " + std::to_string(found->second.line) + ")");
  }
}

PendingParent load_entry(Loading& loading, Table& table, uint32_t list) {
  const std::string name = loading.pack.lists[list].name;
  const auto index = static_cast<uint32_t>(loading.pack.entries.size());
  PendingParent pending{index, {}};
  Entry entry;
  entry.list = list;
  read_identity(loading, table, name, index, entry, pending.parent);
  if (name == "condition") {
    read_condition(table, entry);
  } else if (name == "intervention") {
    read_intervention(loading, table, entry);
  } else {
    read_meaning(loading, table, entry);
  }
  const std::vector<Text> words = table.texts("words");
  check_twice(loading, table, list, words);
  add_patterns(loading, table, words, PhraseUse::Lexicon, Owner::Entry, index);
  if (entry.name.empty() && !words.empty()) entry.name = words.front().value;
  loading.pack.entries.push_back(std::move(entry));
  table.finish();
  return pending;
}

bool goes_round(const std::vector<Entry>& entries, uint32_t from) {
  uint32_t steps = 0;
  for (uint32_t at = entries[from].parent; at != kNone; at = entries[at].parent) {
    if (at == from || ++steps > entries.size()) return true;
  }
  return false;
}

void set_parents(Loading& loading, const Table& table, std::string_view list,
                 const std::vector<PendingParent>& pending) {
  const Index& index = list == "condition" ? loading.conditions : loading.interventions;
  for (const PendingParent& child : pending) {
    Entry& entry = loading.pack.entries[child.entry];
    entry.parent = find_name(table, index, list, child.parent);
    if (!goes_round(loading.pack.entries, child.entry)) continue;
    table.complain(child.parent.at, "the parents of '" + entry.id + "' go round in a circle");
    entry.parent = kNone;
  }
}

}  // namespace

void load_lexicon(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  const uint32_t list = loading.lists.find(file.stem())->second;
  const Text summary = table.text("summary");
  if (loading.pack.lists[list].summary.empty()) loading.pack.lists[list].summary = summary.value;
  std::vector<PendingParent> pending;
  for (Table& entry : table.tables("entry")) pending.push_back(load_entry(loading, entry, list));
  set_parents(loading, table, file.stem(), pending);
  table.finish();
}

void load_inflections(RulePack& pack, const TomlFile& file, std::vector<Problem>& problems) {
  Table table(file.root, file.path, problems);
  table.text("summary", Need::Optional);
  append(pack.inflections.verbs, table.texts("verbs", Need::Optional));
  append(pack.inflections.nouns, table.texts("nouns", Need::Optional));
  append(pack.inflections.doubled, table.texts("doubled", Need::Optional));
  append(pack.inflections.doubled_or_not, table.texts("doubled_or_not", Need::Optional));
  append(pack.inflections.spellings, table.texts("spellings", Need::Optional));
  append(pack.inflections.endings, table.texts("endings", Need::Optional));
  append(pack.inflections.beginnings, table.texts("beginnings", Need::Optional));
  table.finish();
}

}  // namespace claimtier
