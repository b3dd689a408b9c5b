#include "cli/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/output.h"
#include "report/names.h"
#include "rulepack/nearest.h"
#include "text/error.h"
#include "verdict/profiles.h"

namespace claimtier {

namespace {

constexpr std::string_view kNoProfile = "general";

std::vector<std::string_view> profile_names(const RulePack& pack) {
  std::vector<std::string_view> names = {kNoProfile};
  for (const Profile& profile : pack.profiles) names.push_back(profile.id);
  std::sort(names.begin() + 1, names.end());
  return names;
}

// `what` is read: "rules", "own evidence".
std::vector<RuleFile> read_files(const std::string& folder, std::string_view what) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) throw Error(fmt::format("{}: no folder to read {} from", folder, what));
  std::vector<RuleFile> files = read_folder(folder);
  if (files.empty()) throw Error(fmt::format("{}: no {} (*.toml) in this folder", folder, what));
  return files;
}

// From `first` on they are of files of the folder: problems, and what a later check may find problems in.
template <class WithPath>
void name_folder(const std::string& folder, size_t first, std::vector<WithPath>& all) {
  for (size_t i = first; i < all.size(); ++i) all[i].path = folder + "/" + std::string(all[i].path);
}

}  // namespace

RulePack read_pack(const std::vector<std::string>& folders, std::vector<Problem>& problems, Parts parts) {
  RulePack pack = builtin_pack(folders.empty() ? parts : Parts::All);
  for (const std::string& folder : folders) {
    const std::vector<RuleFile> files = read_files(folder, "rules");
    const bool whole =
        std::any_of(files.begin(), files.end(), [](const RuleFile& file) { return file.path == "families.toml"; });
    RulePack base = whole ? RulePack() : std::move(pack);
    const size_t known = problems.size(), rules = base.rules.size(), frames = base.frames.size(), categories = base.categories.size();
    pack = load_more(std::move(base), files, problems);
    name_folder(folder, known, problems);
    name_folder(folder, rules, pack.rules);
    name_folder(folder, frames, pack.frames);
    name_folder(folder, categories, pack.categories);
  }
  return pack;
}

RulePack with_own_evidence(RulePack pack, const std::vector<std::string>& folders, std::vector<Problem>& problems) {
  for (const std::string& folder : folders) {
    const size_t known = problems.size();
    pack = load_own(std::move(pack), read_files(folder, "own evidence"), problems);
    name_folder(folder, known, problems);
  }
  return pack;
}

RulePack load_pack(const std::vector<std::string>& folders, const std::vector<std::string>& own_evidence, Parts parts) {
  std::vector<Problem> problems;
  RulePack pack = with_own_evidence(read_pack(folders, problems, parts), own_evidence, problems);
  for (const Problem& problem : problems) print_error(to_string(problem));
  if (!problems.empty()) throw Error(counted(problems.size(), "problem") + " in the rules; nothing was checked");
  return pack;
}

void throw_problems(const std::vector<Problem>& problems) {
  if (problems.empty()) return;
  for (size_t i = 0; i + 1 < problems.size(); ++i) print_error(to_string(problems[i]));
  throw Error(to_string(problems.back()));
}

std::vector<std::string> names_in(const std::vector<std::string>& given) {
  constexpr const char* kBlanks = " \t";
  std::vector<std::string> names;
  for (const std::string& list : given) {
    for (size_t begin = 0; begin <= list.size();) {
      const size_t comma = std::min(list.find(',', begin), list.size());
      const size_t first = std::min(list.find_first_not_of(kBlanks, begin), comma);
      if (first < comma) names.push_back(list.substr(first, list.find_last_not_of(kBlanks, comma - 1) + 1 - first));
      begin = comma + 1;
    }
  }
  return names;
}

std::vector<uint32_t> profiles_named(const RulePack& pack, const std::vector<std::string>& given) {
  std::vector<uint32_t> chosen;
  const std::vector<std::string> names = names_in(given);
  if (names.empty() && !given.empty()) throw Error(fmt::format("no profile is named; known: {}", fmt::join(profile_names(pack), ", ")));
  for (const std::string& name : names) {
    const auto found = std::find_if(pack.profiles.begin(), pack.profiles.end(),
                                    [&](const Profile& profile) { return profile.id == name; });
    if (found != pack.profiles.end()) {
      chosen.push_back(static_cast<uint32_t>(found - pack.profiles.begin()));
    } else if (name != kNoProfile) {
      const std::vector<std::string_view> known = profile_names(pack);
      throw Error(fmt::format("unknown profile '{}'{}; known: {}", name, did_you_mean(name, known),
                              fmt::join(known, ", ")));
    }
  }
  return with_extended(pack, chosen);
}

uint32_t intervention_named(const RulePack& pack, const std::string& id) {
  if (id.empty()) return kNone;
  std::vector<std::string_view> known;
  for (uint32_t i = 0; i < pack.entries.size(); ++i) {
    if (pack.entries[i].list >= pack.lists.size() || pack.lists[pack.entries[i].list].name != "intervention") continue;
    if (pack.entries[i].id == id) return i;
    known.push_back(pack.entries[i].id);
  }
  throw Error(fmt::format("unknown intervention '{}'{}; for the ids see claimtier evidence", id, did_you_mean(id, known)));
}

}  // namespace claimtier
