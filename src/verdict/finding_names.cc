#include "verdict/finding_names.h"

#include <algorithm>

namespace claimtier {
namespace {

bool names_rule(std::string_view name, std::string_view code, std::string_view rule) {
  return name == code || name == rule || (rule.starts_with(name) && rule.substr(name.size()).starts_with('/'));
}

}  // namespace

bool goes_by(const Finding& finding, std::string_view name) { return names_rule(name, finding.code, finding.rule); }

std::vector<std::string_view> finding_names(const RulePack& pack) {
  std::vector<std::string_view> names;
  for (const Family& family : pack.families) names.insert(names.end(), {family.code, family.id});
  for (const Rule& rule : pack.rules) names.push_back(rule.name);
  return names;
}

bool can_occur(const RulePack& pack, const std::vector<uint32_t>& profiles, std::string_view name) {
  return std::any_of(pack.rules.begin(), pack.rules.end(), [&](const Rule& rule) {
    const bool in_force =
        rule.profile == kNone || std::find(profiles.begin(), profiles.end(), rule.profile) != profiles.end();
    return in_force && names_rule(name, rule.code, rule.name);
  });
}

}  // namespace claimtier
