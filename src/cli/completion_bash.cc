#include <fmt/format.h>

#include "cli/completion.h"

namespace claimtier {
namespace {

// Bash takes "=" for a word of its own: "--format=js" arrives as three words.
constexpr const char* kHead = R"(# bash completion for claimtier, printed by `claimtier completion bash`
_claimtier() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' choices='' each
  if [[ $word == '=' ]]; then
    word=''
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
)";

// Where there is no choice, readline completes names of files.
constexpr const char* kTail = R"(  COMPREPLY=($(compgen -W "$choices" -- "$word"))
}
complete -o default -F _claimtier claimtier
)";

// An arm of `case "$command $before"`: what follows an option that takes a value.
std::string value_arm(const std::string& command, const OptionPart& option) {
  std::vector<std::string> patterns;
  for (const std::string& name : option.names) patterns.push_back(fmt::format("'{} {}'", command, name));
  return fmt::format("    {}) choices='{}' ;;\n", fmt::join(patterns, " | "), fmt::join(option.choices, " "));
}

// An arm of `case "$command $word"`: options where a word begins with a dash, else what the arguments may be.
std::string word_arms(const CommandPart& command, const std::string& key, std::vector<std::string> arguments) {
  std::vector<std::string> names;
  for (const OptionPart& option : command.options) {
    std::vector<std::string>& to = option.names.empty() ? arguments : names;
    const std::vector<std::string>& from = option.names.empty() ? option.choices : option.names;
    to.insert(to.end(), from.begin(), from.end());
  }
  return fmt::format("        '{0} -'*) choices='{1}' ;;\n        '{0} '*) choices='{2}' ;;\n", key, fmt::join(names, " "),
                     fmt::join(arguments, " "));
}

}  // namespace

std::string bash_completion(const CommandLine& line) {
  std::vector<std::string> names;
  std::string values, words;
  for (const CommandPart& command : line.commands) {
    names.push_back(command.name);
    for (const OptionPart& option : command.options) {
      if (!option.names.empty() && !option.value.empty()) values += value_arm(command.name, option);
    }
    words += word_arms(command, command.name, {});
  }
  words += word_arms(line.program, "", names);
  return fmt::format("{}    case $each in {}) command=$each && break ;; esac\n  done\n  case \"$command $before\" in\n{}    *)\n"
                     "      case \"$command $word\" in\n{}      esac\n      ;;\n  esac\n{}",
                     kHead, fmt::join(names, " | "), values, words, kTail);
}

}  // namespace claimtier
