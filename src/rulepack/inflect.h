// A word to its inflections and spellings, with the irregular forms and the spelling pairs of
// rules/lexicon/inflections.toml.
//
//   Inflector inflector(pack.inflections);
//   inflector.inflect("reduce")   ->  reduce reduced reduces reducing
//   inflector.spellings("tumour") ->  tumor tumour
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rulepack/rule_pack.h"

namespace claimtier {

class Inflector {
 public:
  explicit Inflector(const Inflections& data);

  // The word and everything that `word+` stands for, in all spellings; sorted.
  std::set<std::string> inflect(const std::string& word) const;
  // The word in all spellings.
  std::set<std::string> spellings(const std::string& word) const;

 private:
  using Pairs = std::vector<std::pair<std::string, std::string>>;

  void add_forms(const std::string& word, std::set<std::string>& forms) const;
  bool doubles(const std::string& word) const;

  std::map<std::string, std::vector<std::string>> verbs_;  // base to irregular past forms
  std::map<std::string, std::vector<std::string>> nouns_;  // singular to plurals; empty: the regular one
  std::set<std::string> doubled_;
  std::set<std::string> doubled_or_not_;
  std::multimap<std::string, std::string> whole_;
  Pairs endings_;
  Pairs beginnings_;
};

}  // namespace claimtier
