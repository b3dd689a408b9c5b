#include "cli/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/option_checks.h"
#include "rulepack/nearest.h"

namespace claimtier {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view kLevels[] = {"error", "warning", "note", "off"};

constexpr KeyHint kKeyHints[] = {
    {"lexicon", "words of your own come with `rules`, from the lexicon/ of that folder"},
    {"lexicons", "words of your own come with `rules`, from the lexicon/ of that folder"},
};

const std::vector<Setting>& table_of_settings() {
  static const std::vector<Setting> kSettings = {
      {"profile", "--profile", "Whose law to judge by, on top of the evidence", &Options::profiles, SettingKind::Value, false,
       R"(["us", "us-fl"])"},
      {"fail_on", "--fail-on", "Exit 1 from this severity", &Options::fail_on, SettingKind::Value, false, R"("error")"},
      {"max_warnings", "--max-warnings", "Exit 1 where there are more warnings", &Options::max_warnings, SettingKind::Value, false, "20"},
      {"max_file_size", "--max-file-size", "Files of more MiB are not read; 0 for no limit, here and below", &Options::max_file_size, SettingKind::Value, false, "64"},
      {"max_line", "--max-line", "Files with a line of more MiB are not judged", &Options::max_line, SettingKind::Value, false, "16"},
      {"max_unpacked", "--max-unpacked", "Parts of Word files are unpacked to so many MiB", &Options::max_unpacked, SettingKind::Value, false, "64"},
      {"max_nesting", "--max-nesting", "Files with more elements inside each other are not judged", &Options::max_nesting, SettingKind::Value, false, "1000"},
      {"max_findings", "--max-findings", "So many findings of a file are reported", &Options::max_findings, SettingKind::Value, false, "10000"},
      {"max_seconds", "--max-seconds", "A file is given up after this time of the processor", &Options::max_seconds, SettingKind::Value, false, "300"},
      {"strict", "--strict", "Exit 1 where something could not be judged", &Options::strict, SettingKind::Value, false, "true"},
      {"allow_empty", "--allow-empty", "A folder without a page is no error", &Options::allow_empty, SettingKind::Value, false, "true"},
      {"min_severity", "--min-severity", "Report from this severity", &Options::min_severity, SettingKind::Value,
       false, R"("warning")"},
      {"min_confidence", "--min-confidence", "Report from this confidence", &Options::min_confidence, SettingKind::Value,
       false, R"("medium")"},
      {"select", "--select", "Report only these codes, families or rules", &Options::select, SettingKind::Value, false, R"(["R1", "R3"])"},
      {"ignore", "--ignore", "Report all but these", &Options::ignore, SettingKind::Value, false, R"(["R13"])"},
      {"exclude", "", "Pages that are not checked, as in .gitignore", &Options::exclude, SettingKind::Globs, false, R"(["drafts/", "*.txt"])"},
      {"gitignore", "", "Leave out what .gitignore files name", &Options::no_gitignore, SettingKind::Value, true, "true"},
      {"follow_links", "--follow-links", "Read what links in a folder lead to outside of it, too", &Options::follow_links, SettingKind::Value,
       false, "true"},
      {"default_intervention", "--default-intervention", "What is sold where a page does not say", &Options::default_intervention,
       SettingKind::Value, false, R"("prp")"},
      {"rules", "--rules", "Folders with rules and word lists of your own", &Options::rules, SettingKind::Path, false, R"(["rules"])"},
      {"evidence", "--evidence", "Folders with evidence of your own", &Options::evidence, SettingKind::Path, false, R"(["evidence"])"},
      {"own_evidence", "--no-own-evidence", "false: none of your own evidence counts", &Options::no_own_evidence, SettingKind::Value, true, "true"},
      {"inline_config", "--no-inline-config", "false: suppressions inside pages do not count", &Options::no_inline_config, SettingKind::Value, true, "true"},
      {"baseline", "--baseline", "Report only what is not in this file; \"\" for none", &Options::baseline, SettingKind::Path, false,
       R"("claimtier-baseline.toml")"},
      {"decisions", "--decisions", "What was decided about claims", &Options::decisions, SettingKind::Path, false, R"("claims.toml")"},
      {"format", "--format", "Reports that `check` writes", &Options::formats, SettingKind::Format, false, R"(["text", "sarif=out.sarif"])"},
      {"color", "--color", "auto, always or never", &Options::color, SettingKind::Value, false, R"("auto")"},
      {"green", "--green", "Show credits too", &Options::green, SettingKind::Value, false, "true"},
  };
  return kSettings;
}

// Reads one file; the folder that paths count from is the file's.
class SettingsReader {
 public:
  SettingsReader(const std::string& path, Options& options)
      : path_(path), folder_(std::filesystem::path(path).parent_path()), options_(options) {}

  void read(Table& table) {
    for (const Setting& setting : settings()) {
      const bool given = table.has(setting.key);
      std::visit([&](auto member) { take(table, setting, member); }, setting.member);
      if (given) options_.origins[std::string(setting.key)] = where(table.at(setting.key));
    }
    if (std::optional<Table> levels = table.table("severity", Need::Optional)) options_.severities = severities(*levels);
    std::vector<Table> overrides = table.tables("overrides", Need::Optional);
    if (table.has("overrides")) options_.overrides.clear();
    for (Table& override : overrides) options_.overrides.push_back(read_override(override));
    table.finish(kKeyHints);
  }

 private:
  std::string where(Position at) const { return fmt::format("{}:{}:{}", path_, at.line, at.column); }

  std::string from_folder(const std::string& path) const {
    return path.empty() || path == "-" ? path : (folder_ / path).string();
  }

  std::string resolved(const Setting& setting, const std::string& value) const {
    const size_t equals = value.find('=');
    if (setting.kind == SettingKind::Path) return from_folder(value);
    if (setting.kind != SettingKind::Format || equals == std::string::npos) return value;
    return value.substr(0, equals + 1) + from_folder(value.substr(equals + 1));
  }

  void take(Table& table, const Setting& setting, std::string Options::*member) {
    const Text text = table.text(setting.key, Need::MayBeEmpty);
    if (!table.is_text(setting.key)) return;
    const Names known = choices_of(setting);
    if (!known.empty() && std::find(known.begin(), known.end(), text.value) == known.end()) {
      return table.complain(text.at, fmt::format("unknown value '{}'{}; known: {}", text.value,
                                                 did_you_mean(text.value, {known.begin(), known.end()}), fmt::join(known, ", ")));
    }
    options_.*member = resolved(setting, text.value);
    if (setting.key == "baseline") options_.no_baseline = text.value.empty();
  }

  void take(Table& table, const Setting& setting, Names Options::*member) {
    Names values;
    for (const Text& text : table.texts(setting.key, Need::Optional)) values.push_back(resolved(setting, text.value));
    if (!table.has(setting.key)) return;
    options_.*member = std::move(values);
    if (setting.kind == SettingKind::Globs) options_.exclude_from = folder_.string();
  }

  void take(Table& table, const Setting& setting, bool Options::*member) {
    const bool value = table.flag(setting.key);
    if (!table.has(setting.key)) return;
    options_.*member = setting.inverted ? options_.*member || !value : value;  // what was forbidden stays so
  }

  void take(Table& table, const Setting& setting, int64_t Options::*member) {
    const std::optional<uint32_t> number = table.integer(setting.key, 0, 1000000, Need::Optional);
    if (number) options_.*member = *number;
  }

  std::vector<SeverityOf> severities(const Table& table) {
    std::vector<SeverityOf> levels;
    for (const Value& member : table.members()) {
      const bool known = member.kind == Value::Kind::String && std::find(std::begin(kLevels), std::end(kLevels), member.text) != std::end(kLevels);
      if (!known) table.complain(member.at, fmt::format("a severity is one of: {}", fmt::join(kLevels, ", ")));
      if (known) levels.push_back({member.key, member.text, where(member.key_at)});
    }
    return levels;
  }

  Override read_override(Table& table) {
    Override read;
    read.folder = folder_.string();
    read.where = where(table.at());
    for (const Text& glob : table.texts("paths")) read.paths.push_back(glob.value);
    for (const Text& profile : table.texts("profile", Need::Optional)) read.profiles.push_back(profile.value);
    read.sets_profile = table.has("profile");
    read.default_intervention = table.text("default_intervention", Need::Optional).value;
    if (std::optional<Table> levels = table.table("severity", Need::Optional)) read.severities = severities(*levels);
    std::vector<KeyHint> hints;
    for (const Setting& setting : settings())
      hints.push_back({setting.key, "it holds for the whole run; write it above all tables"});
    table.finish(hints);
    return read;
  }

  const std::string& path_;
  std::filesystem::path folder_;
  Options& options_;
};

}  // namespace

std::span<const Setting> settings() { return table_of_settings(); }

std::vector<std::string> choices_of(const Setting& setting) { return known_values("check", std::string(setting.option)); }

std::span<const std::string_view> severity_levels() { return kLevels; }

void read_settings(const std::string& path, const std::string& text, Options& options, std::vector<Problem>& problems) {
  Value root;
  if (!parse_toml({path, text}, root, problems)) return;
  Table table(root, path, problems);
  SettingsReader(path, options).read(table);
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
}

}  // namespace claimtier
