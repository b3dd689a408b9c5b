// Approval claims against the table of approvals: product, exact indication, regulator, conditional or withdrawn.
#include <gtest/gtest.h>

#include "pages.h"

namespace claimtier {
namespace {

// Severity of the R10 on a page that sells cells; None where there is none.
Severity approval_severity(const std::string& page) {
  for (const Finding& finding : lint_page("page.md", "# Stem cell clinic\n\n" + page + "\n").findings) {
    if (finding.code == "R10") return finding.severity;
  }
  return Severity::None;
}

TEST(Approvals, TrueOnesPass) {
  for (const std::string sentence : {
           "Ryoncil is FDA approved for steroid-refractory graft-versus-host disease in children.",
           "Ryoncil is approved by the FDA.",
           "Ryoncil is approved by the FDA for children whose acute graft-versus-host disease did not respond to steroids.",
           "In Japan, Temcell is approved by the PMDA for graft-versus-host disease.",
           "MACI is FDA approved for cartilage defects of the knee.",
           "Lantidra is approved by the FDA for type 1 diabetes.",
           "Holoclar is approved by the European Medicines Agency for limbal stem cell deficiency.",
           "Stemirac has conditional approval by the PMDA for spinal cord injury.",
           "Our stem cells are not FDA approved.",
           "The FDA has not approved any exosome product.",
           "Stem cells for arthritis have no FDA approval.",
           "Alofisel was approved by the EMA in 2018 and withdrawn in 2024.",
           "The only FDA-approved stem cell products are cord blood products for blood disorders.",
           "Only cord blood transplants are FDA approved.",
           "Unlike Ryoncil, our cells are not approved.",
           "The CoolSculpting device is FDA cleared.",
           "Ibuprofen is FDA approved for pain.",
       }) {
    EXPECT_EQ(approval_severity(sentence), Severity::None) << sentence;
  }
}

TEST(Approvals, FalseOnesAreFlagged) {
  for (const std::string sentence : {
           "Ryoncil is FDA approved for arthritis.",
           "Ryoncil is FDA approved for steroid-refractory graft-versus-host disease in adults.",
           "Ryoncil is FDA approved for graft-versus-host disease.",
           "Temcell is FDA approved for graft-versus-host disease.",
           "Alofisel is approved by the European Medicines Agency for Crohn's fistulas.",
           "Stemirac is approved by the PMDA for spinal cord injury.",
           "Cartistem is FDA approved for cartilage defects.",
           "MACI is FDA approved for hip arthritis.",
           "Like Ryoncil, our umbilical cord stem cells are FDA approved for steroid-refractory graft-versus-host disease in children.",
           "Our stem cells are FDA approved.",
           "Our exosomes are FDA registered.",
           "Our treatment is FDA approved.",
           "It is FDA approved.",
           "The therapy is approved by INVIMA, Colombia's authority.",
           "Our cells, like Ryoncil, are FDA approved.",
           "Cord blood products are FDA approved for arthritis.",
       }) {
    EXPECT_GE(approval_severity(sentence), Severity::Warning) << sentence;
  }
}

// The name of a product that the table does not know may be approved: somebody should look, no more.
TEST(Approvals, UnknownProductsAreNotes) {
  for (const std::string sentence : {
           "Lyfgenia is FDA approved for sickle cell disease.",
           "Zevaskyn was approved by the FDA in 2025.",
           "In 2023 the FDA approved Lyfgenia.",
       }) {
    EXPECT_LE(approval_severity(sentence), Severity::Note) << sentence;
  }
  EXPECT_GE(approval_severity("Our Lyfgenia is FDA approved for arthritis."), Severity::Warning);
}

// The tier and the row that the first claim of a page meets: "A approvals/Ryoncil".
std::string ruling_on(const std::string& page) {
  for (const ClaimRecord& record : lint_page("page.md", page).claims) {
    return std::string(1, letter_of(record.ruling.tier)) + " " + record.ruling.entry;
  }
  return "no claim";
}

TEST(Approvals, OfTheProductForThisUseOrNot) {
  EXPECT_EQ(ruling_on("Ryoncil is FDA approved for arthritis."), "D approvals/Ryoncil");
  EXPECT_EQ(ruling_on("Temcell is FDA approved for graft-versus-host disease."), "D approvals/Temcell HS") << "another regulator";
  EXPECT_EQ(ruling_on("Ryoncil is FDA approved for graft-versus-host disease."), "B approvals/Ryoncil") << "only for a part of it";
  EXPECT_EQ(ruling_on("Alofisel is approved by the EMA for Crohn's fistulas."), "D approvals/Alofisel") << "withdrawn";
}

// The table codes no condition for Encelto; its indication is read.
TEST(Approvals, WithoutACodedConditionNeedTheWordsOfTheIndication) {
  EXPECT_EQ(ruling_on("Encelto is FDA approved for macular telangiectasia type 2."), "A approvals/Encelto");
  EXPECT_EQ(ruling_on("Encelto is FDA approved for arthritis."), "B approvals/Encelto");
  EXPECT_EQ(ruling_on("# Arthritis\n\nEncelto is approved by the FDA."), "A approvals/Encelto") << "not said of what the page is about";
}

TEST(Approvals, ThatAreConditionalMustBeCalledSo) {
  EXPECT_EQ(ruling_on("Stemirac is conditionally approved by the PMDA for spinal cord injury."), "A approvals/Stemirac");
  EXPECT_EQ(ruling_on("Stemirac is approved by the PMDA for spinal cord injury."), "B approvals/Stemirac");
}

// An approval speaks for the effect in its indication, whoever gave it; elsewhere it says nothing, and the table answers.
TEST(Approvals, SpeakForTheEffectInTheirIndication) {
  EXPECT_EQ(ruling_on("Ryoncil relieves steroid-refractory graft-versus-host disease in children."), "A approvals/Ryoncil");
  EXPECT_EQ(ruling_on("Ryoncil relieves steroid-refractory graft-versus-host disease in adults.").find("approvals"), std::string::npos);
  EXPECT_EQ(ruling_on("Ryoncil relieves the pain of arthritis.").find("approvals"), std::string::npos);
}

// Clearance of a kit and registration of a laboratory are put forward as if they were approval of the treatment.
TEST(Approvals, BorrowedOnesAreFlagged) {
  for (const std::string sentence : {
           "Our FDA-cleared kit makes the treatment safe.",
           "Our laboratory is FDA registered.",
       }) {
    EXPECT_GE(approval_severity(sentence), Severity::Warning) << sentence;
  }
}

}  // namespace
}  // namespace claimtier
