// The values of the options: each is known or an Error names the nearest. Fills in the day and the list of reports.
#pragma once

#include "cli/options.h"

namespace claimtier {

void check_options(Options& options);

// What --format of a command takes; the first is the one for people.
std::vector<std::string> formats_of(const std::string& command);

}  // namespace claimtier
