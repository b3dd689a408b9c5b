// Fills what a claim leaves open, nearest first: the sentence, the table's heads, the list's lead-in, earlier sentences of the
// paragraph, the headings inward to outward, the title, the configured default. Standard care named as the subject blocks filling.
#pragma once

#include "context/claim.h"
#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

// The claim's place: a target inside a sentence of a passage, and its clause.
struct Site {
  uint32_t passage = 0;
  uint32_t sentence = 0;
  Span<Tok> tokens;
  Span<Tok> clause;
};

Slot fill_intervention(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site, Outcome outcome,
                       uint32_t default_intervention);

// `target`: the lexicon hit that the effect is about, or null; its own condition comes first.
Slot fill_condition(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site, const Hit* target);

// The treatment named behind the claim's first word that the claim sets its own against; kNone where there is none.
uint32_t comparator_in(const Reading& page, const Lists& lists, const Site& site, uint32_t intervention);

// Who or what the claim is narrowed to: qualifiers of its clause and of the headings above, none that is part of a condition's name.
std::vector<uint32_t> qualifiers_of(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site);

// Of the treatments, and of the conditions, that a rule is about (Rule::only): the match names one, or names none and the
// claim stands for one by what surrounds it.
bool is_about(const Reading& page, const Lists& lists, const std::vector<uint32_t>& only, const Match& match,
              const Claim& claim);

}  // namespace claimtier
