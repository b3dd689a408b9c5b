// What --help prints beside the list of options: each command with its summary and examples that work as written.
#pragma once

#include <string>
#include <vector>

namespace claimtier {

struct CommandHelp {
  const char* name;
  const char* summary;
  const char* examples;
};

inline constexpr const char* kAbout = "claimtier puts each medical claim of a page beside its evidence tier.";

inline constexpr const char* kExamples = R"(Examples:
  claimtier check site/                           every page below site/
  claimtier check --format sarif=out.sarif site/  a report for code scanning
  claimtier explain R3                            what a code means and where it comes from
  claimtier evidence knee pain                    what the evidence table holds

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the run itself failed.)";

inline constexpr CommandHelp kCommands[] = {
    {"check", "Set the claims of files, folders or standard input beside their evidence",
     R"(Examples:
  claimtier check
  claimtier check index.html blog/ --green
  claimtier check --format json --output report.json site/
  claimtier check --format text --format sarif=out.sarif site/
  claimtier check --select R1,R3,regeneration/claim --fail-on warning site/
  claimtier check --default-intervention prp landing.md
  claimtier check --profile us,us-fl site/
  claimtier check --staged                    only lines that the next commit changes
  claimtier check --diff origin/main site/    only lines changed since this branch left main
  cat draft.md | claimtier check - --stdin-filename draft.md

Folders: .gitignore is respected; .git, node_modules and links to folders are skipped.
Pages, .mdx and .docx are looked for in folders; data, exports and templates are read where they are named.
Standard input is read as Markdown unless --stdin-filename or --input-format says otherwise.)"},
    {"baseline", "Record today's findings, so that check reports only new ones",
     R"(Examples:
  claimtier baseline site/                     writes or updates claimtier-baseline.toml
  claimtier check site/                        reports only what is not in it
  claimtier baseline --prune site/             drops what no longer occurs, adds nothing
  claimtier baseline --profile us --baseline us.toml site/
  claimtier check --profile us --baseline us.toml site/

Give the options that check is given: a profile adds findings. Entries of pages outside PATH stay as they are.
Inserted lines, reflowed text and renamed files do not make a finding new; changed words do.)"},
    {"claims", "The register: every claim of an effect, allowed or not, with what was decided about it",
     R"(Examples:
  claimtier claims site/
  claimtier claims --format csv=register.csv --format html=register.html site/
  claimtier claims --sort tier --profile us site/
  claimtier claims --write-decisions site/     adds the new claims to claims.toml, for people to fill in

The exit status is 0 where the register could be written: decisions never change what check says.)"},
    {"explain", "What a rule, a code, a tier, a rung, a profile or a source means, with sources and examples",
     R"(Examples:
  claimtier explain R3
  claimtier explain regeneration/claim
  claimtier explain tier B
  claimtier explain rung 2
  claimtier explain us-fl
  claimtier explain 10.1001/jama.2021.19415)"},
    {"evidence", "Search the evidence table",
     R"(Examples:
  claimtier evidence knee
  claimtier evidence prp hair
  claimtier evidence --format csv > table.csv
  claimtier evidence --check)"},
    {"init", "Write a commented claimtier.toml and say what a first run finds",
     R"(Examples:
  claimtier init
  claimtier init site/

Nothing is overwritten.)"},
    {"config", "Show the settings of a run and where each was made",
     R"(Examples:
  claimtier config show
  claimtier config show blog/prp.md            what holds for this page
  claimtier config show --fail-on warning
  claimtier config schema > claimtier.schema.json

Settings: defaults, then claimtier.toml (here or above in the repository), then the command line, then --policy.)"},
    {"rules", "List the rules, run their examples, or check a pack",
     R"(Examples:
  claimtier rules
  claimtier rules test rules/
  claimtier rules lint rules/)"},
    {"score", "Measure the rules against labelled pages",
     R"(Examples:
  claimtier score labels.jsonl pages/
  claimtier score labels.jsonl pages/ --misses 40)"},
    {"dump", "Look into one stage of the work on a page",
     R"(Examples:
  claimtier dump --stage sentences page.html
  claimtier dump --stage claims - < draft.md)"},
    {"completion", "Print what a shell needs to complete commands and options",
     R"(Examples:
  source <(claimtier completion bash)
  claimtier completion zsh > ~/.zfunc/_claimtier
  claimtier completion fish > ~/.config/fish/completions/claimtier.fish)"},
    {"manual", "Print the manual page",
     R"(Examples:
  claimtier manual | man -l -)"},
};

inline std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandHelp& command : kCommands) names.emplace_back(command.name);
  return names;
}

}  // namespace claimtier
