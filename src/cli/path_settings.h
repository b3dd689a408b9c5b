// What holds for one page: the settings of the run, and over them the [[overrides]] whose globs fit its path. The command line
// wins over both.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/gitignore.h"
#include "cli/options.h"
#include "lint/linter.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

// Globs as in .gitignore, below a folder.
class Globs {
 public:
  Globs(const std::vector<std::string>& globs, const std::string& folder);
  // `path`: as given on the command line; a folder above it that fits is enough.
  bool fit(const std::string& path) const;

 private:
  bool none_ = true;
  std::string folder_;  // absolute
  IgnoreFile file_;
};

// Whether [[overrides]] do not set `key` in this run, since the command line does. Those of a policy yield to nobody.
bool yields_to_command_line(const Options& options, std::string_view key);

class PathSettings {
 public:
  // Throws Error for an unknown profile, treatment or code, with its place in the configuration.
  PathSettings(const RulePack& pack, const Options& options);

  bool is_excluded(const std::string& path) const { return exclude_.fit(path); }
  LintOptions lint_options(const std::string& path) const;
  // Gives findings the severities of [severity]; "off" removes them. Findings of low confidence stay notes.
  void grade(FileReport& report) const;
  // Those that hold for a path, the deciding ones last.
  std::vector<SeverityOf> severities(const std::string& path) const;
  // Where the [[overrides]] stand that set `profile` or `default_intervention` of a path; "" where none do.
  std::string override_of(const std::string& path, std::string_view key) const;
  // Where those stand whose globs fit no file below the folder that they count from, nor one of `pages`.
  std::set<std::string> idle_overrides(const Options& options, const std::vector<std::string>& pages = {}) const;
  // Of all paths, those that profiles extend included.
  std::vector<uint32_t> profiles() const;

 private:
  struct Place {
    Globs globs;
    std::string where;
    bool sets_profile = false;
    std::vector<uint32_t> profiles;
    uint32_t intervention = kNone;
    std::vector<SeverityOf> severities;
  };

  LintOptions general_;
  Globs exclude_;
  std::vector<SeverityOf> severities_;
  std::vector<Place> places_;
};

}  // namespace claimtier
