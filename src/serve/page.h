// The page itself: an editor beside the words with their marks. Style and script are those of the HTML report with a few lines
// more.
#pragma once

#include <string>
#include <string_view>

#include "cli/options.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

// `options`: what is chosen at first.
std::string page_document(const RulePack& pack, const Options& options);
std::string page_style();
std::string page_script();
std::string_view page_icon();

}  // namespace claimtier
