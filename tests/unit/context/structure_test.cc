// Headings, lead-ins, column heads and labels carry what stands below them; and the two pairs that show the inequality.
#include "judge.h"

#include <string>

namespace claimtier {
namespace {

TEST(Structure, HeadingsCoverTheirItems) {
  expect_verdicts({
      {"## What it cannot promise\n\n- Regrown cartilage\n- A cure for arthritis", kSilent},
      {"## What you can expect\n\n- Regrown cartilage\n- A cure for arthritis", kRed},
      {"## Myths\n\n- Stem cells cure arthritis.", kSilent},
      {"## Facts\n\n- Stem cells cure arthritis.", kRed},
      {"## Red flags\n\n- Regrown cartilage in a month", kSilent},
      {"## Our results\n\n- Regrown cartilage in a month", kRed},
      {"## Limits\n\n### In the knee\n\n- Regrown cartilage", kSilent},
      {"## Limits\n\n### What you can expect\n\n- Regrown cartilage", kRed},
      {"## Limits\n\nWe say so openly.\n\n## Your visit\n\n- Regrown cartilage", kRed},
      {"## What the ads say\n\n- Regrown cartilage", kSilent},
      {"Claimed but not yet proven:\n\n- Regrown cartilage", kSilent},
      {"Proven in our clinic:\n\n- Regrown cartilage", kRed},
  });
}

TEST(Structure, LabelsSetTheRung) {
  expect_verdicts({
      {"Claimed but not yet proven: regrown cartilage.", kSilent},
      {"Well-supported: stem cells relieve knee pain.", kRed},
      {"Promising but preliminary: stem cells relieve pain in knee osteoarthritis.", kSilent},
      {"Myth: stem cells cure arthritis.", kSilent},
      {"Fact: stem cells cure arthritis.", kRed},
      {"## Myths\n\nMyth: surgery is the only way. Fact: stem cells cure arthritis.", kRed},
      {"## Myths\n\nMyth: stem cells cure arthritis. Fact: they do not.", kSilent},
      {"Regenerative potential: stem cells rebuild cartilage.", kRed},
  });
}

TEST(Structure, FlagTablesAndChecklistsAreMentions) {
  const std::string head = "| Red flag | Green flag |\n|---|---|\n";
  EXPECT_TRUE(red_codes(head + "| Stem cells cure arthritis | Says what is not treated |\n").empty());
  EXPECT_TRUE(red_codes(head + "| Everyone qualifies | Stem cells relieve knee pain |\n").empty());
  EXPECT_FALSE(red_codes("| Others | Our stem cells |\n|---|---|\n| Weeks of rest | Regrown cartilage |\n").empty());
  EXPECT_TRUE(red_codes("| | Ours |\n|---|---|\n| Red flag | Regrown cartilage |\n").empty());
  expect_verdicts({
      {"## A checklist for your visit\n\n- Stem cells cure arthritis", kSilent},
      {"## Questions to ask\n\n- Is regrown cartilage promised", kSilent},
      {"## Why patients choose us\n\n- Regrown cartilage", kRed},
  });
}

TEST(Structure, TheSentencesOwnDenialDecides) {
  expect_verdicts({
      {"## What it cannot promise\n\nIt cannot regrow cartilage.", kSilent},
      {"## What it cannot promise\n\nIt is no operation, but stem cells cure arthritis.", kRed},
      {"## What it cannot promise\n\nA knee that never needs surgery.", kSilent},
      {"## Benefits\n\nIt cannot regrow cartilage.", kSilent},
      {"## Benefits\n\nStem cells regrow cartilage.", kRed},
      {"# How to spot a bad clinic\n\nOur stem cells cure arthritis.", kRed},
      {"# How to spot a bad clinic\n\n- Stem cells that cure arthritis", kSilent},
  });
}

// One sentence in all the ways in which it is said and not said.
struct Pair {
  const char* asserted;
  const char* hedged;
  bool hedged_is_red;
  const char* denied;
  const char* asked;
  const char* attributed;
};

void expect_pair(const Pair& pair) {
  EXPECT_FALSE(red_codes(pair.asserted).empty()) << pair.asserted;
  EXPECT_EQ(!red_codes(pair.hedged).empty(), pair.hedged_is_red) << pair.hedged;
  for (const char* page : {pair.denied, pair.asked, pair.attributed}) EXPECT_TRUE(red_codes(page).empty()) << page;
  const std::string sentence = pair.asserted;
  for (const std::string& page :
       {"## What it cannot promise\n\n" + sentence, "## What it cannot promise\n\n- " + sentence,
        "# What it cannot promise\n\n" + sentence,
        "| Topic | Red flag |\n|---|---|\n| Effect | " + sentence + " |\n"}) {
    EXPECT_TRUE(red_codes(page).empty()) << page;
  }
}

TEST(Inequality, KneePainIsPreliminary) {
  expect_pair({"PRP relieves pain in knee osteoarthritis.", "PRP may relieve pain in knee osteoarthritis.", false,
               "PRP does not relieve pain in knee osteoarthritis.", "Does PRP relieve pain in knee osteoarthritis?",
               "The ads say that PRP relieves pain in knee osteoarthritis."});
}

TEST(Inequality, RegrownCartilageIsNot) {
  expect_pair({"PRP regrows cartilage in knee osteoarthritis.", "PRP may regrow cartilage in knee osteoarthritis.",
               true, "PRP does not regrow cartilage in knee osteoarthritis.",
               "Does PRP regrow cartilage in knee osteoarthritis?",
               "The ads say that PRP regrows cartilage in knee osteoarthritis."});
}

}  // namespace
}  // namespace claimtier
