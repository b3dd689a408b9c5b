// Matches that are none. "healing wounds" is cut out of "non-healing wounds": terms of lexicon/fixed-term.toml stay whole. And a
// rule with `unless` keeps quiet in a sentence where a rule of that code finds something.
#pragma once

#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

bool cuts_a_term(const Reading& page, const Lists& lists, uint32_t passage, const Match& match);

bool is_excused(const Reading& page, uint32_t passage, const Match& match, const Rule& rule);

// Whether the match names conditions of fewer body systems than the rule asks for.
bool names_too_few(const Reading& page, const Lists& lists, const Match& match, const Rule& rule);

}  // namespace claimtier
