// How sure: the sum of the independent evidence that a sentence promises an effect (rules/context/evidence.toml). Frames and rules
// that fired, who acts, which slots are filled and from where, the kind of block, the cues around, the page's register.
#pragma once

#include <string>
#include <vector>

#include "context/claim.h"
#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

// What counts for or against the claims of one sentence, by name; no name twice. `claims`: the red, asserted ones of the sentence.
std::vector<std::string> features_of(const Reading& page, const Lists& lists, const Discourse& discourse,
                                     const std::vector<const Claim*>& claims);

// The sum of the weights of these features; a feature without a weight counts nothing.
double weigh(const RulePack& pack, const std::vector<std::string>& features);

// "threshold/medium" and the like; 0 where the pack has none.
double weight_named(const RulePack& pack, const std::string& feature);

}  // namespace claimtier
