// A page as the context stage sees it: its blocks, sentences and the phrases found in them. Views into the pipeline's
// values; must not outlive them.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "match/matcher.h"
#include "rulepack/rule_pack.h"
#include "text/document.h"
#include "text/passage.h"

namespace claimtier {

class Reading {
 public:
  Reading(const RulePack& rules, const Document& prose, const std::vector<Passage>& blocks,
          const std::vector<Matches>& found)
      : pack(rules), document(prose), passages(blocks), matches(found) {}

  const RulePack& pack;
  const Document& document;
  const std::vector<Passage>& passages;  // one per block, in order
  const std::vector<Matches>& matches;   // one per passage

  const Block& block(uint32_t passage) const { return document.blocks[passages[passage].block]; }
  const Pattern& pattern(const Match& match) const { return pack.patterns[match.pattern]; }
  const Entry& entry(const Hit& hit) const { return pack.entries[hit.entry]; }

  // The cue that a match in a passage is; null where it is none, or where a decoy switches it off.
  const Cue* live_cue(uint32_t passage, const Match& match) const {
    if (pattern(match).owner != Owner::Cue) return nullptr;
    for (const Match& other : phrases_in(passage, passages[passage].sentences[match.sentence].tokens)) {
      const Pattern& decoy = pattern(other);
      const bool same = decoy.owner == Owner::Decoy && decoy.of == pattern(match).of;
      if (same && other.tokens.overlaps(match.tokens)) return nullptr;
    }
    return &pack.cues[pattern(match).of];
  }

  // The lexicon phrases and the patterns of a passage that begin inside `within`.
  std::span<const Hit> hits_in(uint32_t passage, Span<Tok> within) const { return part(matches[passage].hits, within); }
  std::span<const Match> phrases_in(uint32_t passage, Span<Tok> within) const {
    return part(matches[passage].phrases, within);
  }

 private:
  template <class Item>
  static std::span<const Item> part(const std::vector<Item>& items, Span<Tok> within) {
    const auto before = [](const Item& item, uint32_t token) { return item.tokens.begin < token; };
    const auto first = std::lower_bound(items.begin(), items.end(), within.begin, before);
    return {first, std::lower_bound(first, items.end(), within.end, before)};
  }
};

}  // namespace claimtier
