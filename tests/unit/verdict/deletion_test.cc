// What is left when the words of a finding are deleted is a whole sentence.
#include "verdict/deletion.h"

#include <gtest/gtest.h>

#include "pages.h"

namespace claimtier {
namespace {

// `sentence` with [[marked]] words.
Deletion cut(std::string sentence) {
  const auto begin = static_cast<uint32_t>(sentence.find("[["));
  sentence.erase(begin, 2);
  const auto end = static_cast<uint32_t>(sentence.find("]]"));
  sentence.erase(end, 2);
  return deletion_of(built_in_rules(), sentence, {begin, end});
}

TEST(Deletion, IsOfTheLastClauseWithTheWordThatJoinsIt) {
  EXPECT_EQ(cut("Steer clear of steroids, which only [[cover up]] the pain.").text, ", which only cover up the pain");
  EXPECT_EQ(cut("Steer clear of steroids, which only [[cover up]] the pain.").rest, "Steer clear of steroids.");
  EXPECT_EQ(cut("It is not a cure, but it does [[regrow cartilage]].").rest, "It is not a cure.");
  EXPECT_EQ(cut("Inhalers hold the door open; they were [[never designed to heal]] anything.").rest,
            "Inhalers hold the door open.");
}

TEST(Deletion, IsOfTheSentenceWhereNothingWholeWouldStay) {
  for (const char* const sentence : {
           "[[Book before the 30th and]] we will waive the fee.",
           "It not only [[calms the]] pain but also closes the tear.",
           "We treat knees without scars, and [[without surgery]], in an hour.",  // more than one clause would go with
                                                                                  // it
           "Because the cells travel by vein, the benefit [[reaches every organ]].",
           "If the knee hurts at night, and [[it always passes]].",
           "Relieves pain, restores movement, and [[heals cartilage]].",
           "Knees, and [[all other joints]], are treated.",
           "He said (it was May, but [[she was cured]]) so.",
           "Tablets will not [[cure arthritis]], which our cells will.",
           "[[UNTIL SUNDAY]]",
       }) {
    EXPECT_EQ(cut(sentence).rest, "") << sentence;
  }
  EXPECT_EQ(cut("[[Book before\n  the 30th and]] we will waive the fee.").text,
            "Book before the 30th and we will waive the fee.");
}

}  // namespace
}  // namespace claimtier
