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
      {"Ready to reverse ageing with stem cells?", kSilent},
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

TEST(Question, ManyWordings) {
  expect_verdicts({
      {"Should stem cells cure arthritis, we would be the first to say so.", kSilent},
      {"People ask us if stem cells cure arthritis.", kSilent},
      {"The question is whether stem cells regrow cartilage.", kSilent},
      {"What if stem cells do not regrow cartilage?", kSilent},
      {"Do stem cells cure arthritis? Without question.", kRed},
      {"### Can stem cells reverse ageing?\n\nThey certainly can.", kRed},
      {"### Do stem cells regrow cartilage?\n\nWe have seen it many times: stem cells regrow cartilage.", kRed},
      {"### Do stem cells regrow cartilage?\n\nThat is not known.", kSilent},
      {"### Do stem cells regrow cartilage?\n\nNo trial says so.", kSilent},
      {"Why do stem cells relieve knee pain so quickly?", kRed},
      {"Isn't it time to say goodbye to knee pain?", kRed},
      {"Is it true that stem cells cure arthritis?", kSilent},
      {"How likely is it that stem cells regrow cartilage?", kSilent},
      {"People often ask: do stem cells cure arthritis?", kSilent},
      {"I wonder whether stem cells reverse ageing.", kSilent},
      {"It remains to be seen whether stem cells regrow cartilage.", kSilent},
      {"### Is arthritis curable?\n\nYes, stem cells cure arthritis.", kRed},
      {"### Can stem cells cure arthritis?\n\nUnfortunately not.", kSilent},
      {"### Can stem cells cure arthritis?\n\nIt does not look like it.", kSilent},
      {"### Can stem cells cure arthritis?\n\nIt is too early to tell.", kSilent},
      {"**Q: Can stem cells cure arthritis?**\n\nA: Yes, they can.", kRed},
  });
}

TEST(Attribution, ManyWordings) {
  expect_verdicts({
      {"A rival clinic advertises stem cells as a cure for arthritis.", kSilent},
      {"Online you will read that stem cells regrow cartilage.", kSilent},
      {"Many websites say that stem cells reverse ageing.", kSilent},
      {"Stem cells are sometimes sold as a cure for arthritis.", kSilent},
      {"The popular belief is that stem cells rebuild cartilage.", kSilent},
      {"A so-called cure for arthritis made of stem cells was on sale.", kSilent},
      {"Influencers swear that stem cells reverse ageing.", kSilent},
      {"It was once thought that stem cells regrow cartilage.", kSilent},
      {"Some say stem cells cure arthritis.", kSilent},
      {"In the words of one advert: stem cells cure arthritis.", kSilent},
      {"Experts agree that stem cells cure arthritis.", kRed},
      {"Doctors call stem cells the cure for arthritis.", kRed},
      {"It is no longer a rumour: stem cells cure arthritis.", kRed},
      {"Our motto: stem cells cure arthritis.", kRed},
      {"Our founder promises that stem cells cure arthritis.", kRed},
      {"Many patients find that stem cells cure arthritis.", kRed},
      {"Stem cells are known to regrow cartilage.", kRed},
      {"As everyone knows, stem cells regrow cartilage.", kRed},
      {"The company claimed stem cells would cure arthritis.", kSilent},
      {"A brochure we were handed speaks of stem cells that cure arthritis.", kSilent},
      {"Its advert boasts that stem cells reverse ageing.", kSilent},
      {"The clinic's owner told reporters that stem cells cure arthritis.", kSilent},
      {"Stem cells were once hailed as a cure for arthritis.", kSilent},
      {"For years it was believed that stem cells regrow cartilage.", kSilent},
      {"Sellers describe stem cells as \"a cure for arthritis\".", kSilent},
      {"The so-called \"cure for arthritis\" is an ordinary injection.", kSilent},
      {"Advocates argue that stem cells reverse arthritis.", kSilent},
      {"What you hear on social media is that stem cells cure arthritis.", kSilent},
      {"Stem cells are said to cure arthritis.", kSilent},
      {"Stem cells allegedly cure arthritis.", kSilent},
      {"We are proud to say that stem cells cure arthritis.", kRed},
      {"Our doctors say that stem cells cure arthritis.", kRed},
      {"Dr Hall, our medical director, says stem cells cure arthritis.", kRed},
      {"You may have heard that stem cells cure arthritis, and it is true.", kRed},
      {"Research confirms that stem cells regrow cartilage.", kRed},
      {"People say we are dreamers, but stem cells cure arthritis.", kRed},
      {"Critics said it could not be done; today stem cells cure arthritis.", kRed},
  });
}

TEST(Warning, ManyWordings) {
  expect_verdicts({
      {"Avoid clinics that promise to cure arthritis with stem cells.", kSilent},
      {"Run from anyone who guarantees that stem cells regrow cartilage.", kSilent},
      {"Be suspicious when a salesman tells you that stem cells cure arthritis.", kSilent},
      {"Stem cells cure arthritis: a sentence like this should make you leave.", kSilent},
      {"Regulators warn against sellers who say that stem cells cure arthritis.", kSilent},
      {"When a clinic says stem cells cure arthritis, ask for the trial.", kSilent},
      {"Think twice if you are told that stem cells cure arthritis.", kSilent},
      {"Warning: stem cells may make you feel years younger.", kRed},
      {"Avoid surgery: stem cells regrow cartilage.", kRed},
      {"Don't trust luck. Stem cells cure arthritis.", kRed},
      {"Be cautious about claims that stem cells regrow cartilage.", kSilent},
      {"Anyone who tells you that stem cells cure arthritis is selling something.", kSilent},
      {"It is a warning sign when a clinic says that stem cells cure arthritis.", kSilent},
      {"Do not pay for stem cells that are said to cure arthritis.", kSilent},
      {"Watch out for promises of regrown cartilage.", kSilent},
      {"If someone promises to cure arthritis, leave.", kSilent},
      {"Treat any promise to regrow cartilage with suspicion.", kSilent},
      {"A clinic that claims to cure arthritis with stem cells should be avoided.", kSilent},
      {"Watch out: stem cells may cure your arthritis.", kRed},
      {"Beware of losing time while your knee wears out; stem cells regrow cartilage.", kRed},
  });
}

}  // namespace
}  // namespace claimtier
