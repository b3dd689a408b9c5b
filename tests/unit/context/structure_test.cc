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

TEST(Structure, AColumnOfClaimsIsExaminedOnlyBesideWhatWasFound) {
  const auto table = [](const std::string& first, const std::string& second, const std::string& cell) {
    return "| " + first + " | " + second + " |\n|---|---|\n| " + cell + " |\n";
  };
  const std::string claim = "Stem cells cure arthritis | x";
  for (const std::string other : {"Evidence", "Verdict", "What research shows", "Fact", "Reality", "Is it true?", "Say instead"}) {
    EXPECT_TRUE(red_codes(table("Claim", other, claim)).empty()) << other;
    EXPECT_TRUE(red_codes(table(other, "Claims", "x | Stem cells cure arthritis")).empty()) << other;
  }
  for (const std::string other : {"Treatment", "Price", "How it works", "Sessions", "Claims"}) {
    EXPECT_FALSE(red_codes(table("Claim", other, claim)).empty()) << other;
  }
  EXPECT_FALSE(red_codes(table("Treatment", "Claim", "Stem cells | Cures arthritis")).empty());
  EXPECT_TRUE(red_codes(table("Myth", "Treatment", claim)).empty()) << "what it is called is enough";
  EXPECT_TRUE(red_codes(table("What clinics claim", "Treatment", claim)).empty());
  EXPECT_FALSE(red_codes(table("Claim", "Price", claim) + "\n" + table("Evidence", "Verdict", "x | x")).empty()) << "another table";
  EXPECT_TRUE(red_codes("## Claims\n\n- Stem cells cure arthritis").empty()) << "no table";
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

TEST(Structure, ManyWordings) {
  expect_verdicts({
      {"## What nobody can promise\n\n- Regrown cartilage\n- A cure for arthritis", kSilent},
      {"## What stem cells will not do\n\n- Regrow cartilage\n- Cure arthritis", kSilent},
      {"## Common misconceptions\n\n- Stem cells cure arthritis", kSilent},
      {"## Warning signs\n\n- Stem cells that cure arthritis", kSilent},
      {"**Myths**\n\n- Stem cells cure arthritis.", kSilent},
      {"We do not promise:\n\n- regrown cartilage\n- a cure for arthritis", kSilent},
      {"What we will never tell you:\n\n1. Stem cells cure arthritis.", kSilent},
      {"| Claim | What trials say |\n|---|---|\n| Stem cells cure arthritis | No trial |", kSilent},
      {"| Myth | Fact |\n|---|---|\n| Stem cells regrow cartilage | They do not |", kSilent},
      {"| Treatment | Result |\n|---|---|\n| Stem cells | Cartilage regrown |", kRed},
      {"We promise:\n\n- regrown cartilage\n- a cure for arthritis", kRed},
      {"## Why choose us\n\n- Stem cells that regrow cartilage", kRed},
      {"## No limits\n\n- Regrown cartilage", kRed},
      {"Unproven: stem cells regrow cartilage.", kSilent},
      {"Myth - stem cells cure arthritis.", kSilent},
      {"Myth #1: stem cells cure arthritis.", kSilent},
      {"Result: regrown cartilage.", kRed},
      {"Fact: stem cells regrow cartilage.", kRed},
      {"## What we do not claim\n\n- That stem cells cure arthritis\n- That cartilage regrows", kSilent},
      {"## Unproven claims\n\n- Stem cells regrow cartilage\n- Stem cells cure arthritis", kSilent},
      {"## Things sellers say\n\n- Stem cells cure arthritis", kSilent},
      {"## Signs of a bad clinic\n\n- Stem cells cure arthritis there", kSilent},
      {"### Not on offer\n\n- Regrown cartilage", kSilent},
      {"**What this cannot do:**\n\n* Regrow cartilage\n* Cure arthritis", kSilent},
      {"Be wary of these phrases:\n\n- Stem cells cure arthritis\n- Regrown cartilage", kSilent},
      {"None of this is true:\n\n- Stem cells cure arthritis", kSilent},
      {"<table><tr><th>Red flag</th></tr><tr><td>Stem cells cure arthritis</td></tr></table>", kSilent},
      {"<dl><dt>Myth</dt><dd>Stem cells cure arthritis.</dd></dl>", kSilent},
      {"## What stem cells can do\n\n- Regrow cartilage", kRed},
      {"## Proven benefits\n\n- Regrown cartilage", kRed},
      {"Possible but unproven: regrown cartilage.", kSilent},
      {"False: stem cells cure arthritis.", kSilent},
      {"Red flag: stem cells that cure arthritis.", kSilent},
      {"Not proven - stem cells regrow cartilage.", kSilent},
      {"Hype: stem cells cure arthritis. Reality: they do not.", kSilent},
      {"Goal: regrown cartilage with stem cells.", kRed},
  });
}

}  // namespace
}  // namespace claimtier
