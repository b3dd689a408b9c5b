// Rule files to a RulePack. All problems of all files are reported at once, each with path, line and column; a pack
// with problems must not be used. Strict: unknown keys, unknown lists, unknown ids and missing examples are problems.
//
//   std::vector<RuleFile> files = read_folder("rules");        // throws Error where a file cannot be read
//   std::vector<Problem> problems;
//   RulePack pack = load(files, problems);
#pragma once

#include <string>
#include <vector>

#include "rulepack/rule_pack.h"

namespace claimtier {

struct RuleFile {
  std::string path;  // below the folder's root, with '/': "claims/cure/claim.toml"; decides what the file is
  std::string text;
};

struct Problem {
  std::string path;
  uint32_t line = 0, column = 0;
  std::string text;
};

std::vector<RuleFile> read_folder(const std::string& root);
RulePack load(const std::vector<RuleFile>& files, std::vector<Problem>& problems);

// The same on top of a pack, which may come from the image: lexicons of the same name grow; evidence rows, approvals,
// weights and scorecard pairs replace those of the same key; every other id that the pack knows already is a problem.
RulePack load_more(RulePack base, const std::vector<RuleFile>& files, std::vector<Problem>& problems);

// A user's own evidence on top of a pack: sources.toml and evidence/*.toml, nothing else. Its rows stand beside those of the table, and
// each needs a source with an identifier that a reader can follow (DOI, PMID, PMCID, registry number).
RulePack load_own(RulePack base, const std::vector<RuleFile>& files, std::vector<Problem>& problems);

// The checks that need no linter (docs/rules.md, "Hygiene"); the examples themselves are run by lint/examples.
std::vector<Problem> hygiene(const RulePack& pack);

std::string to_string(const Problem& problem);  // "path:line:column: error: text"

}  // namespace claimtier
