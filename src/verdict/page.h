// The page as a whole: coverage, the scorecard with its six pairs, rules that look at all claims together, and the page's verdict.
#pragma once

#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"
#include "verdict/assess.h"
#include "verdict/finding.h"

namespace claimtier {

std::vector<ReadSentence> sentences_of(const Reading& page, const Locator& locator);

Coverage cover(const Reading& page, const Lists& lists, const Locator& locator, const std::vector<Claim>& claims);

// A finding of the page as a whole, at its title or first block, by a rule that found no words.
Finding page_finding(const Reading& page, const Locator& locator, const Discourse& discourse, const Rule& rule);

// R8 over the page: three or more conditions of two or more tiers, all stated, none hedged.
void add_page_findings(const Reading& page, const Locator& locator, const Discourse& discourse, Assessment& assessment);

Scorecard score_page(const RulePack& pack, const std::vector<Finding>& findings);

// "over-claims", "not-judged" or "none-found".
std::string verdict_of(const FileReport& report);

}  // namespace claimtier
