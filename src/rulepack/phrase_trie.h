// The patterns of a rule pack, merged where they begin alike: what starts with a word, a lexicon phrase or a regular expression, and
// what may follow. Patterns that share their first places are searched once.
//
//   for (const PhraseTrie::Start& start : trie.by_word[word]) ... trie.edges_of(start.node) ... trie.ends_of(start.node) ...
//
// Goes in: the patterns as written. Comes out: flat tables of indices, which the rule image holds as they are. The order of the edges of
// a node is that in which a pattern tries them: an optional place before its absence.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "rulepack/array.h"

namespace claimtier {

struct Pattern;
struct RulePack;

// What may stand in a place or stands at a token, hashed to one bit each; a Bloom filter of one hash. Most places are ruled out by one
// look, without a look at their words.
struct Bits {
  uint64_t words = 0, lists = 0;

  static uint64_t of(uint32_t id) { return uint64_t{1} << (id * 0x9E3779B1u >> 26); }  // Knuth's multiplicative hash, top six bits
  bool meets(const Bits& other) const { return ((words & other.words) | (lists & other.lists)) != 0; }
  Bits operator|(const Bits& other) const { return {words | other.words, lists | other.lists}; }
};

struct PhraseTrie {
  struct Edge {
    Bits bits;             // of all that fits
    uint32_t element = 0;  // what fits exactly: words, lists, regexes
    uint32_t node = 0;     // where it leads
    uint32_t gap = 0;      // tokens that may stand before it
    uint32_t word = 0;     // the only thing that fits; kNone where there is more
  };
  struct Node {
    uint32_t first_edge = 0, end_edge = 0;
    uint32_t first_pattern = 0, end_pattern = 0;  // those that end here
  };
  struct Start {  // a node behind a first place, and what tells whether it is worth a visit
    Bits bits;              // of all edges of the node
    uint32_t node = 0;
    uint16_t gap = 0;       // the largest of its edges
    uint16_t has_ends = 0;  // 1: patterns end there
  };
  Array<Node> nodes;
  Array<Edge> edges;
  Array<uint32_t> patterns;
  Rows words, lists, regexes;                // of an element, each row sorted
  RowsOf<Start> by_word, by_list, by_regex;  // by the first place

  PhraseTrie() = default;
  PhraseTrie(const RulePack& pack, const std::function<bool(const Pattern&)>& wanted);

  std::span<const Edge> edges_of(uint32_t node) const {
    const Node& at = nodes[node];
    return edges.all().subspan(at.first_edge, at.end_edge - at.first_edge);
  }
  std::span<const uint32_t> ends_of(uint32_t node) const {
    const Node& at = nodes[node];
    return patterns.all().subspan(at.first_pattern, at.end_pattern - at.first_pattern);
  }
};

}  // namespace claimtier
