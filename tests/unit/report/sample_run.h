// A small pack and a run made by hand, for the tests of the reporters.
#pragma once

#include "report/run_report.h"

namespace claimtier {

inline RulePack sample_pack() {
  RulePack pack;
  pack.version = "1.0", pack.rules_hash = "aa", pack.evidence_version = "2026.11", pack.evidence_hash = "bb";
  pack.reviewed = "2026-11-21";
  pack.lists = {{"intervention", ""}, {"condition", ""}};
  pack.entries.resize(2);
  pack.entries[0].list = 0, pack.entries[0].id = "msc", pack.entries[0].name = "mesenchymal stem cells";
  pack.entries[1].list = 1, pack.entries[1].id = "knee-osteoarthritis";
  Reference review;
  review.key = "review-2025", review.citation = "A review", review.doi = "10.1/x", review.pmid = "123";
  Reference guidance;
  guidance.key = "guidance", guidance.citation = "A guidance", guidance.url = "https://example.org/g";
  pack.references = {review, guidance};
  Evidence row;
  row.intervention = 0, row.condition = 1, row.outcome = Outcome::Structure, row.tier = Tier::C;
  row.reason = "No controlled trial.", row.reviewed = "2026-11-20", row.sources = {0};
  pack.evidence = {row};
  Rule rule;
  rule.name = "regeneration/claim", rule.code = "R3", rule.summary = "States regrowth.",
  rule.advice = "Say what was measured.";
  rule.sources = {"guidance"};
  pack.rules = {rule};
  pack.families.resize(1);
  pack.families[0].code = "R3", pack.families[0].id = "regeneration", pack.families[0].title = "Regeneration";
  return pack;
}

// "We regrow your cartilage." on line 3 of site/knee.md.
inline Finding sample_red() {
  Finding red;
  red.code = "R3", red.also = {"R2"}, red.rule = "regeneration/claim", red.severity = Severity::Error;
  red.message = "'regrow your cartilage' is worded more strongly than the table allows";
  red.place = {{11, 32}, 3, 4, 3, 25}, red.sentence = {8, 33};
  red.text = red.matched = "regrow your cartilage";
  red.has_claim = red.has_ruling = true;
  red.claim.intervention = {0, Origin::Heading}, red.claim.condition = {1, Origin::Sentence};
  red.claim.outcome = Outcome::Structure, red.claim.strength = 3;
  red.ruling = {Tier::C,
                1,
                "msc/knee-osteoarthritis/structure",
                "No controlled trial.",
                {0},
                true,
                true,
                true,
                true,
                false,
                {{Tier::B, "One trial."}},
                "2027-11-21",
                {}};
  red.suggestion = "Say what was measured.";
  red.context = {"stated"}, red.anchors = {"guidance"}, red.fingerprint = "f1", red.claim_id = "c1";
  return red;
}

inline Finding sample_green() {
  Finding green;
  green.code = "G7", green.rule = "risks/named", green.polarity = Polarity::Green;
  green.message = "names a risk", green.text = green.matched = "infection";
  green.place = {{40, 49}, 4, 1, 4, 10}, green.sentence = {34, 50}, green.fingerprint = "f2";
  return green;
}

inline RunReport sample_run(const RulePack& pack, std::vector<Finding> findings) {
  FileReport file;
  file.path = "site/knee.md", file.format = "markdown", file.verdict = "over-claims", file.reg = "sales",
  file.bytes = 60;
  file.coverage.sentences = 3, file.coverage.claims = 2;
  file.findings = std::move(findings);
  const auto text = std::make_shared<const std::string>("# Knee\n\nWe regrow your cartilage.\ninfection is rare.\n");
  RunReport run{{pack, {"general"}, "2026-11-21", "0.1.0"}, {file}, {text}};
  run.summary = summarise(run.files);
  return run;
}

}  // namespace claimtier
