// Rows of the evidence table for other programs: json, csv, markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rulepack/rule_pack.h"

namespace claimtier {

std::vector<std::string> evidence_formats();  // without "text", which is for a terminal
std::string evidence_table(std::string_view format, const RulePack& pack, const std::vector<const Evidence*>& rows);

}  // namespace claimtier
