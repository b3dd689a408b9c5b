// Text that has to wait: a little in the program, more in a file in memory that has no name, so that no draft lies on a disk.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "cli/memory_file.h"

namespace claimtier {

class Spool {
 public:
  // Throws Error where no more is to be had.
  void append(std::string_view text);
  // All of it, to the end of `to`; the error number, or 0.
  int copy_to(std::FILE* to);

 private:
  void move_to_file();

  std::string text_;  // behind what is in the file
  MemoryFile file_;
};

}  // namespace claimtier
