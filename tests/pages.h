// Whole pages for the tests of the project: files read from a folder and judged by the built-in rules.
//
//   for (const std::string& name : page_names(kCorpus)) check(lint_page(name, read_file(kCorpus + name)));
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "lint/linter.h"
#include "rulepack/image.h"
#include "text/source.h"

namespace claimtier {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::vector<std::string> page_names(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

inline const RulePack& built_in_rules() {
  static const RulePack pack = builtin_pack();
  return pack;
}

// By the law of a profile; "general": by the evidence alone.
inline Linter linter_for(const std::string& profile) {
  LintOptions options{kNone, "2026-11-21", true};
  const std::vector<Profile>& profiles = built_in_rules().profiles;
  for (uint32_t i = 0; i < profiles.size(); ++i) {
    if (profiles[i].id == profile) options.profiles = {i};
  }
  return {built_in_rules(), options};
}

inline FileReport lint_page(const std::string& name, std::string bytes, Format format) {
  static const Linter linter(built_in_rules(), {kNone, "2026-11-21", true});
  return linter.lint(decode(name, std::move(bytes), format));
}

inline FileReport lint_page(const std::string& name, std::string bytes) {
  Format format = Format::Markdown;
  format_of(name, format);
  return lint_page(name, std::move(bytes), format);
}

}  // namespace claimtier
