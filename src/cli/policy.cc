#include "cli/policy.h"

#include <filesystem>

#include "cli/files.h"
#include "cli/pack.h"
#include "rulepack/reader.h"
#include "text/error.h"

namespace claimtier {
namespace {

// Folders are named from where the policy stands, not from where the run starts.
std::vector<std::string> folders(Table& table, std::string_view key, const std::string& policy) {
  std::vector<std::string> paths;
  for (const Text& text : table.texts(key, Need::Optional)) {
    paths.push_back((std::filesystem::path(policy).parent_path() / text.value).string());
  }
  return paths;
}

std::vector<std::string> names(Table& table, std::string_view key) {
  std::vector<std::string> values;
  for (const Text& text : table.texts(key, Need::Optional)) values.push_back(text.value);
  return values;
}

void read(Table& table, Options& options) {
  if (table.has("profile")) options.profiles = names(table, "profile");
  if (table.has("rules")) options.rules = folders(table, "rules", options.policy);
  if (table.has("evidence")) options.evidence = folders(table, "evidence", options.policy);
  if (table.has("fail_on")) options.fail_on = table.text("fail_on").value;
  if (table.has("default_intervention")) options.default_intervention = table.text("default_intervention").value;
  if (table.has("own_evidence")) options.no_own_evidence |= !table.flag("own_evidence");
  if (table.has("inline_config")) options.no_inline_config |= !table.flag("inline_config");
  table.finish();
}

}  // namespace

void apply_policy(Options& options) {
  if (options.policy.empty()) return;
  const FileBytes file = read_input({options.policy, options.policy, Format::Plain});
  if (!file.fault.empty()) throw Error(options.policy + ": " + file.fault);
  std::vector<Problem> problems;
  Value root;
  if (parse_toml({options.policy, file.bytes}, root, problems)) {
    Table table(root, options.policy, problems);
    read(table, options);
  }
  throw_problems(problems);
}

}  // namespace claimtier
