// The sixteen ways in which context decides what is asserted, each with sentences both ways: plain, long and
// coordinated.
#include "judge.h"

namespace claimtier {
namespace {

TEST(Cases, Negation) {
  expect_verdicts({
      {"Our injection cannot regrow cartilage, straighten a worn joint or cure arthritis.", kSilent},
      {"Neither the first injection nor the second will regrow the cartilage that a knee has lost.", kSilent},
      {"Stem cells have never been shown to repair nerves, and we do not sell them for that.", kSilent},
      {"Whatever you have read, regrown cartilage is not among the things that an injection can give you.", kSilent},
      {"We would rather tell you to exercise than let you believe that stem cells cure arthritis.", kSilent},
      {"There is no proof that stem cells rebuild cartilage, relieve pain for good or spare you surgery.", kSilent},
      {"Without promising that your cartilage regrows, we look at the knee again in spring.", kSilent},
      {"Stem cells do not merely soothe the knee; they regrow cartilage.", kRed},
      {"No scalpel is needed, no night in hospital, and your cartilage regrows.", kRed},
      {"This is not a promise we make lightly: stem cells cure arthritis.", kRed},
      {"Tablets do not cure arthritis, so we inject stem cells, which do regrow cartilage.", kRed},
      {"We do not stop at pain relief: stem cells rebuild cartilage.", kRed},
  });
}

TEST(Cases, PseudoNegation) {
  expect_verdicts({
      {"Not only does the injection relieve knee pain, it also regrows cartilage.", kRed},
      {"Nothing short of a miracle: stem cells regrow cartilage.", kRed},
      {"Why not let stem cells rebuild your cartilage?", kRed},
      {"The injection relieves knee pain or even cures arthritis.", kRed},
      {"There is no doubt at all that stem cells, given early enough, reverse arthritis.", kRed},
      {"What stem cells do for knees cannot be overstated: cartilage regrows.", kRed},
      {"You will not be disappointed: stem cells regrow cartilage.", kRed},
      {"It is nothing less than a cure for arthritis.", kRed},
      {"Stem cells are not only expensive, they do not regrow cartilage either.", kSilent},
      {"It is nothing like a cure for arthritis.", kSilent},
      {"There is little doubt that stem cells do not regrow cartilage.", kSilent},
      {"Not only do stem cells not regrow cartilage, they cost a great deal.", kSilent},
      {"Why not walk for half an hour each day before you decide?", kSilent},
      {"No doubt you have read that stem cells regrow cartilage; they do not.", kSilent},
  });
}

TEST(Cases, Hedges) {
  expect_verdicts({
      {"PRP may somewhat relieve pain in knee osteoarthritis, at least for some people and for some months.", kSilent},
      {"It is possible that PRP relieves pain in knee osteoarthritis a little.", kSilent},
      {"Perhaps one in three people has less pain in knee osteoarthritis after PRP.", kSilent},
      {"PRP relieves pain in knee osteoarthritis in about half of the people who try it.", kSilent},
      {"PRP can, on average, relieve pain in knee osteoarthritis more than saline does.", kSilent},
      {"Stem cells may cure arthritis, reverse its damage and make surgery unnecessary.", kRed},
      {"Stem cells could be the end of knee replacement.", kRed},
      {"Results vary, but PRP will eliminate pain in knee osteoarthritis.", kRed},
      {"PRP may well make pain in knee osteoarthritis a thing of the past.", kRed},
      {"You may never need another painkiller after stem cells.", kRed},
      {"Stem cells are potentially a permanent cure for arthritis.", kRed},
      {"Stem cells have the potential to regrow cartilage.", kRed},
      {"You may be tired after the injection, but PRP relieves pain in knee osteoarthritis.", kRed},
      {"PRP aims to relieve pain in knee osteoarthritis.", kRed},
  });
}

TEST(Cases, Question) {
  expect_verdicts({
      {"Is it safe? Completely.", kRed},
      {"### Is the treatment safe?\n\nCompletely, as it comes from your own body.", kRed},
      {"### Can arthritis be cured with stem cells?\n\nAbsolutely.", kRed},
      {"Do stem cells regrow cartilage, calm pain and spare you surgery? Every time.", kRed},
      {"### Will I still need a hip replacement?\n\nNot after our stem cells.", kRed},
      {"### Are there any side effects?\n\nNone.", kRed},
      {"### Is there any downtime?\n\nNo, none at all.", kRed},
      {"### How long does the effect last?\n\nA lifetime.", kRed},
      {"How long will I be free of pain? For ever.", kRed},
      {"Will the effect wear off? Never.", kRed},
      {"Ask yourself whether you would rather have an operation or a healed knee.", kRed},
      {"### Is the treatment safe?\n\nInfection and bleeding can happen.", kSilent},
      {"### Will I still need a hip replacement?\n\nPossibly; only a surgeon can say.", kSilent},
      {"### Will I still need a hip replacement?\n\nNot necessarily, but many people do.", kSilent},
      {"### Are there any side effects?\n\nYes: a sore knee for a few days.", kSilent},
      {"### Are there any side effects?\n\nNo injection is free of them.", kSilent},
      {"### How long does the effect last?\n\nWe do not know.", kSilent},
      {"### How long does the visit last?\n\nAn hour.", kSilent},
      {"### Do stem cells cure arthritis?\n\nThe short answer is no, although many clinics will say yes.", kSilent},
      {"Do stem cells cure arthritis? Never.", kSilent},
      {"### Do you treat children?\n\nNever.", kSilent},
      {"### Is there parking?\n\nNone, but there is a bus.", kSilent},
  });
}

TEST(Cases, Attribution) {
  expect_verdicts({
      {"Several clinics abroad advertise that stem cells cure arthritis, regrow cartilage and reverse ageing.", kSilent},
      {"The old assumption was that stem cells turn into cartilage and rebuild the joint.", kSilent},
      {"The hope that stem cells regrow cartilage is popular with people who sell them.", kSilent},
      {"What the leaflets call \"regrown cartilage\" is a grey shadow on a picture.", kSilent},
      {"Stem cells, some websites insist, cure arthritis and reverse ageing.", kSilent},
      {"They say that stem cells do nothing; our patients prove them wrong.", kRed},
      {"Sceptics said that it would never work, and stem cells have regrown cartilage here ever since.", kRed},
      {"Our medical director puts it simply: stem cells regrow cartilage.", kRed},
      {"\"Stem cells regrow cartilage,\" says our founder, Dr Anna Roe.", kRed},
      {"They call it too good to be true, but stem cells cure arthritis.", kRed},
      {"Everybody says that stem cells cure arthritis, and they are right.", kRed},
      {"In our brochure we promise that stem cells regrow cartilage.", kRed},
      {"It is generally accepted that stem cells regrow cartilage.", kRed},
  });
}

TEST(Cases, Warning) {
  expect_verdicts({
      {"Be wary of any clinic, however friendly, that promises to cure arthritis or regrow cartilage.", kSilent},
      {"\"Cures arthritis\" is a red flag, and so is a discount for paying today.", kSilent},
      {"If a clinic guarantees that stem cells regrow cartilage or that you avoid surgery, walk away.", kSilent},
      {"Offers to regrow cartilage for a deposit are not worth believing.", kSilent},
      {"When they promise that you will never need surgery, hang up.", kSilent},
      {"Beware of doctors who operate first: stem cells spare you surgery.", kRed},
      {"Warning! Stem cells will make your knee young again.", kRed},
      {"Side effects to look out for: more energy and better sleep.", kRed},
      {"Known side effects of our stem cells include less pain and a younger knee.", kRed},
      {"We caution patients that stem cells may make them look ten years younger.", kRed},
      {"The only danger of stem cells is that you will forget your knee pain.", kRed},
      {"If other clinics will not promise to cure arthritis, come to us.", kRed},
      {"Side effects to look out for: fever, swelling and more pain.", kSilent},
      {"We caution patients that stem cells do not regrow cartilage.", kSilent},
      {"The only red flag you will see here is the one on our roof, because stem cells cure arthritis.", kRed},
  });
}

TEST(Cases, Structure) {
  expect_verdicts({
      {"## What no injection can do\n\n- Regrow cartilage\n- Cure arthritis", kSilent},
      {"## Things we would never promise\n\n- A cure for arthritis\n- Regrown cartilage", kSilent},
      {"Well supported: PRP may relieve pain in knee osteoarthritis. Not supported: regrown cartilage.", kSilent},
      {"| Claim | What is known |\n|---|---|\n| Stem cells cure arthritis | Not shown |", kSilent},
      {"## What it can do\n\n- Regrow cartilage\n- Cure arthritis", kRed},
      {"| | Cortisone | Stem cells |\n|---|---|---|\n| Lasts | Weeks | A lifetime |", kRed},
      {"| | Surgery | Stem cells |\n|---|---|---|\n| Risks | Infection | None |", kRed},
      {"| | Our stem cells |\n|---|---|\n| Downtime | None |", kRed},
      {"| | Our stem cells |\n|---|---|\n| Sessions | One |", kSilent},
      {"| | Our stem cells |\n|---|---|\n| Risks | Infection, bleeding |", kSilent},
      {"Downtime: none", kRed},
      {"Visits: none", kSilent},
      {"## Myths\n\nNo injection cures arthritis. Our stem cells do not regrow cartilage.", kSilent},
      {"Myth: arthritis cannot be cured. Fact: our stem cells cure arthritis.", kRed},
      {"Q: Will it wear off? A: Never.", kRed},
      {"Q: Is it permanent? A: No.", kSilent},
  });
}

}  // namespace
}  // namespace claimtier
