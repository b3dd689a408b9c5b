// How reports and commands call what stands in a RulePack: "msc/knee-osteoarthritis/pain", "stated", "3 files".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rulepack/rule_pack.h"

namespace claimtier {

// The rungs of the strength ladder: none, investigational, hedged, stated, absolute.
std::string_view rung_name(uint8_t strength);

// The id of an entry of "intervention" or "condition"; "" for kNone.
std::string id_of(const RulePack& pack, uint32_t entry);
// Its name for people: the name, else the id with blanks.
std::string label_of(const RulePack& pack, uint32_t entry);

// "msc/knee-osteoarthritis/pain"; "any" for what a row leaves open.
std::string row_id(const RulePack& pack, const Evidence& row);
// The row of that id, or nullptr.
const Evidence* find_row(const RulePack& pack, std::string_view id);

const Rule* find_rule(const RulePack& pack, std::string_view name);
const Family* find_family(const RulePack& pack, std::string_view code);
const Reference* find_reference(const RulePack& pack, std::string_view key);

// What a code about the run (T1-T4) means; "" for other codes.
std::string_view tool_summary(std::string_view code);

// "Whittle SL et al., Cochrane 2025 (doi:10.1002/..., PMID 40169165)"
std::string cite(const Reference& reference);

// Where it can be read, "https://doi.org/10.1002/..."; "" where no address on the web is known.
std::string link_of(const Reference& reference);

// "1 file", "3 files"
std::string counted(uint64_t number, std::string_view noun);

}  // namespace claimtier
