// A line of the phrase language (docs/rules.md) to the elements of a Pattern. Words are folded by the tokenizer of the
// pages, so that both agree on what one word is; they and the regular expressions are entered in the pack.
//
//   PhraseCompiler compiler(pack);                       // after the pack's lists and inflections are known
//   PhraseError error;
//   compiler.compile("{lower} ..3 knee+|hip+", PhraseUse::Full, error)   ->  two elements, the second with gap 3
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/inflect.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

inline constexpr int kLargestGap = 6;  // tokens between two places of a pattern

enum class PhraseUse : uint8_t {
  Full,
  Lexicon,  // without gaps and lists
};

struct PhraseError {
  size_t offset = 0;  // in the line
  std::string text;   // empty: no error
};

class PhraseCompiler {
 public:
  // `pack` must outlive the compiler.
  explicit PhraseCompiler(RulePack& pack);

  // The elements of a line; none where `error` is set.
  std::vector<Element> compile(std::string_view line, PhraseUse use, PhraseError& error);

 private:
  struct Place;
  struct Alternative;
  bool add_place(const Place& place, PhraseUse use, std::vector<Element>& elements, PhraseError& error);
  bool add_alternative(const Alternative& alternative, PhraseUse use, Element& element, PhraseError& error);
  bool add_list(const Alternative& alternative, PhraseUse use, Element& element, PhraseError& error);
  bool add_regex(const Alternative& alternative, Element& element, PhraseError& error);
  bool add_word(const Alternative& alternative, Element& element, PhraseError& error);
  uint32_t id_of(const std::string& word);

  RulePack& pack_;
  Inflector inflector_;
  std::map<std::string, uint32_t, std::less<>> lists_;
  std::map<std::string, uint32_t, std::less<>> regexes_;
};

}  // namespace claimtier
