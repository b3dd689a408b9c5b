// All files below a folder, in the order of their names, as git sees it: .gitignore files of the folder, of those above it up to the
// repository's root, and of those below are respected; .git and node_modules are skipped, and so are pipes and devices. A link to a file
// in the same folder is a file; one to a folder in it is skipped, since its files are found by their own names. Links that lead out of
// the folder are listed, or followed where that is asked for, each folder once.
//
//   walk_folder("site", {true, false}).files  ->  "site/a.md", "site/b/c.html"
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace claimtier {

struct Walk {
  std::vector<std::string> files;
  std::vector<std::string> problems;  // "site/private: cannot read: Permission denied"
  struct Link {
    std::string path;
    bool leads_to_folder = false;
  };
  std::vector<Link> skipped;  // they lead out of the folder
  struct Fault {
    std::string path, text;  // "cannot read: Permission denied"
  };
  std::vector<Fault> broken;  // links of which nobody can say where they lead
};

struct WalkOptions {
  bool gitignore = true;      // without what .gitignore files name, up to the root of the repository
  bool follow_links = false;  // those out of the folder
};

Walk walk_folder(const std::string& folder, WalkOptions options);

// "./a//b.md" as "a/b.md".
std::string shown_path(const std::string& path);

}  // namespace claimtier
