// How strongly: hedges, absolutes, reported findings with their limits, citations, populations.
#include "judge.h"

namespace claimtier {
namespace {

TEST(Hedge, LowersTheRung) {
  expect_verdicts({
      {"PRP relieves pain in knee osteoarthritis.", kRed},
      {"PRP may relieve pain in knee osteoarthritis.", kSilent},
      {"PRP might relieve pain in knee osteoarthritis.", kSilent},
      {"PRP can help some people with pain in knee osteoarthritis.", kSilent},
      {"Some patients have less pain in knee osteoarthritis after PRP.", kSilent},
      {"Early evidence suggests that PRP relieves pain in knee osteoarthritis.", kSilent},
      {"PRP relieves pain in knee osteoarthritis in some people.", kSilent},
      {"PRP is designed to relieve pain in knee osteoarthritis.", kRed},
      {"PRP can relieve pain in knee osteoarthritis.", kRed},
      {"PRP relieves pain in knee osteoarthritis for many patients.", kRed},
      {"Stem cells are being studied for cartilage repair in knee osteoarthritis.", kSilent},
      {"Researchers are exploring whether stem cells regrow cartilage.", kSilent},
  });
}

TEST(Hedge, DoesNotRescueAnAbsolute) {
  expect_verdicts({
      {"PRP may permanently relieve pain in knee osteoarthritis.", kRed},
      {"PRP may eliminate pain in knee osteoarthritis.", kRed},
      {"Stem cells may cure arthritis.", kRed},
      {"Stem cells can permanently reverse multiple sclerosis.", kRed},
      {"Perhaps you will say goodbye to knee pain with stem cells.", kRed},
      {"PRP may always relieve pain in knee osteoarthritis.", kRed},
      {"PRP may slightly relieve pain in knee osteoarthritis.", kSilent},
      {"PRP may not always relieve pain in knee osteoarthritis.", kSilent},
      {"PRP sometimes relieves pain in knee osteoarthritis.", kSilent},
      {"It could relieve pain in knee osteoarthritis, as PRP does in some trials.", kSilent},
      {"On average, PRP relieves pain in knee osteoarthritis a little.", kSilent},
      {"PRP may also relieve pain in knee osteoarthritis for up to a year.", kSilent},
  });
}

TEST(Citation, StrengthensAFindingNeverAnAbsolute) {
  expect_verdicts({
      {"A trial of 80 people (Doe et al., JAMA 2020) found that PRP did not relieve knee pain.", kSilent},
      {"A review of ten trials (Doe et al., 2020) found that PRP may relieve pain in knee osteoarthritis.", kSilent},
      {"PRP relieved pain in knee osteoarthritis in some trials [1], though results were inconsistent.", kSilent},
      {"In one trial (doi:10.1000/182) PRP was no better than saline for knee pain.", kSilent},
      {"Research has not settled whether PRP regrows cartilage [2].", kSilent},
      {"The study is registered, which does not mean that anybody has approved it.", kSilent},
      {"PRP cures arthritis [1].", kRed},
      {"PRP regrows cartilage (Doe et al., JAMA 2020).", kRed},
      {"Studies show that PRP rebuilds cartilage.", kRed},
      {"Clinically proven to regrow cartilage.", kRed},
      {"The injection permanently relieves your knee pain (Doe et al., JAMA 2020).", kRed},
      {"Our stem cells are guaranteed to regrow cartilage (PMID 12345678).", kRed},
  });
}

TEST(Limits, OfPopulationAndSample) {
  expect_verdicts({
      {"In mild-to-moderate knee osteoarthritis, PRP may relieve pain for some months.", kSilent},
      {"In every patient, at every stage, stem cells relieve pain.", kRed},
      {"If you have advanced arthritis, stem cells are unlikely to relieve your pain.", kSilent},
      {"If you have advanced arthritis, stem cells regrow your cartilage.", kRed},
      {"In a small uncontrolled study PRP relieved pain in knee osteoarthritis.", kSilent},
      {"In a small study stem cells cured arthritis, and they will do the same for you.", kRed},
      {"We treat knees only; we do not treat lungs or brains.", kSilent},
      {"Stem cells help with any condition.", kRed},
      {"In one trial of 28 patients PRP relieved pain in knee osteoarthritis as did saline.", kSilent},
      {"For the right patient, stem cells cure arthritis.", kRed},
      {"In selected cases stem cells regrow cartilage.", kRed},
      {"People on blood thinners are not candidates.", kSilent},
  });
}

}  // namespace
}  // namespace claimtier
