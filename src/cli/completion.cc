#include "cli/completion.h"

#include "cli/commands.h"
#include "cli/output.h"

namespace claimtier {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)(const CommandLine&);
};

constexpr Shell kShells[] = {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

}  // namespace

std::vector<std::string> completion_shells() {
  std::vector<std::string> names;
  for (const Shell& shell : kShells) names.emplace_back(shell.name);
  return names;
}

std::string completion_for(std::string_view shell, const CommandLine& line) {
  for (const Shell& known : kShells) {
    if (known.name == shell) return known.script(line);
  }
  return "";
}

int run_completion(const Options& options) {
  print(completion_for(options.paths.front(), command_line()));
  return kNothingFound;
}

}  // namespace claimtier
