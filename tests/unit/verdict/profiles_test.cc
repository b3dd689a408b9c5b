#include "verdict/profiles.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "lint/linter.h"
#include "rulepack/image.h"

namespace claimtier {
namespace {

using Names = std::vector<std::string>;

const RulePack& rules() {
  static const RulePack pack = builtin_pack();
  return pack;
}

std::vector<uint32_t> profiles(const Names& ids) {
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < rules().profiles.size(); ++i) {
    if (std::find(ids.begin(), ids.end(), rules().profiles[i].id) != ids.end()) found.push_back(i);
  }
  EXPECT_EQ(found.size(), ids.size());
  return found;
}

FileReport lint(const std::string& page, const Names& ids) {
  return Linter(rules(), {kNone, "2026-11-21", true, profiles(ids)}).lint(decode("page.md", page, Format::Markdown));
}

// "error omission/us-fl-stem-cell-therapy" for what is red, "green notice/..." for credits.
Names found(const std::string& page, const Names& ids, const std::string& code) {
  Names lines;
  for (const Finding& finding : lint(page, ids).findings) {
    if (finding.code != code) continue;
    const bool green = finding.polarity == Polarity::Green;
    lines.push_back((green ? "green" : std::string(name_of(finding.severity))) + " " + finding.rule);
  }
  return lines;
}

const std::string kSells = "# Knee clinic\n\nWe offer stem cell injections for the knee.\n\nBook now.\n";
const std::string kUnapproved = "Our stem cell injections have not yet been approved by the FDA.\n";
const std::string kUtah =
    "THIS NOTICE MUST BE PROVIDED TO YOU UNDER UTAH LAW. This health care practitioner performs one or more stem cell "
    "therapies that have not yet been approved by the United States Food and Drug Administration. You are encouraged "
    "to consult with your primary care provider before undergoing a stem cell therapy.\n";

TEST(Profiles, HoldWithThoseTheyExtendAndOnce) {
  const auto ids = [](const Names& given) {
    Names names;
    for (const uint32_t index : with_extended(rules(), profiles(given))) names.push_back(rules().profiles[index].id);
    return names;
  };
  EXPECT_EQ(ids({"us-fl"}), (Names{"us", "us-fl"}));
  EXPECT_EQ(ids({"us", "us-fl"}), (Names{"us", "us-fl"}));
  EXPECT_EQ(ids({"de", "es"}), (Names{"eu", "de", "es"}));
  EXPECT_EQ(ids({}), Names{});
}

TEST(Profiles, NotVerifiedIsNeverAnError) {
  for (const Profile& profile : rules().profiles) {
    const auto check = [&](const Law& law, Severity severity) {
      EXPECT_TRUE(law.verified || severity < Severity::Error) << profile.id << ": " << law.rule;
    };
    for (const Strictness& strict : profile.families) check(strict.law, strict.severity);
    for (const Restriction& words : profile.restricted) check(words.law, rules().rules[words.rule].severity);
    for (const Flip& flip : profile.flips) check(flip.law, rules().rules[flip.rule].severity);
    for (const Notice& notice : profile.notices) {
      if (notice.in_advertisement) check(notice.law, rules().rules[notice.missing].severity);
    }
  }
}

struct Case {
  std::string what, page;
  Names profiles;
  std::string code;
  Names expected;
};

class OnAPage : public testing::TestWithParam<Case> {};

TEST_P(OnAPage, FindsWhatTheLawSays) {
  EXPECT_EQ(found(GetParam().page, GetParam().profiles, GetParam().code), GetParam().expected);
}

const std::string kMissing = "error omission/us-fl-stem-cell-therapy";

INSTANTIATE_TEST_SUITE_P(
    Notices, OnAPage,
    testing::ValuesIn(std::vector<Case>{
        {"Missing", kSells, {"us-fl"}, "R26", {kMissing}},
        {"Denied", kSells + "\nWe never perform therapies not approved by the FDA.\n", {"us-fl"}, "R26", {kMissing}},
        {"MissingBesideOthers", kSells, {"au", "us-fl", "us"}, "R26", {kMissing}},
        {"MissingWhereHalfTheClaimsAreForIt",
         "# Our clinic\n\nStem cells relieve knee arthritis. Hyaluronic acid relieves knee arthritis. Book now.",
         {"us-fl"},
         "R26",
         {kMissing}},
        {"MissingWhereTheOtherClaimsAreForWhatItIsAPartOf",
         "# Our clinic\n\nStem cells relieve knee arthritis. Regenerative medicine eases hip pain. Our regenerative therapy relieves back "
         "pain. Book now.",
         {"us-fl"},
         "R26",
         {kMissing}},
        {"NotWhereMoreClaimsAreForOthers",
         "# Our clinic\n\nStem cells relieve knee arthritis. Hyaluronic acid relieves knee arthritis. PRP relieves knee arthritis. "
         "Book now.",
         {"us-fl"},
         "R26",
         {}},
        {"Present", kSells + "\n" + kUnapproved, {"us-fl"}, "R26", {}},
        {"PresentIsCredited", kSells + "\n" + kUnapproved, {"us-fl"}, "G11", {"green notice/us-fl-stem-cell-therapy"}},
        {"NotWithoutProfile", kSells, {}, "R26", {}},
        {"NotWhereNothingIsSold", "# Stem cells\n\nStem cells are studied in the knee.\n", {"us-fl"}, "R26", {}},
        {"NotForOtherTreatments", "# PRP\n\nWe offer PRP for the knee.\n\nBook now.\n", {"us-fl"}, "R26", {}},
        {"NotForWhatIsQuoted", "# Scars\n\n## \"Stem cell scar removal\"\n\nBook a visit.\n", {"us-fl"}, "R26", {}},
        {"NotForWhatIsDeclined", "# Why we offer no stem cells\n\nBook a visit.\n", {"us-fl"}, "R26", {}},
        {"OfTheOfficeIsNotDemanded", kSells, {"us-ca", "us-ut"}, "R26", {}},
        {"OfTheOfficeIsCredited", kSells + "\n" + kUtah, {"us-ut"}, "G11", {"green notice/us-ut-stem-cell-therapy"}},
        {"OfAnotherStateIsNot", kSells + "\n" + kUtah, {"us-ca"}, "G11", {}},
        {"InPartIsNot", kSells + "\n" + kUtah.substr(0, kUtah.find(" You are")), {"us-ut"}, "G11", {}},
    }),
    [](const auto& test) { return test.param.what; });

const std::string kLicensed = "The clinic is registered with the Care Quality Commission.";

INSTANTIATE_TEST_SUITE_P(
    Words, OnAPage,
    testing::ValuesIn(std::vector<Case>{
        {"NamedWhereSold", kSells, {"au"}, "R25", {"error restricted/au-stem-cells"}},
        {"NamedWhereNothingIsSold", "Stem cells are studied.", {"au"}, "R25", {"note restricted/au-stem-cells"}},
        {"NotNamedByOtherLaws", kSells, {"us"}, "R25", {}},
        {"Denied", "We do not offer stem cells. Book now.", {"au"}, "R25", {}},
        {"DeniedEarnsNothing", "We do not offer stem cells. Book now.", {"au"}, "G8", {}},
        {"UnderAnOffer",
         "# Stem cell clinic\n\n## Conditions we treat\n\n- Knee arthritis\n- Autism\n\nBook now.\n",
         {"us-fl"},
         "R25",
         {"warning restricted/us-fl-outside-the-three-fields"}},
        {"OfEachLaw",
         "Our drips fight cancer. Book now.",
         {"de", "es"},
         "R25",
         {"error restricted/de-cancer", "error restricted/es-cancer"}},
        {"CreditWithoutProfile", kLicensed + " Book now.", {}, "G3", {"green regulator/named"}},
        {"CreditTurns", kLicensed + " Book now.", {"es"}, "R25", {"warning restricted/es-authority-as-backing"}},
        {"CreditBesideADenialStays",
         "The FDA has approved only one such product, and it is not approved for knees. Book now.",
         {"es"},
         "G3",
         {"green regulator/named"}},
        {"CreditBesideADenialOfTheSellerStays",
         "Our clinic is registered with the Care Quality Commission, but it has not approved our stem cells. Book now.",
         {"es"},
         "G3",
         {"green regulator/named"}},
        {"CreditTurnsWhereTheDenialStandsElsewhere",
         "Our clinic is registered with the Care Quality Commission. The FDA has not approved our stem cells. Book now.",
         {"es"},
         "G3",
         {}},
        {"CreditOfSomebodyElseStays",
         "The FDA has approved botulinum toxin for frown lines. Book now.",
         {"es"},
         "G3",
         {"green regulator/named"}},
        {"CreditIsGone", kLicensed + " Book now.", {"es"}, "G3", {}},
        {"CreditStaysWhereNothingIsSold", kLicensed, {"es"}, "G3", {"green regulator/named"}},
    }),
    [](const auto& test) { return test.param.what; });

const Finding* first(const FileReport& report, const std::string& code) {
  const auto finding = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](const Finding& f) { return f.code == code; });
  return finding == report.findings.end() ? nullptr : &*finding;
}

TEST(Profiles, RaiseAndSayFromWhatAndByWhichLaw) {
  const std::string page =
      "# Stem cell clinic\n\nOur patients report great results. Rated 4.9 out of 5 by patients who got their lives "
      "back. Stem cells regrow cartilage and cure knee pain.\n\nBook now.\n";
  const FileReport general = lint(page, {}), raised = lint(page, {"au"});
  const Finding* before = first(general, "R9");
  const Finding* after = first(raised, "R9");
  ASSERT_NE(before, nullptr);
  ASSERT_NE(after, nullptr);
  ASSERT_EQ(before->severity, Severity::Warning);
  EXPECT_TRUE(before->laws.empty());
  EXPECT_EQ(after->severity, Severity::Error);
  ASSERT_EQ(after->laws.size(), 1U);
  EXPECT_EQ(after->laws[0].profile, "au");
  EXPECT_EQ(after->laws[0].law.rule, "National Law s 133(1)(c)");
  EXPECT_EQ(after->laws[0].raised_from, Severity::Warning);
}

TEST(Profiles, RaiseNothingWhereNothingIsSold) {
  const FileReport report = lint("Patients report great results with stem cells.\n", {"au"});
  const Finding* finding = first(report, "R9");
  ASSERT_NE(finding, nullptr);
  EXPECT_LT(finding->severity, Severity::Error);
}

TEST(Profiles, RaiseNothingThatIsDoubtful) {
  const FileReport listed = lint("Book your stem cell session now.\n\n- More energy\n- Less pain\n", {"us"});
  const Finding* finding = first(listed, "R4");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->confidence, Confidence::Low);
  EXPECT_EQ(finding->severity, Severity::Note);
  EXPECT_TRUE(finding->laws.empty());
  const FileReport stated = lint("Book your stem cell session now.\n\nMany patients notice less pain.\n", {"us"});
  finding = first(stated, "R4");
  ASSERT_NE(finding, nullptr);
  EXPECT_FALSE(finding->laws.empty());
}

TEST(Profiles, NeverLowerASeverity) {
  const std::string page = "Stem cells regrow your cartilage, guaranteed. Book now.";
  const FileReport general = lint(page, {}), strict = lint(page, {"us", "uk", "au", "de", "es", "mx", "jp", "th"});
  for (const Finding& before : general.findings) {
    const auto same = [&](const Finding& f) { return f.rule == before.rule && f.place.bytes == before.place.bytes; };
    const auto after = std::find_if(strict.findings.begin(), strict.findings.end(), same);
    ASSERT_NE(after, strict.findings.end()) << before.rule;
    EXPECT_GE(after->severity, before.severity) << before.rule;
  }
}

TEST(Profiles, LeaveTheClaimsAsTheyAre) {
  const std::string page = kSells + "\nPRP may help knee pain. It cures cancer. " + kLicensed + "\n";
  Names all;
  for (const Profile& profile : rules().profiles) all.push_back(profile.id);
  const FileReport general = lint(page, {}), strict = lint(page, all);
  ASSERT_EQ(general.claims.size(), strict.claims.size());
  for (size_t i = 0; i < general.claims.size(); ++i) {
    EXPECT_EQ(general.claims[i].claim_id, strict.claims[i].claim_id);
    EXPECT_EQ(general.claims[i].verdict, strict.claims[i].verdict);
  }
  EXPECT_EQ(general.coverage.claims, strict.coverage.claims);
}

}  // namespace
}  // namespace claimtier
