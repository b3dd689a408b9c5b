// Text that has to wait: a little in memory, more in a file without a name, of which nothing is left when the program ends.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace claimtier {

class Spool {
 public:
  // Throws Error where the disk is full.
  void append(std::string_view text);
  // All of it, to the end of `to`; the error number, or 0.
  int copy_to(std::FILE* to);

 private:
  void move_to_file();

  std::string text_;  // behind what is in the file
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{nullptr, std::fclose};
};

}  // namespace claimtier
