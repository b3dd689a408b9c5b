#include "rulepack/phrase_trie.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "rulepack/rule_pack.h"

namespace claimtier {
namespace {

using Fits = std::tuple<std::vector<uint32_t>, std::vector<uint32_t>, std::vector<uint32_t>>;  // words, lists, regexes

// Grows the tree pattern by pattern; PhraseTrie lays it out flat.
class Builder {
 public:
  struct Edge {
    uint32_t element, gap, node;
  };
  std::vector<std::vector<Edge>> edges{{}};  // of each node; node 0 is the root
  std::vector<std::vector<uint32_t>> ends{{}};
  std::map<Fits, uint32_t> elements;

  void add(const Phrase& phrase, uint32_t number) { add(phrase, number, 0, 0, 0); }

 private:
  // The rest of the pattern below `node`. `after`: edges of the node that must stay in front.
  void add(const Phrase& phrase, uint32_t number, size_t place, uint32_t node, size_t after) {
    if (place == phrase.elements.size()) {
      ends[node].push_back(number);
      return;
    }
    const Element& element = phrase.elements[place];
    const size_t edge = edge_for(node, element, after);
    add(phrase, number, place + 1, edges[node][edge].node, 0);
    if (element.optional) add(phrase, number, place + 1, node, edge + 1);
  }

  size_t edge_for(uint32_t node, const Element& element, size_t after) {
    const uint32_t id = elements.try_emplace({element.words, element.lists, element.regexes}, elements.size()).first->second;
    const auto same = [&](const Edge& edge) { return edge.element == id && edge.gap == element.gap; };
    const auto known = std::find_if(edges[node].begin() + static_cast<ptrdiff_t>(after), edges[node].end(), same);
    if (known != edges[node].end()) return static_cast<size_t>(known - edges[node].begin());
    edges[node].push_back({id, element.gap, static_cast<uint32_t>(edges.size())});
    edges.emplace_back();
    ends.emplace_back();
    return edges[node].size() - 1;
  }
};

Bits bits_of(std::span<const uint32_t> words, std::span<const uint32_t> lists, std::span<const uint32_t> regexes) {
  Bits bits;
  for (const uint32_t word : words) bits.words |= Bits::of(word);
  for (const uint32_t list : lists) bits.lists |= Bits::of(list);
  for (const uint32_t regex : regexes) bits.lists |= Bits::of(~regex);
  return bits;
}

using Lines = std::vector<std::vector<uint32_t>>;

void lay_out_elements(const Builder& builder, PhraseTrie& trie) {
  Lines words(builder.elements.size()), lists(builder.elements.size()), regexes(builder.elements.size());
  for (const auto& [fits, id] : builder.elements) std::tie(words[id], lists[id], regexes[id]) = fits;
  trie.words = Rows(words);
  trie.lists = Rows(lists);
  trie.regexes = Rows(regexes);
}

uint32_t only_word(const PhraseTrie& trie, uint32_t element) {
  const std::span<const uint32_t> words = trie.words[element];
  return words.size() == 1 && trie.lists[element].empty() && trie.regexes[element].empty() ? words.front() : kNone;
}

void lay_out_nodes(const Builder& builder, PhraseTrie& trie) {
  std::vector<PhraseTrie::Node> nodes;
  std::vector<PhraseTrie::Edge> edges;
  std::vector<uint32_t> patterns;
  for (uint32_t n = 0; n < builder.edges.size(); ++n) {
    PhraseTrie::Node node{static_cast<uint32_t>(edges.size()), 0, static_cast<uint32_t>(patterns.size()), 0};
    for (const Builder::Edge& edge : builder.edges[n]) {
      const Bits bits = bits_of(trie.words[edge.element], trie.lists[edge.element], trie.regexes[edge.element]);
      edges.push_back({bits, edge.element, edge.node, edge.gap, only_word(trie, edge.element)});
    }
    patterns.insert(patterns.end(), builder.ends[n].begin(), builder.ends[n].end());
    node.end_edge = static_cast<uint32_t>(edges.size());
    node.end_pattern = static_cast<uint32_t>(patterns.size());
    nodes.push_back(node);
  }
  trie.nodes = Array(std::move(nodes));
  trie.edges = Array(std::move(edges));
  trie.patterns = Array(std::move(patterns));
}

PhraseTrie::Start start_at(const PhraseTrie& trie, uint32_t node) {
  PhraseTrie::Start start;
  start.node = node;
  start.has_ends = trie.ends_of(node).empty() ? 0 : 1;
  for (const PhraseTrie::Edge& edge : trie.edges_of(node)) {
    start.bits = start.bits | edge.bits;
    start.gap = std::max(start.gap, static_cast<uint16_t>(edge.gap));
  }
  return start;
}

void lay_out_starts(const RulePack& pack, PhraseTrie& trie) {
  using Starts = std::vector<std::vector<PhraseTrie::Start>>;
  Starts by_word(pack.words.size()), by_list(pack.lists.size()), by_regex(pack.regexes.size());
  for (const PhraseTrie::Edge& edge : trie.edges_of(0)) {
    const PhraseTrie::Start start = start_at(trie, edge.node);
    for (const uint32_t word : trie.words[edge.element]) by_word[word].push_back(start);
    for (const uint32_t list : trie.lists[edge.element]) by_list[list].push_back(start);
    for (const uint32_t regex : trie.regexes[edge.element]) by_regex[regex].push_back(start);
  }
  trie.by_word = RowsOf(by_word);
  trie.by_list = RowsOf(by_list);
  trie.by_regex = RowsOf(by_regex);
}

}  // namespace

PhraseTrie::PhraseTrie(const RulePack& pack, const std::function<bool(const Pattern&)>& wanted) {
  Builder builder;
  for (uint32_t i = 0; i < pack.phrases.size(); ++i) {
    if (wanted(pack.patterns[i])) builder.add(pack.phrases[i], i);
  }
  lay_out_elements(builder, *this);
  lay_out_nodes(builder, *this);
  lay_out_starts(pack, *this);
}

}  // namespace claimtier
