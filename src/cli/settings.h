// The settings of a configuration or policy file, defined once: the reader, `config show`, the JSON Schema and the file that `init`
// writes are all made of this table.
//
//   [severity]                 [[overrides]]
//   R4 = "warning"             paths = ["blog/**"]
//   R13 = "off"                default_intervention = "prp"
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/options.h"
#include "rulepack/reader.h"

namespace claimtier {

enum class SettingKind : uint8_t {
  Value,
  Path,     // a file or folder, named from where the configuration stands
  Format,   // FORMAT or FORMAT=FILE, the file named from there
  Globs,    // paths below the configuration's folder, as in .gitignore
};

struct Setting {
  std::string_view key;     // in the file: "fail_on"
  std::string_view option;  // on the command line: "--fail-on"; "" where there is none
  std::string_view help;
  std::variant<std::string Options::*, std::vector<std::string> Options::*, bool Options::*, int64_t Options::*> member;
  SettingKind kind = SettingKind::Value;
  bool inverted = false;                       // `inline_config = false` is --no-inline-config
  std::string_view example = {};               // a TOML value
};

std::span<const Setting> settings();

// The values that are known, those of its option; empty: any.
std::vector<std::string> choices_of(const Setting& setting);

// Levels of [severity]: error, warning, note, off.
std::span<const std::string_view> severity_levels();

// Reads a whole file into the options; what the file leaves out stays. `path`: as it is named in messages and in Options::origins;
// its folder is what paths count from. Problems carry path, line and column.
void read_settings(const std::string& path, const std::string& text, Options& options, std::vector<Problem>& problems);

}  // namespace claimtier
