#include "cli/evidence_row.h"

#include <fmt/format.h>

#include "cli/layout.h"
#include "report/names.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

std::string marks_of(const Evidence& row) {
  std::string marks = row.verified ? "verified" : "sources not yet verified";
  if (row.own) marks = "your own evidence";
  if (row.disputed) marks += ", disputed";
  if (row.absence) marks += ", absence of evidence";
  return marks;
}

}  // namespace

std::string evidence_row(const RulePack& pack, const Evidence& row) {
  const uint8_t ceiling = ceiling_of(row.tier);
  std::string out = fmt::format("{:<56} tier {}  ceiling {} ({})\n", row_id(pack, row), letter_of(row.tier), ceiling,
                                rung_name(ceiling));
  out += wrap("    ", row.reason);
  for (const Alternative& other : row.alternatives) {
    out += wrap(fmt::format("    or tier {}: ", letter_of(other.tier)), other.reason);
  }
  for (const uint32_t source : row.sources) out += wrap("    - ", cite(pack.references[source]));
  return out + fmt::format("    reviewed {}; {}\n\n", row.reviewed, marks_of(row));
}

}  // namespace claimtier
