// Which treatment and which condition a claim is about, from where; what it is compared with; for whom it is said.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "judge.h"

namespace claimtier {
namespace {

// The first red claim of a page on which nothing is sold by default.
Claim claim_on(const std::string& page) {
  static const Linter linter(project_rules(), {kNone, "2026-11-21", true});
  for (const ClaimRecord& record : linter.lint(decode("page.md", page, Format::Markdown)).claims) return record.claim;
  ADD_FAILURE() << "no claim: " << page;
  return {};
}

std::string id_of(uint32_t entry) { return entry == kNone ? "-" : std::string(project_rules().entries[entry].id); }

// "prp sentence", "- none"
std::string told(const Slot& slot) { return id_of(slot.entry) + " " + std::string(name_of(slot.origin)); }

struct Row {
  const char *page, *expected;
};

void expect_treatments(const std::vector<Row>& table) {
  for (const Row& row : table) EXPECT_EQ(told(claim_on(row.page).intervention), row.expected) << row.page;
}

void expect_conditions(const std::vector<Row>& table) {
  for (const Row& row : table) EXPECT_EQ(told(claim_on(row.page).condition), row.expected) << row.page;
}

// Of several treatments the least established is what is sold, of equal ones the later.
TEST(Slots, TheSubjectIsWhatIsSold) {
  expect_treatments({
      {"Stem cells and NAD+ drips relieve knee pain.", "stem-cells sentence"},
      {"NAD+ drips and stem cells relieve knee pain.", "stem-cells sentence"},
      {"Stem cells and LASIK relieve knee pain.", "stem-cells sentence"},
      {"PRP or exosomes relieve knee pain.", "exosomes sentence"},
      {"Exosomes or PRP relieve knee pain.", "prp sentence"},
      {"Surgery relieves knee pain.", "surgery sentence"},
  });
}

TEST(Slots, ATreatmentBeforeTheEffectGoesBeforeOneBehind) {
  expect_treatments({
      {"We relieve knee pain with stem cells.", "stem-cells sentence"},
      {"PRP relieves knee pain better than stem cells.", "prp sentence"},
      {"We relieve knee pain with surgery.", "- none"},
  });
}

TEST(Slots, WhatIsNotSoldActsInItsOwnClauseOnly) {
  expect_treatments({
      {"# Exosome clinic\n\nSurgery is common; it relieves knee pain.", "exosomes heading"},
      {"# Exosome clinic\n\nSurgery or no surgery, we relieve knee pain.", "exosomes heading"},
      {"LASIK is known; it relieves knee pain.", "lasik sentence"},
      {"Stem cells are known; they relieve knee pain.", "stem-cells sentence"},
  });
}

// Only a treatment that is sold can beat or avoid another.
TEST(Slots, WhatIsAvoidedOrBeatenIsNoSubject) {
  expect_treatments({
      {"# Exosomes\n\nSurgery? Avoid surgery for knee pain with our program.", "exosomes heading"},
      {"# Knee clinic\n\nWe have exosomes. Surgery is common. Knee pain is relieved without surgery.", "exosomes paragraph"},
  });
}

// A page that sells cells speaks of these wherever a sentence names nothing, though surgery is named nearer.
TEST(Slots, OnAPageThatSellsCellsTheyAreMeant) {
  expect_treatments({
      {"# Exosome clinic\n\nSurgery is common here. It relieves knee pain.", "exosomes heading"},
      {"# Eye clinic\n\nLASIK is common here. It relieves knee pain.", "lasik paragraph"},
  });
}

TEST(Slots, AreFilledFromTheNearestPlaceAround) {
  expect_treatments({
      {"PRP does this:\n\n- Relieves knee pain", "prp lead-in"},
      {"| | PRP |\n|---|---|\n| Gout | Relieves pain |", "prp column-head"},
      {"| | Gout |\n|---|---|\n| PRP | Relieves pain |", "prp row-head"},
      {"# Exosomes\n\nPRP is here. It relieves knee pain.", "prp paragraph"},
      {"# Exosomes\n\nPRP is here.\n\nIt relieves knee pain.", "prp paragraph"},
      {"# Exosomes\n\n## PRP\n\nIt relieves knee pain.", "prp heading"},
  });
  expect_conditions({
      {"Gout gets better:\n\n- PRP relieves pain", "gout lead-in"},
      {"| | PRP |\n|---|---|\n| Gout | Relieves pain |", "gout row-head"},
      {"# Lupus\n\nGout is bad. PRP relieves pain.", "gout paragraph"},
      {"# Lupus\n\nGout is bad.\n\nPRP relieves pain.", "gout paragraph"},
      {"# Lupus\n\n## Gout\n\nPRP relieves pain.", "gout heading"},
  });
}

TEST(Slots, TheTitleOfThePageIsTheLastPlace) {
  static const Linter linter(project_rules(), {kNone, "2026-11-21", true});
  const std::string page = "<title>Exosomes for gout</title><p>They relieve pain.</p>";
  const std::vector<ClaimRecord> claims = linter.lint(decode("page.html", page, Format::Html)).claims;
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(told(claims[0].claim.intervention), "exosomes title");
  EXPECT_EQ(told(claims[0].claim.condition), "gout title");
}

TEST(Slots, TheConditionIsTheNearestInTheSentence) {
  expect_conditions({
      {"Stem cells relieve pain in gout, lupus and asthma.", "gout sentence"},
      {"In asthma, lupus and gout stem cells relieve pain.", "gout sentence"},
      {"Stem cells relieve pain in the shoulder of people with gout.", "gout sentence"},
      {"The injection is a miracle for coughing and for your hip.", "hip-osteoarthritis sentence"},  // a body part goes before a complaint
      {"The injection is a miracle for coughing.", "lung-disease sentence"},
  });
}

// "Arthritis" under "Knees" is arthritis of the knee; gout under "Lupus" is gout.
TEST(Slots, AHeadingMakesANamedConditionMoreSpecific) {
  expect_conditions({
      {"# Knees\n\nStem cells relieve pain in arthritis.", "knee-osteoarthritis heading"},
      {"# Lupus\n\nStem cells relieve pain in gout.", "gout sentence"},
      {"# Arthritis\n\nStem cells relieve pain in knee osteoarthritis.", "knee-osteoarthritis sentence"},
  });
}

// What an effect is about has a condition of its own; a disease of its body system that is spoken of goes before it.
TEST(Slots, ATissueIsThatOfTheDiseaseSpokenOf) {
  expect_conditions({
      {"Stem cells regrow cartilage.", "cartilage-defect sentence"},
      {"# Knee arthritis\n\nStem cells regrow cartilage.", "knee-osteoarthritis heading"},
      {"# Asthma\n\nStem cells regrow cartilage.", "cartilage-defect sentence"},
      {"Stem cells heal the rotator cuff.", "rotator-cuff-tear sentence"},
      {"# Asthma\n\nStem cells relieve knee pain.", "knee-osteoarthritis sentence"},
  });
}

TEST(Slots, TheComparatorIsTheFirstOtherTreatmentBehind) {
  const auto comparator = [](const std::string& page) { return id_of(claim_on(page).comparator); };
  EXPECT_EQ(comparator("PRP is more effective than cortisone or hyaluronic acid for knee arthritis."), "corticosteroid");
  EXPECT_EQ(comparator("PRP is more effective than cortisone for knee arthritis."), "corticosteroid");
  EXPECT_EQ(comparator("For knee arthritis a better choice than other PRP or cortisone is our PRP."), "corticosteroid");
  EXPECT_EQ(comparator("PRP relieves pain, not cortisone."), "-") << "nothing is compared";
}

TEST(Slots, QualifiersStandInTheClauseOrInAHeading) {
  const auto qualifiers = [](const std::string& page) {
    std::string all;
    for (const uint32_t entry : claim_on(page).qualifiers) all += (all.empty() ? "" : ", ") + id_of(entry);
    return all;
  };
  EXPECT_EQ(qualifiers("Stem cells relieve knee pain in children."), "children");
  EXPECT_EQ(qualifiers("Stem cells relieve knee pain; children are welcome."), "");
  EXPECT_EQ(qualifiers("# For children\n\nStem cells relieve knee pain."), "children");
  EXPECT_EQ(qualifiers("Stem cells relieve knee pain."), "");
  EXPECT_EQ(qualifiers("Stem cells relieve pain in bone on bone knees."), "") << "it is a part of the condition's name";
  EXPECT_EQ(qualifiers("Stem cells relieve pain in end stage gout."), "advanced-disease");
}

}  // namespace
}  // namespace claimtier
