#include "segment/reference_digits.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/characters.h"

namespace claimtier {
namespace {

constexpr uint32_t kWordsBefore = 5;   // a sentence long enough to state something
constexpr size_t kMarksOfAPage = 2;    // different ones
constexpr uint32_t kHeadingWords = 3;  // "References", "Sources and notes"
constexpr std::array<std::string_view, 6> kListHeadings = {"references", "sources", "bibliography", "literature", "citations", "footnotes"};

// Stuck to a word; behind a full stop or a comma a digit can hardly be anything but a mark.
bool is_bare(std::string_view text, const Token& token) {
  return token.reference && is_ascii_digit(static_cast<unsigned char>(text[token.span.begin])) && token.span.begin > 0 &&
         is_ascii_letter(static_cast<unsigned char>(text[token.span.begin - 1]));
}

bool follows_a_statement(const Passage& passage, Span<Tok> sentence, uint32_t token) {
  uint32_t words = 0;
  for (uint32_t t = sentence.begin; t < token; ++t) {
    const char first = passage.word(t).empty() ? '0' : passage.word(t).front();
    words += !passage.tokens[t].reference && !is_ascii_digit(static_cast<unsigned char>(first));
  }
  return words >= kWordsBefore;
}

template <class Visit>
void for_bare_marks(std::string_view text, std::vector<Passage>& passages, Visit visit) {
  for (Passage& passage : passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        if (is_bare(text, passage.tokens[t])) visit(passage, sentence.tokens, t);
      }
    }
  }
}

bool lists_sources(std::string_view text, std::vector<Passage>& passages) {
  if (std::any_of(passages.begin(), passages.end(), heads_reference_list)) return true;
  std::set<std::string_view> marks;
  for_bare_marks(text, passages, [&](const Passage& passage, Span<Tok> sentence, uint32_t t) {
    const Span<Char> at = passage.tokens[t].span;
    if (follows_a_statement(passage, sentence, t)) marks.insert(text.substr(at.begin, at.size()));
  });
  return marks.size() >= kMarksOfAPage;
}

void make_number(std::string_view text, Passage& passage, Token& token) {
  const auto begin = static_cast<uint32_t>(passage.folded.size());
  passage.folded += text.substr(token.span.begin, token.span.size());
  token.word = {begin, static_cast<uint32_t>(passage.folded.size())};
  token.reference = false;
}

}  // namespace

bool heads_reference_list(const Passage& heading) {
  if (heading.tokens.empty() || heading.tokens.size() > kHeadingWords) return false;
  return std::find(kListHeadings.begin(), kListHeadings.end(), heading.word(0)) != kListHeadings.end();
}

void settle_reference_digits(std::string_view text, std::vector<Passage>& passages) {
  const bool listed = lists_sources(text, passages);
  for_bare_marks(text, passages, [&](Passage& passage, Span<Tok> sentence, uint32_t t) {
    if (listed && follows_a_statement(passage, sentence, t)) return;
    make_number(text, passage, passage.tokens[t]);
  });
}

}  // namespace claimtier
