// From claims to findings: what is red, what earns a credit, how sure and how grave a finding is.
#include "verdict/assess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "context/discourse.h"
#include "context/resolve.h"
#include "context/weight_table.h"
#include "extract/extract.h"
#include "lint/linter.h"
#include "match/matcher.h"
#include "rulepack/image.h"
#include "segment/segment.h"

namespace claimtier {
namespace {

const RulePack& rules() {
  static const RulePack pack = builtin_pack();
  return pack;
}

// A page with its claims, which a test may change before they are assessed.
struct Resolved {
  explicit Resolved(const std::string& page)
      : source(decode("page.md", page, Format::Markdown)),
        lines(source.text()),
        document(extract(source, source.text())),
        passages(segment(document)),
        matches(matcher().find_all(passages)),
        reading{rules(), document, passages, matches},
        locator(source, lines, reading, source.whole()),
        claims(resolve(reading, lists(), outline(reading, lists()), kNone)) {}

  static const Matcher& matcher() {
    static const Matcher made(rules());
    return made;
  }

  static const Lists& lists() {
    static const Lists made(rules());
    return made;
  }

  std::vector<Finding> findings() const { return assess(reading, locator, claims, "2026-11-21").findings; }

  Source source;
  LineIndex lines;
  Document document;
  std::vector<Passage> passages;
  std::vector<Matches> matches;
  Reading reading;
  Locator locator;
  std::vector<Claim> claims;
};

// What the first finding comes to where its claim has this weight.
std::string at_weight(double weight) {
  Resolved page("Stem cells cure arthritis.");
  page.claims.at(0).weight = weight;
  const Finding finding = page.findings().at(0);
  return std::string(name_of(finding.severity)) + " " + std::string(name_of(finding.confidence));
}

TEST(FillTemplate, ReplacesTheSlotsItKnows) {
  Finding finding;
  finding.matched = "cures {pain}";
  const auto filled = [&](const std::string& text, const std::string& target) { return fill_template(rules(), text, finding, target); };
  EXPECT_EQ(filled("'{match}' for {target}: {intervention}, {condition}.", "knees"), "'cures {pain}' for knees: the treatment, the condition.");
  EXPECT_EQ(filled("{target}", ""), "this");
  for (const std::string text : {"", "no slot", "{other} and {", "}{"}) EXPECT_EQ(filled(text, "knees"), text);
}

TEST(Assess, BelowTheThresholdAFindingIsANote) {
  const double medium = weight_of(rules(), "threshold/medium"), high = weight_of(rules(), "threshold/high");
  EXPECT_EQ(at_weight(medium - 0.01), "note low");
  EXPECT_EQ(at_weight(medium), "error medium");
  EXPECT_EQ(at_weight(high - 0.01), "error medium");
  EXPECT_EQ(at_weight(high), "error high");
}

std::string credits(const std::string& page) {
  std::string all;
  for (const Finding& finding : Resolved(page).findings()) {
    if (finding.polarity == Polarity::Green) all += (all.empty() ? "" : ", ") + finding.code + " " + finding.text;
  }
  return all;
}

TEST(Assess, ADeniedOrWarnedAgainstOverClaimIsCredited) {
  EXPECT_EQ(credits("Stem cells do not cure arthritis."), "G8 do not cure");
  EXPECT_EQ(credits("Be wary of anyone who says that stem cells cure arthritis."), "G8 Be wary of, G8 cure arthritis");
  EXPECT_EQ(credits("Some clinics claim that stem cells cure arthritis."), "");
  EXPECT_EQ(credits("Do stem cells cure arthritis?"), "");
  EXPECT_EQ(credits("We speak of comfort rather than a cure for arthritis."), "G8 cure for arthritis");
  EXPECT_EQ(credits("Unlike tablets that cure arthritis, ours are small."), "") << "of others: no denial";
}

TEST(Assess, AnAdmissionEarnsItsCreditDeniedOrNotButNotAsked) {
  EXPECT_EQ(credits("The FDA has not approved this use."), "G6 has not approved");
  EXPECT_EQ(credits("Risks include infection and bleeding."), "G7 Risks include infection");
  EXPECT_EQ(credits("Do risks include infection?"), "");
}

// The severity of a finding by this rule, which has a severity of its own or none, and its code or another.
Severity severity_by(const std::string& rule, Severity own, const std::string& page, const std::string& code = "") {
  RulePack pack = builtin_pack();
  pack.rules.at(rule_named(pack, rule)).severity = own;
  if (!code.empty()) pack.rules.at(rule_named(pack, rule)).code = code;
  for (const Finding& finding : Linter(pack, {kNone, "2026-11-21", true}).lint(decode("page.md", page, Format::Markdown)).findings) {
    if (finding.rule == rule) return finding.confidence == Confidence::Low ? Severity::None : finding.severity;
  }
  return Severity::None;
}

// `severity` of a rule file stands instead of the family's, and instead of what the inequality says.
TEST(Assess, ARulesOwnSeverityCounts) {
  const std::string hype = "Our stem cell injection is a miracle for your knee pain. Stem cells cure arthritis.";
  const std::string cartilage = "Stem cells regrow worn cartilage in knee arthritis.";
  EXPECT_EQ(severity_by("hype/praise", Severity::None, hype), Severity::Warning);
  EXPECT_EQ(severity_by("hype/praise", Severity::Note, hype), Severity::Note);
  EXPECT_EQ(severity_by("hype/praise", Severity::Error, hype), Severity::Error);
  EXPECT_EQ(severity_by("regeneration/claim", Severity::None, cartilage), Severity::Error);
  EXPECT_EQ(severity_by("regeneration/claim", Severity::Warning, cartilage), Severity::Warning);
}

// A set phrase of a family that the inequality judges, but without an outcome that it could be applied to.
TEST(Assess, WhatTheInequalityCannotJudgeIsAWarning) {
  EXPECT_EQ(severity_by("hype/praise", Severity::None, "Our stem cell injection is a miracle for your knee pain. Stem cells cure arthritis.", "R4"),
            Severity::Warning);
}

TEST(Assess, AStoryToldWithItsContradictionIsANote) {
  const std::string story = "Our patients report great results after stem cells", offer = " Book your free consultation today.";
  EXPECT_EQ(severity_by("testimonial/patients-report", Severity::None, story + "." + offer), Severity::Warning);
  EXPECT_EQ(severity_by("testimonial/patients-report", Severity::None, story + ", but data are inconsistent." + offer), Severity::Note);
  EXPECT_EQ(severity_by("testimonial/patients-report", Severity::None, story + ", but controlled trials are lacking." + offer), Severity::Note);
  const std::string hype = "Stem cells are a miracle, but data are inconsistent." + offer;
  EXPECT_EQ(severity_by("hype/praise", Severity::None, hype), Severity::Warning) << "only of stories";
}

}  // namespace
}  // namespace claimtier
