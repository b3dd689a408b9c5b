#include "verdict/fingerprint.h"

#include <gtest/gtest.h>

#include <set>

namespace claimtier {
namespace {

TEST(Fingerprint, ASentenceIsTheSameHoweverItIsSet) {
  const char* const same[] = {"PRP \"heals\" what's torn.", "PRP\n  “heals”\r\n\twhat’s torn. ",
                              "prp «Heals» what‘s\u00A0torn.", "PRP \"he\u00ADals\" what's torn."};
  for (const char* sentence : same) EXPECT_EQ(normalised(sentence), "prp \"heals\" what's torn.") << sentence;
}

TEST(Fingerprint, OtherWordsAreAnotherSentence) {
  const char* const others[] = {"PRP heals it.", "PRP heals it",     "PRP heals it!",
                                "PRPheals it.",  "PRP may heal it.", ""};
  std::set<std::string> all;
  for (const char* sentence : others) all.insert(normalised(sentence));
  EXPECT_EQ(all.size(), std::size(others));
}

TEST(Fingerprint, AHashIsThatOfThePublishedTestsHoweverItsTextIsCut) {
  EXPECT_EQ(TextHash().hex(), "cbf29ce484222325");
  EXPECT_EQ(TextHash().add("foobar").hex(), "85944171f73967e8");
  EXPECT_EQ(TextHash().add("foo").add("").add("bar").hex(), "85944171f73967e8");
}

}  // namespace
}  // namespace claimtier
