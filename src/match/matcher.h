// Tokens to the phrases found in them: lexicon hits first, then the patterns of rules, frames and cues that are built on them.
//
//   Matcher matcher(pack);
//   Matches found = matcher.find(passage);   // found.phrases sorted by place
#pragma once

#include <memory>
#include <vector>

#include "rulepack/rule_pack.h"
#include "text/passage.h"

namespace claimtier {

struct Hit {  // a phrase of a lexicon
  uint32_t entry = kNone;
  Span<Tok> tokens;
  uint32_t phrase = kNone;  // which of the entry's words: RulePack::patterns
};

struct Match {  // a pattern of a rule, frame or cue
  uint32_t pattern = kNone;
  uint32_t sentence = 0;
  Span<Tok> tokens;
  std::vector<Hit> hits;  // the lexicon phrases inside, in the order of the pattern
};

struct Matches {
  std::vector<Hit> hits;       // by place; of one list only the longest at a place
  std::vector<Match> phrases;  // by place; of one pattern no two overlap
};

class Matcher {
 public:
  explicit Matcher(const RulePack& pack);
  ~Matcher();
  Matches find(const Passage& passage) const;

  struct Index;  // what starts with which word; of the .cc file only

 private:
  std::unique_ptr<Index> index_;
};

}  // namespace claimtier
