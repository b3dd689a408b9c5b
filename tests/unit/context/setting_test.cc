// How what is said is meant, and how strongly, once all cues have acted: quotations, reports, answers, headings, hedges, certainty.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "judge.h"

namespace claimtier {
namespace {

constexpr const char* kOffer = " Book your free consultation today.";

struct Row {
  std::string page, expected;
};

// The red claims of a page that are asserted, each with its words and strength: "relieve knee pain 2"; "-" where there is none.
std::string asserted(const std::string& page) {
  static const Linter linter(project_rules(), selling("stem-cells"));
  std::string all;
  for (const ClaimRecord& record : linter.lint(decode("page.md", page, Format::Markdown)).claims) {
    if (record.verdict == "silent") continue;
    all += (all.empty() ? "" : ", ") + record.text + " " + std::to_string(record.claim.strength);
  }
  return all.empty() ? "-" : all;
}

void expect_asserted(const std::vector<Row>& table) {
  for (const Row& row : table) EXPECT_EQ(asserted(row.page), row.expected) << row.page;
}

// The code of the first finding, and the further ones.
std::string codes(const std::string& page) {
  static const Linter linter(project_rules(), selling("stem-cells"));
  for (const Finding& finding : linter.lint(decode("page.md", page, Format::Markdown)).findings) {
    if (finding.polarity != Polarity::Red) continue;
    std::string all = finding.code;
    for (const std::string& other : finding.also) all += " " + other;
    return all;
  }
  return "-";
}

void expect_codes(const std::vector<Row>& table) {
  for (const Row& row : table) EXPECT_EQ(codes(row.page), row.expected) << row.page;
}

TEST(Setting, WordsInQuotationMarksAreNamedNotSaid) {
  expect_asserted({
      {"People speak of \"a cure for arthritis\" on the net.", "-"},
      {"\"Stem cells cure arthritis\" is a line that you will read.", "-"},
      {"## \"Stem cells cure arthritis\"\n\nWe open at nine.", "-"},
      {"People speak of \"a cure for arthritis\" on the net." + std::string(kOffer), "cure for arthritis 4"},
  });
}

TEST(Setting, SpeechIsSaid) {
  expect_asserted({
      {"\"Stem cells cure arthritis.\"", "cure arthritis 4"},
      {"Remember: \"Stem cells cure arthritis.\"", "cure arthritis 4"},
      {"The \"old\" stem cells cure arthritis.", "cure arthritis 4"},
      {"The \"old\" stem cells cure arthritis \"fast\" now.", "cure arthritis 4"},
  });
}

TEST(Setting, AReportCountsByWhereItStandsAndWhatLimitsIt) {
  const std::string report = "A trial of 40 people found that stem cells reduced knee pain.";
  const std::string strong = "A trial of 40 people found that stem cells eliminated knee pain.";
  const std::string limit = " It had no control group.";
  expect_asserted({
      {report, "reduced knee pain 1"},
      {report + kOffer, "reduced knee pain 3"},
      {report + limit + kOffer, "reduced knee pain 2"},
      {"In an uncontrolled trial of 40 people stem cells reduced knee pain." + std::string(kOffer), "reduced knee pain 2"},
      {strong + limit + kOffer, "eliminated knee pain 4"},
      {report + kOffer + limit, "reduced knee pain 3"},
      {"I took part in a trial of 40 people, and stem cells reduced my knee pain.", "reduced my knee pain 3"},  // a patient's story all the same
  });
}

TEST(Setting, WhatParticipantsOfAStudyReportIsNoStory) {
  expect_codes({
      {"Our patients report great results.", "R9"},
      {"In one study of 40 people, patients reported great results.", "-"},
  });
}

TEST(Setting, TheLowestHedgeCounts) {
  expect_asserted({
      {"Stem cells may relieve knee pain.", "relieve knee pain 2"},
      {"Stem cells are being studied and may relieve knee pain.", "relieve knee pain 1"},
      {"Stem cells relieve knee pain.", "relieve knee pain 3"},
      {"Stem cells may eliminate knee pain.", "eliminate knee pain 4"},
      {"## Possible benefits\n\nStem cells relieve knee pain.", "relieve knee pain 2"},
      {"## Being studied\n\nStem cells relieve knee pain.", "relieve knee pain 1"},
      {"## Facts\n\nStem cells relieve knee pain.", "relieve knee pain 3"},
      {"We treat knee pain with PRP.", "treat knee pain 3"},
      {"# Possible benefits\n\nStem cells relieve knee pain.", "relieve knee pain 3"},  // the title of the page hedges nothing
      {"# Possible benefits\n\n- Stem cells relieve knee pain.", "relieve knee pain 3"},
      {"# Knees\n\n## Possible benefits\n\n- Stem cells relieve knee pain.", "relieve knee pain 2"},
  });
}

TEST(Setting, ALabelOrTheNearestHeadDecides) {
  expect_asserted({
      {"## Myths\n\nFact: stem cells regrow cartilage.", "regrow cartilage 3"},
      {"## Facts\n\n### Myths\n\n- Regrown cartilage", "-"},
      {"## Myths\n\n### Facts\n\n- Regrown cartilage", "Regrown cartilage 3"},
      {"| Topic | What we promise |\n|---|---|\n| Red flag | Regrown cartilage |", "Regrown cartilage 3"},
      {"| Topic | Red flag |\n|---|---|\n| What we promise | Regrown cartilage |", "-"},
      {"| Well-supported | Unproven |\n|---|---|\n| Stem cells relieve knee pain | Stem cells relieve hip pain |", "relieve knee pain 3"},
  });
}

// The title of a page names its topic: what others claim is its lists, what cannot be is its prose too.
TEST(Setting, TheTitleOfThePageReachesAsFarAsItsWords) {
  expect_asserted({
      {"# What clinics claim\n\nStem cells cure arthritis.", "cure arthritis 4"},
      {"# What clinics claim\n\n- Stem cells cure arthritis.", "-"},
      {"# What stem cells cannot do\n\nStem cells cure arthritis.", "-"},
  });
}

TEST(Setting, ADenyingHeadingYieldsToTheSentence) {
  const std::string heading = "## What it cannot do\n\n";
  expect_asserted({
      {heading + "Stem cells regrow cartilage.", "-"},
      {heading + "It does not hurt, but stem cells regrow cartilage.", "regrow cartilage 3"},
      {heading + "Stem cells regrow cartilage, and that does not hurt.", "-"},
      {heading + "There is no doubt that stem cells regrow cartilage.", "regrow cartilage 3"},
      {heading + "Our miracle injection is here.", "miracle injection 3"},  // a set phrase without an effect, in prose
      {heading + "- A miracle injection.", "-"},
  });
}

TEST(Setting, WhatTheOtherSideIsSaidToDoIsMeant) {
  expect_codes({
      {"We calm the joint rather than only masking your symptoms.", "R15 R13"},
      {"We offer PRP instead of surgery for knee pain.", "R6"},
      {"We calm the joint rather than regrow your cartilage.", "-"},
  });
}

TEST(Setting, AnAnswerAssertsTheQuestionRightBeforeIt) {
  expect_asserted({
      {"Will stem cells relieve knee pain? Yes.", "Yes 3"},
      {"Will stem cells cure arthritis? Yes.", "Yes 4"},
      {"Will stem cells cure arthritis? We open at nine. Yes.", "-"},
      {"Will stem cells relieve knee pain?\n\nA: Yes.", "A: Yes 3"},
      {"| | Does it relieve knee pain? |\n|---|---|\n| Stem cells | Yes |", "Yes 3"},
      {"| | Does it relieve knee pain? |\n|---|---|\n| Stem cells | No |", "-"},
      {"Stem cells do not cure arthritis. Yes.", "-"},
      {"Some say that stem cells cure arthritis. Yes.", "-"},
  });
}

TEST(Setting, WhatOnlyAnAnswerAssertsAsksInQuestionsCellsAndLabels) {
  expect_codes({
      {"Any side effects? None.", "R5"},
      {"Side effects: none.", "R5"},
      {"| Treatment | Side effects |\n|---|---|\n| Stem cells | None |", "R5"},
      {"We list side effects. None is left out.", "-"},
      {"| Treatment | Side effects |\n|---|---|\n| Stem cells | Fever |", "-"},
  });
}

TEST(Setting, AQuestionThatPresupposesItsAnswerAsserts) {
  expect_asserted({
      {"Do stem cells relieve knee pain?", "-"},
      {"Why do stem cells relieve knee pain so well?", "relieve knee pain 3"},
  });
}

// A cue of reassert.toml takes back the one thing that it names: what others claim stays theirs.
TEST(Setting, WhatIsTakenBackIsNoMoreThanWasMeant) {
  expect_asserted({
      {"There is no reason you cannot regrow your cartilage.", "regrow your cartilage 3"},
      {"Some clinics claim that there is no reason you cannot regrow your cartilage.", "-"},
      {"Some clinics claim that cartilage which cells cannot regrow is something they have yet to see.", "-"},
      {"Why not regrow your cartilage?", "regrow your cartilage 3"},
      {"The ads say: why not regrow your cartilage?", "-"},
      {"Rats regrew cartilage, and that is what it will do in your knee.", "regrew cartilage 3"},
      {"Some clinics claim that rats regrew cartilage, and that this is what it will do in your knee.", "-"},
  });
}

TEST(Setting, AHeadingIsMeantAsItsWordsAreMeant) {
  expect_asserted({
      {"## The most promising clinic\n\n- Stem cells that cure arthritis", "The most promising clinic 2, cure arthritis 4"},
      {"## The promising new therapy\n\n- Stem cells that cure arthritis", "cure arthritis 4"},
      {"## Limits\n\n### No proven gain\n\n- Regrown cartilage", "-"},
      {"## Limits\n\n### Proven gain\n\n- Regrown cartilage", "Regrown cartilage 3"},
  });
}

TEST(Setting, PromisingIsPraiseNotAPromiseOfOthers) {
  expect_asserted({
      {"The most promising stem cells cure arthritis.", "cure arthritis 4"},
      {"Their promise is that stem cells cure arthritis.", "-"},
  });
}

TEST(Setting, WhatIsOnlySpokenOfIsNotSaid) {
  expect_asserted({
      {"The incidence of regrown cartilage with stem cells is low.", "-"},
      {"The news of regrown cartilage with stem cells is good.", "regrown cartilage 3"},
      {"Read about the benefits of cartilage repair with stem cells.", "-"},
      {"Read about the joys of cartilage repair with stem cells.", "cartilage repair 3"},
  });
}

// Certainty about an effect is a guarantee, with the effect's own family beside it.
TEST(Families, OfCertainEffectsAreGuarantees) {
  expect_codes({
      {"Stem cells improve your mobility.", "R4"},
      {"Stem cells improve your mobility, guaranteed.", "R2 R4"},
      {"Stem cells eliminate knee pain.", "R2 R4"},
      {"PRP thickens hair.", "R4"},
      {"PRP always thickens hair.", "R2 R4"},
      {"Stem cells reduce wrinkles.", "R12"},
      {"Stem cells always reduce wrinkles.", "R2 R12"},
      {"Stem cells cure arthritis.", "R1"},
  });
}

}  // namespace
}  // namespace claimtier
