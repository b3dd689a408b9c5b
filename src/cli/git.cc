#include "cli/git.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>

#include "cli/process.h"
#include "text/error.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// The line that says what is wrong, without git's word for it.
std::string complaint_of(const std::string& text) {
  const size_t fatal = text.find("fatal: ");
  const size_t begin = fatal == std::string::npos ? 0 : fatal + std::string_view("fatal: ").size();
  return text.substr(begin, text.find('\n', begin) - begin);
}

Ran ask(const Words& words, std::string_view input = "") {
  const std::optional<Ran> ran = run_program(joined({"git", "--no-optional-locks", "--literal-pathspecs"}, words), input);
  if (!ran) throw Error("--staged and --diff need the program git, which is not on the path");
  return *ran;
}

std::string answer(const Words& words, std::string_view input = "") {
  Ran ran = ask(words, input);
  if (ran.status != 0) throw Error("git: " + complaint_of(ran.err));
  return std::move(ran.out);
}

std::string line_of(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

// Settings of the user that would change the shape of the answer are overruled.
Words diff(const Words& shape, const Words& what) {
  return joined(joined({"-c", "diff.relative=false", "-c", "diff.autoRefreshIndex=true", "diff", "--no-ext-diff", "--no-textconv",
                        "--no-color", "--ignore-submodules=all"},
                       shape),
                what);
}

Words with_paths(Words words, const Words& paths) {
  words.push_back("--");
  return joined(std::move(words), paths.empty() ? Words{"."} : paths);
}

// A path that was only deleted is none to complain about; a misspelt one is.
void check_paths(const Words& paths) {
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::exists(path, error) || ask({"ls-files", "--error-unmatch", "--", path}).status == 0) continue;
    if (ask({"cat-file", "-e", "HEAD:./" + path}).status == 0) continue;
    throw Error(path + ": no such file or folder");
  }
}

fs::path real_path(const std::string& path) {
  std::error_code error;
  const fs::path named = fs::absolute(path, error).lexically_normal();
  const fs::path real = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? named : real;
}

// An empty folder called .git makes none. Told the folder, git does not look into the environment, which a hook sets.
bool is_repository(const fs::path& folder) {
  std::error_code error;
  const fs::path git = folder / ".git";
  return fs::exists(git, error) && ask({"--git-dir=" + git.string(), "rev-parse", "--git-dir"}).status == 0;
}

// Its files may have been known here before it became a repository; of a submodule only the name is.
bool has_files(const fs::path& path) {
  const Ran known = ask({"ls-files", "--stage", "-z", "--", path.string()});
  const Words files = split_nul(known.out);
  return known.status == 0 && std::any_of(files.begin(), files.end(), [](const std::string& file) { return file.starts_with("10"); });
}

// Git passes over the files of another repository, and so of a submodule, without a word.
void check_repository(const std::string& path, const fs::path& real, const fs::path& top) {
  std::error_code error;
  fs::path folder = fs::is_directory(real, error) ? real : real.parent_path();
  while (folder != top && folder.has_relative_path() && !is_repository(folder)) folder = folder.parent_path();
  if (folder == top) return;
  if (!folder.has_relative_path()) throw Error(path + ": lies outside the repository");
  if (has_files(real)) return;
  throw Error(fmt::format("{}: lies in another repository; run claimtier in {}", path, fs::relative(folder, error).generic_string()));
}

// What lies behind a symbolic link is asked for by its own name, since git follows none.
Words paths_for_git(const Words& paths) {
  check_paths(paths);
  if (paths.empty()) return {};
  const fs::path top = line_of(answer({"rev-parse", "--show-toplevel"}));
  Words asked;
  for (const std::string& path : paths) {
    const fs::path real = real_path(path);
    check_repository(path, real, top);
    asked.push_back(real == fs::absolute(path).lexically_normal() ? path : real.string());
  }
  return asked;
}

// Renames are looked for in the whole repository, since a page may come from outside the paths.
std::vector<GitChange> changes_of(const Words& what, const Words& paths) {
  const std::vector<GitFile> files = parse_raw(answer(diff({"--raw", "-z", "--no-abbrev", "-M", "--diff-filter=AMRT"}, what)));
  const std::vector<GitHunks> hunks = parse_hunks(
      answer(diff({"--patch", "--unified=0", "--inter-hunk-context=0", "-M", "--diff-filter=MR"}, what)));
  const Words names = split_nul(answer(with_paths(diff({"--name-only", "-z", "--no-renames"}, what), paths)));
  const std::set<std::string> wanted(names.begin(), names.end());
  std::vector<GitChange> changes;
  size_t next = 0;
  for (const GitFile& file : files) {
    const bool in_patch = file.status == 'M' || file.status == 'R';
    if (in_patch && next == hunks.size()) break;
    GitChange change{file.path, file.object, !in_patch || hunks[next].binary, {}};
    if (in_patch) change.lines = hunks[next++].lines;
    if (file.page && wanted.contains(file.path)) changes.push_back(std::move(change));
  }
  if (next != hunks.size()) throw Error("git: its list of changed files and its changes differ");
  return changes;
}

// As seen from the current folder, in the order of their names.
std::vector<GitChange> from_here(std::vector<GitChange> changes) {
  const fs::path here = line_of(answer({"rev-parse", "--show-prefix"}));
  for (GitChange& change : changes) {
    if (!here.empty()) change.path = fs::path(change.path).lexically_relative(here).generic_string();
  }
  std::sort(changes.begin(), changes.end(), [](const GitChange& a, const GitChange& b) { return a.path < b.path; });
  return changes;
}

std::string base_of(const std::string& revision) {
  answer({"rev-parse", "--git-dir"});
  const bool option = revision.empty() || revision.starts_with('-');
  if (option || ask({"rev-parse", "--verify", "--quiet", revision + "^{commit}"}).status != 0) {
    throw Error(fmt::format("unknown revision '{}': fetch it first or check its name", revision));
  }
  const Ran common = ask({"merge-base", "HEAD", revision});
  return common.status == 0 ? line_of(common.out) : revision;
}

}  // namespace

std::vector<GitChange> staged_changes(const std::vector<std::string>& paths) {
  answer({"rev-parse", "--git-dir"});
  return from_here(changes_of({"--cached"}, paths_for_git(paths)));
}

std::vector<GitChange> changes_since(const std::string& revision, const std::vector<std::string>& paths) {
  const std::string base = base_of(revision);
  const Words asked = paths_for_git(paths);
  std::vector<GitChange> changes = changes_of({base}, asked);
  const Words unknown = split_nul(answer(with_paths({"ls-files", "--others", "--exclude-standard", "--full-name", "-z"}, asked)));
  for (const std::string& path : unknown) changes.push_back({path, "", true, {}});
  return from_here(std::move(changes));
}

std::vector<std::string> contents_of(const std::vector<std::string>& objects) {
  if (objects.empty()) return {};
  const std::string all = answer({"cat-file", "--batch"}, fmt::format("{}\n", fmt::join(objects, "\n")));
  std::vector<std::string> contents;
  for (size_t at = 0; at < all.size();) {  // "<object> blob <size>\n<content>\n"
    const size_t end = std::min(all.find('\n', at), all.size());
    const size_t blank = all.rfind(' ', end);
    size_t size = 0;
    const char* const last = all.data() + end;
    if (blank == std::string::npos || std::from_chars(all.data() + blank + 1, last, size).ptr != last) break;
    contents.push_back(all.substr(std::min(end + 1, all.size()), size));
    at = end + 1 + size + 1;
  }
  if (contents.size() != objects.size()) throw Error("git: staged content is missing");
  return contents;
}

}  // namespace claimtier
