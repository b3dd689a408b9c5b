// What to delete for a finding so that whole sentences stay behind: the clause at the end of its sentence, with the word that
// joins it, or the whole sentence. Goes in: the sentence as a reader sees it, and the marked words in it, in bytes. Comes out: what
// goes, and what stays.
//
//   "Steer clear of steroids, which only [cover up] the pain."  ->  ", which only cover up the pain"; "Steer clear of steroids."
//   "[Book before the 30th and] we will waive the fee."         ->  the sentence; nothing
#pragma once

#include <string>
#include <string_view>

#include "rulepack/rule_pack.h"
#include "text/span.h"

namespace claimtier {

struct Deletion {
  std::string text;  // white space made single blanks
  std::string rest;  // a sentence; empty where nothing stays
};

Deletion whole_sentence(std::string_view sentence);

// Of a clause where one can be cut cleanly, else of the whole sentence.
Deletion deletion_of(const RulePack& pack, std::string_view sentence, Span<Char> words);

}  // namespace claimtier
