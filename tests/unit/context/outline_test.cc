// What surrounds a block: headings and bare lines that work as such, lead-ins, the heads of a table, what is answered, what came
// before; and what kind of page it is.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "context/discourse.h"
#include "extract/extract.h"
#include "judge.h"
#include "match/matcher.h"
#include "segment/segment.h"

namespace claimtier {
namespace {

const Matcher& matcher() {
  static const Matcher made(project_rules());
  return made;
}

// A page read up to its outline.
struct Outlined {
  explicit Outlined(const std::string& page)
      : source(decode("page.md", page, Format::Markdown)),
        document(extract(source, source.text())),
        passages(segment(document)),
        matches(matcher().find_all(passages)),
        reading{project_rules(), document, passages, matches},
        lists(project_rules()),
        discourse(outline(reading, lists)) {}

  std::string text(uint32_t passage) const {
    return passage == kNone ? "" : std::string(document.text_of(reading.block(passage).span));
  }

  uint32_t passage_of(const std::string& words) const {
    for (uint32_t p = 0; p < passages.size(); ++p) {
      if (text(p) == words) return p;
    }
    ADD_FAILURE() << "no block '" << words << "'";
    return 0;
  }

  Source source;
  Document document;
  std::vector<Passage> passages;
  std::vector<Matches> matches;
  Reading reading;
  Lists lists;
  Discourse discourse;
};

// The headings over the block with these words, inward to outward, with " < " between them.
std::string headings_over(const std::string& page, const std::string& words) {
  const Outlined outlined(page);
  std::string all;
  for (const uint32_t heading : outlined.discourse.surroundings[outlined.passage_of(words)].headings) {
    all += (all.empty() ? "" : " < ") + outlined.text(heading);
  }
  return all;
}

std::string neighbour(const std::string& page, const std::string& words, uint32_t Surroundings::*which) {
  const Outlined outlined(page);
  return outlined.text(outlined.discourse.surroundings[outlined.passage_of(words)].*which);
}

TEST(Outline, HeadingsHoldUntilTheNextOfTheirLevel) {
  const std::string page = "# A\n\n## B\n\nOne.\n\n### C\n\nTwo.\n\n## D\n\nThree.\n";
  EXPECT_EQ(headings_over(page, "One."), "B < A");
  EXPECT_EQ(headings_over(page, "Two."), "C < B < A");
  EXPECT_EQ(headings_over(page, "Three."), "D < A");
}

// Eight words at most, no full stop, in front of prose or a list.
TEST(Outline, ABareLineInFrontOfProseIsAHeading) {
  EXPECT_EQ(headings_over("Our knees and hips\n\nWe see you soon.\n", "We see you soon."), "Our knees and hips");
  EXPECT_EQ(headings_over("one two three four five six seven eight\n\nWe see you.\n", "We see you."), "one two three four five six seven eight");
  EXPECT_EQ(headings_over("one two three four five six seven eight nine\n\nWe see you.\n", "We see you."), "");
  EXPECT_EQ(headings_over("Why do knees hurt?\n\nThey wear down.\n", "They wear down."), "Why do knees hurt?");
  EXPECT_EQ(headings_over("Knees hurt.\n\nThey wear down.\n", "They wear down."), "");
  EXPECT_EQ(headings_over("Our knees\n\n- hips\n", "hips"), "Our knees");
  EXPECT_EQ(headings_over("## A\n\nOur knees\n\nThey wear down.\n\n## B\n\nThey heal.\n", "They heal."), "B");
  EXPECT_EQ(headings_over("Our knees\n\nThey wear down.\n\nOur hips\n\nThey heal.\n", "They heal."), "Our hips");
}

TEST(Outline, ABareLineInFrontOfAnotherIsNoneUnlessItsWordsOpenASection) {
  EXPECT_EQ(headings_over("Our knees\n\nOur hips\n", "Our hips"), "");
  EXPECT_EQ(headings_over("Our knees:\n\nOur hips\n", "Our hips"), "Our knees:");
  EXPECT_EQ(headings_over("Red flags\n\nOur hips\n", "Our hips"), "Red flags");
}

TEST(Outline, ATermHeadsItsDefinition) {
  EXPECT_EQ(headings_over("<dl><dt>Myth</dt><dd>Knees never heal.</dd></dl>", "Knees never heal."), "Myth");
}

TEST(Outline, AListIsLedInByTheOpenLineBeforeIt) {
  const auto lead_in = [](const std::string& page, const std::string& words) { return neighbour(page, words, &Surroundings::lead_in); };
  EXPECT_EQ(lead_in("We offer:\n\n- knees\n- hips\n", "knees"), "We offer:");
  EXPECT_EQ(lead_in("We offer:\n\n- knees\n- hips\n", "hips"), "We offer:");
  EXPECT_EQ(lead_in("What we offer\n\n- knees\n", "knees"), "What we offer");
  EXPECT_EQ(lead_in("We offer a lot.\n\n- knees\n", "knees"), "");
  EXPECT_EQ(lead_in("## We offer\n\n- knees\n", "knees"), "") << "a heading is one already";
}

TEST(Outline, ANestedItemIsLedInByTheItemAboveIt) {
  const std::string page = "We offer:\n\n- knees\n  - left\n  - right\n- hips\n  - both\n";
  EXPECT_EQ(neighbour(page, "left", &Surroundings::lead_in), "knees");
  EXPECT_EQ(neighbour(page, "right", &Surroundings::lead_in), "knees");
  EXPECT_EQ(neighbour(page, "hips", &Surroundings::lead_in), "We offer:");
  EXPECT_EQ(neighbour(page, "both", &Surroundings::lead_in), "hips");
}

TEST(Outline, CellsHaveTheHeadsOfTheirRowAndColumn) {
  const auto row = [](const std::string& page, const std::string& words) { return neighbour(page, words, &Surroundings::row_head); };
  const auto column = [](const std::string& page, const std::string& words) { return neighbour(page, words, &Surroundings::column_head); };
  const std::string page = "| A | B | C |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n";
  EXPECT_EQ(row(page, "f"), "d");
  EXPECT_EQ(row(page, "h"), "g");
  EXPECT_EQ(row(page, "g"), "");
  EXPECT_EQ(row(page, "B"), "") << "the first row has heads of columns only";
  EXPECT_EQ(column(page, "h"), "B");
  EXPECT_EQ(column(page, "g"), "A");
  EXPECT_EQ(column(page, "B"), "");
  const std::string plain = "<table><tr><td>A</td><td>B</td></tr><tr><td>c</td><td>d</td></tr></table>\n\n"
                            "<table><tr><td>E</td></tr><tr><td>f</td><td>g</td></tr></table>\n";
  EXPECT_EQ(column(plain, "d"), "B") << "the first row heads though nobody marked it";
  EXPECT_EQ(column(plain, "f"), "E");
  EXPECT_EQ(column(plain, "g"), "") << "another table has that column";
}

TEST(Outline, ABlockAnswersTheQuestionBeforeIt) {
  EXPECT_EQ(neighbour("Does it hurt?\n\nA little.\n", "A little.", &Surroundings::question), "Does it hurt?");
  EXPECT_EQ(neighbour("It hurts.\n\nA little.\n", "A little.", &Surroundings::question), "");
}

TEST(Outline, AParagraphFollowsTheOneBeforeUnderTheSameHeading) {
  const std::string page = "We see knees.\n\nThey wear down.\n\n## Hips\n\nThey heal.\n";
  EXPECT_EQ(neighbour(page, "They wear down.", &Surroundings::previous), "We see knees.");
  EXPECT_EQ(neighbour(page, "They heal.", &Surroundings::previous), "");
}

TEST(Outline, APageSellsWhereAnOfferIsItsOwn) {
  const auto sells = [](const std::string& page) { return Outlined(page).discourse.reg == SpeechRegister::Sales; };
  EXPECT_TRUE(sells("Book your free consultation today."));
  EXPECT_FALSE(sells("Knees wear down."));
  EXPECT_FALSE(sells("Watch out for the words book your free consultation today."));
  EXPECT_FALSE(sells("Some clinics claim that you should book your free consultation today."));
  EXPECT_FALSE(sells("One reads \"book your free consultation today\" everywhere."));
  EXPECT_TRUE(sells("Book your free consultation for our \"knee day\" today."));
}

TEST(Outline, APageIsCandidWithThreeAdmissions) {
  const auto candid = [](const std::string& page) { return Outlined(page).discourse.candid; };
  const std::string admission = "This use is not FDA approved.\n\n";
  EXPECT_FALSE(candid(admission + admission));
  for (const std::string said : {admission.c_str(), "Pregnant women are not candidates.\n\n", "The injection does not cure arthritis.\n\n",
                                 "The studies had no control group.\n\n"}) {
    EXPECT_TRUE(candid(said + said + said)) << said;
  }
  EXPECT_FALSE(candid("A consultation costs $200.\n\nScans cost $300.\n\nInfections can happen.\n\n"));
}

TEST(Outline, APageIsOfTheFieldThatIsSoldMost) {
  const auto field = [](const std::string& page) { return std::string(Outlined(page).discourse.field); };
  EXPECT_EQ(field("LASIK, NAD+ drips and stem cells."), "regenerative");
  EXPECT_EQ(field("LASIK and NAD+ drips."), "wellness");
  EXPECT_EQ(field("LASIK."), "home");
  EXPECT_EQ(field("Knees."), "none");
}

}  // namespace
}  // namespace claimtier
