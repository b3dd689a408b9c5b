// What regulators really approved (rules/evidence/approvals.toml): a product, for its indication, in their country.
#pragma once

#include <optional>

#include "context/claim.h"
#include "context/reading.h"
#include "verdict/finding.h"

namespace claimtier {

// What the approval of a product that the claim's sentence names says of the claim; nothing where none is named, or where the claim is
// of an effect outside the product's indication. A full approval for the claim's condition supports it (A). A conditional one (B), one
// that is withdrawn or another regulator's (D), and one for another condition (D) say so in the reason; where the sentence itself calls
// the approval conditional, that is stated as it is.
std::optional<Ruling> approval_ruling(const Reading& page, const Claim& claim);

}  // namespace claimtier
