// Text that has to wait: a little in the program, more in a file in memory that has no name, so that no draft lies on a disk.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

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
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{nullptr, std::fclose};
};

}  // namespace claimtier
