// Whose body: patients' stories, animals and laboratories, biology without a patient, pages that sell nothing.
#include "judge.h"

#include <algorithm>

namespace claimtier {
namespace {

TEST(Testimonial, IsNeverEvidence) {
  expect_verdicts({
      {"Our patients report less knee pain after stem cells.", kRed},
      {"\"I was in a wheelchair, and after stem cells my pain is gone,\" says Ann, 58.", kRed},
      {"\"The stem cells changed my life.\"", kRed},
      {"Thanks to stem cells I am pain-free.", kRed},
      {"After two injections my knee pain disappeared.", kRed},
      {"Nine of ten patients would do it again, and our reviews prove that stem cells work.", kRed},
      {"My daughter is a nurse, and she told me to read the consent form.", kSilent},
      {"I understood my scan for the first time.", kSilent},
      {"We do not publish stories of patients.", kSilent},
      {"The receptionist was kind and the parking was easy.", kSilent},
      {"Stories such as these are not evidence.", kSilent},
      {"Should I stop my tablets before the visit?", kSilent},
  });
}

TEST(Testimonial, DropsToANoteBesideItsContradiction) {
  static const Linter linter(project_rules(), selling("stem-cells"));
  const FileReport report = linter.lint(
      decode("page.md", "Our patients report less knee pain, but controlled trials are lacking.", Format::Markdown));
  const auto loud = [](const Finding& f) { return f.code == "R9" && f.severity > Severity::Note; };
  EXPECT_TRUE(std::none_of(report.findings.begin(), report.findings.end(), loud));
}

TEST(ThirdParty, AnimalsAndDishesPromiseNothing) {
  expect_verdicts({
      {"In rats, stem cells regrew cartilage.", kSilent},
      {"Vesicles repaired nerves in a dish.", kSilent},
      {"Mice with worn joints regrew cartilage after stem cells.", kSilent},
      {"A neighbour keeps a horse that was cured of arthritis.", kSilent},
      {"Newts regrow cartilage; people do not.", kSilent},
      {"Stem cells repaired nerves in animal studies.", kSilent},
      {"In rats stem cells regrew cartilage, and that is what they will do in your knee.", kRed},
      {"Stem cells regrow your cartilage, as shown in rats.", kRed},
      {"Newts regrow legs, so our stem cells regrow your cartilage.", kRed},
      {"Mice lived longer, but our stem cells reverse ageing in people.", kRed},
      {"Stem cells grown in culture cure arthritis.", kRed},
      {"Rats regrew cartilage with stem cells, and so will you.", kRed},
  });
}

TEST(Mechanism, WithoutAPatientIsNoClaim) {
  expect_verdicts({
      {"Stem cells can differentiate into bone and fat.", kSilent},
      {"Stem cells secrete growth factors.", kSilent},
      {"Platelets carry proteins that take part in clotting.", kSilent},
      {"Cells divide in the laboratory.", kSilent},
      {"Stem cells were first described long ago.", kSilent},
      {"Marrow holds very few stem cells.", kSilent},
      {"Stem cells secrete growth factors that repair your joints.", kRed},
      {"Stem cells differentiate into new cartilage in your knee.", kRed},
      {"Stem cells calm inflammation, ensuring long-term benefits for patients.", kRed},
      {"Growth factors rebuild your cartilage.", kRed},
      {"Stem cells find the damage and heal your joints.", kRed},
      {"Stem cells reduce your pain by calming inflammation.", kRed},
  });
}

TEST(Register, EducationReportsButItsPromisesArePromises) {
  expect_verdicts({
      {"A trial of 60 people found that stem cells reduced pain in knee osteoarthritis.", kSilent},
      {"In pooled trials PRP reduced pain in knee osteoarthritis more than saline.", kSilent},
      {"Registry data on PRP found less pain in knee osteoarthritis after six months.", kSilent},
      {"The authors found that PRP reduced pain in knee osteoarthritis.", kSilent},
      {"They say \"cures arthritis\" where they mean a short relief.", kSilent},
      {"Participants were randomised to stem cells or saline.", kSilent},
      {"Stem cells cure arthritis.", kRed},
      {"Stem cells guarantee relief from knee pain.", kRed},
      {"Book your visit today. Stem cells reduce pain in knee osteoarthritis.", kRed},
      {"Call us. There is no cure for arthritis elsewhere. Our stem cells regrow cartilage.", kRed},
      {"Our patients ask what is unproven. We do not hide it. Stem cells regrow cartilage.", kRed},
      {"Stem cells eliminate knee pain for good.", kRed},
  });
}

}  // namespace
}  // namespace claimtier
