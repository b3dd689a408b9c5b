#include "cli/memory_file.h"

#include <sys/mman.h>

namespace claimtier {

MemoryFile make_memory_file() { return MemoryFile(fdopen(memfd_create("claimtier", MFD_CLOEXEC), "w+")); }

}  // namespace claimtier
