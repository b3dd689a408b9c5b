// How sure: the sum of the independent evidence that a sentence promises an effect (rules/context/evidence.toml). Frames and rules
// that fired, who acts, which slots are filled and from where, the kind of block, the cues around, what the sentences around claim,
// the page's register.
#pragma once

#include <vector>

#include "context/claim.h"
#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

// Sets weight and features of the red, asserted claims of a page, which are sorted by place. Claims of one sentence share them.
void weigh(const Reading& page, const Lists& lists, const Discourse& discourse, std::vector<Claim>& claims);

}  // namespace claimtier
