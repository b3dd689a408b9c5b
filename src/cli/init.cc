// `claimtier init`: a commented claimtier.toml that changes nothing yet, and what a first run finds. Nothing is overwritten.
#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/page_run.h"
#include "cli/settings.h"
#include "report/names.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr uint32_t kMuch = 10;  // findings from which on a baseline is worth its file

// Every setting with its meaning, switched off.
std::string starter() {
  std::string out = "# Settings of claimtier. What is commented out holds its default; `claimtier config show` tells what is in force.\n";
  for (const Setting& setting : settings()) out += fmt::format("\n# {}.\n# {} = {}\n", setting.help, setting.key, setting.example);
  return out + R"(
# Severities by code, family or rule: error, warning, note, off.
# [severity]
# R13 = "warning"
# "hype/praise" = "off"

# Settings of some paths; globs as in .gitignore, the later table wins.
# [[overrides]]
# paths = ["prp/**"]
# default_intervention = "prp"
)";
}

void refuse_to_overwrite() {
  for (const char* name : {kConfigFile, kHiddenConfigFile}) {
    if (std::filesystem::exists(name)) throw Error(fmt::format("{}: there already; nothing was written", name));
  }
}

std::string advice(const RunSummary& sum, const Options& options) {
  const std::string paths = options.paths.empty() ? "" : fmt::format(" {}", fmt::join(options.paths, " "));
  const std::string unread = unread_text(sum);
  std::string out = fmt::format("A first run over {}: {}, {}, {}{}.\n", counted(sum.files, "file"), counted(sum.errors, "error"),
                                counted(sum.warnings, "warning"), counted(sum.notes, "note"), unread.empty() ? "" : "; " + unread);
  out += fmt::format("Next: claimtier check{}\n", paths);
  if (sum.errors + sum.warnings < kMuch) return out;
  return out + fmt::format("That is much to mend at once. `claimtier baseline{}` records it; then only what is new is reported and fails.\n", paths);
}

}  // namespace

int run_init(const Options& options) {
  refuse_to_overwrite();
  const RulePack pack = load_pack({});
  Options tried = options;
  tried.allow_empty = true;
  const PageRun pages(pack, tried);
  RunSummary found;
  pages.lint(pages.inputs(), {}, [&](const Linted& page) { add(page.report, found); });
  write_file(kConfigFile, starter());
  print(fmt::format("Wrote {}: every setting with its meaning, none changed yet.\n{}", kConfigFile, advice(found, options)));
  return kNothingFound;
}

}  // namespace claimtier
