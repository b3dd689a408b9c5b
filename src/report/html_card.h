// One mark explained, as a <details> element that opens without a script: what it is, why, the evidence with links, the law, what to
// write instead.
//
//   card_html(pack, file.path, item)  ->  "<details class=\"card error\" id=\"p1-E1\" ..."
// Everything that comes from a page or a rule is escaped; links go to http and https only.
#pragma once

#include <string>
#include <string_view>

#include "report/html_marks.h"

namespace claimtier {

std::string card_html(const RulePack& pack, std::string_view path, const MarkItem& item);

// "Error R3 Regeneration: 'regrow' is ...", for lists and tool tips. Nothing is escaped.
std::string headline_of(const RulePack& pack, const MarkItem& item);

// Its family: "R3"; for an allowed claim that of its rule.
std::string code_of(const RulePack& pack, const MarkItem& item);

}  // namespace claimtier
