// What to write instead: right words for tier and slots, and never words that would be flagged themselves.
#include "verdict/suggestion.h"

#include <gtest/gtest.h>

#include <string_view>

#include "lint/linter.h"
#include "pages.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

std::vector<Finding> red(const FileReport& report) {
  std::vector<Finding> found;
  for (const Finding& finding : report.findings) {
    if (finding.polarity == Polarity::Red) found.push_back(finding);
  }
  return found;
}

Finding first_red(const std::string& page, const std::string& profile = "general") {
  const std::vector<Finding> found = red(linter_for(profile).lint(decode("page.md", page, Format::Markdown)));
  return found.empty() ? Finding() : found.front();
}

std::string code_of(Outcome outcome) {
  for (const Family& family : built_in_rules().families) {
    if (std::find(family.outcomes.begin(), family.outcomes.end(), outcome) != family.outcomes.end()) return family.code;
  }
  return "";
}

struct Case {
  std::string page, rewrite;
};

void expect_rewrites(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(first_red(one.page).rewrite, one.rewrite) << one.page;
}

TEST(Suggestion, OfTierAIsTheClaimAtItsCeiling) {
  expect_rewrites({
      {"Exercise always relieves knee arthritis pain.",
       "Exercise can ease symptoms in some people with knee osteoarthritis; studied in 54 trials (Fransen 2015). Many "
       "trials agree and "
       "every guideline puts it first. Sources: Fransen 2015."},
      {"Finasteride always regrows your hair in androgenetic alopecia.",
       "Finasteride can thicken hair in some people with androgenetic alopecia (men). Trials agree and it is approved "
       "for this use, "
       "while it is taken. Sources: Kaufman 1998; Kanti 2018."},
  });
}

// With whom, how many, what they found, and who says so, as far as the row has it.
TEST(Suggestion, OfTierBIsHedged) {
  expect_rewrites({
      {"PRP eliminates knee arthritis pain.",
       "Platelet-rich plasma (PRP) may ease symptoms in some people with knee osteoarthritis (mild to moderate "
       "disease); in 34 trials "
       "(Filardo 2020), results differ. Many trials pool to a noticeable gain for up to a year in mild to moderate "
       "disease, but their "
       "quality is low and a careful placebo trial found none. Sources: Bennell 2021; Bensa 2025."},
      {"PRP works better than cortisone for knee arthritis.",
       "Platelet-rich plasma (PRP) may work better than corticosteroids in some people with knee osteoarthritis; in 34 "
       "trials (Filardo "
       "2020), results differ. Pooled trials favour PRP over hyaluronic acid at six to twelve months and over a "
       "steroid at three to "
       "nine, but they are heterogeneous and poorly blinded. Sources: Filardo 2020; Belk 2023."},
      {"PRP for your knee is completely safe.",
       "Platelet-rich plasma (PRP) is not free of risk. No related serious event occurred in the trials cited, which "
       "are too small to "
       "exclude rare harm such as infection. Sources: Bennell 2021."},
  });
}

// "Stem cells" are more than the cells that were tested.
TEST(Suggestion, NamesTheTreatmentOfThePageAndWhatWasTested) {
  const std::string rewrite = first_red("Our stem cells loosen arthritic knees.").rewrite;
  EXPECT_TRUE(rewrite.starts_with("Stem cells may ease symptoms in some people with knee osteoarthritis")) << rewrite;
  EXPECT_NE(rewrite.find("The trials were of mesenchymal stem cells (MSC)."), std::string::npos) << rewrite;
  EXPECT_EQ(first_red("Mesenchymal stem cells always reduce knee arthritis pain.").rewrite.find("The trials were of"),
            std::string::npos);
}

TEST(Suggestion, IsAboutWhatIsSoldAndNotWhatItIsSetAgainst) {
  const std::string sold = "# Exosomes for tired joints\n\nExosomes rebuild joints. ";
  for (const std::string page : {"They outperform PRP without a drop of blood.", "No surgery, no side effects.",
                                 "Bracing and ice came first.\n\nMarie, 58, is skiing again."}) {
    for (const Finding& finding : red(linter_for("general").lint(decode("page.md", sold + page, Format::Markdown)))) {
      for (const char* const other : {"Platelet-rich plasma (PRP) has", "Surgery has", "of bracing", "Bracing"}) {
        EXPECT_EQ(finding.rewrite.find(other), std::string::npos) << finding.rewrite;
      }
    }
  }
  EXPECT_EQ(first_red("Our amazing team.\n\nBracing and ice came first. Marie, 58, is skiing again.").rewrite.find("racing"),
            std::string::npos);
}

// One mention makes no offer of what is in ordinary use, and standard care is never what is sold.
TEST(Suggestion, IsAboutNothingThatIsOnlyMentioned) {
  expect_rewrites({
      {"# Our clinic\n\nMinoxidil thickens hair.\n\nIt is better than surgery, guaranteed.",
       "This treatment has not been shown to work better than surgery in people with hair loss."},
      {"# Our clinic\n\nSurgery is 100% safe. Surgery is very safe. Surgery is entirely safe. Exosomes have no side effects.",
       "Exosomes are not free of risk."},
  });
}

// A steroid that is run down has trials of its own.
TEST(Suggestion, OfARunDownTreatmentSaysWhatItAchieves) {
  EXPECT_TRUE(first_red("# PRP for knee arthritis\n\nSteroids just mask the pain in knee arthritis.")
                  .rewrite.starts_with("Corticosteroids can ease symptoms in some people with knee osteoarthritis"));
}

TEST(Suggestion, DeniesNothingThatTheTableGrants) {
  const std::string ulcers = first_red("Hyperbaric oxygen heals diabetic foot ulcers.").rewrite;
  EXPECT_TRUE(ulcers.starts_with("Hyperbaric oxygen may raise the share of wounds that close in some people with a diabetic foot ulcer"))
      << ulcers;
  EXPECT_EQ(first_red("Stem cells repair the heart.").rewrite.find("limb"), std::string::npos);
  // Nor is what is granted for a part granted for the whole.
  const std::string broad = first_red("Hyperbaric oxygen heals wounds.").rewrite;
  EXPECT_EQ(broad, "Hyperbaric oxygen has not been shown to rebuild or repair tissue in people with chronic wounds.");
  const std::string wounds = first_red("PRP repairs chronic wounds.").rewrite;
  EXPECT_TRUE(wounds.starts_with("Platelet-rich plasma (PRP) may raise the share of wounds that close")) << wounds;
}

TEST(Suggestion, QuotesWhatItHasNoSlotsFor) {
  const std::string suggestion = first_red("Book PRP today and save 50 %.").suggestion;
  EXPECT_NE(suggestion.find("delete \"Book PRP today and save 50 %.\""), std::string::npos) << suggestion;
  EXPECT_NE(suggestion.find("'Book PRP today and save' is a reason to hurry, not to choose: in its place belongs the full price"),
            std::string::npos)
      << suggestion;
}

TEST(Suggestion, LeavesNoClauseOfTwoWordsBehind) {
  EXPECT_TRUE(first_red("Call us; PRP cures tennis elbow.").suggestion.starts_with("delete \"Call us; PRP cures tennis elbow.\""));
  EXPECT_TRUE(first_red("Please call us; PRP cures tennis elbow.").suggestion.starts_with("delete \"; PRP cures tennis elbow\""));
}

// What stays behind is read too: here it would be flagged by itself.
TEST(Suggestion, DeletesAClauseOnlyWhereTheRestIsClean) {
  const std::string suggestion = first_red("We draw some blood, and the PRP cures tennis elbow.").suggestion;
  EXPECT_TRUE(suggestion.starts_with("delete \", and the PRP cures tennis elbow\", or write")) << suggestion;
  const std::string page = "PRP cures tennis elbow, and it always rebuilds the tendon.";
  for (const Finding& finding : red(linter_for("general").lint(decode("page.md", page, Format::Markdown)))) {
    EXPECT_TRUE(finding.suggestion.starts_with("delete \"" + page + "\"")) << finding.suggestion;
  }
}

TEST(Suggestion, OfTierCSaysThatItHasNotBeenShown) {
  expect_rewrites({
      {"Exosomes cure autism.", "Exosomes have not been shown to be a cure for autism."},
      {"Exosomes reverse ageing.", "Exosomes have not been shown to be a cure for ageing."},
      {"PRP cures a torn rotator cuff.", "Platelet-rich plasma (PRP) has not been shown to be a cure for a rotator cuff tear."},
      {"NAD+ drips slow ageing.",
       "NAD+ has not been shown to slow or reverse ageing."},
      {"Your knee surgery will be unnecessary after PRP.",
       "Platelet-rich plasma (PRP) has not been shown to take the place of surgery in people with knee "
       "osteoarthritis."},
      {"Stem cells work better than a knee replacement for knee osteoarthritis.",
       "Stem cells have not been shown to work better than joint replacement in people with knee osteoarthritis."},
      // Studied, and decided: another effect that is granted does not stand in for this one.
      {"Mesenchymal stem cells improve mobility in people with degenerative disc disease.",
       "Mesenchymal stem cells (MSC) have not been shown to improve function in people with degenerative disc disease; this is being "
       "studied."},
      // Not studied: nothing says that it is.
      {"Mesenchymal stem cells heal an ACL injury.",
       "Mesenchymal stem cells (MSC) have not been shown to rebuild or repair tissue in people with an ACL injury."},
  });
}

TEST(Suggestion, OfTierDDenies) {
  expect_rewrites({
      {"PRP relieves tennis elbow.", "Platelet-rich plasma (PRP) does not ease symptoms in people with tennis elbow."},
      {"Minoxidil cures androgenetic alopecia.", "Minoxidil is not a cure for androgenetic alopecia."},
      {"Our exosomes are 100% safe.", "Exosomes are not free of risk."},
  });
}

// A row about one joint, contradicted there, denies nothing of all joints.
TEST(Suggestion, DeniesNoMoreThanTheRowIsAbout) {
  expect_rewrites({
      {"PRP cures knee osteoarthritis.", "Platelet-rich plasma (PRP) is not a cure for knee osteoarthritis."},
      {"PRP cures arthritis.", "Platelet-rich plasma (PRP) has not been shown to be a cure for arthritis."},
  });
}

// The disease of the sentence holds, though a tissue is part of its name and the heading speaks of another one.
TEST(Suggestion, IsAboutTheDiseaseThatTheSentenceNames) {
  expect_rewrites({{"# Shoulder\n\nPRP repairs rotator cuff tears.",
                    "Platelet-rich plasma (PRP) has not been shown to rebuild or repair tissue in people with a rotator "
                    "cuff tear; this is being studied."}});
}

TEST(Suggestion, NamesThoseWhomTheEvidenceLeftOut) {
  expect_rewrites({{"PRP heals arthritic knees in children.",
                    "In the case of children, platelet-rich plasma (PRP) has not been shown to improve function in "
                    "people with knee "
                    "osteoarthritis."}});
}

TEST(Suggestion, CallsNoEstablishedUseUnshown) {
  expect_rewrites({{"Botox cures migraine.", "The results of botulinum toxin differ from person to person."}});
}

TEST(Suggestion, OfAnEstablishedUseIsWhatTheTableGrantsThePair) {
  expect_rewrites({{"TMS cures depression.",
                    "Transcranial magnetic stimulation (TMS) can ease symptoms in some people with depression (after a "
                    "drug has failed); studied in trials, one of them with 301 people (O'Reardon 2007). Sources: "
                    "O'Reardon 2007."}});
}

TEST(Suggestion, OfPraiseIsWhatTheTableKnowsOfPartOfTheCondition) {
  EXPECT_TRUE(first_red("Clinically proven: minoxidil for hair loss.")
                  .rewrite.starts_with("Minoxidil can thicken hair in some people with androgenetic alopecia"));
}

TEST(Suggestion, OfWhatIsNoClaimOfEffectIsOfItsFamily) {
  expect_rewrites({
      {"Your PRP results are guaranteed.", "The result of platelet-rich plasma (PRP) cannot be guaranteed."},
      {"\"PRP gave me my life back,\" says Ann.",
       "What one patient reports does not show what others can expect of platelet-rich plasma (PRP)."},
      {"Book PRP today and save 50 %.", ""},
      {"PRP is FDA approved for knee arthritis.", ""},
  });
}

TEST(Suggestion, SaysInWordsWhatToDo) {
  EXPECT_EQ(first_red("PRP relieves tennis elbow.").suggestion,
            "delete \"PRP relieves tennis elbow.\", or write \"Platelet-rich plasma (PRP) does not ease symptoms in "
            "people with tennis "
            "elbow.\" (evidence only, not legal clearance)");
  EXPECT_TRUE(first_red("PRP eliminates knee arthritis pain.").suggestion.starts_with("write \"Platelet-rich plasma"));
}

// Where a law keeps the product out of advertising, no wording of an effect is proposed; elsewhere that law says
// nothing.
TEST(Suggestion, OfARestrictedProductIsDeletion) {
  const std::string page = "Book your consultation.\n\nStem cells rebuild your knee cartilage.";
  EXPECT_NE(first_red(page).rewrite, "");
  for (const std::string profile : {"au", "eu", "es"}) {
    for (const Finding& finding : red(linter_for(profile).lint(decode("page.md", page, Format::Markdown)))) {
      EXPECT_EQ(finding.rewrite, "") << profile << " " << finding.rule;
      EXPECT_EQ(finding.suggestion.find("trials"), std::string::npos) << finding.suggestion;
    }
  }
}

TEST(Suggestion, OfAMissingNoticeIsTheNotice) {
  Finding missing;
  missing.code = "R26";
  missing.page = true;
  missing.advice = "Print the notice.";
  FileReport report;
  report.findings = {missing, missing};
  report.findings[0].rewrite = "NOTICE: not approved.";  // word for word; the other is known by its content only
  add_suggestions(
      built_in_rules(), {}, [](const std::string&) { return true; }, report);
  EXPECT_EQ(report.findings[0].suggestion,
            "write \"NOTICE: not approved.\" (evidence only, not legal clearance). Print the notice.");
  EXPECT_EQ(report.findings[1].suggestion, "Print the notice (evidence only, not legal clearance).");
}

// What the page proposed would be flagged, so the next best, or nothing, is proposed.
TEST(Suggestion, IsNotProposedWhereItWouldBeFlagged) {
  FileReport report;
  report.findings = {first_red("PRP relieves tennis elbow.")};
  report.findings[0].rewrite.clear();
  add_suggestions(
      built_in_rules(), {}, [](const std::string&) { return false; }, report);
  EXPECT_EQ(report.findings[0].rewrite, "");
  EXPECT_EQ(report.findings[0].suggestion.find("write"), std::string::npos) << report.findings[0].suggestion;
}

// Every outcome of every row of the table, claimed as absolute.
TEST(Suggestion, OfEveryRowIsNeverFlagged) {
  const RulePack& pack = built_in_rules();
  const Linter linter = linter_for("general");
  const auto is_clean = [&](const std::string& text) { return red(linter.lint(decode("", text, Format::Plain))).empty(); };
  size_t tried = 0;
  for (const Evidence& row : pack.evidence) {
    for (auto outcome = Outcome::Pain; outcome < Outcome::Any; outcome = static_cast<Outcome>(static_cast<int>(outcome) + 1)) {
      Finding finding;
      finding.code = code_of(outcome);
      finding.matched = "heals";
      finding.has_claim = finding.has_ruling = true;
      finding.claim.intervention.entry = row.intervention;
      finding.claim.condition.entry = row.condition;
      finding.claim.outcome = outcome;
      finding.claim.strength = kAbsolute;
      finding.ruling = look_up(pack, finding.claim);
      FileReport report;
      report.findings = {finding};
      add_suggestions(pack, {}, is_clean, report);
      EXPECT_EQ(report.findings[0].rewrite.empty(), outcome == Outcome::Approval)
          << finding.ruling.entry << " " << name_of(outcome);
      EXPECT_EQ(report.findings[0].suggestion.find_first_of("{}[]"), std::string::npos) << report.findings[0].suggestion;
      ++tried;
    }
  }
  EXPECT_GT(tried, 8000u);
}

}  // namespace
}  // namespace claimtier
