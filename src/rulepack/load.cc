#include "rulepack/load.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "rulepack/loading.h"
#include "rulepack/sha256.h"
#include "text/error.h"

namespace claimtier {
namespace {

struct Loader {
  FileKind kind;
  void (*load)(Loading&, const TomlFile&);
};

// In this order a file names only what is known by then.
constexpr Loader kLoaders[] = {
    {FileKind::Families, load_families},   {FileKind::Sources, load_sources},     {FileKind::Lexicon, load_lexicon},
    {FileKind::Frame, load_frame},         {FileKind::Context, load_context},     {FileKind::Claim, load_rule},
    {FileKind::Credit, load_rule},         {FileKind::Weights, load_weights},     {FileKind::Evidence, load_evidence},
    {FileKind::Approvals, load_approvals}, {FileKind::Scorecard, load_scorecard}, {FileKind::Profile, load_profile},
    {FileKind::Suggestions, load_suggestions}};

FileKind kind_of(const std::string& path) {
  constexpr std::array<std::pair<std::string_view, FileKind>, 8> kFixed = {
      {{"pack.toml", FileKind::Pack},
       {"families.toml", FileKind::Families},
       {"sources.toml", FileKind::Sources},
       {"scorecard.toml", FileKind::Scorecard},
       {"suggestions.toml", FileKind::Suggestions},
       {"lexicon/inflections.toml", FileKind::Inflections},
       {"context/evidence.toml", FileKind::Weights},
       {"evidence/approvals.toml", FileKind::Approvals}}};
  for (const auto& [name, kind] : kFixed) {
    if (path == name) return kind;
  }
  const auto depth = std::count(path.begin(), path.end(), '/');
  if (depth == 1 && path.starts_with("lexicon/")) return FileKind::Lexicon;
  if (depth == 1 && path.starts_with("frames/")) return FileKind::Frame;
  if (depth == 1 && path.starts_with("context/")) return FileKind::Context;
  if (depth == 1 && path.starts_with("evidence/")) return FileKind::Evidence;
  if (depth == 1 && path.starts_with("profiles/")) return FileKind::Profile;
  if (depth == 2 && path.starts_with("claims/")) return FileKind::Claim;
  if (depth == 2 && path.starts_with("credits/")) return FileKind::Credit;
  return FileKind::Unknown;
}

// The two lists that others refer to come first, then by path.
int rank_of(const TomlFile& file) {
  if (file.kind != FileKind::Lexicon) return 2;
  if (file.stem() == "condition") return 0;
  return file.stem() == "intervention" ? 1 : 2;
}

bool comes_before(const TomlFile& a, const TomlFile& b) {
  return std::tuple(rank_of(a), std::string_view(a.path)) < std::tuple(rank_of(b), std::string_view(b.path));
}

bool check_path(const TomlFile& file, std::vector<Problem>& problems) {
  const std::string stem = file.stem(), folder = file.folder();
  if (file.kind == FileKind::Unknown) {
    problems.push_back({file.path, 1, 1, "no kind of rule file has this path (docs/rules.md, \"Files\")"});
    return false;
  }
  for (const std::string& name : {stem, folder}) {
    if (name.empty() || is_kebab(name)) continue;
    problems.push_back({file.path, 1, 1, "'" + name + "' is not kebab-case (lower-case words joined by hyphens)"});
  }
  return true;
}

std::vector<TomlFile> parse_files(const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  std::vector<TomlFile> parsed;
  for (const RuleFile& file : files) {
    TomlFile toml{file.path, kind_of(file.path), {}};
    if (check_path(toml, problems) && parse_toml(file, toml.root, problems)) parsed.push_back(std::move(toml));
  }
  std::sort(parsed.begin(), parsed.end(), comes_before);
  return parsed;
}

bool is_evidence(const std::string& path) { return path.starts_with("evidence/") || path == "sources.toml"; }

// Over path and text of the files in the order of their paths, on top of the hash of the pack below them.
std::string hash_files(const std::string& below, std::vector<RuleFile> files) {
  if (files.empty()) return below;
  std::sort(files.begin(), files.end(), [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  std::string all = below;
  for (const RuleFile& file : files) {
    all += file.path + '\0' + std::to_string(file.text.size()) + '\0' + file.text;
  }
  return sha256(all);
}

void set_hashes(RulePack& pack, const std::vector<RuleFile>& files) {
  std::vector<RuleFile> rules, evidence;
  for (const RuleFile& file : files) (is_evidence(file.path) ? evidence : rules).push_back(file);
  pack.rules_hash = hash_files(pack.rules_hash, std::move(rules));
  pack.evidence_hash = hash_files(pack.evidence_hash, std::move(evidence));
}

std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw Error("cannot read the rule file " + path.string());
  return text;
}

bool may_be_own(FileKind kind) { return kind == FileKind::Sources || kind == FileKind::Evidence; }

RulePack load_on(RulePack base, const std::vector<RuleFile>& files, bool own, std::vector<Problem>& problems) {
  std::vector<Problem> found;
  std::vector<TomlFile> parsed = parse_files(files, found);
  for (const TomlFile& file : parsed) {
    if (own && !may_be_own(file.kind)) found.push_back({file.path, 1, 1, "own evidence is sources.toml and evidence/*.toml, nothing else"});
  }
  std::erase_if(parsed, [own](const TomlFile& file) { return own && !may_be_own(file.kind); });
  Loading loading(std::move(base), parsed, found);
  loading.own = own;
  for (const Loader& loader : kLoaders) {
    for (const TomlFile& file : parsed) {
      if (file.kind == loader.kind) loader.load(loading, file);
    }
  }
  set_hashes(loading.pack, files);
  if (!own) loading.pack.index = index_of(loading.pack);
  std::sort(found.begin(), found.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.path, a.line, a.column, a.text) < std::tie(b.path, b.line, b.column, b.text);
  });
  problems.insert(problems.end(), found.begin(), found.end());
  return std::move(loading.pack);
}

}  // namespace

std::vector<RuleFile> read_folder(const std::string& root) {
  namespace fs = std::filesystem;
  if (!fs::is_directory(root)) throw Error("no rule folder: " + root);
  std::vector<RuleFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".toml") continue;
    files.push_back({entry.path().lexically_relative(root).generic_string(), read_text(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  return files;
}

RulePack load(const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  return load_more({}, files, problems);
}

RulePack load_more(RulePack base, const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  return load_on(std::move(base), files, false, problems);
}

RulePack load_own(RulePack base, const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  return load_on(std::move(base), files, true, problems);
}

std::string to_string(const Problem& problem) {
  return problem.path + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) +
         ": error: " + problem.text;
}

}  // namespace claimtier
