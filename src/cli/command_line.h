// The commands and options as data, read from their one definition in options.cc: completions and the manual are made of it.
//
//   for (const CommandPart& command : command_line().commands) ...
#pragma once

#include <string>
#include <vector>

namespace claimtier {

struct OptionPart {
  std::vector<std::string> names;    // "--format"; none: an argument such as PATH
  std::string value;                 // what it takes, "TEXT" or the name of the argument; empty: nothing
  std::string text;                  // one line
  std::vector<std::string> choices;  // where only these are known
};

struct CommandPart {
  std::string name, text, examples;
  std::vector<OptionPart> options;  // as in --help
};

struct CommandLine {
  CommandPart program;
  std::vector<CommandPart> commands;
};

CommandLine command_line();

}  // namespace claimtier
