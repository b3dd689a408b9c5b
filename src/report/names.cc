#include "report/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "report/escape.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 5> kRungs = {"none", "investigational", "hedged", "stated", "absolute"};

constexpr std::pair<std::string_view, std::string_view> kToolCodes[] = {
    {"T1", "A suppression has expired: its findings count again."},
    {"T2", "A suppression cannot be read, or names a rule, code or directive that does not exist."},
    {"T3", "A suppression matches no finding, or ends none, and can be removed."},
    {"T4", "A suppression gives no reason: it has no effect without one."},
};

template <class Items, class Key>
auto find_by(const Items& items, std::string_view wanted, Key key) -> const typename Items::value_type* {
  const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.*key == wanted; });
  return found == items.end() ? nullptr : &*found;
}

// Whether `id` begins with `part` and a slash, which are then cut off.
bool cut(std::string_view& id, std::string_view part) {
  if (!id.starts_with(part) || id.size() <= part.size() || id[part.size()] != '/') return false;
  id.remove_prefix(part.size() + 1);
  return true;
}

std::string_view id_or_any(const RulePack& pack, uint32_t entry) {
  return entry < pack.entries.size() ? std::string_view(pack.entries[entry].id) : "any";
}

}  // namespace

std::string_view rung_name(uint8_t strength) { return kRungs[std::min<size_t>(strength, kRungs.size() - 1)]; }

std::string id_of(const RulePack& pack, uint32_t entry) {
  return entry < pack.entries.size() ? pack.entries[entry].id : std::string();
}

std::string label_of(const RulePack& pack, uint32_t entry) {
  if (entry >= pack.entries.size()) return "";
  if (!pack.entries[entry].name.empty()) return pack.entries[entry].name;
  std::string label = pack.entries[entry].id;
  std::replace(label.begin(), label.end(), '-', ' ');
  return label;
}

std::string row_id(const RulePack& pack, const Evidence& row) {
  return fmt::format("{}/{}/{}", id_or_any(pack, row.intervention), id_or_any(pack, row.condition),
                     name_of(row.outcome));
}

const Evidence* find_row(const RulePack& pack, std::string_view id) {
  for (const Evidence& row : pack.evidence) {
    std::string_view rest = id;
    if (cut(rest, id_or_any(pack, row.intervention)) && cut(rest, id_or_any(pack, row.condition)) &&
        rest == name_of(row.outcome)) {
      return &row;
    }
  }
  return nullptr;
}

const Rule* find_rule(const RulePack& pack, std::string_view name) { return find_by(pack.rules, name, &Rule::name); }

const Family* find_family(const RulePack& pack, std::string_view code) {
  return find_by(pack.families, code, &Family::code);
}

const Reference* find_reference(const RulePack& pack, std::string_view key) {
  return find_by(pack.references, key, &Reference::key);
}

std::string_view tool_summary(std::string_view code) {
  for (const auto& [known, summary] : kToolCodes) {
    if (known == code) return summary;
  }
  return "";
}

std::string cite(const Reference& reference) {
  std::vector<std::string> ids;
  if (!reference.doi.empty()) ids.push_back("doi:" + reference.doi);
  if (!reference.pmid.empty()) ids.push_back("PMID " + reference.pmid);
  if (!reference.pmcid.empty() && reference.pmid.empty()) ids.push_back(reference.pmcid);
  if (!reference.registry.empty()) ids.push_back(reference.registry);
  if (ids.empty() && !reference.url.empty()) ids.push_back(reference.url);
  return ids.empty() ? reference.citation : fmt::format("{} ({})", reference.citation, fmt::join(ids, ", "));
}

std::string link_of(const Reference& reference) {
  if (!reference.doi.empty()) return "https://doi.org/" + escape_uri(reference.doi);
  if (!reference.pmid.empty()) return "https://pubmed.ncbi.nlm.nih.gov/" + escape_uri(reference.pmid) + "/";
  if (!reference.pmcid.empty()) return "https://pmc.ncbi.nlm.nih.gov/articles/" + escape_uri(reference.pmcid) + "/";
  if (reference.registry.starts_with("NCT")) return "https://clinicaltrials.gov/study/" + escape_uri(reference.registry);
  const bool web = reference.url.starts_with("https://") || reference.url.starts_with("http://");
  return web ? reference.url : "";
}

std::string counted(uint64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace claimtier
