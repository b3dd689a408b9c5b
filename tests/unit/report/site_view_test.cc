#include "report/site_view.h"

#include <gtest/gtest.h>

#include "report/finding_text.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

using Strings = std::vector<std::string>;

Finding credit(const std::string& code) {
  Finding made;
  made.code = code, made.polarity = Polarity::Green;
  return made;
}

FileReport page(const std::string& path, const Strings& credits = {}, const std::string& reg = "sales") {
  FileReport made;
  made.path = path, made.reg = reg;
  for (const std::string& code : credits) made.findings.push_back(credit(code));
  return made;
}

// About the two entries of the sample pack, on line 3.
ClaimRecord promise(const std::string& words, uint8_t strength, bool hedged = false) {
  ClaimRecord made;
  made.matched = words, made.verdict = "red", made.has_ruling = true;
  made.place.line = 3, made.place.column = 5;
  made.claim.intervention.entry = 0, made.claim.condition.entry = 1;
  made.claim.outcome = Outcome::Pain, made.claim.strength = strength, made.claim.hedged = hedged;
  return made;
}

FileReport with(FileReport page, std::vector<ClaimRecord> claims) {
  page.claims = std::move(claims);
  return page;
}

const ClaimRecord kPromised = promise("ends pain for good", kAbsolute);
const ClaimRecord kHedged = promise("may ease pain", 2, true);

size_t contradictions(const std::vector<FileReport>& files) { return site_view(sample_pack(), files).contradictions.size(); }

TEST(SiteView, NeedsTwoPagesThatSell) {
  const FileReport teaches = with(page("b.md", {}, "education"), {kHedged});
  const SiteView one = site_view(sample_pack(), {with(page("a.md"), {kPromised}), teaches});
  EXPECT_EQ(one.selling, 1U);
  EXPECT_TRUE(one.missing.empty() && one.contradictions.empty());
  EXPECT_TRUE(site_lines(sample_pack(), one).empty());
  EXPECT_EQ(site_view(sample_pack(), {}).selling, 0U);
}

TEST(SiteView, SaysWhatIsMissingOnAllPages) {
  EXPECT_EQ(site_view(sample_pack(), {page("a.md"), page("b.md")}).missing, (Strings{"G5", "G6", "G7"}));
}

// One page is enough, one that sells nothing too; a flag of that code or another credit is not.
TEST(SiteView, IsContentWithACreditOnAnyPage) {
  FileReport flagged = page("b.md", {"G1"});
  flagged.findings.push_back(credit("G6"));
  flagged.findings.back().polarity = Polarity::Red;
  const SiteView site = site_view(sample_pack(), {page("a.md", {"G5"}), flagged, page("c.md", {"G7"}, "education")});
  EXPECT_EQ(site.missing, Strings{"G6"});
}

TEST(SiteView, FindsWhatOnePagePromisesAndAnotherHedges) {
  const SiteView site = site_view(sample_pack(), {with(page("a.md"), {kHedged}), with(page("b.md"), {kPromised})});
  ASSERT_EQ(site.contradictions.size(), 1U);
  const Contradiction& both = site.contradictions[0];
  EXPECT_EQ((Strings{both.about, both.absolute, both.absolute_words, both.hedged, both.hedged_words}),
            (Strings{"msc/knee-osteoarthritis", "b.md:3:5", "ends pain for good", "a.md:3:5", "may ease pain"}));
}

TEST(SiteView, SetsTheFirstPromiseBesideTheFirstHedge) {
  ClaimRecord later = kPromised;
  later.matched = "never hurts again";
  const FileReport first = with(page("a.md"), {kPromised, later});
  const SiteView site = site_view(sample_pack(), {first, with(page("b.md"), {kHedged}), with(page("c.md"), {kHedged})});
  ASSERT_EQ(site.contradictions.size(), 1U);
  EXPECT_EQ(site.contradictions[0].absolute_words, "ends pain for good");
  EXPECT_EQ(site.contradictions[0].hedged, "b.md:3:5");
}

TEST(SiteView, FindsNoContradictionWhereThereIsNone) {
  const auto changed = [](auto change) {
    ClaimRecord made = kHedged;
    change(made);
    return made;
  };
  const std::vector<std::pair<std::string, ClaimRecord>> cases = {
      {"plainly stated", promise("eases pain", 3)},
      {"another condition", changed([](ClaimRecord& r) { r.claim.condition.entry = 0; })},
      {"no condition", changed([](ClaimRecord& r) { r.claim.condition.entry = kNone; })},
      {"no intervention", changed([](ClaimRecord& r) { r.claim.intervention.entry = kNone; })},
      {"denied", changed([](ClaimRecord& r) { r.verdict = "silent"; })},
      {"not looked up", changed([](ClaimRecord& r) { r.has_ruling = false; })},
      {"no benefit", changed([](ClaimRecord& r) { r.claim.outcome = Outcome::Safety; })}};
  for (const auto& [name, claim] : cases) {
    EXPECT_EQ(contradictions({with(page("a.md"), {kPromised}), with(page("b.md"), {claim})}), 0U) << name;
  }
  EXPECT_EQ(contradictions({with(page("a.md"), {kPromised, kHedged}), page("b.md")}), 0U) << "on one page";
}

TEST(SiteView, SaysEachThingOnALine) {
  RulePack pack = sample_pack();
  Family family;
  family.code = "G5", family.summary = "Who is no candidate.";
  pack.families.push_back(family);
  const SiteView site = site_view(pack, {with(page("a.md", {"G6", "G7"}), {kPromised}), with(page("b.md"), {kHedged})});
  EXPECT_EQ(site_lines(pack, site), (Strings{"missing on all 2 pages that sell: G5 Who is no candidate.",
                                             "a.md:3:5 promises 'ends pain for good' without limit, b.md:3:5 only 'may ease "
                                             "pain' (msc/knee-osteoarthritis)"}));
}

TEST(PlaceText, ShowsWhatNoFormatCanHold) {
  const Place place = {{0, 1}, 3, 5, 3, 6};
  EXPECT_EQ(place_text("site/caf\xC3\xA9.md", place), "site/caf\xC3\xA9.md:3:5");
  EXPECT_EQ(place_text("site/caf\xE9.md", place), "site/caf\\xe9.md:3:5");
}

}  // namespace
}  // namespace claimtier
