// Runs another program to its end, without a shell: its name and arguments go in, its exit status and what it wrote come out. The
// environment and the current folder stay as they are.
//
//   run_program({"git", "rev-parse", "HEAD"})->out   // "3b3248e...\n"; nothing where there is no such program
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

struct Ran {
  int status = -1;  // of exit; 128 and the number of the signal that ended it
  std::string out, err;
};

// `input`: for the program's standard input. Throws Error where no process can be started.
std::optional<Ran> run_program(const std::vector<std::string>& command, std::string_view input = "");

}  // namespace claimtier
