// All files below a folder, in the order of their names, as git sees it: .gitignore files of the folder, of those above
// it up to the repository's root, and of those below are respected; .git, node_modules and links to folders are
// skipped.
//
//   walk_folder("site", true).files  ->  "site/a.md", "site/b/c.html"
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace claimtier {

struct Walk {
  std::vector<std::string> files;
  std::vector<std::string> problems;  // "site/private: cannot read: Permission denied"
};

// `gitignore`: without what .gitignore files name, up to the root of the repository.
Walk walk_folder(const std::string& folder, bool gitignore);

// "./a//b.md" as "a/b.md".
std::string shown_path(const std::string& path);

}  // namespace claimtier
