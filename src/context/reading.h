// A page as the context stage sees it: its blocks, sentences and the phrases found in them. Views into the pipeline's values;
// must not outlive them.
#pragma once

#include <vector>

#include "match/matcher.h"
#include "rulepack/rule_pack.h"
#include "text/document.h"
#include "text/passage.h"

namespace claimtier {

struct Reading {
  const RulePack& pack;
  const Document& document;
  const std::vector<Passage>& passages;  // one per block, in order
  const std::vector<Matches>& matches;   // one per passage

  const Block& block(uint32_t passage) const { return document.blocks[passages[passage].block]; }
  const Pattern& pattern(const Match& match) const { return pack.patterns[match.pattern]; }
  const Entry& entry(const Hit& hit) const { return pack.entries[hit.entry]; }
};

}  // namespace claimtier
