// A file without a name that lies in memory: no draft is copied to a disk.
#pragma once

#include <cstdio>
#include <memory>

namespace claimtier {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using MemoryFile = std::unique_ptr<std::FILE, CloseFile>;

// Empty, to be written and read; null where none can be made (errno says why).
MemoryFile make_memory_file();

}  // namespace claimtier
