// The file of a baseline: TOML with an entry on each line, in a fixed order, so that two branches merge line by line.
// File names count from the folder of the baseline, wherever the run starts.
//
//   version = 1
//   findings = [
//     {file = "site/knee.md", rule = "regeneration/claim", sentence = "93a1c0de4f5b6a77", number = 1, words = "regrow it"},
//   ]
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "verdict/baseline.h"

namespace claimtier {

// The file that the options name, or the nearest one, here or above in the repository; "" where there is none or none is wanted.
// A new one of `claimtier baseline` lies beside the configuration, else in the root of the repository.
std::string baseline_file(const Options& options);

// Throws Error, one line with the place of the first problem.
std::vector<BaselineEntry> read_baseline(const std::string& path);
std::vector<BaselineEntry> parse_baseline(const std::string& path, const std::string& text);
std::string baseline_text(const std::vector<BaselineEntry>& entries);

}  // namespace claimtier
