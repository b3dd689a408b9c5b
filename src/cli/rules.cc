// `claimtier rules`: the list; `rules test [DIR]` runs the examples inside the rule files; `rules lint [DIR]` checks a
// pack; `rules stats LABELS DIR` counts how often each pattern was right on labelled pages.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/labelled.h"
#include "cli/layout.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "lint/examples.h"
#include "lint/pattern_stats.h"
#include "report/escape.h"
#include "report/names.h"
#include "rulepack/nearest.h"
#include "text/error.h"

namespace claimtier {
namespace {

int list(const RulePack& pack) {
  std::string out;
  for (const Family& family : pack.families) {
    for (const Rule& rule : pack.rules) {
      if (rule.code != family.code) continue;
      out += wrap(fmt::format("{:<4} {:<36} ", rule.code, rule.name), rule.summary, 140);
    }
  }
  print(out + counted(pack.rules.size(), "rule") + "\n");
  return kNothingFound;
}

size_t example_count(const RulePack& pack) {
  size_t count = 0;
  for (const Rule& rule : pack.rules) count += rule.examples.size();
  for (const Frame& frame : pack.frames) count += frame.examples.size();
  for (const CueCategory& category : pack.categories) count += category.examples.size();
  return count;
}

int report(const std::vector<Problem>& problems, const std::string& what) {
  std::string out;
  for (const Problem& problem : problems) out += escape_terminal(to_string(problem)) + "\n";
  print(out + fmt::format("{}: {}\n", what, counted(problems.size(), "problem")));
  return problems.empty() ? kNothingFound : kFound;
}

int lint(const std::vector<std::string>& folders) {
  std::vector<Problem> problems;
  const RulePack pack = read_pack(folders, problems);
  if (problems.empty()) problems = hygiene(pack);
  return report(problems, counted(pack.rules.size(), "rule"));
}

int test(const std::vector<std::string>& folders) {
  const RulePack pack = load_pack(folders);
  return report(run_examples(pack), counted(example_count(pack), "example"));
}

int stats(const Options& options) {
  if (options.paths.size() != 3) throw Error("rules stats needs the labels and the folder of the pages");
  const RulePack pack = load_pack(options.rules);
  const Labelled pages = read_labelled(pack, options.paths[1], options.paths[2], options);
  print(pattern_text(pack, pattern_stats(pack, pages.labels, pages.reports)));
  return kNothingFound;
}

}  // namespace

int run_rules(const Options& options) {
  const std::string action = options.paths.empty() ? "list" : options.paths.front();
  if (action == "stats") return stats(options);
  if (options.paths.size() > 2)
    throw Error(fmt::format("rules {} takes one folder; '{}' is too much", action, options.paths.back()));
  std::vector<std::string> folders = options.rules;
  if (options.paths.size() > 1) folders.push_back(options.paths[1]);
  if (action == "list") return list(load_pack(folders));
  if (action == "lint") return lint(folders);
  if (action == "test") return test(folders);
  throw Error(fmt::format("unknown action '{}'{}; known: list, test, lint, stats", action,
                          did_you_mean(action, {"list", "test", "lint", "stats"})));
}

}  // namespace claimtier
