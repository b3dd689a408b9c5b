// What is denied, what only looks denied, and what is said by denying its opposite.
#include "judge.h"

namespace claimtier {
namespace {

TEST(Negation, DeniesWhatFollowsTheCueInItsClause) {
  expect_verdicts({
      {"Stem cells cure arthritis.", kRed},
      {"Stem cells are not a cure for arthritis.", kSilent},
      {"Stem cells regrow lost cartilage.", kRed},
      {"Stem cells cannot regrow lost cartilage.", kSilent},
      {"Stem cells have never regrown lost cartilage in a knee.", kSilent},
      {"Our injection does not hurt and repairs your cartilage.", kRed},
      {"We see patients for knee pain without promising that they will avoid surgery.", kSilent},
      {"The injection relieves knee pain without surgery.", kRed},
      {"No injection can regrow your cartilage.", kSilent},
      {"There is no evidence that stem cells reverse arthritis.", kSilent},
      {"None of our patients has been cured of arthritis.", kSilent},
      {"Nobody here will tell you that stem cells cure arthritis.", kSilent},
      {"If the first visit does not help, stem cells will regrow your cartilage.", kRed},
      {"Stem cells fail to rebuild cartilage.", kSilent},
  });
}

TEST(Negation, EndsAtAContrast) {
  expect_verdicts({
      {"It is not a drug, but it does regrow cartilage.", kRed},
      {"It is not a drug, although it regrows cartilage.", kRed},
      {"We do not cut, because stem cells rebuild your cartilage.", kRed},
      {"We do not operate; stem cells rebuild your cartilage.", kRed},
      {"Tablets will not cure arthritis, which our cells will.", kRed},
      {"It will not cure arthritis, because arthritis has no cure.", kSilent},
      {"It eases stairs for some, but it does not regrow cartilage.", kSilent},
      {"Although we would never say that stem cells cure arthritis or rebuild cartilage, we study them.", kSilent},
      {"It will not rebuild cartilage, which is why we ask you to exercise.", kSilent},
      {"We cannot regenerate a knee, reverse its age or promise that you will avoid surgery.", kSilent},
  });
}

TEST(Negation, ReachesBackOverTheWholeSubject) {
  expect_verdicts({
      {"Regrowing cartilage with stem cells is not realistic.", kSilent},
      {"Regrown cartilage, a cure for arthritis and permanent relief are not on offer.", kSilent},
      {"That stem cells reverse arthritis has not been shown.", kSilent},
      {"The idea that stem cells rebuild cartilage remains unproven.", kSilent},
      {"A cure for arthritis cannot be promised.", kSilent},
      {"Regrown cartilage is what you get.", kRed},
      {"A cure for arthritis is here, and surgery is not for you.", kRed},
      {"Stem cells regrow cartilage, and that is not all.", kRed},
      {"Stem cells cure arthritis and are not painful.", kRed},
      {"Stem cells rebuild cartilage, so surgery is not needed.", kRed},
  });
}

TEST(Negation, TurnsToTheSideThatIsRejected) {
  expect_verdicts({
      {"We speak of comfort rather than of rebuilding cartilage.", kSilent},
      {"Rather than easing symptoms, stem cells rebuild cartilage.", kRed},
      {"Instead of promising to reverse arthritis, we speak of a few easier months.", kSilent},
      {"Instead of a few easier months, stem cells reverse arthritis.", kRed},
      {"Our work leans more toward comfort than toward regrowing cartilage.", kSilent},
      {"We would rather advise exercise than promise to cure arthritis.", kSilent},
      {"Stem cells repair the joint rather than masking the symptoms.", kRed},
      {"Instead of masking your pain, we look for its cause.", kRed},
  });
}

TEST(PseudoNegation, DeniesNothing) {
  expect_verdicts({
      {"Stem cells not only relieve knee pain but also rebuild cartilage.", kRed},
      {"Stem cells don't just relieve knee pain, they rebuild cartilage.", kRed},
      {"No doubt stem cells cure arthritis.", kRed},
      {"It's no secret that stem cells rebuild cartilage.", kRed},
      {"Why not reverse ageing with stem cells?", kRed},
      {"You won't believe how stem cells regrow cartilage.", kRed},
      {"Not surprisingly, stem cells regrow cartilage.", kRed},
      {"The power of stem cells cannot be overstated: they rebuild cartilage.", kRed},
      {"It is never too late: stem cells reverse ageing.", kRed},
      {"You no longer have to wait, as stem cells cure arthritis.", kRed},
      {"Stem cells neither relieve knee pain reliably nor rebuild cartilage.", kSilent},
      {"There is real doubt that stem cells rebuild cartilage.", kSilent},
      {"The power of stem cells to rebuild cartilage is often overstated.", kSilent},
      {"You should not believe anyone who says that stem cells regrow cartilage.", kSilent},
      {"Why not try exercise first?", kSilent},
      {"Hardly a cure for arthritis, stem cells are one option among several.", kSilent},
      {"It is unclear whether stem cells rebuild cartilage.", kSilent},
      {"Stem cells are anything but a cure for arthritis.", kSilent},
      {"Never before studied in people under eighteen.", kSilent},
      {"It is not known to rebuild cartilage.", kSilent},
  });
}

TEST(Litotes, TwoDenialsAssert) {
  expect_verdicts({
      {"There is no reason you cannot be pain-free with stem cells.", kRed},
      {"There is no reason to live with knee pain: stem cells cure arthritis.", kRed},
      {"Nobody doubts that stem cells repair nerves.", kRed},
      {"It is not impossible to regrow cartilage with stem cells.", kRed},
      {"There is nothing stem cells cannot cure.", kRed},
      {"You cannot fail to feel years younger after stem cells.", kRed},
      {"We cannot deny that stem cells reverse ageing.", kRed},
      {"There is no denying that stem cells rebuild cartilage.", kRed},
      {"There is no reason to think that stem cells cure arthritis.", kSilent},
      {"It is not possible to regrow cartilage with stem cells.", kSilent},
      {"We cannot confirm that stem cells repair nerves.", kSilent},
      {"It would be wrong to say that stem cells cure arthritis.", kSilent},
      {"That does not mean that stem cells cure arthritis.", kSilent},
      {"There is nothing here that will regrow your cartilage.", kSilent},
      {"No patient should expect stem cells to cure arthritis.", kSilent},
      {"That does not mean that the visit is worthless.", kSilent},
  });
}

TEST(Denial, ManyWordings) {
  expect_verdicts({
      {"Stem cells won't rebuild worn cartilage.", kSilent},
      {"We do not, and cannot, promise that stem cells cure arthritis.", kSilent},
      {"Stem cells are no cure for arthritis.", kSilent},
      {"Nothing we inject will regrow cartilage.", kSilent},
      {"At no point do stem cells regrow cartilage.", kSilent},
      {"We have yet to see a trial in which stem cells regrow cartilage.", kSilent},
      {"Stem cells don't regrow cartilage, reverse arthritis or replace surgery.", kSilent},
      {"Do not expect stem cells to cure arthritis.", kSilent},
      {"It is a myth that stem cells regrow cartilage.", kSilent},
      {"Contrary to the adverts, stem cells do not regrow cartilage.", kSilent},
      {"Far from regrowing cartilage, stem cells vanish within days.", kSilent},
      {"Stem cells have failed to regrow cartilage in every trial.", kSilent},
      {"There is little evidence that stem cells reverse arthritis.", kSilent},
      {"A cure for arthritis does not exist.", kSilent},
      {"We cannot say that stem cells cure arthritis, and neither can anyone else.", kSilent},
      {"Stem cells are unlikely to regrow cartilage.", kSilent},
      {"We never use words like cure for arthritis.", kSilent},
      {"No honest doctor will promise a cure for arthritis.", kSilent},
      {"Regrowing cartilage with an injection remains a hope.", kSilent},
      {"Stem cells regrowing cartilage is wishful thinking.", kSilent},
      {"Stem cells do not, as some hope, regrow cartilage.", kSilent},
      {"No one should believe that stem cells cure arthritis.", kSilent},
      {"Stem cells have not once been shown to regrow cartilage in people.", kSilent},
      {"It isn't true that stem cells reverse arthritis.", kSilent},
      {"Neither PRP nor stem cells regrow cartilage.", kSilent},
      {"We stop short of saying that stem cells cure arthritis.", kSilent},
      {"Not one trial has found that stem cells regrow cartilage.", kSilent},
      {"Stem cells relieve nothing and cure nothing.", kSilent},
      {"To say that stem cells cure arthritis would be misleading.", kSilent},
      {"Our injections will neither rebuild cartilage nor spare you surgery.", kSilent},
      {"Stem cells lack the power to regrow cartilage.", kSilent},
  });
}

TEST(Denial, OnlyApparent) {
  expect_verdicts({
      {"Never again worry about arthritis: stem cells cure it, and knee pain is gone for good.", kRed},
      {"Not just another injection: stem cells regrow cartilage.", kRed},
      {"Don't settle for tablets when stem cells can cure arthritis.", kRed},
      {"Without surgery, stem cells regrow your cartilage.", kRed},
      {"Surgery cannot rebuild cartilage, but stem cells can rebuild cartilage.", kRed},
      {"Nothing works like stem cells to relieve knee pain.", kRed},
      {"No more knee pain.", kRed},
      {"No needles, no scars: stem cells regrow cartilage.", kRed},
      {"Don't wait until it is too late. Stem cells reverse arthritis.", kRed},
      {"Who says arthritis cannot be cured? Stem cells cure arthritis.", kRed},
      {"Stem cells never fail to relieve knee pain.", kRed},
      {"Hardly a day passes without stem cells curing arthritis here.", kRed},
      {"No one leaves without relief from knee pain.", kRed},
      {"It would be no exaggeration to say that stem cells cure arthritis.", kRed},
      {"Not a single patient has needed surgery: stem cells regrow cartilage.", kRed},
      {"Not long ago arthritis meant surgery; today stem cells regrow cartilage.", kRed},
      {"Do not give up: stem cells regrow cartilage.", kRed},
      {"Arthritis cannot hide from stem cells, which rebuild cartilage.", kRed},
      {"Not all clinics can do this, but we cure arthritis with stem cells.", kRed},
      {"Without pain or downtime, stem cells rebuild your cartilage.", kRed},
      {"It is not magic, it is science: stem cells regrow cartilage.", kRed},
      {"There is no better way to cure arthritis than stem cells.", kRed},
      {"Why suffer? Stem cells cure arthritis.", kRed},
      {"What could be better than stem cells that regrow cartilage?", kRed},
  });
}

}  // namespace
}  // namespace claimtier
