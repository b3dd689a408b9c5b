#include "cli/pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/output.h"
#include "report/names.h"
#include "rulepack/image.h"
#include "rulepack/nearest.h"
#include "text/error.h"

namespace claimtier {

RulePack read_pack(const std::vector<std::string>& folders, std::vector<Problem>& problems) {
  RulePack pack = builtin_pack();
  for (const std::string& folder : folders) {
    const std::vector<RuleFile> files = read_folder(folder);
    if (files.empty()) throw Error(folder + ": no rule file (*.toml) in this folder");
    const bool whole =
        std::any_of(files.begin(), files.end(), [](const RuleFile& file) { return file.path == "families.toml"; });
    const size_t known = problems.size();
    pack = whole ? load(files, problems) : load_more(std::move(pack), files, problems);
    for (size_t i = known; i < problems.size(); ++i) problems[i].path = folder + "/" + problems[i].path;
  }
  return pack;
}

RulePack load_pack(const std::vector<std::string>& folders) {
  std::vector<Problem> problems;
  RulePack pack = read_pack(folders, problems);
  for (const Problem& problem : problems) print_error(to_string(problem));
  if (!problems.empty()) throw Error(counted(problems.size(), "problem") + " in the rules; nothing was checked");
  return pack;
}

uint32_t intervention_named(const RulePack& pack, const std::string& id) {
  if (id.empty()) return kNone;
  std::vector<std::string_view> known;
  for (uint32_t i = 0; i < pack.entries.size(); ++i) {
    if (pack.entries[i].list >= pack.lists.size() || pack.lists[pack.entries[i].list].name != "intervention") continue;
    if (pack.entries[i].id == id) return i;
    known.push_back(pack.entries[i].id);
  }
  throw Error(fmt::format("unknown intervention '{}'{}", id, did_you_mean(id, known)));
}

}  // namespace claimtier
