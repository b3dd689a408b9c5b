// What is over a limit, as a line that names the limit and its option; "" where nothing is.
//
//   check_source(source, limits)   ->  "not judged: a line of 20971520 bytes, more than 16 MiB (--max-line)"
#pragma once

#include <string>

#include "text/document.h"
#include "text/limits.h"
#include "text/source.h"

namespace claimtier {

std::string check_source(const Source& source, const Limits& limits);
std::string check_document(const Document& document, const Limits& limits);

// Time of this thread on the processor, so that a busy machine is no fault of the file. It is looked at between the stages, and the pages of an
// export: each takes time linear in its size.
class Stopwatch {
 public:
  explicit Stopwatch(uint32_t seconds);
  // As above.
  std::string check() const;

 private:
  uint32_t seconds_;
  double start_;
};

}  // namespace claimtier
