// Real citations, rightly used and borrowed.
#include "verdict/borrowed.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pages.h"

namespace claimtier {
namespace {

// What the finding about borrowed evidence says; "" where there is none.
std::string borrowed(const std::string& page) {
  for (const Finding& finding : lint_page("page.md", page).findings) {
    if (finding.rule == "proof/borrowed") return finding.matched + ": " + finding.ruling.reason;
  }
  return "";
}

// Each silent page has a twin that differs in the one thing that makes it silent.
struct Twins {
  std::string silent, fires;
};

void expect_twins(const std::vector<Twins>& table) {
  for (const Twins& twins : table) {
    EXPECT_EQ(borrowed(twins.silent), "") << twins.silent;
    EXPECT_NE(borrowed(twins.fires), "") << twins.fires;
  }
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
  expect_twins({
      {"PRP does not relieve Achilles tendinopathy (PMID 34255009).", "PRP relieves Achilles tendinopathy (PMID 34255009)."},
      {"Do exosomes relieve plantar fasciitis (Hohmann et al., 2021)?", "Exosomes relieve plantar fasciitis (Hohmann et al., 2021)."},
      {"Exosomes relieve plantar fasciitis (Nobody et al., 2021).", "Exosomes relieve plantar fasciitis (Hohmann, 2021)."},
      {"Since Dr. Hohmann joined us in 2021, exosomes relieve plantar fasciitis.",
       "As Hohmann 2021 showed us, exosomes relieve plantar fasciitis."},
      {"Since Hohmann joined our team in 2021, exosomes relieve plantar fasciitis.",
       "Since Hohmann et al. in 2021, exosomes relieve plantar fasciitis."},
      {"Unlike PRP, which did well in plantar fasciitis (Hohmann et al., 2021), exosomes relieve plantar fasciitis.",
       "Unlike PRP, exosomes relieve plantar fasciitis (Hohmann et al., 2021)."},
      {"PRP relieves plantar fasciitis (Hohmann et al., 2021) and exosomes relieve plantar fasciitis.",
       "PRP relieves plantar fasciitis and exosomes relieve plantar fasciitis (Hohmann et al., 2021)."},
      {"Exosomes relieve plantar fasciitis [1].\n\n## Prices\n\n1. Hohmann E et al. 2021\n",
       "Exosomes relieve plantar fasciitis [1].\n\n## References\n\n1. Hohmann E et al. 2021\n"},
      {"Exosomes relieve plantar fasciitis [1].\n\n## References\n\nHohmann E et al. 2021\n\n1. Nobody N et al. 2021\n",
       "Exosomes relieve plantar fasciitis [1].\n\n## References\n\nNobody N et al. 2021\n\n1. Hohmann E et al. 2021\n"},
  });
}

// A source that is about something wider or narrower, was disputed or never reached a verdict takes nothing from the claim.
TEST(Borrowed, OnlyWhatTheSourceDeniesOrNeverStudiedContradicts) {
  expect_twins({
      {"PRP is being studied to relieve pain in Achilles tendinopathy (PMID 34255009).",
       "PRP may relieve pain in Achilles tendinopathy (PMID 34255009)."},
      {"Lasting relief from Achilles tendinopathy pain (PMID 34255009).",
       "PRP: lasting relief from Achilles tendinopathy pain (PMID 34255009)."},
      {"Stem cells relieve knee arthritis pain (10.1002/sctm.18-0053).", "Exosomes relieve knee arthritis pain (10.1002/sctm.18-0053)."},
      {"Umbilical cord cells relieve knee arthritis pain (PMID 40169165).", "Exosomes relieve knee arthritis pain (PMID 40169165)."},
      {"## Exosomes for the heel\n\nThe injection relieves plantar fasciitis (Hohmann et al., 2021).\n",
       "## Exosomes for the heel\n\nThe exosome injection relieves plantar fasciitis (Hohmann et al., 2021).\n"},
      {"Prolotherapy relieves low back pain (Dagenais et al., 2007).", "Prolotherapy relieves tennis elbow (Dagenais et al., 2007)."},
      {"Biotin thickens hair in hair loss (PMID 28879195).", "Exosomes thicken hair in hair loss (PMID 28879195)."},
      {"Exosomes thicken hair in hair loss (Gupta 2023).", "PRP thickens hair in hair loss (Gupta 2023)."},
  });
}

TEST(Borrowed, ASourceAboutSymptomsSpeaksOfPainAndFunction) {
  EXPECT_NE(borrowed("The vaginal laser relieves pain in vaginal atrophy (PMID 34636862).").find("speaks against"), std::string::npos);
  EXPECT_EQ(borrowed("The vaginal laser cures vaginal atrophy (PMID 34636862)."), "");
}

// Which claims a citation belongs to, and which entry a mark means.
TEST(Borrowed, ACitationBelongsToTheClaimsSinceTheOneBefore) {
  expect_twins({
      {"Semaglutide lowers weight in obesity (PMID 33567185) and PRP relieves plantar fasciitis (Hohmann et al., 2021).",
       "Semaglutide lowers weight in obesity and PRP relieves plantar fasciitis (Hohmann et al., 2021)."},
      {"Exosomes relieve plantar fasciitis. PRP relieves heel pain (Hohmann et al., 2021).",
       "Exosomes relieve plantar fasciitis. See Hohmann et al., 2021."},
      {"Exosomes relieve plantar fasciitis [2].\n\n## References\n\n1. Hohmann E et al. 2021\n2. Nobody N et al. 2021\n",
       "Exosomes relieve plantar fasciitis [1].\n\n## References\n\n1. Hohmann E et al. 2021\n2. Nobody N et al. 2021\n"},
      {"Exosomes relieve plantar fasciitis [1].\n\n## Sources of the cells we use\n\n1. Hohmann E et al. 2021\n",
       "Exosomes relieve plantar fasciitis [1].\n\n## Sources and notes\n\n1. Hohmann E et al. 2021\n"},
      {"As Dr. Hohmann 2021 showed us, exosomes relieve plantar fasciitis.", "As Hohmann 2021 showed us, exosomes relieve plantar fasciitis."},
  });
}

// What another post of the export cites, and what stands around it, is another page's.
TEST(Borrowed, EndsWithItsPost) {
  const auto post = [](const std::string& words) {
    return "<item><content:encoded><![CDATA[" + words + "]]></content:encoded><wp:status>publish</wp:status></item>";
  };
  const auto count = [](const std::string& posts) {
    const LintOptions options{kNone, "2026-11-21", true};
    const std::string text = "<rss><channel><wp:wxr_version>1.2</wp:wxr_version>" + posts + "</channel></rss>";
    size_t found = 0;
    for (const FileReport& page : linter_for("general").lint_pages(decode("a.xml", text, Format::Wordpress), options)) {
      for (const Finding& finding : page.findings) found += finding.rule == "proof/borrowed" ? 1 : 0;
    }
    return found;
  };
  const std::string claim = "<p>Exosomes relieve hair loss.</p>", link = "<p><a href=\"https://doi.org/10.1002/sctm.18-0053\">x</a></p>";
  EXPECT_EQ(count(post(claim) + post(link)), 0U);
  EXPECT_EQ(count(post(link) + post(claim)), 0U);
  EXPECT_EQ(count(post(claim + link)), 1U);
}

// The ways in which a page names a source.
TEST(Borrowed, IsFoundHoweverTheSourceIsCited) {
  for (const std::string cited : {
           "(PMID 34255009)", "(PMID: 34255009)", "(PMID34255009)", "(https://pubmed.ncbi.nlm.nih.gov/34255009/)",
           "(see [this trial](https://pubmed.ncbi.nlm.nih.gov/34255009/))", "(https://www.ncbi.nlm.nih.gov/pubmed/34255009)",
       }) {
    EXPECT_NE(borrowed("PRP relieves Achilles tendinopathy " + cited + "."), "") << cited;
  }
  EXPECT_NE(borrowed("PRP relieves Achilles tendinopathy. See PMID 34255009."), "");
  EXPECT_EQ(borrowed("PRP relieves Achilles tendinopathy. Our price list is long, and what is in it has much to do with other things "
                     "than those in PMID 34255009."), "");
}

}  // namespace
}  // namespace claimtier
