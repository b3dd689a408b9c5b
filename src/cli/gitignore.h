// One .gitignore file: which paths below its folder are ignored, by git's rules (gitignore(5)).
//
//   IgnoreFile file("*.tmp\n/build/\n!keep.tmp\n");
//   file.judge("a/x.tmp", false) == Ignored::Yes;   file.judge("keep.tmp", false) == Ignored::No
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

enum class Ignored : uint8_t { Unsaid, Yes, No };

class IgnoreFile {
 public:
  explicit IgnoreFile(std::string_view text);
  // `path` is below the folder of the file, with '/'.
  Ignored judge(std::string_view path, bool is_folder) const;

 private:
  struct Rule {
    std::vector<std::string> parts;  // between the slashes; "**" fits any number of folders
    bool negated = false;
    bool folders_only = false;
  };
  void add(std::string line);

  std::vector<Rule> rules_;
};

}  // namespace claimtier
