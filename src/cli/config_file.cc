#include "cli/config_file.h"

#include <filesystem>

#include "cli/files.h"
#include "cli/pack.h"
#include "cli/settings.h"
#include "text/error.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCommandLine = "command line";

void read_file(const std::string& path, Options& options) {
  const FileBytes file = read_input({path, path, Format::Plain});
  if (!file.fault.empty()) throw Error(path + ": " + file.fault);
  std::vector<Problem> problems;
  read_settings(path, file.bytes, options, problems);
  throw_problems(problems);
}

// `format` is that of check.
bool reports(const Options& options) { return options.command == "check" || options.command == "config"; }

std::string config_in(const fs::path& folder) {
  std::error_code error;
  const bool plain = fs::is_regular_file(folder / kConfigFile, error), hidden = fs::is_regular_file(folder / kHiddenConfigFile, error);
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

void apply_config(Options& options) {
  if (options.no_config || !options.policy.empty()) return;
  if (options.config.empty()) options.config = find_config();
  if (!options.config.empty()) read_file(options.config, options);
  if (!reports(options)) options.formats.clear();
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
