// Which tokens each context cue covers: the ConText algorithm (Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002) on
// clauses. A cue opens a scope forward or backward that ends at a clause boundary, at one of its stops, or at its
// reach; a decoy over the cue switches it off. Cues in headings, lead-ins, column heads and labels cover the blocks
// that these open.
#pragma once

#include <vector>

#include "context/claim.h"
#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"

namespace claimtier {

struct Scope {
  uint32_t cue = kNone;  // RulePack::cues
  Span<Tok> at;          // the cue's own tokens; empty for a cue of a section
  Span<Tok> covers;
};

// The scopes inside one sentence, labels before a colon included. `clauses`: of clauses_of().
std::vector<Scope> scopes_in(const Reading& page, uint32_t passage, uint32_t sentence, const std::vector<uint32_t>& clauses);

// First token behind the sentence's label ("Myth: ..."); kNone where it has none.
uint32_t label_end(const Passage& passage, Span<Tok> sentence);

// First tokens of the clauses of a sentence, ascending; the first is the sentence's first token.
std::vector<uint32_t> clauses_of(const Reading& page, const Lists& lists, uint32_t passage, uint32_t sentence);

// The clause around a token.
Span<Tok> clause_at(const std::vector<uint32_t>& clauses, Span<Tok> sentence, uint32_t token);

// A cue of the category stands in the sentence.
bool has_cue(const Reading& page, uint32_t passage, uint32_t sentence, uint32_t category);

// The sentence, or what stands behind its label ("A: Yes."), begins with a cue of the category.
bool opens_with(const Reading& page, uint32_t passage, uint32_t sentence, uint32_t category);

// What the scopes make of a target: whether it is asserted, and the strength it may keep.
struct Stance {
  Assertion assertion = Assertion::Stated;
  bool quoted = false;          // named in quotation marks, not said
  uint8_t lowered = 0;          // 1 or 2: lowered to this rung; 0: not
  bool raised = false;          // raised to 4
  std::vector<ActingCue> cues;        // all that cover the target
  std::vector<Assertion> taken_back;  // what the cues of reassert.toml among them take back; Stated: all

  // What looks denied, asked or attributed is meant after all.
  bool takes_back(Assertion what) const;
};

Stance stance_of(const Reading& page, const Lists& lists, uint32_t passage, const std::vector<Scope>& scopes,
                 const std::vector<ActingCue>& section, const Match& target);

}  // namespace claimtier
