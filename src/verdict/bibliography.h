// The bibliography of the rules by what pages cite it with: identifiers anywhere in a stretch of a file (also in the targets of links),
// and an author's name with the year.
//
//   bibliography.identifiers_in("see https://doi.org/10.1002/sctm.18-0053.")  ->  {{16, 36}, {freitag-2018}}
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rulepack/rule_pack.h"
#include "text/passage.h"

namespace claimtier {

struct Citation {
  Span<Char> at;                     // bytes of the text that was searched
  std::vector<uint32_t> references;  // RulePack::references; several where author and year fit several
};

// No author is cited without one.
bool names_year(const Passage& passage, Span<Tok> tokens);

class Bibliography {
 public:
  explicit Bibliography(const RulePack& pack) : pack_(pack) {}  // which must outlive it

  // DOIs, PMIDs (bare or as an address of PubMed) and registry numbers that the bibliography knows, in order.
  std::vector<Citation> identifiers_in(std::string_view text) const;

  // "Hohmann et al., 2021", "Hohmann and colleagues (2021)" from the token on; `tokens` is set to its extent. Empty: no such citation.
  std::vector<uint32_t> named_at(const Passage& passage, uint32_t token, uint32_t end, Span<Tok>& tokens) const;

 private:
  struct Tables {
    std::unordered_map<std::string, uint32_t> by_id;  // lower case; "pmid 123"
    std::unordered_map<std::string, std::vector<uint32_t>> by_author;
    size_t longest_id = 0;
  };

  const Tables& tables() const;  // made when the first page cites something
  std::vector<uint32_t> find(const std::string& identifier) const;

  const RulePack& pack_;
  mutable std::once_flag made_;
  mutable Tables tables_;
};

}  // namespace claimtier
