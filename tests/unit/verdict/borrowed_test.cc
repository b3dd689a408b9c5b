// Real citations, rightly used and borrowed.
#include "verdict/borrowed.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "lint/linter.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

// What the finding about borrowed evidence says; "" where there is none.
std::string borrowed(const std::string& page) {
  static const RulePack pack = builtin_pack();
  static const Linter linter(pack, {kNone, "2026-11-21", true});
  for (const Finding& finding : linter.lint(decode("page.md", page, Format::Markdown)).findings) {
    if (finding.rule == "proof/borrowed") return finding.matched + ": " + finding.ruling.reason;
  }
  return "";
}

TEST(Borrowed, ASourceForTheClaimIsNotFlagged) {
  for (const std::string page : {
           "Umbilical cord stem cells relieve knee arthritis pain (10.1002/sctm.18-0053).",
           "PRP relieves plantar fasciitis (Hohmann et al., 2021).",
           "Semaglutide lowers weight in obesity (PMID 33567185).",
           "PRP thickens hair in androgenetic alopecia (Georgescu 2022).",
           "Botulinum toxin softens wrinkles [1].\n\n## References\n\n1. Camargo, Cochrane review, doi 10.1002/14651858.CD011301.pub2\n",
       }) {
    EXPECT_EQ(borrowed(page), "") << page;
  }
}

TEST(Borrowed, AnotherPreparationConditionOrResultIs) {
  struct Row {
    std::string page, says;
  };
  const std::vector<Row> table = {
      {"Our same-day stromal vascular fraction relieves knee arthritis pain (10.1002/sctm.18-0053).", "not stromal vascular fraction"},
      {"Exosomes relieve plantar fasciitis (Hohmann et al., 2021).", "not exosomes"},
      {"In every clinic exosomes relieve plantar fasciitis and heel pain (Hohmann et al. 2021).", "not exosomes"},
      {"PRP relieves knee arthritis pain (10.3390/jpm12030342).", "not knee osteoarthritis"},
      {"PRP relieves pain in Achilles tendinopathy (PMID 34255009).", "speaks against"},
      {"Exosomes soften wrinkles [1].\n\n## References\n\n1. Camargo, Cochrane review, doi 10.1002/14651858.CD011301.pub2\n", "not exosomes"},
  };
  for (const Row& row : table) {
    EXPECT_NE(borrowed(row.page).find(row.says), std::string::npos) << row.page << "\n" << borrowed(row.page);
  }
}

TEST(Borrowed, WhatIsNotClaimedBorrowsNothing) {
  EXPECT_EQ(borrowed("PRP does not relieve Achilles tendinopathy (PMID 34255009)."), "");
  EXPECT_EQ(borrowed("Do exosomes relieve plantar fasciitis (Hohmann et al., 2021)?"), "");
  EXPECT_EQ(borrowed("Exosomes relieve plantar fasciitis (Nobody et al., 2021)."), "");
  EXPECT_EQ(borrowed("Since Dr. Hohmann joined us in 2021, exosomes relieve plantar fasciitis."), "");
  EXPECT_EQ(borrowed("Since Hohmann joined our team in 2021, exosomes relieve plantar fasciitis."), "");
}

}  // namespace
}  // namespace claimtier
