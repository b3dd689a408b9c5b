// What only shows when the pages of a site are seen together.
//
//   SiteView site = site_view(pack, files);   // empty for fewer than two pages that sell
#pragma once

#include <string>
#include <vector>

#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

// The same claim, promised without limit on one page and hedged on another.
struct Contradiction {
  std::string about;             // "prp/knee-osteoarthritis"
  std::string absolute, hedged;  // path:line:column
  std::string absolute_words, hedged_words;
};

struct SiteView {
  uint32_t selling = 0;              // pages that sell
  std::vector<std::string> missing;  // of G5, G6 and G7: credits that none of them earns
  std::vector<Contradiction> contradictions;
};

SiteView site_view(const RulePack& pack, const std::vector<FileReport>& files);

// One line for each thing to say.
std::vector<std::string> site_lines(const RulePack& pack, const SiteView& site);

}  // namespace claimtier
