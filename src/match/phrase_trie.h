// The patterns of a rule pack, merged where they begin alike: what starts with a word, a lexicon phrase or a regular expression, and
// what may follow. Patterns that share their first places are searched once.
//
//   PhraseTrie trie(pack, is_entry);
//   for (uint32_t e : trie.by_word[word]) ... trie.nodes[trie.edges[e].node] ...
//
// Goes in: the patterns of the pack that `wanted` picks. Comes out: flat tables of indices, read only. The order of the edges of a node is
// that in which a pattern tries them: an optional place before its absence.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "rulepack/rule_pack.h"

namespace claimtier {

// What may stand in a place or stands at a token, hashed to one bit each; a Bloom filter of one hash. Most places are ruled out by one
// look, without a look at their words.
struct Bits {
  uint64_t words = 0, lists = 0;

  static uint64_t of(uint32_t id) { return uint64_t{1} << (id * 0x9E3779B1u >> 26); }  // Knuth's multiplicative hash, top six bits
  bool meets(const Bits& other) const { return ((words & other.words) | (lists & other.lists)) != 0; }
  Bits operator|(const Bits& other) const { return {words | other.words, lists | other.lists}; }
};

// Rows of numbers, one after the other in one array.
class Rows {
 public:
  Rows() = default;
  explicit Rows(const std::vector<std::vector<uint32_t>>& rows);
  std::span<const uint32_t> operator[](uint32_t row) const { return {values_.data() + begins_[row], values_.data() + begins_[row + 1]}; }

 private:
  std::vector<uint32_t> begins_, values_;
};

class PhraseTrie {
 public:
  struct Edge {
    Bits bits;             // of all that fits
    uint32_t element = 0;  // what fits exactly: words, lists, regexes
    uint32_t node = 0;     // where it leads
    uint32_t gap = 0;      // tokens that may stand before it
  };
  struct Node {
    uint32_t first_edge = 0, end_edge = 0;
    uint32_t first_end = 0, end_end = 0;  // patterns that end here: ends
  };

  PhraseTrie(const RulePack& pack, const std::function<bool(const Pattern&)>& wanted);

  std::span<const Edge> edges_of(uint32_t node) const { return {edges.data() + nodes[node].first_edge, edges.data() + nodes[node].end_edge}; }
  std::span<const uint32_t> ends_of(uint32_t node) const { return {ends.data() + nodes[node].first_end, ends.data() + nodes[node].end_end}; }

  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<uint32_t> ends;              // pattern numbers
  Rows words, lists, regexes;              // of an element, each row sorted
  Rows by_word, by_list, by_regex;         // the nodes behind a first place
};

}  // namespace claimtier
