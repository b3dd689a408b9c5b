#include "cli/config_file.h"

#include <filesystem>

#include "cli/files.h"
#include "cli/pack.h"
#include "cli/settings.h"
#include "text/error.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

void read_file(const std::string& path, Options& options) {
  std::vector<Problem> problems;
  read_settings(path, read_own_file(path), options, problems);
  throw_problems(problems);
}

// `format` is that of check.
bool reports(const Options& options) { return options.command == "check" || options.command == "config"; }

// What the command line says stays.
void take_over(const Options& file, Options& options) {
  for (const Setting& setting : settings()) {
    const std::string key(setting.key);
    if (!file.origins.contains(key) || options.origins.contains(key)) continue;
    std::visit([&](auto member) { options.*member = file.*member; }, setting.member);
    options.origins[key] = file.origins.at(key);
    if (key == "baseline") options.no_baseline = file.no_baseline;
  }
  options.exclude_from = file.exclude_from;
  options.severities = file.severities;
  options.overrides = file.overrides;
}

// Throws where something else has the name: a pipe would be waited for without end, and a folder would be passed over in silence.
bool is_file_in(const fs::path& folder, std::string_view name) {
  std::error_code error;
  const fs::file_status status = fs::status(folder / name, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) throw Error((folder / name).string() + ": is no file; remove it or name another");
  return fs::is_regular_file(status);
}

std::string config_in(const fs::path& folder) {
  const bool plain = is_file_in(folder, kConfigFile), hidden = is_file_in(folder, kHiddenConfigFile);
  if (plain && hidden) throw Error((folder / kConfigFile).string() + ": " + kHiddenConfigFile + " is there too; keep one of them");
  return plain ? (folder / kConfigFile).string() : hidden ? (folder / kHiddenConfigFile).string() : "";
}

// The folders above that belong to the same repository, as paths relative to here; only this one outside of any.
std::vector<fs::path> folders_of_the_tree() {
  std::error_code error;
  std::vector<fs::path> folders = {""};
  fs::path up, here = fs::current_path(error);
  while (!fs::exists(here / ".git", error)) {
    if (here == here.parent_path()) return {""};
    here = here.parent_path();
    folders.push_back(up /= "..");
  }
  return folders;
}

}  // namespace

std::string find_config() {
  for (const fs::path& folder : folders_of_the_tree()) {
    if (std::string found = config_in(folder); !found.empty()) return found;
  }
  return "";
}

std::string find_in_tree(std::string_view name) {
  for (const fs::path& folder : folders_of_the_tree()) {
    if (is_file_in(folder, name)) return (folder / name).string();
  }
  return "";
}

fs::path home_of_settings() {
  const std::string config = find_config();
  return config.empty() ? folders_of_the_tree().back() : fs::path(config).parent_path();
}

void apply_config(Options& options) {
  if (options.no_config || !options.policy.empty()) return;
  if (options.config.empty()) options.config = find_config();
  if (options.config.empty()) return;
  Options file;
  read_file(options.config, file);
  if (!reports(options)) file.origins.erase("format");
  take_over(file, options);
}

void apply_policy(Options& options) {
  if (options.policy.empty()) return;
  options.no_baseline = options.baseline.empty();
  const std::vector<std::string> before = options.formats;
  read_file(options.policy, options);
  options.no_gitignore |= !options.origins.contains("gitignore");
  if (!reports(options)) options.formats = before;
}

std::string place_of_setting(const Options& options, const std::string& key) {
  const auto origin = options.origins.find(key);
  return origin == options.origins.end() || origin->second == kCommandLine ? "" : origin->second + ": ";
}

}  // namespace claimtier
