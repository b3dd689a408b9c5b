// Phrases to claims: each red rule or frame that fired in a sentence becomes a claim with its slots filled, its strength read from
// the cues around it, and whether it is asserted; what overlaps becomes one claim. Green rules become claims of their own.
//
//   "## PRP" + "It may relieve knee pain."  ->  {prp (heading), knee-osteoarthritis (sentence), pain, strength 2, stated}
#pragma once

#include <vector>

#include "context/claim.h"
#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

// All claims of the page in order of place, the silenced ones (denied, asked, ...) included. Rules of profiles are left out. Where
// there are more than `most` (0: no limit) the reading ends, some claims behind that.
std::vector<Claim> resolve(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t default_intervention,
                           uint32_t most = 0);

// What the rules of these profiles found, in order of place. No claims of effect: neither merged with those nor weighed.
std::vector<Claim> resolve_profiles(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t default_intervention,
                                    const std::vector<uint32_t>& profiles, uint32_t most = 0);

}  // namespace claimtier
