// The files at the root: pack.toml, families.toml, sources.toml, scorecard.toml.
#include <algorithm>
#include <array>

#include "rulepack/identifier.h"
#include "rulepack/loading.h"
#include "rulepack/names.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 4> kFamilySeverities = {"inequality", "note", "warning", "error"};

void load_family(Loading& loading, Table& table) {
  Family family;
  const Text code = table.text("code"), id = table.text("id");
  family.code = code.value;
  family.id = id.value;
  check_kebab(table, id);
  add_name(table, loading.families, "code", code, static_cast<uint32_t>(loading.pack.families.size()));
  family.title = table.text("title").value;
  family.summary = table.text("summary").value;
  family.polarity = static_cast<Polarity>(table.choice("polarity", kPolarityNames).value_or(0));
  const Need severity = family.polarity == Polarity::Red ? Need::Required : Need::Optional;
  family.severity = static_cast<Severity>(table.choice("severity", kFamilySeverities, severity).value_or(0));
  family.outcomes = read_outcomes(table);
  loading.pack.families.push_back(std::move(family));
  table.finish();
}

std::string read_identifier(Table& table, const char* key, IdentifierKind kind) {
  const Text text = table.text(key, Need::Optional);
  if (!text.value.empty() && !is_identifier(kind, text.value)) {
    table.complain(text.at, "'" + text.value + "' is no " + key + ": write " + std::string(form_of(kind)));
  }
  return text.value;
}

void load_source(Loading& loading, Table& table) {
  Reference reference;
  const Text key = table.text("key");
  check_kebab(table, key);
  add_name(table, loading.references, "source", key, static_cast<uint32_t>(loading.pack.references.size()));
  reference.key = key.value;
  reference.citation = table.text("citation").value;
  reference.year = static_cast<int>(table.integer("year", 1800, 2100, Need::Optional).value_or(0));
  reference.doi = read_identifier(table, "doi", IdentifierKind::Doi);
  reference.pmid = read_identifier(table, "pmid", IdentifierKind::Pmid);
  reference.pmcid = read_identifier(table, "pmcid", IdentifierKind::Pmcid);
  reference.registry = read_identifier(table, "registry", IdentifierKind::Registry);
  reference.url = read_identifier(table, "url", IdentifierKind::Url);
  reference.secondary = table.flag("secondary");
  loading.pack.references.push_back(std::move(reference));
  table.finish();
}

void load_pair(Loading& loading, Table& table, Index& in_file) {
  Pair pair;
  const Text id = table.text("id");
  check_kebab(table, id);
  add_name(table, in_file, "pair", id, 0);
  pair.id = id.value;
  pair.question = table.text("question").value;
  pair.green = read_answers(loading, table, "green");
  pair.red = read_answers(loading, table, "red");
  table.finish();
  std::vector<Pair>& pairs = loading.pack.pairs;
  const auto known = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& other) { return other.id == pair.id; });
  if (known == pairs.end()) {
    pairs.push_back(std::move(pair));
  } else {
    *known = std::move(pair);
  }
}

}  // namespace

std::vector<std::string> read_answers(const Loading& loading, Table& table, std::string_view key, Need need) {
  std::vector<std::string> answers;
  for (const Text& name : table.texts(key, need)) {
    const bool is_rule = name.value.find('/') != std::string::npos;
    const uint32_t known =
        find_name(table, is_rule ? loading.rules : loading.families, is_rule ? "rule" : "code", name);
    if (known != kNone) answers.push_back(name.value);
  }
  return answers;
}

void load_pack_file(RulePack& pack, const TomlFile& file, std::vector<Problem>& problems) {
  Table table(file.root, file.path, problems);
  pack.version = table.text("version").value;
  pack.evidence_version = table.text("evidence_version").value;
  pack.reviewed = table.date("reviewed");
  pack.review_after_months = static_cast<int>(table.integer("review_after_months", 1, 120, Need::Optional).value_or(12));
  table.finish();
}

void load_families(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  for (Table& family : table.tables("family")) load_family(loading, family);
  table.finish();
}

void load_sources(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  for (Table& source : table.tables("source")) load_source(loading, source);
  table.finish();
}

void load_scorecard(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  Index in_file;
  for (Table& pair : table.tables("pair")) load_pair(loading, pair, in_file);
  table.finish();
}

}  // namespace claimtier
