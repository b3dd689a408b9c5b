// evidence/<condition>.toml and evidence/approvals.toml.
#include <algorithm>
#include <array>
#include <tuple>

#include "rulepack/loading.h"
#include "rulepack/names.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 3> kApprovalTypes = {"full", "conditional", "time-limited"};

std::optional<Tier> read_tier(Table& table) {
  const std::optional<size_t> choice = table.choice("tier", kTierNames);
  return choice ? std::optional<Tier>(static_cast<Tier>(*choice)) : std::nullopt;
}

Outcome read_row_outcome(Table& table) {
  const std::span<const std::string_view> names(kOutcomeNames.begin() + 1, kOutcomeNames.end());
  const std::optional<size_t> choice = table.choice("outcome", names);
  return choice ? static_cast<Outcome>(*choice + 1) : Outcome::None;
}

std::vector<Alternative> read_alternatives(Table& table) {
  std::vector<Alternative> alternatives;
  for (Table& row : table.tables("alternatives", Need::Optional)) {
    Alternative alternative;
    alternative.tier = read_tier(row).value_or(Tier::C);
    alternative.reason = row.text("reason").value;
    alternatives.push_back(std::move(alternative));
    row.finish();
  }
  return alternatives;
}

std::vector<uint32_t> read_qualifiers(const Loading& loading, Table& table, const char* key) {
  const std::vector<Text> names = table.texts(key, Need::Optional);
  if (names.empty()) return {};
  Index index;
  for (uint32_t i = 0; i < loading.pack.entries.size(); ++i) {
    const Entry& entry = loading.pack.entries[i];
    if (loading.pack.lists[entry.list].name == "qualifier") index.emplace(entry.id, i);
  }
  return find_names(table, index, "qualifier", names);
}

void read_population(const Loading& loading, Table& table, Evidence& row) {
  row.population = table.text("population", Need::Optional).value;
  row.size = table.text("size", Need::Optional).value;
  row.comparators = find_names(table, loading.interventions, "intervention", table.texts("comparators", Need::Optional));
  row.qualifiers = read_qualifiers(loading, table, "qualifiers");
  row.horizon = table.text("horizon", Need::Optional).value;
}

// Where nothing was found there is nothing to cite, and nothing to carry more than "unproven".
void read_support(const Loading& loading, Table& table, Evidence& row) {
  row.absence = table.flag("absence_of_evidence");
  row.sources = find_names(table, loading.references, "source",
                           table.texts("sources", row.absence ? Need::Optional : Need::Required));
  if (row.absence && (row.tier == Tier::A || row.tier == Tier::B)) {
    table.complain(table.at("tier"), "absence of evidence is tier C or D");
  }
}

// Nobody else has looked at it: it has to be possible.
void check_own(const Loading& loading, const Table& table, const Evidence& row) {
  const auto can_be_followed = [&](uint32_t source) {
    const Reference& reference = loading.pack.references[source];
    return !reference.doi.empty() || !reference.pmid.empty() || !reference.pmcid.empty() || !reference.registry.empty();
  };
  if (std::any_of(row.sources.begin(), row.sources.end(), can_be_followed)) return;
  table.complain(table.at("sources"), "own evidence needs a source with a DOI, a PMID, a PMCID or a registry number");
}

auto key_of(const Evidence& row) { return std::tuple(row.intervention, row.condition, row.outcome, row.comparators, row.qualifiers, row.own); }

// Rows of a later pack replace those of the packs below it; among the files of one pack a pair and outcome stands once.
void add_row(Loading& loading, const Table& table, Evidence row) {
  std::vector<Evidence>& rows = loading.pack.evidence;
  const auto known =
      std::find_if(rows.begin(), rows.end(), [&](const Evidence& other) { return key_of(other) == key_of(row); });
  if (known == rows.end()) {
    rows.push_back(std::move(row));
  } else if (static_cast<size_t>(known - rows.begin()) < loading.base_evidence) {
    *known = std::move(row);
  } else {
    table.complain(table.at(), "a row for this intervention, condition, outcome, comparators and qualifiers stands already in this pack");
  }
}

void load_row(Loading& loading, Table& table, uint32_t condition) {
  Evidence row;
  row.condition = condition;
  row.intervention = find_name(table, loading.interventions, "intervention", table.text("intervention"));
  row.outcome = read_row_outcome(table);
  row.tier = read_tier(table).value_or(Tier::C);
  row.reason = table.text("reason").value;
  row.reviewed = table.date("reviewed");
  row.review_after = table.date("review_after", Need::Optional);
  row.verified = table.flag("verified");
  row.disputed = table.flag("disputed");
  row.alternatives = read_alternatives(table);
  read_support(loading, table, row);
  read_population(loading, table, row);
  row.own = loading.own;
  if (row.own) check_own(loading, table, row);
  table.finish();
  if (row.intervention != kNone && row.outcome != Outcome::None) add_row(loading, table, std::move(row));
}

// Lower case, as folded words are; their first words become words of the pack.
void read_names(Loading& loading, Table& table, Approval& approval) {
  auto& words = loading.pack.words;
  for (const Text& name : table.texts("names")) {
    const bool upper = std::any_of(name.value.begin(), name.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (upper) table.complain(name.at, "'" + name.value + "' must be lower case");
    approval.names.push_back(name.value);
    words.emplace(name.value.substr(0, name.value.find(' ')), static_cast<uint32_t>(words.size()));
  }
}

void load_approval(Loading& loading, Table& table, Index& in_file) {
  Approval approval;
  const Text product = table.text("product");
  approval.product = product.value;
  approval.inn = table.text("inn", Need::Optional).value;
  read_names(loading, table, approval);
  approval.kind = table.text("kind").value;
  approval.regulator = table.text("regulator").value;
  approval.country = table.text("country").value;
  approval.year = static_cast<int>(table.integer("year", 1900, 2100).value_or(0));
  if (const auto type = table.choice("type", kApprovalTypes)) approval.type = kApprovalTypes[*type];
  approval.indication = table.text("indication").value;
  approval.conditions = find_names(table, loading.conditions, "condition", table.texts("conditions", Need::Optional));
  approval.excludes = read_qualifiers(loading, table, "excludes");
  approval.withdrawn = table.flag("withdrawn");
  approval.verified = table.flag("verified");
  approval.sources = find_names(table, loading.references, "source",
                                table.texts("sources", approval.verified ? Need::Required : Need::Optional));
  const std::string key = approval.product + " / " + approval.regulator + " / " + approval.indication;
  add_name(table, in_file, "approval", {key, product.at}, 0);
  table.finish();
  std::vector<Approval>& all = loading.pack.approvals;
  const auto same = [&](const Approval& other) {
    return std::tie(other.product, other.regulator, other.indication) ==
           std::tie(approval.product, approval.regulator, approval.indication);
  };
  std::erase_if(all, same);
  all.push_back(std::move(approval));
}

}  // namespace

void load_evidence(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  const Text name = table.text("condition", Need::Optional);
  const uint32_t condition = find_name(table, loading.conditions, "condition", name);
  const bool is_unknown = !name.value.empty() && condition == kNone;
  table.text("summary", Need::Optional);
  for (Table& row : table.tables("entry")) {
    if (!is_unknown) load_row(loading, row, condition);
  }
  table.finish();
}

void load_approvals(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  Index in_file;
  table.text("summary", Need::Optional);
  for (Table& approval : table.tables("approval")) load_approval(loading, approval, in_file);
  table.finish();
}

}  // namespace claimtier
