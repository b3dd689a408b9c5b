#include "context/exceptions.h"

#include <algorithm>

namespace claimtier {
namespace {

Span<Tok> sentence_of(const Reading& page, uint32_t passage, const Match& match) {
  return page.passages[passage].sentences[match.sentence].tokens;
}

}  // namespace

bool cuts_a_term(const Reading& page, const Lists& lists, uint32_t passage, const Match& match) {
  const std::span<const Hit> hits = page.hits_in(passage, sentence_of(page, passage, match));
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.list == lists.fixed_term && hit.tokens.overlaps(match.tokens) && !match.tokens.covers(hit.tokens);
  });
}

bool is_excused(const Reading& page, uint32_t passage, const Match& match, const Rule& rule) {
  if (rule.unless.empty()) return false;
  const std::span<const Match> phrases = page.phrases_in(passage, sentence_of(page, passage, match));
  return std::any_of(phrases.begin(), phrases.end(), [&](const Match& other) {
    const Pattern& pattern = page.pattern(other);
    return pattern.owner == Owner::Rule && page.pack.rules[pattern.of].code == rule.unless;
  });
}

}  // namespace claimtier
