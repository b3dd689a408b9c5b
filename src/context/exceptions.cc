#include "context/exceptions.h"

#include <algorithm>
#include <set>
#include <string_view>

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

bool names_too_few(const Reading& page, const Lists& lists, const Match& match, const Rule& rule) {
  std::set<std::string_view> systems;
  for (const Hit& hit : match.hits) {
    if (hit.list == lists.condition && !page.entry(hit).system.empty()) systems.insert(page.entry(hit).system);
  }
  return systems.size() < rule.min_systems;
}

}  // namespace claimtier
