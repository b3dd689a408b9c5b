// Reads a CLI::App, the definition of the options, into plain data.
#pragma once

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace claimtier {

CommandLine describe(const CLI::App& app);

}  // namespace claimtier
