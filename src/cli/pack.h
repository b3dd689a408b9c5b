// The rules to judge by: those inside the binary, with the folders of --rules on top of them.
#pragma once

#include <string>
#include <vector>

#include "rulepack/image.h"
#include "rulepack/load.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

// `parts`: what is needed of the rules inside the binary; all of them where there are folders to add. A folder with a families.toml is a whole pack and stands alone; others add to what is there. Problems are collected.
RulePack read_pack(const std::vector<std::string>& folders, std::vector<Problem>& problems, Parts parts = Parts::All);

// The pack with the user's own evidence from these folders on top of it.
RulePack with_own_evidence(RulePack pack, const std::vector<std::string>& folders, std::vector<Problem>& problems);

// Both; problems go to standard error and end the run with an Error.
RulePack load_pack(const std::vector<std::string>& folders, const std::vector<std::string>& own_evidence = {}, Parts parts = Parts::All);

// Ends the run with an Error where there are problems: a line for each.
void throw_problems(const std::vector<Problem>& problems);

// What stands between commas, without blanks: "R1, R3" -> R1 and R3.
std::vector<std::string> names_in(const std::vector<std::string>& given);

// The profiles of --profile, with those that they extend; none for "general". Throws Error for an unknown one.
std::vector<uint32_t> profiles_named(const RulePack& pack, const std::vector<std::string>& given);

// The entry of list "intervention" with that id; kNone for "". Throws Error for an unknown id.
uint32_t intervention_named(const RulePack& pack, const std::string& id);

}  // namespace claimtier
