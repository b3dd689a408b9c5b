#include "cli/option_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/completion.h"
#include "cli/config_file.h"
#include "cli/date.h"
#include "report/evidence_table.h"
#include "report/register.h"
#include "report/reporter.h"
#include "rulepack/nearest.h"
#include "text/error.h"
#include "text/format.h"

namespace claimtier {
namespace {

using Names = std::vector<std::string>;

// Options that take one of a list, whatever the command.
const std::map<std::string, Names> kLists = {
    {"--fail-on", {"error", "warning", "note", "never"}},
    {"--min-severity", {"error", "warning", "note"}},
    {"--min-confidence", {"low", "medium", "high"}},
    {"--color", {"auto", "always", "never"}},
    {"--sort", {"place", "confidence", "tier"}},
    {"--stage", {"blocks", "sentences", "tokens", "matches", "claims"}},
    {"ACTION", {"list", "test", "lint", "stats"}},
};

void check_name(std::string_view what, const std::string& value, const Names& known) {
  if (std::find(known.begin(), known.end(), value) != known.end()) return;
  throw Error(fmt::format("unknown {} '{}'{}; known: {}", what, value,
                          did_you_mean(value, {known.begin(), known.end()}), fmt::join(known, ", ")));
}

void check_if_set(std::string_view what, const std::string& value, const Names& known) {
  if (!value.empty()) check_name(what, value, known);
}

// `given`: FORMAT or FORMAT=FILE; `other`: the place of a format without a file.
Output output_of(const std::string& given, const std::string& other, const Names& known) {
  const size_t equals = given.find('=');
  const bool named = equals != std::string::npos;
  Output output{given.substr(0, equals), named ? given.substr(equals + 1) : other};
  check_name("format", output.format, known);
  if (named && output.path.empty()) throw Error(fmt::format("--format {} names no file", given));
  if (output.path == "-") output.path.clear();
  return output;
}

void split_outputs(Options& options) {
  const Names known = formats_of(options.command);
  if (options.formats.empty()) options.formats = {known.front()};
  for (const std::string& given : options.formats) {
    Output output = placed(place_of_setting(options, "format"), [&] { return output_of(given, options.output, known); });
    const auto taken = [&](const Output& other) { return other.path == output.path; };
    if (std::any_of(options.outputs.begin(), options.outputs.end(), taken)) {
      throw Error(fmt::format("two reports for one place; give one a file: --format {}=FILE", output.format));
    }
    options.outputs.push_back(std::move(output));
  }
  const auto named = [](const std::string& given) { return given.find('=') != std::string::npos; };
  if (!options.output.empty() && std::all_of(options.formats.begin(), options.formats.end(), named)) {
    throw Error(fmt::format("nothing is left for --output {}: each format has a file of its own", options.output));
  }
}

bool reads_standard_input(const Options& options) {
  return std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
}

// Standard input has no lines that git knows.
void check_changed_lines(const Options& options) {
  if (options.staged && options.diff) throw Error("--staged and --diff: choose one");
  if ((options.staged || options.diff) && reads_standard_input(options)) {
    throw Error(fmt::format("{} cannot be used with standard input", options.staged ? "--staged" : "--diff"));
  }
}

}  // namespace

std::vector<std::string> formats_of(const std::string& command) {
  if (command == "claims") return register_formats();
  if (command != "evidence") return report_formats();
  Names names = evidence_formats();
  names.insert(names.begin(), "text");
  return names;
}

std::vector<std::string> known_values(const std::string& command, const std::string& name) {
  if (name == "--format") return formats_of(command);
  if (name == "--input-format") return format_names();
  if (name == "SHELL") return completion_shells();
  const auto list = kLists.find(name);
  return list == kLists.end() ? Names{} : list->second;
}

void check_options(Options& options) {
  check_if_set("severity for --fail-on", options.fail_on, kLists.at("--fail-on"));
  check_if_set("severity for --min-severity", options.min_severity, kLists.at("--min-severity"));
  check_if_set("confidence", options.min_confidence, kLists.at("--min-confidence"));
  check_if_set("input format", options.input_format, format_names());
  check_if_set("value for --color", options.color, kLists.at("--color"));
  check_if_set("order", options.sort, kLists.at("--sort"));
  check_if_set("stage", options.stage, kLists.at("--stage"));
  if (options.command == "completion") check_name("shell", options.paths.front(), completion_shells());
  check_changed_lines(options);
  if (!options.stdin_filename.empty() && options.command != "config" && !reads_standard_input(options)) {
    throw Error("--stdin-filename names standard input, which is not read: give - as a PATH");
  }
  if (!options.as_of.empty() && !is_date(options.as_of)) {
    throw Error(fmt::format("'{}' is no day: write --as-of YYYY-MM-DD", options.as_of));
  }
  if (options.as_of.empty()) options.as_of = today();
  if (options.no_own_evidence) options.evidence.clear();
  split_outputs(options);
}

}  // namespace claimtier
