#include "cli/baseline_file.h"

#include <fmt/format.h>

#include <set>
#include <tuple>

#include "cli/config_file.h"
#include "cli/files.h"
#include "report/escape.h"
#include "rulepack/reader.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr std::string_view kDefaultFile = "claimtier-baseline.toml";
constexpr uint32_t kVersion = 1;
constexpr std::string_view kHead =
    "# Findings that were there when this file was written: `claimtier check` reports only others.\n"
    "# Written by `claimtier baseline`; `claimtier baseline --prune` drops what is mended. See docs/suppressions.md.\n";

BaselineEntry read_entry(Table& table) {
  BaselineEntry entry{table.text("file").value, table.text("rule").value, table.text("sentence").value, 1, ""};
  entry.number = table.integer("number", 1, UINT32_MAX).value_or(1);
  if (table.has("words")) entry.words = table.text("words", Need::Optional).value;
  table.finish();
  return entry;
}

// A line that a merge left twice counts once.
std::vector<BaselineEntry> read_entries(Table& table) {
  std::vector<BaselineEntry> entries;
  std::set<std::tuple<std::string, std::string, std::string, uint32_t>> seen;
  for (Table& row : table.tables("findings")) {
    BaselineEntry entry = read_entry(row);
    if (seen.insert({entry.file, entry.rule, entry.sentence, entry.number}).second) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

std::string baseline_file(const Options& options) {
  if (options.no_baseline) return "";
  if (!options.baseline.empty()) return options.baseline;
  const std::string found = find_in_tree(kDefaultFile);
  return found.empty() && options.command == "baseline" ? (home_of_settings() / kDefaultFile).string() : found;
}

std::vector<BaselineEntry> read_baseline(const std::string& path) { return parse_baseline(path, read_own_file(path)); }

std::vector<BaselineEntry> parse_baseline(const std::string& path, const std::string& text) {
  std::vector<Problem> problems;
  std::vector<BaselineEntry> entries;
  Value root;
  if (parse_toml({path, text}, root, problems)) {
    Table table(root, path, problems);
    table.integer("version", kVersion, kVersion);
    entries = read_entries(table);
    table.finish();
  }
  if (!problems.empty()) throw Error(to_string(problems.front()));
  return entries;
}

std::string baseline_text(const std::vector<BaselineEntry>& entries) {
  std::string out = fmt::format("{}version = {}\nfindings = [\n", kHead, kVersion);
  for (const BaselineEntry& entry : entries) {
    const std::string words = entry.words.empty() ? "" : ", words = " + toml_string(entry.words);
    out += fmt::format("  {{file = {}, rule = {}, sentence = {}, number = {}{}}},\n", toml_string(entry.file),
                       toml_string(entry.rule), toml_string(entry.sentence), entry.number, words);
  }
  return out + "]\n";
}

}  // namespace claimtier
