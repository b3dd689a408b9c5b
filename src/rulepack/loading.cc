#include "rulepack/loading.h"

#include <algorithm>
#include <span>

#include "rulepack/names.h"
#include "rulepack/nearest.h"

namespace claimtier {
namespace {

void declare_list(Loading& loading, const TomlFile& file) {
  const auto next = static_cast<uint32_t>(loading.pack.lists.size());
  if (loading.lists.emplace(file.stem(), next).second) loading.pack.lists.push_back({PackText(file.stem()), ""});
}

// A profile may extend one that is loaded after it. One that is known already is left alone.
void declare_profile(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  const auto next = static_cast<uint32_t>(loading.pack.profiles.size());
  if (!add_name(table, loading.profiles, "profile", {file.stem(), table.at()}, next)) return;
  loading.pack.profiles.emplace_back();
  loading.pack.profiles.back().id = file.stem();
  loading.pack.profiles.back().path = file.path;
}

void index_entries(Loading& loading) {
  for (uint32_t i = 0; i < loading.pack.entries.size(); ++i) {
    const Entry& entry = loading.pack.entries[i];
    const std::string& list = loading.pack.lists[entry.list].name;
    if (list == "condition") loading.conditions.emplace(entry.id, i);
    if (list == "intervention") loading.interventions.emplace(entry.id, i);
  }
}

template <class Items, class Name>
void index_names(const Items& items, Name name, Index& index) {
  for (uint32_t i = 0; i < items.size(); ++i) index.emplace(name(items[i]), i);
}

void index_base(Loading& loading) {
  index_names(
      loading.pack.lists, [](const Lexicon& list) { return list.name; }, loading.lists);
  index_names(
      loading.pack.families, [](const Family& family) { return family.code; }, loading.families);
  index_names(
      loading.pack.rules, [](const Rule& rule) { return rule.name; }, loading.rules);
  index_names(
      loading.pack.frames, [](const Frame& frame) { return frame.id; }, loading.frames);
  index_names(
      loading.pack.categories, [](const CueCategory& category) { return category.id; }, loading.categories);
  index_names(
      loading.pack.references, [](const Reference& reference) { return reference.key; }, loading.references);
  index_names(
      loading.pack.profiles, [](const Profile& profile) { return profile.id; }, loading.profiles);
  index_entries(loading);
}

// Code points of a string: columns count them.
uint32_t code_points(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string TomlFile::stem() const {
  const size_t slash = path.rfind('/');
  const size_t begin = slash == std::string::npos ? 0 : slash + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

std::string TomlFile::folder() const {
  const size_t end = path.rfind('/');
  if (end == std::string::npos) return {};
  const size_t slash = path.rfind('/', end - 1);
  const size_t begin = slash == std::string::npos ? 0 : slash + 1;
  return path.substr(begin, end - begin);
}

Loading::Loading(RulePack base, const std::vector<TomlFile>& files, std::vector<Problem>& found)
    : pack(std::move(base)), problems(found), base_evidence(pack.evidence.size()) {
  index_base(*this);
  for (const TomlFile& file : files) {
    if (file.kind == FileKind::Pack) load_pack_file(pack, file, problems);
    if (file.kind == FileKind::Inflections) load_inflections(pack, file, problems);
    if (file.kind == FileKind::Lexicon) declare_list(*this, file);
    if (file.kind == FileKind::Profile) declare_profile(*this, file);
  }
  phrases.emplace(pack);
}

uint32_t find_name(const Table& table, const Index& index, std::string_view what, const Text& name) {
  if (name.value.empty()) return kNone;
  const auto found = index.find(name.value);
  if (found != index.end()) return found->second;
  std::vector<std::string_view> known;
  for (const auto& [key, value] : index) known.push_back(key);
  table.complain(name.at, "unknown " + std::string(what) + " '" + name.value + "'" + did_you_mean(name.value, known));
  return kNone;
}

std::vector<uint32_t> find_names(const Table& table, const Index& index, std::string_view what,
                                 const std::vector<Text>& names) {
  std::vector<uint32_t> found;
  for (const Text& name : names) {
    const uint32_t value = find_name(table, index, what, name);
    if (value != kNone) found.push_back(value);
  }
  return found;
}

bool add_name(const Table& table, Index& index, std::string_view what, const Text& name, uint32_t value) {
  if (name.value.empty() || index.emplace(name.value, value).second) return true;
  table.complain(name.at, "duplicate " + std::string(what) + " '" + name.value + "'");
  return false;
}

bool is_kebab(std::string_view name) {
  if (name.empty() || name.front() == '-' || name.back() == '-' || name.find("--") != std::string_view::npos)
    return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

bool check_kebab(const Table& table, const Text& name) {
  if (name.value.empty() || is_kebab(name.value)) return true;
  table.complain(name.at, "'" + name.value + "' is not kebab-case (lower-case words joined by hyphens)");
  return false;
}

void add_patterns(Loading& loading, const Table& table, const std::vector<Text>& lines, PhraseUse use, Owner owner,
                  uint32_t of) {
  for (const Text& line : lines) {
    PhraseError error;
    std::vector<Element> elements = loading.phrases->compile(line.value, use, error);
    if (error.text.empty()) {
      loading.pack.patterns.push_back({owner, of});
      loading.pack.phrases.push_back({std::move(elements), line.value});
      continue;
    }
    const uint32_t before = code_points(std::string_view(line.value).substr(0, error.offset));
    table.complain({line.at.line, line.at.column + 1 + before}, error.text);  // 1: the opening quote
  }
}

Outcome read_outcome(Table& table, Need need) {
  static_assert(kOutcomeNames.front() == "none" && kOutcomeNames.back() == "any");
  const std::span<const std::string_view> of_claims(kOutcomeNames.begin() + 1, kOutcomeNames.end() - 1);
  const std::optional<size_t> choice = table.choice("outcome", of_claims, need);
  return choice ? static_cast<Outcome>(*choice + 1) : Outcome::None;
}

std::vector<Outcome> read_outcomes(Table& table) {
  std::vector<Outcome> outcomes;
  for (const Text& name : table.texts("outcomes", Need::Optional)) {
    Outcome outcome = Outcome::None;
    const bool known = outcome_of(name.value, outcome) && outcome != Outcome::None && outcome != Outcome::Any;
    if (known) {
      outcomes.push_back(outcome);
    } else {
      table.complain(name.at, "unknown outcome '" + name.value + "'");
    }
  }
  return outcomes;
}

uint8_t read_rung(Table& table, uint8_t otherwise) {
  return static_cast<uint8_t>(table.integer("rung", 1, 4, Need::Optional).value_or(otherwise));
}

}  // namespace claimtier
