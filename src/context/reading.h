// A page as the context stage sees it: its blocks, sentences, the phrases found in them, and of these the words of context. Views into
// the pipeline's values; must not outlive them.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "context/claim.h"
#include "match/matcher.h"
#include "rulepack/rule_pack.h"
#include "text/document.h"
#include "text/passage.h"

namespace claimtier {

// So many tokens of a heading, a lead-in or a paragraph can say something of a sentence elsewhere: the longest that people write have some
// hundred. Without an end, every claim of a page that is one paragraph would be compared with all of it.
inline constexpr uint32_t kReach = 400;

class Reading {
 public:
  Reading(const RulePack& rules, const Document& prose, const std::vector<Passage>& blocks, const std::vector<Matches>& found);

  const RulePack& pack;
  const Document& document;
  const std::vector<Passage>& passages;  // one per block, in order
  const std::vector<Matches>& matches;   // one per passage

  const Block& block(uint32_t passage) const { return document.blocks[passages[passage].block]; }
  const Pattern& pattern(const Match& match) const { return pack.patterns[match.pattern]; }
  const Entry& entry(const Hit& hit) const { return pack.entries[hit.entry]; }
  const Cue& cue(const ActingCue& acting) const { return pack.cues[acting.cue]; }

  // The lexicon phrases and the patterns of a passage that begin inside `within`.
  std::span<const Hit> hits_in(uint32_t passage, Span<Tok> within) const { return part(matches[passage].hits, within); }
  std::span<const Match> phrases_in(uint32_t passage, Span<Tok> within) const {
    return part(matches[passage].phrases, within);
  }

  // The cues that begin there, without those that a decoy switches off; and the words that stop a cue.
  std::span<const ActingCue> cues_in(uint32_t passage, Span<Tok> within) const { return part(of(passage, cues_), within); }
  std::span<const ActingCue> stops_in(uint32_t passage, Span<Tok> within) const { return part(of(passage, stops_), within); }

 private:
  // By place on the page.
  struct Placed {
    std::vector<ActingCue> all;
    std::vector<uint32_t> begins;  // of each passage, and the end of the last
  };

  void add_words_of_context(uint32_t passage);

  static std::span<const ActingCue> of(uint32_t passage, const Placed& placed) {
    return std::span(placed.all).subspan(placed.begins[passage], placed.begins[passage + 1] - placed.begins[passage]);
  }

  template <class Item>
  static std::span<const Item> part(std::span<const Item> items, Span<Tok> within) {
    const auto before = [](const Item& item, uint32_t token) { return item.tokens.begin < token; };
    const auto first = std::lower_bound(items.begin(), items.end(), within.begin, before);
    return {first, std::lower_bound(first, items.end(), within.end, before)};
  }
  template <class Item>
  static std::span<const Item> part(const std::vector<Item>& items, Span<Tok> within) {
    return part(std::span<const Item>(items), within);
  }

  Placed cues_, stops_;
};

}  // namespace claimtier
