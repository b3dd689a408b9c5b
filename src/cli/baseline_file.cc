#include "cli/baseline_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "cli/config_file.h"
#include "cli/page_run.h"
#include "extract/wordpress.h"
#include "report/escape.h"
#include "rulepack/reader.h"
#include "text/error.h"
#include "verdict/finding_names.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

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

fs::path folder_of(const std::string& path) { return fs::absolute(path).lexically_normal().parent_path(); }

// The page as the baseline calls it; a name that is no UTF-8 would make the file unreadable.
std::string name_in(const fs::path& folder, const std::string& page) {
  return escape_terminal(fs::absolute(page).lexically_normal().lexically_relative(folder).generic_string());
}

// The file on the disk that an entry is about.
std::string file_in(const fs::path& folder, const BaselineEntry& entry) { return (folder / file_of_page(entry.file)).string(); }

}  // namespace

std::string baseline_file(const Options& options) {
  if (options.no_baseline) return "";
  if (!options.baseline.empty()) return options.baseline;
  const std::string found = find_in_tree(kDefaultFile);
  return found.empty() && options.command == "baseline" ? (home_of_settings() / kDefaultFile).string() : found;
}

std::vector<BaselineEntry> read_baseline(const std::string& path) {
  const FileBytes file = read_input({path, path, Format::Plain});
  if (!file.fault.empty()) throw Error(path + ": " + file.fault);
  return parse_baseline(path, file.bytes);
}

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

BaselineMatch match_baseline(const std::string& path, const std::vector<BaselineEntry>& entries, const BaselineSight& sight,
                             std::vector<FileReport>& reports) {
  const fs::path folder = folder_of(path);
  BaselineMatch match;
  std::set<std::string> read;
  std::set<std::string, std::less<>> files;  // those of which all pages were read
  for (const FileReport& report : reports) files.insert(name_in(folder, std::string(file_of_page(report.path))));
  for (FileReport& report : reports) {
    if (!report.errors.empty()) files.erase(name_in(folder, std::string(file_of_page(report.path))));
    if (!report.errors.empty()) continue;
    match.pages.push_back({name_in(folder, report.path), &report});
    read.insert(match.pages.back().name);
  }
  const auto is_gone = [&](const std::string& file) {
    const std::string_view whole = file_of_page(file);
    std::error_code error;
    const bool post_is_gone = whole != file && files.contains(whole) && !read.contains(file);
    return post_is_gone || !fs::exists(folder / whole, error);
  };
  match.found = apply_baseline(entries, match.pages, is_gone);
  for (const BaselinePage& page : match.pages) page.report->verdict = verdict_of(*page.report);
  for (size_t i = 0; i < entries.size(); ++i) {
    const BaselineEntry& entry = entries[i];
    const bool missed = read.contains(entry.file) || (covers(sight.paths, file_in(folder, entry)) && is_gone(entry.file));
    match.stale.push_back(match.found[i].empty() && can_occur(sight.pack, sight.profiles, entry.rule) && missed);
  }
  return match;
}

Inputs refuges(const std::string& path, const std::vector<BaselineEntry>& entries, const Options& options) {
  const fs::path folder = folder_of(path);
  const std::vector<std::string> paths = asked_paths(options);
  const auto is_gone = [&](const BaselineEntry& entry) {
    const std::string file = file_in(folder, entry);
    return covers(paths, file) && !fs::exists(file);
  };
  if (std::none_of(entries.begin(), entries.end(), is_gone)) return {};
  std::set<std::string> listed;
  for (const BaselineEntry& entry : entries) listed.insert(entry.file);
  const std::string shown = fs::path(path).parent_path().string();
  Inputs inputs = find_inputs({shown.empty() ? "." : shown}, {std::nullopt, "", true, !options.no_gitignore, options.follow_links});
  std::erase_if(inputs.files,
                [&](const Input& input) { return covers(paths, input.path) || listed.contains(name_in(folder, input.name)); });
  return inputs;
}

}  // namespace claimtier
