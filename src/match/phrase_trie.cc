#include "match/phrase_trie.h"

#include <algorithm>
#include <map>
#include <tuple>

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

  void add(const Pattern& pattern, uint32_t number) { add(pattern, number, 0, 0, 0); }

 private:
  // The rest of the pattern below `node`. `after`: edges of the node that must stay in front.
  void add(const Pattern& pattern, uint32_t number, size_t place, uint32_t node, size_t after) {
    if (place == pattern.elements.size()) {
      ends[node].push_back(number);
      return;
    }
    const Element& element = pattern.elements[place];
    const size_t edge = edge_for(node, element, after);
    add(pattern, number, place + 1, edges[node][edge].node, 0);
    if (element.optional) add(pattern, number, place + 1, node, edge + 1);
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

}  // namespace

Rows::Rows(const std::vector<std::vector<uint32_t>>& rows) {
  begins_.reserve(rows.size() + 1);
  for (const std::vector<uint32_t>& row : rows) {
    begins_.push_back(static_cast<uint32_t>(values_.size()));
    values_.insert(values_.end(), row.begin(), row.end());
  }
  begins_.push_back(static_cast<uint32_t>(values_.size()));
}

PhraseTrie::PhraseTrie(const RulePack& pack, const std::function<bool(const Pattern&)>& wanted) {
  Builder builder;
  for (uint32_t i = 0; i < pack.patterns.size(); ++i) {
    if (wanted(pack.patterns[i])) builder.add(pack.patterns[i], i);
  }
  std::vector<std::vector<uint32_t>> fits[3] = {std::vector<std::vector<uint32_t>>(builder.elements.size()),
                                                std::vector<std::vector<uint32_t>>(builder.elements.size()),
                                                std::vector<std::vector<uint32_t>>(builder.elements.size())};
  for (const auto& [of, id] : builder.elements) std::tie(fits[0][id], fits[1][id], fits[2][id]) = of;
  words = Rows(fits[0]);
  lists = Rows(fits[1]);
  regexes = Rows(fits[2]);
  for (uint32_t n = 0; n < builder.edges.size(); ++n) {
    Node node{static_cast<uint32_t>(edges.size()), 0, static_cast<uint32_t>(ends.size()), 0};
    for (const Builder::Edge& edge : builder.edges[n]) {
      edges.push_back({bits_of(words[edge.element], lists[edge.element], regexes[edge.element]), edge.element, edge.node, edge.gap});
    }
    ends.insert(ends.end(), builder.ends[n].begin(), builder.ends[n].end());
    node.end_edge = static_cast<uint32_t>(edges.size());
    node.end_end = static_cast<uint32_t>(ends.size());
    nodes.push_back(node);
  }
  std::vector<std::vector<uint32_t>> starts[3] = {std::vector<std::vector<uint32_t>>(pack.words.size()),
                                                  std::vector<std::vector<uint32_t>>(pack.lists.size()),
                                                  std::vector<std::vector<uint32_t>>(pack.regexes.size())};
  for (const Edge& edge : edges_of(0)) {
    for (const uint32_t word : words[edge.element]) starts[0][word].push_back(edge.node);
    for (const uint32_t list : lists[edge.element]) starts[1][list].push_back(edge.node);
    for (const uint32_t regex : regexes[edge.element]) starts[2][regex].push_back(edge.node);
  }
  by_word = Rows(starts[0]);
  by_list = Rows(starts[1]);
  by_regex = Rows(starts[2]);
}

}  // namespace claimtier
