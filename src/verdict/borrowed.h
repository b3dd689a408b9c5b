// Borrowed evidence: a source of the bibliography cited in the sentence of a claim (by DOI, PMID, registry number, author and year, or a
// numbered mark and the page's list of references) that the evidence table files under another treatment, another condition, or only
// under rows of tier D for what is claimed.
#pragma once

#include "context/discourse.h"
#include "context/reading.h"
#include "verdict/assess.h"
#include "verdict/bibliography.h"

namespace claimtier {

// Adds a finding of rule "proof/borrowed" for each such citation, with what the source studied; a sentence whose claims are all denied,
// asked or attributed borrows nothing. Sources that no row cites are left alone.
void add_borrowed(const Reading& page, const Discourse& discourse, const Locator& locator, const Bibliography& bibliography,
                  Assessment& assessment);

}  // namespace claimtier
