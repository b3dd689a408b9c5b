// Neighbouring fields: an established use of a treatment is not assessed unless the claim is absolute; a use outside it is
// unproven (home fields of the intervention lexicon).
#include "judge.h"

namespace claimtier {
namespace {

TEST(HomeField, AModerateClaimInsideIsNotAssessed) {
  expect_verdicts({
      {"Clear aligners correct crowded teeth.", kSilent},
      {"LASIK corrects nearsightedness.", kSilent},
      {"Botulinum toxin softens frown lines.", kSilent},
      {"A hair transplant improves hair loss.", kSilent},
      {"Dry needling relieves myofascial pain.", kSilent},
      {"Electroconvulsive therapy improves depression.", kSilent},
      {"Narrowband UVB improves vitiligo.", kSilent},
      {"An iron infusion improves iron deficiency.", kSilent},
  });
}

TEST(HomeField, AnAbsoluteClaimInsideIsRed) {
  expect_verdicts({
      {"Clear aligners permanently correct crowded teeth, guaranteed.", kRed},
      {"LASIK permanently eliminates nearsightedness.", kRed},
      {"Botulinum toxin permanently eliminates frown lines.", kRed},
      {"A hair transplant is a permanent cure for hair loss.", kRed},
      {"Dry needling permanently eliminates myofascial pain.", kRed},
      {"Electroconvulsive therapy cures depression.", kRed},
      {"Narrowband UVB permanently cures vitiligo.", kRed},
      {"An iron infusion permanently cures iron deficiency.", kRed},
  });
}

TEST(HomeField, AModerateClaimOutsideIsRed) {
  expect_verdicts({
      {"Clear aligners relieve migraine.", kRed},
      {"LASIK improves macular degeneration.", kRed},
      {"Botulinum toxin improves fibromyalgia.", kRed},
      {"A hair transplant relieves depression.", kRed},
      {"Dry needling improves autism.", kRed},
      {"Electroconvulsive therapy improves arthritis.", kRed},
      {"Narrowband UVB improves multiple sclerosis.", kRed},
      {"An iron infusion improves Parkinson's disease.", kRed},
  });
}

// That a use is established says nothing of how long it lasts, how safe it is, or whether it beats the others.
TEST(HomeField, WhatTheUseDoesNotEstablishIsUnproven) {
  expect_verdicts({
      {"A hair transplant is the better choice than medication.", kRed},
      {"LASIK lasts a lifetime.", kRed},
      {"LASIK is a safe alternative to glasses.", kRed},
  });
}

// One entry used to hold medicines of several kinds: blood thinners were judged as statins.
TEST(HomeField, StandardCareIsNotAssessedAtAll) {
  expect_verdicts({
      {"Blood thinners reduce the risk of stroke.", kSilent},
      {"Metformin improves type 2 diabetes.", kSilent},
      {"Methotrexate improves rheumatoid arthritis.", kSilent},
  });
}

}  // namespace
}  // namespace claimtier
