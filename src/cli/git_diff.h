// What `git diff` prints, as data: which files changed (--raw -z) and which of their lines (--patch --unified=0).
//
//   parse_raw(":100644 100644 <40 hex> <40 hex> R090\0old.md\0new.md\0")  ->  {'R', "new.md", ...}
//   parse_hunks("diff --git a/x b/x\n@@ -3 +3,2 @@\n...")                  ->  one file, lines 3 and 4
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

struct GitFile {
  char status = 'M';   // A added, M modified, R renamed, T another kind of file
  bool page = true;    // an ordinary file: no link, no submodule
  std::string path;    // now, from the top folder of the repository
  std::string object;  // name of the content in the index
};

// Lines of the new file, from 1. `count` 0: lines were removed behind line `first`.
struct LineRange {
  uint32_t first = 1, count = 1;
  std::vector<std::string> removed = {};  // what stood there
};

struct GitHunks {
  bool binary = false;  // git does not say which lines
  std::vector<LineRange> lines;
};

// Paths as they stand between NULs.
std::vector<std::string> split_nul(std::string_view text);

std::vector<GitFile> parse_raw(std::string_view text);

// One for each "diff --git", in order.
std::vector<GitHunks> parse_hunks(std::string_view patch);

// As stretches of `bytes`; an empty one stands where lines were removed.
std::vector<Span<Byte>> byte_spans(const std::vector<LineRange>& lines, std::string_view bytes);

}  // namespace claimtier
