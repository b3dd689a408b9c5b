// Comparisons and imperatives.
#include "judge.h"

namespace claimtier {
namespace {

TEST(Comparison, OfEffectNeedRiskAndRecovery) {
  expect_verdicts({
      {"Stem cells work better than cortisone.", kRed},
      {"Unlike surgery, stem cells have no risks.", kRed},
      {"Stem cells are more effective than surgery.", kRed},
      {"With stem cells you avoid knee replacement.", kRed},
      {"Stem cells spare you surgery.", kRed},
      {"Faster recovery than surgery with stem cells.", kRed},
      {"Stem cells are safer than surgery.", kRed},
      {"Unlike surgery, the injection needs no general anaesthetic.", kSilent},
      {"Compared with surgery, it requires no incision.", kSilent},
      {"The injection is an outpatient procedure.", kSilent},
      {"Stem cells are not an alternative to knee replacement.", kSilent},
      {"Stem cells are no better than saline for knee pain.", kSilent},
      {"The visit takes half an hour and costs less than the scan.", kSilent},
      {"Like surgery, stem cells have risks.", kSilent},
  });
}

TEST(Imperative, SellsTheBenefit) {
  expect_verdicts({
      {"Say goodbye to knee pain.", kRed},
      {"Say goodbye to paper forms.", kSilent},
      {"Get your life back.", kRed},
      {"Get your scan back from the front desk.", kSilent},
      {"Reverse ageing today.", kRed},
      {"Reverse into the bay on the left.", kSilent},
      {"Rebuild your cartilage.", kRed},
      {"Rebuild your playlist for the waiting room.", kSilent},
      {"Turn back the clock.", kRed},
      {"Turn left at the clock.", kSilent},
      {"Stop living in pain.", kRed},
      {"Stop taking your tablets a week before the visit if your doctor agrees.", kSilent},
      {"Wake up without knee pain.", kRed},
      {"Bring your stick.", kSilent},
  });
}

}  // namespace
}  // namespace claimtier
