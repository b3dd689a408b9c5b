// Tokens to the phrases found in them: lexicon hits first, then the patterns of rules, frames and cues that are built on them.
//
//   Matcher matcher(pack);
//   Matches found = matcher.find(passage);   // found.phrases sorted by place
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "rulepack/rule_pack.h"
#include "text/passage.h"

namespace claimtier {

struct Hit {  // a phrase of a lexicon
  uint32_t entry = kNone;
  Span<Tok> tokens;
  uint32_t phrase = kNone;  // which of the entry's words: RulePack::patterns
  uint32_t list = kNone;    // of the entry
};

struct Match {  // a pattern of a rule, frame or cue
  uint32_t pattern = kNone;
  uint32_t sentence = 0;
  Span<Tok> tokens;
  std::span<const Hit> hits;  // the lexicon phrases inside, in the order of the pattern; into Matches::inside
};

struct Matches {
  Matches() = default;
  Matches(Matches&&) = default;  // never copied: its phrases point into it
  Matches& operator=(Matches&&) = default;

  std::vector<Hit> hits;       // by place; of one list only the longest at a place
  std::vector<Match> phrases;  // by place, the longer first; of one pattern no two overlap
  std::vector<Hit> inside;     // the hits of the phrases
};

class Matcher {
 public:
  explicit Matcher(const RulePack& pack);
  ~Matcher();
  Matches find(const Passage& passage) const;
  std::vector<Matches> find_all(std::span<const Passage> passages) const;  // one for each

  class Search;  // of the .cc file only, as the patterns, ready for it
  struct Index;

 private:
  std::unique_ptr<Search> take_search() const;
  void give_back(std::unique_ptr<Search> search) const;

  std::unique_ptr<Index> index_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Search>> idle_;  // between two pages: what a search has allocated serves the next one
};

}  // namespace claimtier
