// Where the settings of a run come from: defaults, then the configuration of the tree, then the command line, then --policy.
//
//   claimtier.toml or .claimtier.toml, in this folder or one above it, up to the root of the repository
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/options.h"
#include "text/error.h"

namespace claimtier {

inline constexpr const char* kConfigFile = "claimtier.toml";
inline constexpr const char* kHiddenConfigFile = ".claimtier.toml";

// "" where there is none. Throws Error where a folder holds both names.
std::string find_config();

// The nearest file of that name, in this folder or one above it as above; "" where there is none.
std::string find_in_tree(std::string_view name);

// Where a new file for the whole tree belongs: beside the configuration, else in the root of the repository, else here.
std::filesystem::path home_of_settings();

// Reads --config, else what find_config() finds, into the options; nothing with --no-config or --policy. Throws Error with a line
// for each problem of the file.
void apply_config(Options& options);

// --policy FILE: settings from outside the tree that is checked, so that a change cannot loosen its own gate. What the file sets wins
// over the command line; configuration, baseline and .gitignore files of the tree count only where it says so. Throws as above.
void apply_policy(Options& options);

// An Error of `work` gets `place` before it.
template <class Work>
auto placed(const std::string& place, Work work) {
  try {
    return work();
  } catch (const Error& error) {
    throw Error(place + error.what());
  }
}

// "claimtier.toml:3:1: ", "" where the setting was not made in a file.
std::string place_of_setting(const Options& options, const std::string& key);

}  // namespace claimtier
