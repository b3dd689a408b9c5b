// Claims whose wording changed: rows of the register that no decision names, each with the decision about its former wording.
//
//   for (const Rewording& now : find_rewordings(rows, decisions)) rows[now.row].was = decisions[now.decision].id;
// A decision is compared with new rows about the same treatment and condition: on the pages where it was filed and no longer stands,
// and, more strictly, on other pages. On each page it is taken once; of all pairs the most alike come first.
#pragma once

#include <cstdint>
#include <vector>

#include "report/register.h"

namespace claimtier {

struct Rewording {
  uint32_t row, decision;  // places in the two lists
};

// Rows are those of the run, `filed` set; a row that is filed is never a new wording.
std::vector<Rewording> find_rewordings(const std::vector<RegisterRow>& rows, const std::vector<Decision>& decisions);

}  // namespace claimtier
