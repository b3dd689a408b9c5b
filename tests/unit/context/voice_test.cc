// Who speaks: a question, somebody else, somebody who warns.
#include "judge.h"

namespace claimtier {
namespace {

TEST(Question, AssertsNothing) {
  expect_verdicts({
      {"Will stem cells regrow my cartilage?", kSilent},
      {"Can stem cells cure arthritis?\n\nNobody has shown that they can.", kSilent},
      {"### Do stem cells cure arthritis?\n\nNo.", kSilent},
      {"### Do stem cells reverse arthritis?\n\nIt depends on what you mean by it.", kSilent},
      {"### Do stem cells reverse arthritis?\n\nYes and no.", kSilent},
      {"Ask your doctor whether stem cells regrow cartilage.", kSilent},
      {"Researchers want to find out whether stem cells repair nerves.", kSilent},
      {"Whether stem cells reverse arthritis is a matter of debate.", kSilent},
  });
}

TEST(Question, IsAnsweredByYesOrByItself) {
  expect_verdicts({
      {"### Will stem cells regrow my cartilage?\n\nYes!", kRed},
      {"### Do stem cells cure arthritis?\n\nAbsolutely, every week.", kRed},
      {"### Do stem cells cure arthritis?\n\nThey do.", kRed},
      {"Do stem cells cure arthritis? Yes.", kRed},
      {"Do stem cells cure arthritis? They do not.", kSilent},
      {"### Do stem cells cure arthritis?\n\nStem cells cure arthritis.", kRed},
      {"### Do stem cells cure arthritis?\n\nA: Yes.", kRed},
      {"### Do stem cells cure arthritis?\n\nOf course not.", kSilent},
  });
}

TEST(Question, MayPresupposeTheBenefit) {
  expect_verdicts({
      {"Why not cure arthritis with stem cells today?", kRed},
      {"Ready to reverse ageing with stem cells?", kRed},
      {"How do stem cells regrow cartilage?", kRed},
      {"Who wouldn't want stem cells to reverse ageing?", kRed},
      {"Why wait to be pain-free?", kRed},
      {"Are you over eighteen?", kSilent},
      {"Is knee pain the reason for your visit?", kSilent},
      {"Could stem cells cure arthritis one day?", kSilent},
      {"Do stem cells repair nerves in people?", kSilent},
  });
}

TEST(Attribution, IsNobodysPromise) {
  expect_verdicts({
      {"Some clinics claim that stem cells cure arthritis.", kSilent},
      {"The ads promise that stem cells will reverse ageing.", kSilent},
      {"You may have read that stem cells repair nerves.", kSilent},
      {"According to one brochure, stem cells cure arthritis.", kSilent},
      {"Stem cells are marketed as a cure for arthritis.", kSilent},
      {"The assumption was that stem cells regrow cartilage.", kSilent},
      {"Stem cells regrow cartilage: that is the popular hope.", kSilent},
      {"One seller told us: stem cells cure arthritis, and they do it overnight.", kSilent},
      {"It is often claimed that stem cells repair nerves.", kSilent},
      {"They call it a \"cure for arthritis\" in the next town.", kSilent},
      {"Stem cells cure arthritis, or so the adverts say.", kSilent},
      {"Proponents believe that stem cells reverse ageing.", kSilent},
  });
}

TEST(Attribution, EndsWhereTheSellerSpeaksOrAgrees) {
  expect_verdicts({
      {"Our brochure says it best: stem cells cure arthritis.", kRed},
      {"As our director likes to say, stem cells reverse ageing.", kRed},
      {"We advertise what we deliver: stem cells cure arthritis.", kRed},
      {"You may have read that stem cells repair nerves, and you read correctly.", kRed},
      {"They say that stem cells cannot cure arthritis; our patients prove them wrong.", kRed},
      {"It is widely known that stem cells repair nerves.", kRed},
      {"Stem cells are considered a cure for arthritis.", kRed},
      {"Scientists agree that stem cells reverse ageing.", kRed},
      {"Unlike many clinics, we cure arthritis with stem cells.", kRed},
      {"Our brochure says that stem cells are not a cure for arthritis.", kSilent},
      {"Scientists disagree about whether stem cells reverse ageing.", kSilent},
      {"You may have read that stem cells repair nerves; that was in rats.", kSilent},
  });
}

TEST(Warning, AssertsNothing) {
  expect_verdicts({
      {"Be wary of anyone promising to cure arthritis with stem cells.", kSilent},
      {"A promise to regrow cartilage is a red flag.", kSilent},
      {"If a clinic guarantees that stem cells will regrow cartilage, walk away.", kSilent},
      {"Claims that stem cells cure arthritis are not worth believing.", kSilent},
      {"Do not trust a seller who says that stem cells reverse ageing.", kSilent},
      {"Question any advertisement that calls stem cells a cure for arthritis.", kSilent},
      {"Beware of phrases such as cures arthritis or reverses ageing.", kSilent},
      {"A website that says stem cells repair nerves should worry you.", kSilent},
  });
}

TEST(Warning, OfSomethingElseLeavesThePromise) {
  expect_verdicts({
      {"Be wary of surgeons: stem cells will rebuild your cartilage.", kRed},
      {"Beware of imitations, because only our stem cells cure arthritis.", kRed},
      {"If a clinic cannot guarantee to cure arthritis, come to one that can.", kRed},
      {"Steer clear of steroids, which only mask the pain.", kRed},
      {"Be careful not to overdo it once stem cells have cured your arthritis.", kRed},
      {"Stay away from the knife: stem cells regrow cartilage.", kRed},
      {"Stay away from the pool for two weeks.", kSilent},
      {"Be careful not to overdo it in the first two weeks.", kSilent},
  });
}

}  // namespace
}  // namespace claimtier
