#include "cli/commands.h"

#include <fmt/format.h>

#include "cli/output.h"
#include "cli/version.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

struct Command {
  std::string_view name;
  int (*run)(const Options&);
};

constexpr Command kRuns[] = {{"check", run_check},           {"claims", run_claims},     {"baseline", run_baseline},
                             {"explain", run_explain},       {"evidence", run_evidence}, {"config", run_config},
                             {"init", run_init},             {"rules", run_rules},       {"score", run_score},
                             {"dump", run_dump},             {"completion", run_completion}, {"manual", run_manual}};

int print_version() {
  const RulePack pack = builtin_pack(Parts::ToLint);
  print(fmt::format("claimtier {}\nrules {} ({})\nevidence {} ({}), reviewed {}\n", kVersion, pack.version,
                    pack.rules_hash.substr(0, 12), pack.evidence_version, pack.evidence_hash.substr(0, 12),
                    pack.reviewed));
  return kNothingFound;
}

}  // namespace

int run(const Options& options) {
  if (options.command == "version") return print_version();
  for (const Command& command : kRuns) {
    if (command.name == options.command) return command.run(options);
  }
  print(options.help);
  return kNothingFound;
}

}  // namespace claimtier
