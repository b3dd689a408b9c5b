#include "cli/path_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/config_file.h"
#include "cli/pack.h"
#include "cli/walk.h"
#include "rulepack/nearest.h"
#include "text/error.h"
#include "verdict/finding_names.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

std::string absolute(const std::string& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, error), error).string();
}

Severity severity_of(const std::string& level) {
  if (level == "error") return Severity::Error;
  if (level == "warning") return Severity::Warning;
  return level == "note" ? Severity::Note : Severity::None;
}

// The same, each name known.
const std::vector<SeverityOf>& checked(const RulePack& pack, const std::vector<SeverityOf>& given) {
  std::vector<std::string_view> known = finding_names(pack);
  known.insert(known.end(), {"T1", "T2", "T3", "T4"});
  for (const SeverityOf& one : given) {
    if (std::find(known.begin(), known.end(), one.name) != known.end()) continue;
    throw Error(fmt::format("{}: unknown code, family or rule '{}'{}", one.where, one.name, did_you_mean(one.name, known)));
  }
  return given;
}

Limits limits_of(const Options& options) {
  const auto bytes = [](int64_t mebibytes) { return static_cast<uint64_t>(mebibytes) * kMebibyte; };
  return {bytes(options.max_file_size),
          bytes(options.max_line),
          bytes(options.max_unpacked),
          static_cast<uint32_t>(options.max_nesting),
          static_cast<uint32_t>(options.max_findings),
          static_cast<uint32_t>(options.max_seconds)};
}

}  // namespace

Globs::Globs(const std::vector<std::string>& globs, const std::string& folder)
    : none_(globs.empty()), folder_(globs.empty() ? "" : absolute(folder)), file_(fmt::format("{}", fmt::join(globs, "\n"))) {}

bool Globs::fit(const std::string& path) const {
  if (none_) return false;
  const fs::path below = fs::path(absolute(path)).lexically_relative(folder_);
  if (below.empty() || *below.begin() == "..") return false;
  for (fs::path at = below; !at.empty(); at = at.parent_path()) {
    const Ignored said = file_.judge(at.generic_string(), at != below);
    if (said != Ignored::Unsaid) return said == Ignored::Yes;
  }
  return false;
}

bool yields_to_command_line(const Options& options, std::string_view key) {
  const auto origin = options.origins.find(std::string(key));
  return options.policy.empty() && origin != options.origins.end() && origin->second == kCommandLine;
}

PathSettings::PathSettings(const RulePack& pack, const Options& options)
    : exclude_(options.exclude, options.exclude_from) {
  const auto at = [&](const char* key) { return place_of_setting(options, key); };
  general_.default_intervention =
      placed(at("default_intervention"), [&] { return intervention_named(pack, options.default_intervention); });
  general_.profiles = placed(at("profile"), [&] { return profiles_named(pack, options.profiles); });
  general_.as_of = options.as_of;
  general_.inline_config = !options.no_inline_config;
  general_.limits = limits_of(options);
  severities_ = checked(pack, options.severities);
  for (const Override& override : options.overrides) {
    Place place{Globs(override.paths, override.folder), override.where, override.sets_profile, {}, kNone,
                checked(pack, override.severities)};
    placed(override.where + ": ", [&] {
      place.profiles = profiles_named(pack, override.profiles);
      place.intervention = intervention_named(pack, override.default_intervention);
    });
    if (yields_to_command_line(options, "profile")) place.sets_profile = false, place.profiles.clear();
    if (yields_to_command_line(options, "default_intervention")) place.intervention = kNone;
    places_.push_back(std::move(place));
  }
}

LintOptions PathSettings::lint_options(const std::string& path) const {
  LintOptions options = general_;
  for (const Place& place : places_) {
    if (!place.globs.fit(path)) continue;
    if (place.sets_profile) options.profiles = place.profiles;
    if (place.intervention != kNone) options.default_intervention = place.intervention;
  }
  return options;
}

std::string PathSettings::override_of(const std::string& path, std::string_view key) const {
  std::string where;
  for (const Place& place : places_) {
    const bool sets = key == "profile" ? place.sets_profile : place.intervention != kNone;
    if (sets && place.globs.fit(path)) where = place.where;
  }
  return where;
}

std::set<std::string> PathSettings::idle_overrides(const Options& options, const std::vector<std::string>& pages) const {
  std::set<std::string> idle;
  if (places_.empty()) return idle;
  const std::string folder = options.overrides.front().folder;
  std::vector<std::string> files = walk_folder(folder.empty() ? "." : folder, {!options.no_gitignore, options.follow_links}).files;
  files.insert(files.end(), pages.begin(), pages.end());
  for (const Place& place : places_) {
    const bool any = std::any_of(files.begin(), files.end(), [&](const std::string& file) { return place.globs.fit(file); });
    if (!any) idle.insert(place.where);
  }
  return idle;
}

std::vector<SeverityOf> PathSettings::severities(const std::string& path) const {
  std::vector<SeverityOf> holding = severities_;
  for (const Place& place : places_) {
    if (!place.severities.empty() && place.globs.fit(path)) {
      holding.insert(holding.end(), place.severities.begin(), place.severities.end());
    }
  }
  return holding;
}

void PathSettings::grade(FileReport& report) const {
  const std::vector<SeverityOf> holding = severities(report.path);
  if (holding.empty()) return;
  std::erase_if(report.findings, [&](Finding& finding) {
    if (finding.polarity == Polarity::Green && !finding.tool) return false;
    const auto said = std::find_if(holding.rbegin(), holding.rend(), [&](const SeverityOf& one) { return goes_by(finding, one.name); });
    if (said == holding.rend()) return false;
    const Severity severity = severity_of(said->level);
    const bool doubtful = !finding.tool && finding.confidence == Confidence::Low;
    finding.severity = doubtful ? std::min(finding.severity, severity) : severity;
    return severity == Severity::None;
  });
  report.verdict = verdict_of(report);
}

std::vector<uint32_t> PathSettings::profiles() const {
  std::vector<uint32_t> all = general_.profiles;
  for (const Place& place : places_) {
    for (const uint32_t profile : place.profiles) {
      if (std::find(all.begin(), all.end(), profile) == all.end()) all.push_back(profile);
    }
  }
  return all;
}

}  // namespace claimtier
