// What counts for or against a claim beside its own words: the sentences around it, its length, what is only aimed at.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "judge.h"

namespace claimtier {
namespace {

struct Weighed {
  const char* page;
  const char* feature;
  bool expected;
};

// The features of all red findings of a page.
std::vector<std::string> features_on(const std::string& page) {
  static const Linter linter(project_rules(), selling("stem-cells"));
  std::vector<std::string> features;
  for (const Finding& finding : linter.lint(decode("page.md", page, Format::Markdown)).findings) {
    if (finding.polarity != Polarity::Red) continue;
    for (const Feature& feature : finding.claim.features) features.push_back(text_of(feature));
  }
  return features;
}

void expect_features(const std::vector<Weighed>& table) {
  for (const Weighed& row : table) {
    const std::vector<std::string> features = features_on(row.page);
    const bool found = std::find(features.begin(), features.end(), row.feature) != features.end();
    EXPECT_EQ(found, row.expected) << row.page << "\n  " << row.feature;
  }
}

TEST(WeighTest, SentencesAroundThatClaimNothingMakeItQuiet) {
  expect_features({
      {"The cells regrow cartilage.", "around/quiet", false},
      {"The cells regrow cartilage. We open at nine. Parking is free.", "around/quiet", false},
      {"The cells regrow cartilage. We open at nine. Parking is free. Ring the bell.", "around/quiet", true},
      {"The cells regrow cartilage. We open at nine. The injection repairs the joint. Ring the bell.", "around/quiet", false},
      {"The cells regrow cartilage. One door. Two doors. Red doors. Blue doors. Old doors. New doors. They repair the joint.",
       "around/quiet", true},
  });
}

TEST(WeighTest, SentencesAroundThatClaimTooMakeItBusy) {
  expect_features({
      {"The cells regrow cartilage. They repair the joint.", "around/busy", false},
      {"The cells regrow cartilage. They repair the joint. They reduce knee pain.", "around/busy", true},
      {"The cells regrow cartilage.\n\n- Repairs the joint\n- Reduces knee pain\n", "around/busy", true},
      {"The cells regrow cartilage. They cannot repair the joint. They do not reduce knee pain.", "around/busy", false},
  });
}

TEST(WeighTest, LongSentencesSayMoreThanTheClaim) {
  expect_features({
      {"The cells regrow cartilage in the knee.", "length/long", false},
      {"The cells regrow cartilage in the knee, as our team of nurses will explain to you when you visit us in the spring.",
       "length/long", true},
  });
}

// Where the words begin to be many, and the neighbours.
TEST(WeighTest, Thresholds) {
  const std::string cells = "The cells regrow cartilage";  // four tokens
  const auto sentence = [&](int tokens) {
    std::string text = cells;
    for (int i = 4; i < tokens; ++i) text += " today";
    return text + ".";
  };
  const auto has = [](const std::string& page, const std::string& feature) {
    const std::vector<std::string> features = features_on(page);
    return std::find(features.begin(), features.end(), feature) != features.end();
  };
  EXPECT_TRUE(has("Regrow your cartilage.", "short"));
  EXPECT_FALSE(has(sentence(4), "short"));
  EXPECT_FALSE(has(sentence(15), "length/long"));
  EXPECT_TRUE(has(sentence(16), "length/long"));
  EXPECT_FALSE(has(sentence(31), "length/very-long"));
  EXPECT_TRUE(has(sentence(32), "length/very-long"));
  const std::string two = sentence(4) + " They repair the joint. They reduce knee pain.";
  EXPECT_TRUE(has(two + " One. Two. Three. Four.", "around/busy")) << "two of six";
  EXPECT_FALSE(has("One. Two. Three. Four. Five. " + two + " Six.", "around/busy")) << "two of seven or eight";
  EXPECT_FALSE(has("Parking is free. " + sentence(4) + " They repair the joint.", "around/busy")) << "one of two";
}

TEST(WeighTest, OnlyWhatIsClaimedCounts) {
  expect_features({
      {"The cells regrow cartilage. Knees wear. They cannot repair the joint. Ring the bell.", "around/quiet", true},
      {"The cells regrow cartilage. Knees wear. Our natural cells. Ring the bell.", "around/quiet", true},
      {"The injection relieves knee pain.", "subject/treatment", true},
      {"Relief of knee pain by injection.", "subject/treatment", false},
      {"Arthritis and lasting pain relief.", "subject/condition", true},
      {"Our patients report a 78% drop in pain after three months.", "subject/patient", false},
  });
}

// A page that only explains is no excuse for an absolute.
TEST(WeighTest, WhatKindOfPageItIsCountsNotForAnAbsolute) {
  expect_features({
      {"Stem cells relieve knee pain.", "register/education", true},
      {"Stem cells cure arthritis.", "register/education", false},
      {"Stem cells relieve knee pain. Book your free consultation today.", "register/education", false},
  });
}

TEST(WeighTest, PurposesCountAgainstClaims) {
  expect_features({
      {"The cells are used to regrow cartilage.", "cue/aim", true},
      {"The cells regrow cartilage.", "cue/aim", false},
      {"Our blood holds platelets that repair tissue.", "cue/mechanism", true},
      {"Platelets repair tissue.", "cue/mechanism", false},
  });
}

}  // namespace
}  // namespace claimtier
