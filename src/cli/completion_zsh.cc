#include <fmt/format.h>

#include "cli/completion.h"

namespace claimtier {
namespace {

// Inside '...', where a backslash takes the meaning from what _arguments would read.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// What may stand there: one of a list, a file, or anything.
std::string values_of(const OptionPart& option) {
  if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
  const bool file = !option.names.empty() || option.value == "PATH" || option.value == "LABELS";
  return file ? "_files" : " ";
}

std::string option_spec(const OptionPart& option) {
  std::string out;
  for (const std::string& name : option.names) {
    const std::string value = option.value.empty() ? "" : fmt::format(":{}:{}", option.value, values_of(option));
    const bool flag = value.empty();
    out += fmt::format(" \\\n          '{}{}{}[{}]{}'", flag ? "" : "*", name, flag ? "" : "=", quoted(option.text), value);
  }
  return out;
}

// A list is for the first argument; files follow it, as in `rules test DIR`.
std::string argument_spec(const OptionPart& option) {
  if (option.choices.empty()) return fmt::format(" \\\n          '*:{}:{}'", option.value, values_of(option));
  return fmt::format(" \\\n          '1:{}:{}' '*:file:_files'", option.value, values_of(option));
}

std::string arm(const CommandPart& command) {
  std::string specs;
  for (const OptionPart& option : command.options) specs += option.names.empty() ? argument_spec(option) : option_spec(option);
  return fmt::format("        {})\n          _arguments{}\n          ;;\n", command.name, specs);
}

}  // namespace

std::string zsh_completion(const CommandLine& line) {
  std::string names, arms, specs;
  for (const CommandPart& command : line.commands) {
    names += fmt::format("        '{}:{}'\n", command.name, quoted(command.text));
    arms += arm(command);
  }
  for (const OptionPart& option : line.program.options) specs += option_spec(option);
  return fmt::format(R"(#compdef claimtier
# zsh completion for claimtier, printed by `claimtier completion zsh`
_claimtier() {{
  local context state line
  local -A opt_args
  _arguments -C{} \
          '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
{}      )
      _describe command commands
      ;;
    argument)
      case $line[1] in
{}      esac
      ;;
  esac
}}
if [[ $funcstack[1] == _claimtier ]]; then
  _claimtier "$@"
else
  compdef _claimtier claimtier
fi
)",
                     specs, names, arms);
}

}  // namespace claimtier
