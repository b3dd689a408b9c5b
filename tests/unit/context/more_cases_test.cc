// The sixteen ways in which context decides, from testimonials to register; the first seven are in cases_test.cc.
#include "judge.h"

namespace claimtier {
namespace {

TEST(Cases, Testimonial) {
  expect_verdicts({
      {"\"I could not climb a stair, and a month after the stem cells my knee pain was gone,\" says Ruth.", kRed},
      {"Most of our patients tell us that their knee pain is gone after stem cells.", kRed},
      {"My husband had knee pain for years, and stem cells gave him his life back.", kRed},
      {"Rated five stars for results by our patients.", kRed},
      {"Four of five patients report that stem cells relieved their knee pain.", kRed},
      {"We show no stories, because one person's relief says nothing about yours.", kSilent},
      {"\"The nurse explained the risks and nobody pressed me,\" says Ruth.", kSilent},
      {"I was told about the price before the visit.", kSilent},
      {"Reviews of the waiting room are on the door.", kSilent},
      {"My knee still hurts after stem cells.", kSilent},
  });
}

TEST(Cases, Citation) {
  expect_verdicts({
      {"PRP may relieve pain in knee osteoarthritis for some months (Doe et al., 2021).", kSilent},
      {"A trial of 200 people found no less pain after stem cells than after saline [4].", kSilent},
      {"In a trial of 60 people with knee osteoarthritis, PRP slightly reduced pain (doi:10.1000/183).", kSilent},
      {"Whether stem cells regrow cartilage was tested in 2020 [5], and they did not.", kSilent},
      {"Stem cells cure arthritis (Doe et al., 2021), and they do so for good.", kRed},
      {"As Harvard has proven, stem cells regrow cartilage [6].", kRed},
      {"Research has proven that stem cells regrow cartilage and relieve pain for ever.", kRed},
      {"Science says that your cartilage will grow back.", kRed},
      {"PRP permanently relieves pain in knee osteoarthritis [7].", kRed},
  });
}

TEST(Cases, Limits) {
  expect_verdicts({
      {"In mild to moderate knee osteoarthritis, and in people under sixty, PRP may relieve pain for a time.", kSilent},
      {"In one trial of 24 patients pain fell with stem cells and with saline alike.", kSilent},
      {"In a small series without a control group, some people with a spinal cord injury regained movement.", kSilent},
      {"Only in small, uncontrolled studies did stem cells relieve knee pain, and none was replicated.", kSilent},
      {"Stem cells relieve knee pain at any age, at any stage and for any weight.", kRed},
      {"However advanced your arthritis is, stem cells regrow cartilage.", kRed},
      {"Even in bone-on-bone arthritis, stem cells regrow cartilage.", kRed},
      {"Stem cells cure arthritis in people over ninety too.", kRed},
  });
}

TEST(Cases, ThirdParty) {
  expect_verdicts({
      {"In sheep, stem cells regrew cartilage; nobody has seen that in people.", kSilent},
      {"Lizards regrow tails, which says nothing about knees.", kSilent},
      {"A racehorse was treated for a torn tendon and ran again.", kSilent},
      {"Bone-marrow transplants save lives in leukaemia.", kSilent},
      {"Your skin renews itself every month without help from anybody.", kSilent},
      {"The same work in people has not been done, so nobody knows whether your knee would heal.", kSilent},
      {"Lizards regrow tails, and our stem cells do the same for your knees.", kRed},
      {"If stem cells healed a racehorse, imagine what they will do for your knees.", kRed},
      {"Old mice ran again after stem cells, and so will your mother.", kRed},
      {"We offer stem cells. Bone-marrow transplants save lives, and we use the same science for your arthritis.", kRed},
      {"Your skin renews itself every month, and with stem cells your knee does the same.", kRed},
      {"Rabbits grew new cartilage: now it is your turn.", kRed},
      {"What worked for a racehorse works for you: stem cells heal your tendons.", kRed},
      {"The vet does the same for dogs.", kSilent},
      {"We use the same entrance as the dental practice.", kSilent},
  });
}

TEST(Cases, Litotes) {
  expect_verdicts({
      {"There is no reason why you cannot be pain-free and back on the pitch.", kRed},
      {"Hardly a week passes without somebody throwing away a crutch after our stem cells.", kRed},
      {"Not a day goes by without stem cells relieving someone's knee pain here.", kRed},
      {"There is hardly a knee that our stem cells cannot repair.", kRed},
      {"It would not be an exaggeration to call stem cells a cure for arthritis.", kRed},
      {"Rarely do stem cells fail to relieve knee pain.", kRed},
      {"Nobody could deny that stem cells regrow cartilage.", kRed},
      {"It is not as if stem cells could not cure arthritis.", kRed},
      {"It isn't impossible: stem cells regrow cartilage every week.", kRed},
      {"We have yet to meet a knee that stem cells cannot repair.", kRed},
      {"No patient has ever left us without relief from knee pain.", kRed},
      {"That does not mean that stem cells are worthless.", kSilent},
      {"There is no reason to believe that you will be pain-free.", kSilent},
      {"Hardly a week passes without a new advert for a cure for arthritis.", kSilent},
      {"We have yet to see a knee that stem cells repair.", kSilent},
      {"It would be an exaggeration to call stem cells a cure for arthritis.", kSilent},
      {"Rarely do stem cells relieve knee pain for long.", kSilent},
      {"There is hardly a knee that stem cells can repair.", kSilent},
      {"Nobody could say that stem cells regrow cartilage.", kSilent},
  });
}

TEST(Cases, ComparisonOfEffectOnly) {
  expect_verdicts({
      {"Stem cells give you more relief than any tablet, in half the time.", kRed},
      {"Why replace a joint when stem cells regrow it?", kRed},
      {"With stem cells you recover faster than after surgery.", kRed},
      {"Stem cells make knee replacement obsolete.", kRed},
      {"Unlike an operation, the injection takes half an hour and leaves no stitches.", kSilent},
      {"The injection is given as an outpatient procedure, without an incision.", kSilent},
      {"Stem cells are not more effective than exercise.", kSilent},
      {"In trials PRP was no better than saline.", kSilent},
      {"Surgery relieves pain better than stem cells do.", kSilent},
  });
}

TEST(Cases, ImperativeSelling) {
  expect_verdicts({
      {"Say goodbye to knee pain and hello to long walks.", kRed},
      {"Get back to the life you love, free of pain.", kRed},
      {"Let your knees feel young again.", kRed},
      {"Reverse ageing from the inside out, starting today.", kRed},
      {"Restore your cartilage, regain your strength and reclaim your weekends.", kRed},
      {"Bring a list of your tablets and let us know about your allergies.", kSilent},
      {"Get back to us if you have questions.", kSilent},
      {"Say hello to Maria at the front desk.", kSilent},
      {"Let the knee rest for two days.", kSilent},
  });
}

TEST(Cases, MechanismAndPatient) {
  expect_verdicts({
      {"Stem cells can differentiate into bone, fat and muscle in the laboratory.", kSilent},
      {"In a dish, stem cells secrete proteins that other cells answer to.", kSilent},
      {"Mesenchymal cells were first grown from bone marrow in the 1970s.", kSilent},
      {"Growth factors are proteins that tell other cells to divide.", kSilent},
      {"Stem cells become new cartilage in your joint.", kRed},
      {"Stem cells secrete proteins that calm your pain and rebuild your joint.", kRed},
      {"Stem cells find damaged tissue in the body and repair your nerves.", kRed},
      {"By turning into cartilage, stem cells relieve your knee pain.", kRed},
  });
}

TEST(Cases, RegisterOfThePage) {
  expect_verdicts({
      {"A meta-analysis of eight trials reported less pain in knee osteoarthritis after PRP.", kSilent},
      {"Investigators compared stem cells with saline in 75 adults and reported less pain in both groups.", kSilent},
      {"The review concluded that stem cells reduced pain in knee osteoarthritis, with low certainty.", kSilent},
      {"Stem cells are a guaranteed cure for arthritis.", kRed},
      {"We offer stem cells. Read below how they work. Stem cells reduce pain in knee osteoarthritis.", kRed},
      {"Our clinic is honest about risks. There is no cure for arthritis. Stem cells regrow cartilage.", kRed},
      {"Is it for me? Ask us. We do not treat children. Stem cells permanently relieve pain.", kRed},
      {"Our clinic measures results. A trial of 60 people found that stem cells did not reduce pain.", kSilent},
  });
}

}  // namespace
}  // namespace claimtier
