#include "cli/option_checks.h"

#include <fmt/format.h>

#include <algorithm>

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

void check_name(std::string_view what, const std::string& value, const Names& known) {
  if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
  throw Error(fmt::format("unknown {} '{}'{}; known: {}", what, value,
                          did_you_mean(value, {known.begin(), known.end()}), fmt::join(known, ", ")));
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

// Standard input has no lines that git knows.
void check_changed_lines(const Options& options) {
  if (options.staged && options.diff) throw Error("--staged and --diff: choose one");
  const bool changed = options.staged || options.diff;
  if (changed && std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
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

void check_options(Options& options) {
  check_name("severity for --fail-on", options.fail_on, {"error", "warning", "note", "never"});
  check_name("severity for --min-severity", options.min_severity, {"error", "warning", "note"});
  check_name("confidence", options.min_confidence, {"low", "medium", "high"});
  check_name("input format", options.input_format, format_names());
  check_name("value for --color", options.color, {"auto", "always", "never"});
  check_name("order", options.sort, {"place", "confidence", "tier"});
  check_name("stage", options.stage, {"blocks", "sentences", "tokens", "matches", "claims"});
  check_changed_lines(options);
  if (!options.as_of.empty() && !is_date(options.as_of)) {
    throw Error(fmt::format("'{}' is no day: write --as-of YYYY-MM-DD", options.as_of));
  }
  if (options.as_of.empty()) options.as_of = today();
  if (options.no_own_evidence) options.evidence.clear();
  split_outputs(options);
}

}  // namespace claimtier
