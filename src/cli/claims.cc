// `claimtier claims`: paths -> files -> reports of the pages -> the register, with the decisions of the sidecar file.
#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/decisions.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/page_run.h"
#include "report/register.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr std::string_view kDefaultFile = "claims.toml";

Sort sort_of(const std::string& name) {
  return name == "confidence" ? Sort::Confidence : name == "tier" ? Sort::Tier : Sort::Place;
}

// The file given, else the nearest claims.toml, here or above in the repository; "" where there is none yet.
std::string decisions_file(const Options& options) {
  if (!options.decisions.empty()) return options.decisions;
  const std::string found = find_in_tree(kDefaultFile);
  return found.empty() && options.write_decisions ? (home_of_settings() / kDefaultFile).string() : found;
}

std::string text_of(const std::string& path) {
  if (path.empty() || !std::filesystem::exists(path)) return "";
  return read_own_file(path);
}

void append_decisions(const std::string& path, const Register& reg) {
  const std::string added = new_decisions(reg);
  if (added.empty()) return;
  std::string text = text_of(path);
  if (text.empty()) text = "# Decisions about claims; see claimtier claims --help.\n";
  if (!text.ends_with('\n')) text += '\n';
  text += added;
  parse_decisions(path, text);  // never leave a file behind that the next run cannot read
  check_own_file(path, text);
  write_file(path, text);
}

}  // namespace

int run_claims(const Options& options) {
  check_outputs(options.outputs);
  const RulePack pack = load_pack(options.rules, options.evidence, Parts::ToLint);
  const std::string file = decisions_file(options);
  const bool known = !file.empty() && std::filesystem::exists(file);
  if (!known && !options.decisions.empty() && !options.write_decisions) throw Error(file + ": no such file");
  const std::vector<Decision> decisions = known ? read_decisions(file) : std::vector<Decision>{};

  const PageRun pages(pack, options);
  RunReport run{pages.run(), {}, {}};
  const bool all_read = pages.lint(pages.inputs(), {.source_text = true}, collect_in(run));
  const Register reg = make_register(run, input_hash(run), decisions, sort_of(options.sort));
  for (const Output& output : options.outputs) write_output(output.path, register_text(output.format, reg));
  if (options.write_decisions) append_decisions(file, reg);
  return all_read ? kNothingFound : kFailed;
}

}  // namespace claimtier
