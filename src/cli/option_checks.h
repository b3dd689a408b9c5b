// The values of the options: each is known or an Error names the nearest. Fills in the day and the list of reports.
#pragma once

#include "cli/options.h"

namespace claimtier {

void check_options(Options& options);

// What an option ("--sort") or an argument ("SHELL") of a command takes, where it is one of a list; else empty.
std::vector<std::string> known_values(const std::string& command, const std::string& name);

// What --format of a command takes; the first is the one for people.
std::vector<std::string> formats_of(const std::string& command);

}  // namespace claimtier
