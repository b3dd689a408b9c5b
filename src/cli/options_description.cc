#include "cli/options_description.h"

#include <CLI/CLI.hpp>

#include "cli/option_checks.h"

namespace claimtier {
namespace {

// Type names carry their check, as in "INT:NONNEGATIVE".
std::string value_of(const CLI::Option& option) {
  if (option.get_positional()) return option.get_name(true);
  if (option.get_items_expected_max() == 0) return "";
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

OptionPart describe(const CLI::Option& option, const std::string& command) {
  OptionPart part{{}, value_of(option), option.get_description(), {}};
  for (const std::string& name : option.get_snames()) part.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) part.names.push_back("--" + name);
  part.choices = known_values(command, part.names.empty() ? part.value : part.names.back());
  return part;
}

CommandPart describe_command(const CLI::App& app) {
  CommandPart part{app.get_name(), app.get_description(), app.get_footer(), {}};
  for (const CLI::Option* option : app.get_options()) part.options.push_back(describe(*option, part.name));
  return part;
}

}  // namespace

CommandLine describe(const CLI::App& app) {
  CommandLine line{describe_command(app), {}};
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    line.commands.push_back(describe_command(*command));
  }
  return line;
}

}  // namespace claimtier
