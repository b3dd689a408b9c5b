// What must hold whatever the bytes are. A broken promise ends the fuzzer with a message, so that the input is kept.
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/load.h"
#include "text/document.h"
#include "text/format.h"

namespace claimtier {

class BrokenPromise : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void must(bool holds, const std::string& promise) {
  if (!holds) throw BrokenPromise("broken promise: " + promise);
}

template <class Unit>
void must_lie_inside(Span<Unit> span, size_t size, const std::string& promise) {
  must(span.begin <= span.end && span.end <= size, promise);
}

// An input may begin with a letter for its format, so that seeds can be read; any other byte counts too.
inline Format format_by(char first) {
  constexpr std::string_view kLetters = "pmhxtjyw";
  constexpr std::array kFormats = {Format::Plain, Format::Markdown, Format::Html, Format::Mdx, Format::Template, Format::Json,
                                   Format::Yaml,  Format::Wordpress};
  const size_t letter = kLetters.find(first);
  return kFormats[letter != std::string_view::npos ? letter : static_cast<unsigned char>(first) % kFormats.size()];
}

inline void check_runs(const Document& document, size_t source_size) {
  uint32_t text_end = 0;
  for (const Run& run : document.runs) {
    must(run.text >= text_end, "runs ascend in the text");
    text_end = run.text + run.text_size;
    must(text_end <= document.text.size(), "runs lie inside the text");
    must(uint64_t{run.source} + run.source_size <= source_size, "runs lie inside the source");
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
  for (const Fault& fault : document.faults) must(fault.at <= source_size && !fault.message.empty(), "a fault says where and what");
}

inline void check_problems(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    must(!problem.path.empty() && !problem.text.empty(), "a problem says where and what");
    must(problem.line > 0 && problem.column > 0, "a problem has a line and a column");
  }
}

}  // namespace claimtier
