// Which row of the evidence table answers a claim, on a table of made-up rows; and what becomes of its tier.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "verdict/evidence.h"

namespace claimtier {
namespace {

using enum Outcome;

// Entries by number. Treatments: "cells" > "stem" > "fat", "laser" (home field: joints), "drug" (standard care).
// Conditions: "joints" > "knee" > "left knee", "skin". Qualifiers: "children" (lowers), "for years", "women".
enum Entries : uint32_t { kCells, kStem, kFat, kLaser, kDrug, kJoints, kKnee, kLeftKnee, kSkin, kChildren, kYears, kWomen };

RulePack entries_only() {
  RulePack pack;
  pack.lists = {{"intervention", ""}, {"condition", ""}, {"qualifier", ""}};
  const std::vector<std::string> ids = {"cells", "stem", "fat", "laser", "drug", "joints", "knee", "left-knee", "skin", "children", "years", "women"};
  for (uint32_t i = 0; i < ids.size(); ++i) {
    Entry entry;
    entry.list = i < kJoints ? 0 : i < kChildren ? 1 : 2;
    entry.id = entry.name = ids[i];
    entry.field = i < kLaser ? "regenerative" : i == kLaser ? "home" : "standard-care";
    pack.entries.push_back(entry);
  }
  pack.entries[kStem].parent = kCells;
  pack.entries[kFat].parent = kStem;
  pack.entries[kKnee].parent = kJoints;
  pack.entries[kLeftKnee].parent = kKnee;
  pack.entries[kLaser].home = {kKnee};
  pack.entries[kChildren].lowers = true;
  pack.entries[kYears].outcome = Durability;
  return pack;
}

struct Row {
  uint32_t treatment, condition;
  Outcome outcome;
  Tier tier;
  std::vector<uint32_t> qualifiers = {}, comparators = {};
  bool own = false;
};

RulePack table_of(const std::vector<Row>& rows) {
  RulePack pack = entries_only();
  for (const Row& row : rows) {
    Evidence& evidence = pack.evidence.emplace_back();
    evidence.intervention = row.treatment;
    evidence.condition = row.condition;
    evidence.outcome = row.outcome;
    evidence.tier = row.tier;
    evidence.qualifiers = row.qualifiers;
    evidence.comparators = row.comparators;
    evidence.own = row.own;
    evidence.reviewed = "2026-11-21";
  }
  pack.index = index_of(pack);
  return pack;
}

Claim claim_of(uint32_t treatment, uint32_t condition, Outcome outcome, std::vector<uint32_t> qualifiers = {}, uint32_t comparator = kNone) {
  Claim claim;
  claim.intervention.entry = treatment;
  claim.condition.entry = condition;
  claim.outcome = outcome;
  claim.qualifiers = std::move(qualifiers);
  claim.comparator = comparator;
  return claim;
}

// The number of the row that answers; -1 where none does.
int row_for(const std::vector<Row>& rows, const Claim& claim) {
  const Ruling ruling = look_up(table_of(rows), claim);
  EXPECT_EQ(ruling.ceiling, ceiling_of(ruling.tier));
  return ruling.listed ? static_cast<int>(ruling.row) : -1;
}

char tier_for(const std::vector<Row>& rows, const Claim& claim) { return letter_of(look_up(table_of(rows), claim).tier); }

TEST(Rows, TheConditionCountsBeforeTheTreatment) {
  const std::vector<Row> rows = {{kFat, kJoints, Pain, Tier::A}, {kCells, kLeftKnee, Pain, Tier::B}};
  EXPECT_EQ(row_for(rows, claim_of(kFat, kLeftKnee, Pain)), 1);
  const std::vector<Row> around = {{kFat, kJoints, Pain, Tier::A}, {kFat, kLeftKnee, Pain, Tier::B}};
  EXPECT_EQ(row_for(around, claim_of(kFat, kKnee, Pain)), 1) << "the row below a broad claim goes before one from above";
}

TEST(Rows, TheTreatmentCountsBeforeTheOutcome) {
  EXPECT_EQ(row_for({{kCells, kKnee, Pain, Tier::A}, {kStem, kKnee, Any, Tier::B}}, claim_of(kFat, kKnee, Pain)), 1);
  EXPECT_EQ(row_for({{kFat, kKnee, Any, Tier::A}, {kFat, kKnee, Symptoms, Tier::B}}, claim_of(kFat, kKnee, Pain)), 1);
  EXPECT_EQ(row_for({{kFat, kKnee, Any, Tier::A}, {kFat, kKnee, Pain, Tier::B}}, claim_of(kFat, kKnee, Pain)), 1);
}

TEST(Rows, ForAnyConditionAreTheFarthest) {
  EXPECT_EQ(row_for({{kFat, kNone, Safety, Tier::A}, {kCells, kJoints, Safety, Tier::B}}, claim_of(kFat, kLeftKnee, Safety)), 1);
  EXPECT_EQ(row_for({{kFat, kNone, Safety, Tier::A}}, claim_of(kFat, kKnee, Safety)), 0);
  EXPECT_EQ(row_for({{kFat, kNone, Safety, Tier::A}}, claim_of(kFat, kKnee, Pain)), -1);
  EXPECT_EQ(row_for({{kFat, kNone, Any, Tier::A}}, claim_of(kFat, kKnee, Pain)), -1) << "for any condition and any outcome says nothing";
  EXPECT_EQ(row_for({{kFat, kNone, Safety, Tier::A}, {kFat, kLeftKnee, Safety, Tier::C}}, claim_of(kFat, kKnee, Safety)), 1)
      << "it is not exact, so a row below goes before it";
}

TEST(Rows, OfSymptomsServePainAndFunction) {
  EXPECT_EQ(row_for({{kFat, kKnee, Symptoms, Tier::B}}, claim_of(kFat, kKnee, Pain)), 0);
  EXPECT_EQ(row_for({{kFat, kKnee, Symptoms, Tier::B}}, claim_of(kFat, kKnee, Function)), 0);
  EXPECT_EQ(row_for({{kFat, kKnee, Symptoms, Tier::B}}, claim_of(kFat, kKnee, Structure)), -1);
}

// "Helps knees" is as weak as the weakest of what it may mean.
TEST(Rows, BelowABroadClaimTheLowestTierCounts) {
  const std::vector<Row> rows = {{kFat, kKnee, Pain, Tier::B}, {kFat, kLeftKnee, Function, Tier::D}, {kFat, kSkin, Pain, Tier::C}};
  EXPECT_EQ(row_for(rows, claim_of(kFat, kJoints, Symptoms)), 1) << "the outcome is broad too";
  EXPECT_EQ(row_for(rows, claim_of(kCells, kJoints, Pain)), 0) << "the treatment is broad too";
  EXPECT_EQ(row_for({{kFat, kKnee, Pain, Tier::A}, {kCells, kJoints, Pain, Tier::B}}, claim_of(kStem, kJoints, Pain)), 0)
      << "a row of a broader treatment is not exact";
}

TEST(Rows, OfEquallyNearOnesTheFirstCounts) {
  EXPECT_EQ(row_for({{kFat, kKnee, Pain, Tier::B}, {kFat, kKnee, Pain, Tier::C}}, claim_of(kFat, kKnee, Pain)), 0);
}

TEST(Rows, WithQualifiersAnswerOnlyWhoNamesThemAll) {
  const std::vector<Row> rows = {{kFat, kKnee, Pain, Tier::B}, {kFat, kKnee, Pain, Tier::A, {kWomen, kChildren}}};
  EXPECT_EQ(row_for(rows, claim_of(kFat, kKnee, Pain)), 0);
  EXPECT_EQ(row_for(rows, claim_of(kFat, kKnee, Pain, {kWomen})), 0);
  EXPECT_EQ(row_for(rows, claim_of(kFat, kKnee, Pain, {kWomen, kChildren})), 1);
}

TEST(Rows, WithComparatorsAnswerComparisonsWithThese) {
  const std::vector<Row> rows = {{kFat, kKnee, Superiority, Tier::C}, {kFat, kKnee, Superiority, Tier::B, {}, {kDrug}}};
  EXPECT_EQ(row_for(rows, claim_of(kFat, kKnee, Superiority, {}, kDrug)), 1);
  EXPECT_EQ(row_for(rows, claim_of(kFat, kKnee, Superiority, {}, kLaser)), 0);
  const std::vector<Row> only = {rows[1]};
  EXPECT_EQ(row_for(only, claim_of(kFat, kKnee, Superiority)), 0) << "nobody says what it is compared with";
  EXPECT_EQ(row_for(only, claim_of(kFat, kKnee, Superiority, {}, kLaser)), -1);
}

TEST(Tiers, PeopleWhomTheEvidenceLeftOutLowerItByOneDownToC) {
  const Claim children = claim_of(kFat, kKnee, Pain, {kChildren});
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::A}}, children), 'B');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::B}}, children), 'C');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::C}}, children), 'C');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::B, {kChildren}}}, children), 'B') << "the row is about them";
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::B}}, claim_of(kFat, kKnee, Pain, {kWomen})), 'B') << "this qualifier lowers nothing";
}

TEST(Tiers, WhatIsSaidToLastNeedsBothRows) {
  const Claim lasting = claim_of(kFat, kKnee, Pain, {kYears});
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::B}, {kFat, kKnee, Durability, Tier::D}}, lasting), 'D');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::C}, {kFat, kKnee, Durability, Tier::B}}, lasting), 'C');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::B}, {kFat, kKnee, Durability, Tier::D}}, claim_of(kFat, kKnee, Pain)), 'B');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::B}}, lasting), 'B') << "no row of durability, nothing to lower it";
}

TEST(Tiers, AreRaisedByOwnEvidenceForJustThisClaimFromCToB) {
  const auto own = [](Outcome outcome, Tier tier) { return Row{kFat, kKnee, outcome, tier, {}, {}, true}; };
  EXPECT_EQ(tier_for({own(Pain, Tier::A)}, claim_of(kFat, kKnee, Pain)), 'B');
  EXPECT_EQ(tier_for({own(Pain, Tier::B)}, claim_of(kFat, kKnee, Pain)), 'B');
  EXPECT_EQ(tier_for({own(Pain, Tier::C)}, claim_of(kFat, kKnee, Pain)), 'C') << "it is no better itself";
  EXPECT_EQ(tier_for({own(Pain, Tier::A)}, claim_of(kFat, kLeftKnee, Pain)), 'C') << "of a narrower condition it says nothing";
  EXPECT_EQ(tier_for({own(Any, Tier::A)}, claim_of(kFat, kKnee, Pain)), 'C') << "nor of an outcome that it does not name";
  EXPECT_EQ(tier_for({own(Approval, Tier::A)}, claim_of(kFat, kKnee, Approval)), 'C') << "nobody approves himself";
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::D}, own(Pain, Tier::A)}, claim_of(kFat, kKnee, Pain)), 'D');
  EXPECT_EQ(tier_for({{kFat, kKnee, Pain, Tier::A}, own(Pain, Tier::B)}, claim_of(kFat, kKnee, Pain)), 'A');
  EXPECT_TRUE(look_up(table_of({own(Pain, Tier::A)}), claim_of(kFat, kKnee, Pain)).own);
}

bool is_assessed(uint32_t treatment, uint32_t condition, Outcome outcome) {
  return look_up(table_of({}), claim_of(treatment, condition, outcome)).assessed;
}

TEST(HomeFieldOfATreatment, HoldsWhatIsNarrowerBroaderOrUnnamed) {
  EXPECT_FALSE(is_assessed(kLaser, kKnee, Pain));
  EXPECT_FALSE(is_assessed(kLaser, kLeftKnee, Pain));
  EXPECT_FALSE(is_assessed(kLaser, kJoints, Pain));
  EXPECT_FALSE(is_assessed(kLaser, kNone, Pain));
  EXPECT_TRUE(is_assessed(kLaser, kSkin, Pain));
  EXPECT_TRUE(is_assessed(kFat, kKnee, Pain)) << "cells have none";
  EXPECT_FALSE(is_assessed(kDrug, kSkin, Pain)) << "standard care is at home everywhere";
}

TEST(HomeFieldOfATreatment, EstablishesNoSafetyDurationOrSuperiority) {
  for (const Outcome outcome : {Safety, Durability, Superiority, Surgery}) {
    EXPECT_TRUE(is_assessed(kLaser, kKnee, outcome)) << name_of(outcome);
    EXPECT_TRUE(is_assessed(kDrug, kKnee, outcome)) << name_of(outcome);
  }
}

TEST(Unlisted, AllowsNoMoreThanSayingThatItIsStudied) {
  EXPECT_EQ(look_up(table_of({}), claim_of(kFat, kKnee, Pain)).ceiling, 1);
  EXPECT_EQ(look_up(table_of({}), claim_of(kNone, kKnee, Pain)).ceiling, 1);
}

Severity judged(Outcome outcome, uint8_t strength, uint32_t condition, const Ruling& ruling = {}) {
  Claim claim = claim_of(kFat, condition, outcome);
  claim.strength = strength;
  RulePack pack = entries_only();
  pack.entries[kSkin].grave = true;
  return judge(pack, claim, ruling);
}

// One step above the ceiling of C: a hedge.
TEST(Severities, OfAHedgeOneStepAboveDependOnWhatItSpeaksOf) {
  for (const Outcome outcome : {Structure, DiseaseCourse, Cure, Surgery}) EXPECT_EQ(judged(outcome, 2, kKnee), Severity::Warning) << name_of(outcome);
  for (const Outcome outcome : {Pain, Function, Symptoms, Appearance, Wellbeing, Safety, Superiority, Durability}) {
    EXPECT_EQ(judged(outcome, 2, kKnee), Severity::Note) << name_of(outcome);
    EXPECT_EQ(judged(outcome, 2, kSkin), Severity::Warning) << name_of(outcome) << " of a grave disease";
  }
}

// "100 % safe" without a word about what for: said of everything and nothing.
TEST(Severities, OfABareAbsoluteAboutSafetyOrSurgeryAreWarnings) {
  for (const Outcome outcome : {Safety, Surgery}) {
    EXPECT_EQ(judged(outcome, 4, kNone), Severity::Warning);
    EXPECT_EQ(judged(outcome, 4, kKnee), Severity::Error);
    EXPECT_EQ(judged(outcome, 3, kNone), Severity::Error);
  }
  EXPECT_EQ(judged(Pain, 4, kNone), Severity::Error);
}

TEST(Severities, OfADisputedRowDependOnItsOtherTier) {
  Ruling ruling;
  ruling.alternatives = {{Tier::A, "other trials"}};
  EXPECT_EQ(judged(Pain, 3, kKnee, ruling), Severity::Error) << "not disputed";
  ruling.alternatives = {{Tier::B, "other trials"}};
  ruling.disputed = true;
  EXPECT_EQ(judged(Pain, 3, kKnee, ruling), Severity::Error) << "B allows no more than a hedge";
  EXPECT_EQ(judged(Pain, 1, kKnee, ruling), Severity::None) << "what passes passes";
  EXPECT_EQ(judged(Pain, 2, kKnee, ruling), Severity::Note);
  ruling.alternatives = {{Tier::A, "other trials"}};
  EXPECT_EQ(judged(Pain, 3, kKnee, ruling), Severity::Warning);
}

TEST(Severities, OfAnUnsureLookUpHaveALimit) {
  Ruling ruling;
  ruling.at_most = Severity::Note;
  EXPECT_EQ(judged(Cure, 4, kKnee, ruling), Severity::Note);
}

}  // namespace
}  // namespace claimtier
