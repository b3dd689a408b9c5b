#include "extract/mapped_text.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

class Aligner {
 public:
  Aligner(std::string value, std::string_view source, size_t begin, Escapes escapes)
      : source_(source), at_(begin), escapes_(escapes) {
    mapped_.text = std::move(value);
    mapped_.origins.reserve(mapped_.text.size() + 1);
  }

  MappedText align() {
    while (place() < mapped_.text.size() && step()) {
    }
    mapped_.origins.resize(mapped_.text.size() + 1, static_cast<uint32_t>(at_));
    return std::move(mapped_);
  }

 private:
  size_t place() const { return mapped_.origins.size(); }

  // Whether value and file still agree.
  bool step() {
    if (at_ >= source_.size()) return false;
    const char wanted = mapped_.text[place()];
    const char here = source_[at_];
    if (escapes_ == Escapes::Double && here == '\\') {
      step_over_escape();
    } else if (escapes_ == Escapes::Single && wanted == '\'' && source_.substr(at_).starts_with("''")) {
      take(1, 2);
    } else if (wanted == here) {
      take(1, 1);
    } else if (is_ascii_space(here)) {
      const size_t word = std::min(source_.find_first_not_of(" \t\n\v\f\r", at_), source_.size());
      is_ascii_space(wanted) ? take(1, word - at_) : skip(word - at_);
    } else if (is_ascii_space(wanted)) {
      take(1, 0);  // the line end behind a block
    } else {
      return false;
    }
    return true;
  }

  void step_over_escape() {
    const char kind = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    if (kind == '\n' || kind == '\r') {  // YAML: the line goes on
      const size_t word = std::min(source_.find_first_not_of(" \t\r\n", at_ + 1), source_.size());
      return skip(word - at_);
    }
    const size_t bytes = std::max<size_t>(utf8_sequence(mapped_.text, place()), 1);
    const size_t pair = bytes == 4 && source_.substr(std::min(at_ + 6, source_.size())).starts_with("\\u") ? 12 : 6;
    take(bytes, kind == 'u' ? pair : kind == 'x' ? 4 : kind == 'U' ? 10 : 2);
  }

  void take(size_t bytes, size_t source_bytes) {
    mapped_.origins.insert(mapped_.origins.end(), bytes, static_cast<uint32_t>(at_));
    skip(source_bytes);
  }
  void skip(size_t source_bytes) { at_ = std::min(at_ + source_bytes, source_.size()); }

  std::string_view source_;
  size_t at_;
  Escapes escapes_;
  MappedText mapped_;
};

bool verbatim(const Run& run) { return run.text_size == run.source_size; }

void add_run(std::vector<Run>& runs, const Run& run) {
  if (!runs.empty() && verbatim(run) && verbatim(runs.back())) {
    Run& last = runs.back();
    if (last.text + last.text_size == run.text && last.source + last.source_size == run.source) {
      last.text_size += run.text_size;
      last.source_size += run.source_size;
      return;
    }
  }
  runs.push_back(run);
}

Span<Char> origin_of(const MappedText& mapped, uint32_t begin, uint32_t end) {
  return {mapped.origins[begin], std::max(mapped.origins[begin], mapped.origins[end])};
}

// A run that is verbatim in the string may hold escapes: then it falls into several.
void add_mapped(std::vector<Run>& runs, const Run& run, const MappedText& mapped) {
  const uint32_t end = run.source + run.source_size;
  for (uint32_t i = run.source, next = 0; i < end; i = next) {
    next = verbatim(run) ? i + 1 : end;
    while (next < end && mapped.origins[next] == mapped.origins[i]) ++next;
    const Span<Char> at = origin_of(mapped, i, next);
    add_run(runs, {run.text + (i - run.source), verbatim(run) ? next - i : run.text_size, at.begin, at.size()});
  }
  if (run.source_size == 0) add_run(runs, {run.text, run.text_size, mapped.origins[end], 0});
}

}  // namespace

MappedText map_scalar(std::string value, std::string_view source, uint32_t begin, Escapes escapes) {
  return Aligner(std::move(value), source, begin, escapes).align();
}

void append_document(Document& whole, const Document& part, const MappedText& mapped) {
  whole.nesting = std::max(whole.nesting, part.nesting);
  if (!whole.text.empty() && !part.text.empty()) whole.text += '\n';
  const auto shift = static_cast<uint32_t>(whole.text.size());
  whole.text += part.text;
  for (Run run : part.runs) {
    run.text += shift;
    add_mapped(whole.runs, run, mapped);
  }
  for (Block block : part.blocks) {
    block.span = {block.span.begin + shift, block.span.end + shift};
    whole.blocks.push_back(block);
  }
  for (NotJudged unread : part.not_judged) {
    unread.span = {unread.span.begin + shift, unread.span.end + shift};
    if (unread.span.empty()) unread.source = origin_of(mapped, unread.source.begin, unread.source.end);
    whole.not_judged.push_back(std::move(unread));
  }
}

}  // namespace claimtier
