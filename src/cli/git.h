// What the git program says about the repository around the current folder. Paths go in and come out as seen from the current
// folder. Every function throws Error, one line, where git is missing, where there is no repository or where git refuses.
//
//   std::vector<GitChange> changes = staged_changes({"site"});      // site/a.md, lines 3 to 4
#pragma once

#include <string>
#include <vector>

#include "cli/git_diff.h"

namespace claimtier {

struct GitChange {
  std::string path;
  std::string object;            // of the staged content
  bool whole = false;            // new, or no lines are known
  std::vector<LineRange> lines;  // else
};

// The index against HEAD, or against nothing before the first commit. `paths` limits; none: the current folder.
std::vector<GitChange> staged_changes(const std::vector<std::string>& paths);

// The working tree, with files that git does not know yet, against the commit where HEAD left `revision`, so that what others
// changed since then does not count; against `revision` itself where there is no such commit.
std::vector<GitChange> changes_since(const std::string& revision, const std::vector<std::string>& paths);

// The contents of objects, in their order.
std::vector<std::string> contents_of(const std::vector<std::string>& objects);

}  // namespace claimtier
