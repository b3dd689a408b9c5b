// The written forms of what a reader follows to a source.
//   DOI: "10.", a registrant of 4 to 9 digits, "/", a suffix without blanks (DOI Handbook, 2.2). PMID: a number without leading zero.
//   PMCID: "PMC" and digits. Registry: NCT and 8 digits (ClinicalTrials.gov), ISRCTN and 8 digits, ACTRN and 14, EUCTR or EudraCT
//   YYYY-NNNNNN-NN, ChiCTR, jRCT, CTRI, DRKS, UMIN, KCT, NTR with their numbers.
#pragma once

#include <string_view>

namespace claimtier {

enum class IdentifierKind { Doi, Pmid, Pmcid, Registry, Url };

// Url: https or http, a host, no blanks.
bool is_identifier(IdentifierKind kind, std::string_view text);

// "10.<registrant>/<suffix>", for messages.
std::string_view form_of(IdentifierKind kind);

}  // namespace claimtier
