// The sidecar file of the claims register: what people decided, as [[claim]] tables keyed by the claim's id.
//
//   [[claim]]
//   id = "93a1c0de4f5b6a77"
//   decision = "accept"          # accept, change, remove or open
//   reviewer = "J. Doe"
//   date = 2026-11-21
//   note = "as agreed with the medical director"
//   about = "prp/knee-osteoarthritis/pain"    # written by --write-decisions; they find the claim again when its wording changes
//   place = "site/knee.md:3:5"                # a list where it stands more than once
//   wording = "PRP may ease knee pain."
//   was = "5f60718293a4b5c6"                  # the id under which it was decided before its wording changed
#pragma once

#include <string>
#include <vector>

#include "report/register.h"

namespace claimtier {

// Throws Error with a line for each problem: path, line, column and what is wrong.
std::vector<Decision> read_decisions(const std::string& path);

// The same of the file's text.
std::vector<Decision> parse_decisions(const std::string& path, const std::string& text);

// The text of [[claim]] tables with decision "open" for the rows that have none yet.
std::string new_decisions(const Register& reg);

}  // namespace claimtier
