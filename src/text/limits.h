// How much of one file is dealt with; 0: however much there is. What is over a limit is told with the limit and its option, and the
// run goes on with the next file.
#pragma once

#include <cstdint>

namespace claimtier {

inline constexpr uint64_t kMebibyte = uint64_t{1} << 20;

struct Limits {
  uint64_t file_size = 64 * kMebibyte;
  uint64_t line = 16 * kMebibyte;      // bytes of the longest line: whole pages are written into one, books are not
  uint64_t unpacked = 64 * kMebibyte;  // of each part of a Word file; a document of a thousand pages has some 10 MiB
  uint32_t nesting = 1000;             // elements, lists, quotations, values inside each other; browsers stop at 512
  uint32_t findings = 10'000;          // of one file
  uint32_t seconds = 300;              // of the processor, for one file
};

}  // namespace claimtier
