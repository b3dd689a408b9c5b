// What only shows when the pages of a site are seen together.
//
//   SiteView site = site_view(pack, files);   // empty for fewer than two pages that sell
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
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

// Takes the pages one by one and keeps none.
class SiteWatch {
 public:
  explicit SiteWatch(const RulePack& pack) : pack_(pack) {}
  void add(const FileReport& file);
  SiteView view() const;

 private:
  struct Said {
    size_t page = 0;  // counted from 1; 0: nobody said it
    std::string place, words;
  };
  struct BothWays {
    Said absolute, hedged;  // the first of each
  };

  void note(const FileReport& file, const ClaimRecord& record);
  std::vector<Contradiction> contradictions() const;

  const RulePack& pack_;
  size_t pages_ = 0;
  uint32_t selling_ = 0;
  std::set<std::string, std::less<>> earned_;  // credits
  // Of treatment and condition: how strongly a benefit is worded often decides its outcome too.
  std::map<std::pair<uint32_t, uint32_t>, BothWays> said_;
};

SiteView site_view(const RulePack& pack, const std::vector<FileReport>& files);

// One line for each thing to say.
std::vector<std::string> site_lines(const RulePack& pack, const SiteView& site);

}  // namespace claimtier
