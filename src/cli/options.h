// The command line as data. Nothing is read or written here but the arguments and the environment.
//
//   Options options = parse_options({"check", "--format", "sarif=out.sarif", "site/"});   // throws Error: one line,
//   exit status 2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace claimtier {

struct Output {
  std::string format;
  std::string path;  // empty: standard output
};

inline constexpr const char* kCommandLine = "command line";  // in Options::origins

// A severity that the configuration gives to a code, a family or a rule.
struct SeverityOf {
  std::string name, level;  // level: error, warning, note, off
  std::string where;        // "claimtier.toml:7:1"
};

// [[overrides]]: settings of some paths.
struct Override {
  std::string folder, where;  // what the globs count from; "claimtier.toml:9:1"
  std::vector<std::string> paths;
  std::vector<std::string> profiles;
  bool sets_profile = false;
  std::string default_intervention;  // "": as elsewhere
  std::vector<SeverityOf> severities;
};

struct Options {
  std::string command;             // check, explain, ...; "version"; "help"
  std::string help;                // the text for "help"
  std::vector<std::string> paths;  // the positional arguments of the command

  std::vector<std::string> formats;  // as given: text, sarif=out.sarif
  std::vector<Output> outputs;       // made of formats and output
  std::string output;
  std::vector<std::string> select, ignore;
  std::string fail_on = "error", min_severity, min_confidence;
  int64_t max_warnings = -1;  // -1: any number
  int64_t max_file_size = 64, max_line = 16, max_unpacked = 64;               // MiB; 0: no limit (text/limits.h)
  int64_t max_nesting = 1000, max_findings = 10'000, max_seconds = 300;
  std::string default_intervention;
  std::vector<std::string> rules;     // folders
  std::vector<std::string> evidence;  // folders of the user's own; none with --no-own-evidence
  std::vector<std::string> profiles;  // as given: "us,us-fl"
  std::string stdin_filename, input_format;
  uint32_t jobs = 0;  // 0: one for each processor
  std::string as_of;
  std::string color = "auto";
  bool green = false, quiet = false, stats = false, strict = false, allow_empty = false, no_inline_config = false;
  bool explain = false;

  bool check = false;   // evidence --check
  std::string sort = "place";   // claims --sort
  std::string decisions;        // claims --decisions
  bool write_decisions = false;
  bool no_own_evidence = false;
  std::string policy;  // a file
  std::string config;  // a file; empty: looked for
  bool no_config = false;
  std::vector<SeverityOf> severities;
  std::vector<Override> overrides;       // the later wins
  std::vector<std::string> exclude;      // globs
  std::string exclude_from;              // the folder that they count from
  bool no_gitignore = false, follow_links = false;
  std::map<std::string, std::string> origins;  // where a setting was made: "claimtier.toml:3:1", "command line"
  std::string baseline;      // a file; empty: the one in the current folder
  bool no_baseline = false;
  bool staged = false;  // check --staged
  std::optional<std::string> diff;  // check --diff: a revision
  bool prune = false;  // baseline --prune
  uint32_t misses = 0;  // score --misses
  bool pages = false;   // score --pages
  std::string stage;    // dump --stage
};

Options parse_options(const std::vector<std::string>& arguments);

}  // namespace claimtier
