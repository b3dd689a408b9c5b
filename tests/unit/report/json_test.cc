#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;

Json render(const RunReport& run, const ReportOptions& options = {}) {
  return Json::parse(make_reporter("json", options)->render(run));
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

using Names = std::vector<std::string>;

TEST(JsonReport, HasTheKeysOfTheContractInTheirOrder) {
  const RulePack pack = sample_pack();
  const Json report = render(sample_run(pack, {sample_red()}));
  EXPECT_EQ(keys(report), (Names{"schema", "tool", "profile", "asOf", "changedLines", "summary", "site", "files", "sources"}));
  EXPECT_EQ(keys(report["tool"]), (Names{"name", "version", "rules", "evidence"}));
  EXPECT_EQ(keys(report["summary"]), (Names{"files", "errors", "warnings", "notes", "green", "suppressed", "baselined",
                                            "unchanged", "allowedOnOwnEvidence", "bytes", "unread", "partlyRead"}));
  EXPECT_EQ(keys(report["files"][0]),
            (Names{"path", "format", "verdict", "register", "registerSigns", "coverage", "findings", "scorecard", "claims", "errors"}));
  EXPECT_EQ(keys(report["files"][0]["findings"][0]),
            (Names{"code",    "also",       "rule",     "polarity",    "severity", "confidence", "scope",
                   "message", "span",       "sentence", "text",        "matched",  "claim",      "evidence",
                   "context", "suggestion", "rewrite", "anchors",  "fingerprint", "claimId",  "suppressed"}));
}

TEST(JsonReport, CarriesTheClaimAndItsEvidence) {
  const RulePack pack = sample_pack();
  const Json finding = render(sample_run(pack, {sample_red()}))["files"][0]["findings"][0];
  EXPECT_EQ(finding["span"].dump(), R"({"start":11,"end":32,"line":3,"column":4,"endLine":3,"endColumn":25})");
  EXPECT_EQ(finding["sentence"].dump(), R"({"start":8,"end":33})");
  EXPECT_EQ(finding["claim"].dump(),
            R"({"intervention":"msc","condition":"knee-osteoarthritis","outcome":"structure",)"
            R"("strength":3,"strengthName":"stated","from":{"intervention":"heading","condition":"sentence"}})");
  EXPECT_EQ(finding["evidence"].dump(), R"({"tier":"C","ceiling":1,"entry":"msc/knee-osteoarthritis/structure",)"
                                        R"("reason":"No controlled trial.","sources":["review-2025"],"own":false,"disputed":true,)"
                                        R"("alternatives":[{"tier":"B","reason":"One trial."}]})");
}

TEST(JsonReport, CarriesTheLawsOfTheProfiles) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.laws.push_back({"land", {"Act 1", 1, false}, "It says so.", Severity::Warning});
  const Json report = render(sample_run(pack, {red}));
  EXPECT_EQ(report["files"][0]["findings"][0]["laws"].dump(),
            R"([{"profile":"land","rule":"Act 1","source":"guidance","verified":false,)"
            R"("why":"It says so.","raisedFrom":"warning"}])");
  EXPECT_TRUE(report["sources"].contains("guidance"));
}

TEST(JsonReport, ListsEverySourceThatIsMentioned) {
  const RulePack pack = sample_pack();
  const Json sources = render(sample_run(pack, {sample_red()}))["sources"];
  EXPECT_EQ(keys(sources), (Names{"guidance", "review-2025"}));
  EXPECT_EQ(sources["review-2025"].dump(), R"({"citation":"A review","doi":"10.1/x","pmid":"123","url":null})");
  EXPECT_TRUE(render(sample_run(pack, {sample_green()}))["sources"].empty());
}

TEST(JsonReport, CarriesCreditsNotesAndSuppressedFindings) {
  const RulePack pack = sample_pack();
  Finding hidden = sample_red();
  hidden.suppressed = {"inline", "quoted", "anna", ""};
  const Json report = render(sample_run(pack, {hidden, sample_green()}));
  const Json& findings = report["files"][0]["findings"];
  EXPECT_EQ(findings[0]["suppressed"].dump(), R"({"kind":"inline","reason":"quoted","by":"anna","until":null})");
  EXPECT_EQ(findings[1]["polarity"], "green");
  EXPECT_TRUE(findings[1]["suppressed"].is_null());
  EXPECT_TRUE(findings[1]["claim"].is_null());
  EXPECT_EQ(report["summary"]["errors"], 0);
  EXPECT_EQ(report["summary"]["suppressed"], 1);
  EXPECT_EQ(report["summary"]["green"], 1);
}

TEST(JsonReport, GivesPageFindingsNoSentence) {
  const RulePack pack = sample_pack();
  Finding page = sample_red();
  page.page = true;
  const Json finding = render(sample_run(pack, {page}))["files"][0]["findings"][0];
  EXPECT_EQ(finding["scope"], "page");
  EXPECT_TRUE(finding["sentence"].is_null());
}

TEST(JsonReport, CallsFindingsAboutTheRunByTheirPolarity) {
  const RulePack pack = sample_pack();
  Finding tool;
  tool.code = "T3", tool.tool = true, tool.severity = Severity::Warning;
  const Json report = render(sample_run(pack, {tool}));
  EXPECT_EQ(report["files"][0]["findings"][0]["polarity"], "tool");
  EXPECT_EQ(report["summary"]["warnings"], 1);
}

TEST(JsonReport, ShowsScorecardAndPairs) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].scorecard = {
      {{"G1", true}, {"G7", false}}, {{"R3", 2}}, {{"graded", "silent", {}}, {"wont-treat", "red", {}}}};
  const Json card = render(run)["files"][0]["scorecard"];
  EXPECT_EQ(card["green"].dump(), R"({"G1":"present","G7":"missing"})");
  EXPECT_EQ(card["red"].dump(), R"({"R3":2})");
  EXPECT_TRUE(card["pairs"][0]["span"].is_null());
  EXPECT_EQ(card["pairs"][1]["span"]["line"], 1);
}

TEST(JsonReport, ListsSilentClaimsOnRequestOnly) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].claims.resize(2);
  run.files[0].claims[0].verdict = "silent";
  run.files[0].claims[1].verdict = "allowed";
  EXPECT_EQ(render(run)["files"][0]["claims"].size(), 1u);
  EXPECT_EQ(render(run, {.explain = true})["files"][0]["claims"].size(), 2u);
}

TEST(JsonReport, TakesPathsThatAreNotUtf8) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].path = "caf\xE9.md";
  EXPECT_EQ(render(run)["files"][0]["path"], "caf\xEF\xBF\xBD.md");
}

}  // namespace
}  // namespace claimtier
