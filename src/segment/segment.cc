#include "segment/segment.h"

#include "segment/language.h"
#include "segment/reference_digits.h"
#include "segment/sentence_breaks.h"
#include "text/tokenizer.h"

namespace claimtier {

std::vector<Passage> segment(const Document& document) {
  std::vector<Passage> passages(document.blocks.size());
  for (uint32_t i = 0; i < passages.size(); ++i) {
    const Span<Char> block = document.blocks[i].span;
    passages[i].block = i;
    tokenize(document.text, block, passages[i]);
    cut_sentences(document.text, block, passages[i]);
  }
  settle_reference_digits(document.text, passages);
  mark_english(passages);
  return passages;
}

}  // namespace claimtier
