#include "rulepack/image.h"

#include <gtest/gtest.h>

#include "rulepack/load.h"
#include "text/error.h"

namespace claimtier {
namespace {

RulePack shipped() {
  std::vector<Problem> problems;
  return load(read_folder(CLAIMTIER_RULES_DIR), problems);
}

RulePack small() {
  std::vector<Problem> problems;
  return load(read_folder(std::string(CLAIMTIER_TESTS_DIR) + "/bad_rules/base"), problems);
}

TEST(Image, KeepsTheWholePack) {
  const RulePack pack = shipped();
  const std::string image = write_image(pack);
  const RulePack back = read_image(image);
  EXPECT_EQ(write_image(back), image);
  EXPECT_EQ(back.words, pack.words);
  EXPECT_EQ(back.regexes, pack.regexes);
}

// A value in every kind of field; a field that describe() forgets comes back as its default.
TEST(Image, KeepsFieldsOfEveryKind) {
  const std::string image = write_image(small());
  const RulePack back = read_image(image);
  EXPECT_EQ(back.version, "1");
  EXPECT_EQ(back.reviewed, "2026-11-21");
  EXPECT_EQ(back.rules_hash.size(), 64u);
  EXPECT_EQ(back.weights.at(0).value, 1.5);
  EXPECT_EQ(back.weights.at(0).right, 9u);
  EXPECT_EQ(back.entries.at(1).parent, 0u);
  EXPECT_EQ(back.entries.at(0).parent, kNone);
  EXPECT_EQ(back.entries.at(3).field, "home");
  EXPECT_EQ(back.entries.at(3).home, std::vector<uint32_t>{0});
  EXPECT_EQ(back.rules.at(1).sources, std::vector<std::string>{"somebody-2020"});
  EXPECT_EQ(back.rules.at(1).needs, Needs::Treatment);
  EXPECT_EQ(back.frames.at(0).examples.at(0).expect, Example::Expect::Inside);
  EXPECT_EQ(back.cues.at(0).assertion, Assertion::Denied);
  EXPECT_EQ(back.evidence.at(0).alternatives.at(0).tier, Tier::C);
  EXPECT_TRUE(back.evidence.at(0).disputed);
  EXPECT_EQ(back.evidence.at(0).population, "adults");
  EXPECT_EQ(back.approvals.at(0).year, 2024);
  EXPECT_EQ(back.families.at(0).outcomes, std::vector<Outcome>{Outcome::Cure});
  EXPECT_EQ(back.pairs.at(0).red, std::vector<std::string>{"cure/claim"});
  EXPECT_EQ(back.inflections.nouns.size(), 2u);
}

TEST(Image, KeepsProfiles) {
  const std::string image = write_image(small());
  const RulePack back = read_image(image);
  ASSERT_EQ(back.profiles.size(), 2u);
  const Profile& land = back.profiles.at(0);
  EXPECT_EQ(std::string(land.name) + land.summary + land.reviewed + land.path, "LandA land with laws.2026-11-21profiles/land.toml");
  EXPECT_EQ(back.profiles.at(1).extends, std::vector<uint32_t>{0});
  EXPECT_EQ(land.families.at(0).severity, Severity::Error);
  EXPECT_EQ(std::string(land.families.at(0).code) + land.families.at(0).why, "R7Praise is forbidden.");
  EXPECT_TRUE(land.families.at(0).law.verified);
  EXPECT_EQ(land.restricted.at(0).law.rule, "Act 2");
  const Rule& braces = back.rules.at(land.restricted.at(0).rule);
  EXPECT_EQ(braces.name, "restricted/land-braces");
  EXPECT_EQ(braces.profile, 0u);
  EXPECT_EQ(braces.needs, Needs::Offer);
  EXPECT_EQ(braces.only.size(), 2u);
  const Notice& notice = land.notices.at(0);
  EXPECT_EQ(back.rules.at(notice.missing).name, "omission/land-cells");
  EXPECT_EQ(back.rules.at(notice.present).name, "notice/land-cells");
  EXPECT_TRUE(notice.in_advertisement);
  EXPECT_EQ(notice.sold.size(), 1u);
  EXPECT_EQ(notice.text.substr(0, 6), "NOTICE");
  EXPECT_EQ(notice.parts.size(), 3u);  // cut at its stops
  EXPECT_EQ(land.flips.at(0).credit, "G8");
  EXPECT_EQ(land.flips.at(0).unless, std::vector<std::string>{"G11"});
  EXPECT_EQ(back.rules.at(land.flips.at(0).rule).name, "restricted/land-denial");
}

TEST(Image, OfTheSamePackIsTheSame) { EXPECT_EQ(write_image(small()), write_image(small())); }

TEST(Image, RefusesAShortenedOne) {
  const std::string image = write_image(small());
  for (size_t size = 0; size < image.size(); ++size) EXPECT_THROW(read_image(image.substr(0, size)), Error) << size;
}

TEST(Image, RefusesAChangedOne) {
  const std::string image = write_image(small());
  for (size_t at = 0; at < image.size(); ++at) {
    std::string changed = image;
    changed[at] = static_cast<char>(changed[at] ^ 0x81);
    EXPECT_THROW(read_image(changed), Error) << at;
  }
}

}  // namespace
}  // namespace claimtier
