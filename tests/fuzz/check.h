// What must hold whatever the bytes are. A broken promise ends the fuzzer with a message, so that the input is kept.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "text/document.h"

namespace claimtier {

inline void must(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

inline std::string_view bytes_of(const unsigned char* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

template <class Unit>
void must_lie_inside(Span<Unit> span, size_t size, const char* promise) {
  must(span.begin <= span.end && span.end <= size, promise);
}

inline void check_runs(const Document& document, size_t source_size) {
  uint32_t text_end = 0;
  for (const Run& run : document.runs) {
    must(run.text >= text_end, "runs ascend in the text");
    text_end = run.text + run.text_size;
    must(text_end <= document.text.size(), "runs lie inside the text");
    must(run.source + run.source_size <= source_size, "runs lie inside the source");
  }
}

inline void check_blocks(const Document& document, size_t source_size) {
  uint32_t end = 0;
  for (const Block& block : document.blocks) {
    must_lie_inside(block.span, document.text.size(), "blocks lie inside the text");
    must(block.span.begin >= end && !block.span.empty(), "blocks are in order and hold text");
    end = block.span.end;
    must_lie_inside(document.origin(block.span), source_size, "blocks stand somewhere in the source");
  }
}

inline void check_document(const Document& document, size_t source_size) {
  check_runs(document, source_size);
  check_blocks(document, source_size);
  for (const NotJudged& part : document.not_judged) {
    must_lie_inside(part.span, document.text.size(), "what was not judged lies inside the text");
    must_lie_inside(part.source, source_size, "what was not judged lies inside the source");
  }
}

}  // namespace claimtier
