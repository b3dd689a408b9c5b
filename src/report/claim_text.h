// A claim in words, flagged or not: what was seen, what it is about, what the words around made of it, how it was judged, how sure. For
// `check --explain` and `dump --stage claims`.
//
//   grounds_of(pack, record)  ->  {"seen", {"rule cure/ended"}}, {"context", {"negation 'not' at 3:22"}}, ...
// Nothing here is escaped.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/finding_text.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

// Only remarks with something to say.
std::vector<Remark> grounds_of(const RulePack& pack, const ClaimRecord& record);

// The red claims of a file, to find the one that a finding was made of.
class RedClaims {
 public:
  explicit RedClaims(const FileReport& file);
  // nullptr where it was made of none.
  const ClaimRecord* of(const Finding& finding) const;

 private:
  std::map<std::pair<uint32_t, std::string>, const ClaimRecord*> by_place_;
};

// "sales ('book your visit' at 12:3 and 4 more)", "education (nothing is offered)".
std::string register_text(const FileReport& file);

// "negation 'not' at 3:22"
std::string cue_text(const CueWords& cue);

// "2.31 = bias -1.82, rule/cure/ended +2.57; medium from 0.00, high from 2.10"; "" for a claim that was not weighed.
std::string weight_text(const RulePack& pack, const Claim& claim);

}  // namespace claimtier
