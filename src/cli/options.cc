#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "cli/config_file.h"
#include "cli/help.h"
#include "cli/option_checks.h"
#include "cli/options_complaint.h"
#include "cli/options_description.h"
#include "cli/settings.h"
#include "text/error.h"
#include "text/format.h"

namespace claimtier {
namespace {

using Names = std::vector<std::string>;

// One value for each time the option is given, so that a path may follow it.
void add_list(CLI::App* command, const std::string& name, Names& values, const std::string& text) {
  command->add_option(name, values, text)->allow_extra_args(false);
}

template <class Number>
void add_number(CLI::App* command, const std::string& name, Number& value, const std::string& text) {
  command->add_option(name, value, text)->check(CLI::Validator([](const std::string& given) { return not_a_number(given); }, ""));
}

void add_formats(CLI::App* command, Options& options) {
  add_list(command, "--format", options.formats,
           fmt::format("{}; FORMAT=FILE writes to a file; may be repeated", fmt::join(formats_of(command->get_name()), ", ")));
}

// Pages in, a report or a register out.
void add_pages(CLI::App* command, Options& options, const std::string& result) {
  command->add_option("PATH", options.paths, "Files, folders, or - for standard input (default: this folder)");
  command->add_option("--stdin-filename", options.stdin_filename, "Name of standard input in the " + result);
  add_formats(command, options);
  command->add_option("--output", options.output, "Write the " + result + " to this file");
}

void add_evidence(CLI::App* command, Options& options) {
  add_list(command, "--rules", options.rules, "Judge by the rules in this folder");
  add_list(command, "--evidence", options.evidence, "Own evidence in this folder: raises what is unproven to preliminary");
  command->add_option("--policy", options.policy, "Settings that nothing in the tree can loosen (docs/configuration.md)");
  command->add_option("--config", options.config, "The configuration (default: claimtier.toml, here or above in the repository)");
  command->add_flag("--no-config", options.no_config, "Read no configuration");
  command->add_flag("--no-own-evidence", options.no_own_evidence, "Leave own evidence out, whatever names it");
}

void add_judging(CLI::App* command, Options& options) {
  add_evidence(command, options);
  add_list(command, "--profile", options.profiles,
           "Judge also by the law of us, us-fl, uk, au, ...; several with commas (default: general, the evidence alone)");
  command->add_option("--default-intervention", options.default_intervention,
                      "What is sold where the page does not say (an id, as in `claimtier evidence`)");
  command->add_option("--as-of", options.as_of,
                      "Judge as on this day, YYYY-MM-DD (default: today, or SOURCE_DATE_EPOCH)");
  add_number(command, "--jobs", options.jobs, "Files read at the same time (default: one for each processor)");
  command->add_flag("--follow-links", options.follow_links, "Read what links in a folder lead to outside of it, too");
  command->add_option("--input-format", options.input_format,
                      fmt::format("{} (default: by the file's ending)", fmt::join(format_names(), ", ")));
}

void add_limits(CLI::App* command, Options& options) {
  add_number(command, "--max-file-size", options.max_file_size, "Read no file of more MiB (default: 64; 0: no limit, here and below)");
  add_number(command, "--max-line", options.max_line, "Judge no file with a line of more MiB (default: 16)");
  add_number(command, "--max-unpacked", options.max_unpacked, "Unpack no part of a Word file to more MiB (default: 64)");
  add_number(command, "--max-nesting", options.max_nesting, "Judge no file with more elements inside each other (default: 1000)");
  add_number(command, "--max-findings", options.max_findings, "Report no more findings of a file (default: 10000)");
  add_number(command, "--max-seconds", options.max_seconds, "Give up a file after this time of the processor (default: 300)");
}

// Which findings count.
void add_choosing(CLI::App* command, Options& options) {
  add_list(command, "--select", options.select, "Report only these codes or rules, separated by commas");
  add_list(command, "--ignore", options.ignore, "Report all but these codes or rules");
  command->add_option("--min-severity", options.min_severity, "Report from this severity: note, warning or error");
  command->add_option("--min-confidence", options.min_confidence, "Report from this confidence: low, medium or high");
  command->add_flag("--no-inline-config", options.no_inline_config, "Ignore suppressions inside the pages");
  command->add_flag("--allow-empty", options.allow_empty, "A folder without a file to check is no error");
}

void add_check(CLI::App* command, Options& options) {
  add_pages(command, options, "report");
  command->add_flag("--staged", options.staged, "Report only what is on lines that the git index changes");
  command->add_option("--diff", options.diff, "Report only what is on lines changed since this git revision");
  command->add_option("--fail-on", options.fail_on, "Exit 1 from this severity: error, warning, note or never");
  add_number(command, "--max-warnings", options.max_warnings, "Exit 1 where there are more warnings");
  add_choosing(command, options);
  command->add_option("--baseline", options.baseline,
                      "Report only what is not in this file (default: claimtier-baseline.toml, here or above in the repository)");
  command->add_flag("--no-baseline", options.no_baseline, "Report what is in the baseline too");
  add_judging(command, options);
  add_limits(command, options);
  command->add_flag("--green", options.green, "Show credits too");
  command->add_flag("--explain", options.explain, "Show also claims that were not flagged, and why");
  command->add_flag("--quiet", options.quiet, "One line for each finding and nothing else");
  command->add_flag("--stats", options.stats, "Counts by code and coverage, on standard error");
  command->add_flag("--strict", options.strict, "Exit 1 where something could not be judged");
  command->add_option("--color", options.color, "auto, always or never (NO_COLOR is respected)");
}

void add_claims(CLI::App* command, Options& options) {
  add_pages(command, options, "register");
  command->add_option("--sort", options.sort, "place, confidence or tier");
  command->add_option("--decisions", options.decisions,
                      "What was decided about claims (default: claims.toml, here or above in the repository)");
  command->add_flag("--write-decisions", options.write_decisions, "Add the claims that nobody decided yet to that file");
  add_judging(command, options);
  add_limits(command, options);
  command->add_flag("--quiet", options.quiet, "Do not say what had to be guessed while reading");
}

void add_baseline(CLI::App* command, Options& options) {
  command->add_option("PATH", options.paths, "Files and folders (default: this folder)");
  command->add_flag("--prune", options.prune, "Only drop what no longer occurs; add nothing");
  command->add_option("--baseline", options.baseline, "The file to update (default: claimtier-baseline.toml)");
  command->add_option("--output", options.output, "Write the result to this file instead");
  add_choosing(command, options);
  add_judging(command, options);
  add_limits(command, options);
  command->add_flag("--quiet", options.quiet, "Do not say what changed");
}

void add_explain(CLI::App* command, Options& options) {
  command->add_option("NAME", options.paths, "A rule, a code, a tier (A-D), a rung (0-4), a profile or a source")->required();
  add_evidence(command, options);
}

void add_evidence_query(CLI::App* command, Options& options) {
  command->add_option("QUERY", options.paths, "Words of an intervention, a condition or an outcome");
  add_formats(command, options);
  command->add_flag("--check", options.check, "Report what is wrong with the table and what is due for review");
  command->add_option("--as-of", options.as_of, "Due as on this day, YYYY-MM-DD (default: today)");
  add_evidence(command, options);
}

void add_config(CLI::App* command, Options& options) {
  add_check(command, options);
  command->get_option("PATH")->description("show (default) with a page, or schema");
}

void add_init(CLI::App* command, Options& options) {
  command->add_option("PATH", options.paths, "Files or folders to try it on (default: this folder)");
}

void add_rules(CLI::App* command, Options& options) {
  command->add_option("ACTION", options.paths, "list (default), test [DIR], lint [DIR] or stats LABELS DIR")->expected(0, 3);
  add_judging(command, options);
}

void add_score(CLI::App* command, Options& options) {
  command->add_option("LABELS", options.paths, "Labels as JSON lines, then the folder of the pages")->required()->expected(2);
  add_number(command, "--misses", options.misses, "List so many misses, with the claims seen in them");
  command->add_flag("--pages", options.pages, "A line for each page");
  add_judging(command, options);
}

void add_dump(CLI::App* command, Options& options) {
  command->add_option("PATH", options.paths, "A file, or - for standard input")->required()->expected(1);
  command->add_option("--stage", options.stage, "blocks, sentences, tokens, matches or claims")->required();
  command->add_option("--stdin-filename", options.stdin_filename, "Name of standard input");
  add_judging(command, options);
}

void add_completion(CLI::App* command, Options& options) {
  command->add_option("SHELL", options.paths, "bash, zsh or fish")->required()->expected(1);
}

void add_manual(CLI::App* command, Options& options) {
  command->add_option("--as-of", options.as_of, "The day that the page says it is from (default: today)");
}

using AddOptions = void (*)(CLI::App*, Options&);
constexpr std::pair<std::string_view, AddOptions> kOptionsOf[] = {
    {"check", add_check}, {"baseline", add_baseline},       {"claims", add_claims}, {"explain", add_explain},
    {"init", add_init},   {"evidence", add_evidence_query}, {"config", add_config}, {"rules", add_rules},
    {"score", add_score}, {"completion", add_completion},   {"dump", add_dump},     {"manual", add_manual},
};

void add_options(CLI::App* command, Options& options, bool& version) {
  const auto of_command = [&](const auto& one) { return one.first == command->get_name(); };
  std::find_if(std::begin(kOptionsOf), std::end(kOptionsOf), of_command)->second(command, options);
  if (command->get_name() == "check") command->add_flag("--version", version, "Same as claimtier --version");
}

// A command gets its options when it is met on the command line: to make those of all takes as long as to read a page.
void add_program(CLI::App& app, Options& options, bool& version) {
  app.require_subcommand(0, 1)->footer(kExamples);
  app.add_flag("--version", version, "Versions of the program, the rules and the evidence");
  for (const CommandHelp& help : kCommands) {
    CLI::App* const command = app.add_subcommand(help.name, help.summary)->footer(help.examples);
    command->preparse_callback([command, &options, &version](size_t) { add_options(command, options, version); });
  }
}

// The settings that the chosen command was given.
void note_origins(const CLI::App& command, Options& options) {
  for (const Setting& setting : settings()) {
    const CLI::Option* option = setting.option.empty() ? nullptr : command.get_option_no_throw(std::string(setting.option));
    if (option != nullptr && option->count() > 0) options.origins[std::string(setting.key)] = kCommandLine;
  }
  if (options.no_baseline) options.origins["baseline"] = kCommandLine;
}

Options read_arguments(const std::vector<std::string>& arguments) {
  Options options;
  bool version = false;
  CLI::App app{kAbout, "claimtier"};
  add_program(app, options, version);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    options.help = app.help();
  } catch (const CLI::ParseError& error) {
    throw Error(complaint(app, error));
  }
  if (app.get_subcommands().empty() && !version) options.help = app.help();
  options.command = !options.help.empty() ? "help" : version ? "version" : app.get_subcommands().front()->get_name();
  if (options.help.empty() && !version) {
    refuse_empty_values(*app.get_subcommands().front());
    refuse_contradictions(*app.get_subcommands().front());
    note_origins(*app.get_subcommands().front(), options);
  }
  return options;
}

// Those that judge pages for their users; what is measured or tested is the rules alone.
bool is_configured(const std::string& command) {
  constexpr std::string_view kConfigured[] = {"check", "claims", "baseline", "config", "evidence", "explain", "dump"};
  return std::find(std::begin(kConfigured), std::end(kConfigured), command) != std::end(kConfigured);
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments) {
  Options options = read_arguments(arguments);
  if (is_configured(options.command)) apply_config(options);
  apply_policy(options);
  check_options(options);
  return options;
}

CommandLine command_line() {
  Options options;
  bool version = false;
  CLI::App app{kAbout, "claimtier"};
  add_program(app, options, version);
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) add_options(command, options, version);
  return describe(app);
}

}  // namespace claimtier
