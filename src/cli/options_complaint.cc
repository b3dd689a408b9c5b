#include "cli/options_complaint.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "cli/help.h"
#include "cli/option_checks.h"
#include "rulepack/nearest.h"
#include "text/error.h"

namespace claimtier {
namespace {

using Names = std::vector<std::string>;

constexpr uint32_t kMostNumber = 1000000;  // as in the configuration

std::string hint(const std::string& word, const Names& known) {
  return did_you_mean(word, std::vector<std::string_view>(known.begin(), known.end()));
}

Names option_names(const CLI::App& app) {
  Names names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

const CLI::App& chosen_command(const CLI::App& app) {
  const std::vector<const CLI::App*> commands = app.get_subcommands({});
  const auto chosen = std::find_if(commands.begin(), commands.end(), [](const CLI::App* one) { return one->parsed(); });
  return chosen == commands.end() ? app : **chosen;
}

std::string see_help(const CLI::App& command) {
  return command.get_parent() == nullptr ? "see claimtier --help" : fmt::format("see claimtier {} --help", command.get_name());
}

// The command is what is easily forgotten before a file or folder.
std::string command_hint(const std::string& given) {
  const bool path = given.find_first_of("./") != std::string::npos;
  return path ? fmt::format(" (did you mean 'check {}'?)", given) : hint(given, command_names());
}

// A word that nothing takes.
std::string unknown_word(const CLI::App& command, const std::string& given) {
  const std::string word = given.substr(0, given.find('='));
  if (word.starts_with('-')) {
    const std::string meant = hint(word, option_names(command));
    return fmt::format("unknown option '{}'{}", word, meant.empty() ? "; " + see_help(command) : meant);
  }
  if (command.get_parent() != nullptr)
    return fmt::format("{} takes no argument '{}'; {}", command.get_name(), given, see_help(command));
  return fmt::format("unknown command '{}'{}; {}", given, command_hint(given), see_help(command));
}

// The library's words name the option or argument first: "PATH: At Most 1 required but received 2".
std::string wrong_number(const CLI::App& command, const std::string& words) {
  const std::string name = words.substr(0, words.find_first_of(": "));
  if (name.starts_with('-') && words.find("At Most") != std::string::npos) return name + " is given more than once; give it one value";
  if (!name.starts_with('-')) {
    const CLI::Option* argument = command.get_option_no_throw(name);
    const std::string what = argument == nullptr ? "" : ": " + argument->get_description();
    return fmt::format("{} takes {}{}; {}", command.get_name(), name, what, see_help(command));
  }
  const Names known = known_values(command.get_name(), name);
  if (known.empty()) return fmt::format("{} needs a value; {}", name, see_help(command));
  return fmt::format("{} needs a value: {}", name, fmt::join(known, ", "));
}

// Numbers are checked before; what is left are flags, as in "Could not convert: --strict = x".
std::string wrong_flag(const std::string& words) {
  const size_t name = words.find('-'), end = words.find(' ', name);
  return name == std::string::npos ? words : words.substr(name, end - name) + " takes no value";
}

}  // namespace

std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command =
      app.remaining().empty() ? chosen_command(app) : app;  // a word before the command is not the command's
  const Names extra = command.remaining();
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError: return extra.empty() ? error.what() : unknown_word(command, extra.front());
    case CLI::ExitCodes::RequiredError:
    case CLI::ExitCodes::ArgumentMismatch: return wrong_number(command, error.what());
    case CLI::ExitCodes::ConversionError: return wrong_flag(error.what());
    default: return error.what();
  }
}

std::string not_a_number(const std::string& value) {
  uint32_t number = 0;
  const char* last = value.data() + value.size();
  const auto [end, error] = std::from_chars(value.data(), last, number);
  const bool fits = error == std::errc() && end == last && number <= kMostNumber;
  return fits ? "" : fmt::format("'{}' is no whole number from 0 to {}", value, kMostNumber);
}

void refuse_empty_values(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options()) {
    const Names& values = option->results();
    if (std::find(values.begin(), values.end(), "") == values.end()) continue;
    throw Error(fmt::format("the value of {} is empty; leave it out, or {}", option->get_name(), see_help(command)));
  }
}

void refuse_contradictions(const CLI::App& command) {
  constexpr std::array<std::pair<const char*, const char*>, 2> kEither = {{{"--config", "--no-config"}, {"--baseline", "--no-baseline"}}};
  for (const auto& [one, other] : kEither) {
    const auto given = [&](const char* name) {
      const CLI::Option* option = command.get_option_no_throw(name);
      return option != nullptr && option->count() > 0;
    };
    if (given(one) && given(other)) throw Error(fmt::format("{} and {}: choose one", one, other));
  }
}

}  // namespace claimtier
