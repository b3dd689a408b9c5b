// Suppressions: the directives of a page and its findings go in; the findings that a valid directive covers are marked,
// and what is wrong with the directives is added as findings T1 expired, T2 unknown, T3 unused, T4 without a reason. A
// faulty directive suppresses nothing.
//
//   disable-next-line  what starts, with its words or its sentence, on the next line that holds text
//   disable            what starts between it and its enable, or the end of the page
//   disable-file       the whole page; findings of the page as a whole only here, or on the line of the title
#pragma once

#include <string>
#include <vector>

#include "text/document.h"
#include "text/line_index.h"
#include "text/source.h"
#include "verdict/directives.h"
#include "verdict/finding.h"

namespace claimtier {

struct SuppressionContext {
  const RulePack& pack;
  const Source& source;
  const LineIndex& lines;                 // of source.text()
  const Document& document;               // as read without the directives
  const std::vector<uint32_t>& profiles;  // in force
  const std::string& as_of;               // YYYY-MM-DD; a suppression ends after its day
};

void suppress(const SuppressionContext& page, const std::vector<Directive>& directives, std::vector<Finding>& findings);

}  // namespace claimtier
