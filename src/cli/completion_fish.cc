#include <fmt/format.h>

#include "cli/completion.h"

namespace claimtier {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

// "-l format -x -a 'text json'": one of a list, or a file with -r, or nothing.
std::string value_of(const OptionPart& option) {
  if (option.value.empty()) return "";
  if (option.choices.empty()) return " -r";
  return fmt::format(" -x -a {}", quoted(fmt::format("{}", fmt::join(option.choices, " "))));
}

std::string option_line(const std::string& when, const OptionPart& option) {
  std::string names;
  for (const std::string& name : option.names) {
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return fmt::format("complete -c claimtier -n '{}'{}{} -d {}\n", when, names, value_of(option), quoted(option.text));
}

std::string argument_line(const std::string& when, const OptionPart& option) {
  if (option.choices.empty()) return "";  // fish completes names of files
  return fmt::format("complete -c claimtier -n '{}' -a {} -d {}\n", when,
                     quoted(fmt::format("{}", fmt::join(option.choices, " "))), quoted(option.value));
}

}  // namespace

std::string fish_completion(const CommandLine& line) {
  std::string out = "# fish completion for claimtier, printed by `claimtier completion fish`\n";
  for (const OptionPart& option : line.program.options) out += option_line("__fish_use_subcommand", option);
  for (const CommandPart& command : line.commands) {
    out += fmt::format("complete -c claimtier -n __fish_use_subcommand -f -a {} -d {}\n", command.name, quoted(command.text));
    const std::string when = "__fish_seen_subcommand_from " + command.name;
    for (const OptionPart& option : command.options) {
      out += option.names.empty() ? argument_line(when, option) : option_line(when, option);
    }
  }
  return out;
}

}  // namespace claimtier
