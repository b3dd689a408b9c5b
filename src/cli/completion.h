// What a shell reads to complete the commands and options of claimtier. Nothing is looked up when a key is pressed.
//
//   print(completion_for("bash", command_line()));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace claimtier {

// The shells that completion_for knows.
std::vector<std::string> completion_shells();

// The script for one of completion_shells(); empty for another.
std::string completion_for(std::string_view shell, const CommandLine& line);

std::string bash_completion(const CommandLine& line);
std::string zsh_completion(const CommandLine& line);
std::string fish_completion(const CommandLine& line);

}  // namespace claimtier
