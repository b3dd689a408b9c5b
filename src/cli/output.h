// Bytes to standard output or to files, diagnostics to standard error, and whether to use colour.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "cli/spool.h"

namespace claimtier {

// To standard output. A closed pipe is no error: who reads has seen enough. Other failures throw Error.
void print(std::string_view text);

// One diagnostic line: "claimtier: site/x.md: cannot read: Permission denied". Control characters are escaped.
void print_error(std::string_view line);

// Throws Error where a report could not be written or would overwrite another one, before any work is done for it.
void check_outputs(const std::vector<Output>& outputs);

// Written beside the file and renamed, so that a reader never sees half of it, also where the run is interrupted;
// permissions stay as they are. Pipes and devices are written directly.
void write_file(const std::string& path, std::string_view text);

// To standard output where the path is empty, else to that file.
void write_output(const std::string& path, std::string_view text);

// The parts one behind the other.
void write_output(const std::string& path, std::span<Spool> parts);

// "always" and "never" decide; "auto": a terminal that is not dumb, NO_COLOR unset (no-color.org), or FORCE_COLOR set.
bool use_color(std::string_view option);

}  // namespace claimtier
