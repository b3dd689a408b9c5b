// `claimtier config show [PAGE]`: the settings of a run and where each was made; `config schema`: the JSON Schema of the file.
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/path_settings.h"
#include "cli/settings.h"
#include "report/escape.h"
#include "report/names.h"
#include "text/error.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

std::string list_text(const Names& values) {
  Names quoted;
  for (const std::string& value : values) quoted.push_back(toml_string(value));
  return fmt::format("[{}]", fmt::join(quoted, ", "));
}

// As it would be written in the file.
struct ValueText {
  const Options& options;
  bool inverted;

  std::string operator()(std::string Options::*member) const { return toml_string(options.*member); }
  std::string operator()(Names Options::*member) const { return list_text(options.*member); }
  std::string operator()(bool Options::*member) const { return options.*member != inverted ? "true" : "false"; }
  std::string operator()(int64_t Options::*member) const { return fmt::format("{}", options.*member); }
};

std::string origin_of(const Options& options, std::string_view key) {
  const auto origin = options.origins.find(std::string(key));
  return origin == options.origins.end() ? "default" : origin->second;
}

bool is_unset(const Options& options, const Setting& setting) {
  if (options.origins.contains(std::string(setting.key))) return false;
  const auto* text = std::get_if<std::string Options::*>(&setting.member);
  const auto* number = std::get_if<int64_t Options::*>(&setting.member);
  return (text != nullptr && (options.**text).empty()) || (number != nullptr && options.**number < 0);
}

// `line`, and behind it what it is to be known about it.
std::string noted(const std::string& line, std::string_view note) { return fmt::format("{:<48} # {}\n", line, note); }

std::string severities_text(const std::vector<SeverityOf>& severities) {
  std::string out;
  for (const SeverityOf& one : severities) {
    out += noted(fmt::format("{} = {}", toml_string(one.name), toml_string(one.level)), one.where);
  }
  return out;
}

std::string not_set(std::string_view key) { return fmt::format("# {} is not set\n", key); }

// A setting of [[overrides]].
std::string override_text(const Options& options, std::string_view key, const std::string& value) {
  const std::string line = fmt::format("{} = {}", key, value);
  return yields_to_command_line(options, key) ? noted(line, "not in force: the command line says otherwise") : line + "\n";
}

std::string show(const PathSettings& settings_of_paths, const Options& options) {
  const std::set<std::string> idle = settings_of_paths.idle_overrides(options);
  std::string out = fmt::format("# {}\n", options.config.empty() ? "no configuration file" : options.config);
  for (const Setting& setting : settings()) {
    const std::string value = is_unset(options, setting) ? "" : std::visit(ValueText{options, setting.inverted}, setting.member);
    out +=
        value.empty() ? not_set(setting.key) : noted(fmt::format("{} = {}", setting.key, value), origin_of(options, setting.key));
  }
  if (!options.severities.empty()) out += "\n[severity]\n" + severities_text(options.severities);
  for (const Override& one : options.overrides) {
    const std::string paths = "paths = " + list_text(one.paths);
    out += "\n" + noted("[[overrides]]", one.where) + (idle.contains(one.where) ? noted(paths, "no file fits") : paths + "\n");
    if (one.sets_profile) out += override_text(options, "profile", list_text(one.profiles));
    if (!one.default_intervention.empty())
      out += override_text(options, "default_intervention", toml_string(one.default_intervention));
    if (!one.severities.empty()) out += "[overrides.severity]\n" + severities_text(one.severities);
  }
  return out;
}

void check_page(const std::string& page) {
  std::error_code error;
  if (!std::filesystem::exists(page, error)) throw Error(page + ": no such file");
  if (std::filesystem::is_directory(page, error)) throw Error(page + ": a folder; name a page of it");
}

std::string show_page(const RulePack& pack, const PathSettings& settings, const Options& options, const std::string& page) {
  check_page(page);
  if (settings.is_excluded(page)) return page + ": not checked, as 'exclude' says\n";
  const LintOptions holding = settings.lint_options(page);
  Names profiles;
  for (const uint32_t profile : holding.profiles) profiles.push_back(pack.profiles[profile].id);
  const auto origin = [&](std::string_view key) {
    const std::string of_path = settings.override_of(page, key);
    return of_path.empty() ? origin_of(options, key) : of_path;
  };
  std::string out = "# " + page + "\n" + noted("profile = " + list_text(profiles), origin("profile"));
  const std::string sold = id_of(pack, holding.default_intervention);
  out += sold.empty() ? not_set("default_intervention")
                      : noted("default_intervention = " + toml_string(sold), origin("default_intervention"));
  const std::vector<SeverityOf> levels = settings.severities(page);
  return levels.empty() ? out : out + "\n[severity]\n" + severities_text(levels);
}

// ---- schema --------------------------------------------------------------------------------------------------------

struct SchemaOf {
  const Setting& setting;

  Json operator()(std::string Options::*) const {
    Json schema = {{"type", "string"}};
    if (const Names known = choices_of(setting); !known.empty()) schema["enum"] = known;
    return schema;
  }
  Json operator()(Names Options::*) const { return {{"type", "array"}, {"items", {{"type", "string"}}}}; }
  Json operator()(bool Options::*) const { return {{"type", "boolean"}}; }
  Json operator()(int64_t Options::*) const { return {{"type", "integer"}, {"minimum", 0}}; }
};

Json property_of(const Setting& setting) {
  Json schema = std::visit(SchemaOf{setting}, setting.member);
  schema["description"] = setting.help;
  return schema;
}

Json severity_schema() {
  const auto levels = severity_levels();
  return {{"type", "object"},
          {"description", "Severities by code, family or rule"},
          {"additionalProperties", {{"enum", std::vector<std::string_view>(levels.begin(), levels.end())}}}};
}

std::string schema() {
  Json properties = Json::object(), override = Json::object();
  for (const Setting& setting : settings()) {
    properties[std::string(setting.key)] = property_of(setting);
    if (setting.key == "profile" || setting.key == "default_intervention") override[std::string(setting.key)] = property_of(setting);
  }
  override["paths"] = {{"type", "array"}, {"items", {{"type", "string"}}}, {"minItems", 1}, {"description", "Globs as in .gitignore"}};
  override["severity"] = properties["severity"] = severity_schema();
  const Json item = {{"type", "object"}, {"properties", override}, {"required", {"paths"}}, {"additionalProperties", false}};
  properties["overrides"] = {{"type", "array"}, {"items", item}, {"description", "Settings of some paths; the later wins"}};
  const Json document = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                         {"title", "claimtier.toml"},
                         {"type", "object"},
                         {"properties", properties},
                         {"additionalProperties", false}};
  return document.dump(2) + "\n";
}

}  // namespace

int run_config(const Options& options) {
  const std::string action = options.paths.empty() ? "show" : options.paths.front();
  if (options.paths.size() > (action == "show" ? 2 : 1)) {
    throw Error(fmt::format("config {} takes {}; '{}' is too much", action, action == "show" ? "one page" : "no page",
                            options.paths.back()));
  }
  if (action == "schema") {
    print(schema());
  } else if (action != "show") {
    throw Error(fmt::format("unknown action '{}'; known: show, schema", action));
  } else {
    const RulePack pack = load_pack(options.rules, options.evidence);
    const PathSettings settings(pack, options);
    print(options.paths.size() > 1 ? show_page(pack, settings, options, options.paths[1]) : show(settings, options));
  }
  return kNothingFound;
}

}  // namespace claimtier
