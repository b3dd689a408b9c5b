#include "cli/baseline_match.h"

#include <algorithm>
#include <filesystem>

#include "cli/files.h"
#include "cli/page_run.h"
#include "extract/wordpress.h"
#include "report/escape.h"
#include "verdict/finding_names.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const std::string& path) { return fs::absolute(path).lexically_normal().parent_path(); }

// The page as the baseline calls it; a name that is no UTF-8 would make the file unreadable.
std::string name_in(const fs::path& folder, const std::string& page) {
  return escape_terminal(fs::absolute(page).lexically_normal().lexically_relative(folder).generic_string());
}

// The file on the disk that an entry is about.
std::string file_in(const fs::path& folder, const BaselineEntry& entry) { return (folder / file_of_page(entry.file)).string(); }

}  // namespace

BaselineMatch match_baseline(const std::string& path, const std::vector<BaselineEntry>& entries, const BaselineSight& sight,
                             std::span<FileReport> reports) {
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

BaselinePass::BaselinePass(std::string path, std::vector<BaselineEntry> entries, BaselineSight sight, PageSink sink)
    : path_(std::move(path)), sight_(std::move(sight)), sink_(std::move(sink)) {
  const fs::path folder = entries.empty() ? "" : folder_of(path_);
  for (BaselineEntry& entry : entries) entries_[entry.file].push_back(std::move(entry));
  for (const auto& [file, own] : entries_) {
    any_post_ = any_post_ || file_of_page(file) != file;
    std::error_code error;
    if (fs::exists(folder / file, error)) continue;
    for (const BaselineEntry& entry : own) gone_.insert({entry.rule, entry.sentence});
  }
}

void BaselinePass::add(Linted page) {
  if (any_post_ || !waiting_.empty() || may_hold_moved(page.report)) return waiting_.push_back(std::move(page));
  if (page.report.errors.empty()) match_in_place(page.report);
  sink_(std::move(page));
}

bool BaselinePass::may_hold_moved(const FileReport& report) const {
  if (gone_.empty() || entries_.contains(name_in(folder_of(path_), report.path))) return false;
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.sentence_id != kWholePage && gone_.contains({finding.rule, finding.sentence_id});
  });
}

void BaselinePass::match(const std::vector<BaselineEntry>& entries, std::span<FileReport> reports) {
  const std::vector<bool> stale = match_baseline(path_, entries, sight_, reports).stale;
  stale_ += static_cast<size_t>(std::count(stale.begin(), stale.end(), true));
}

void BaselinePass::match_in_place(FileReport& report) {
  if (entries_.empty()) return;
  const auto known = entries_.find(name_in(folder_of(path_), report.path));
  if (known == entries_.end()) return;
  match(known->second, {&report, 1});
  entries_.erase(known);
}

size_t BaselinePass::finish() {
  std::vector<BaselineEntry> entries;
  for (auto& [file, own] : entries_) std::move(own.begin(), own.end(), std::back_inserter(entries));
  std::vector<FileReport> reports;
  for (Linted& page : waiting_) reports.push_back(std::move(page.report));
  if (!entries.empty()) match(entries, reports);
  for (size_t i = 0; i < waiting_.size(); ++i) {
    waiting_[i].report = std::move(reports[i]);
    sink_(std::move(waiting_[i]));
  }
  return stale_;
}

}  // namespace claimtier
