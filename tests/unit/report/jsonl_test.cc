#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;

std::vector<Json> lines_of(const RunReport& run) {
  std::istringstream report(make_reporter("jsonl", {})->render(run));
  std::vector<Json> lines;
  for (std::string line; std::getline(report, line);) lines.push_back(Json::parse(line));
  return lines;
}

TEST(JsonLines, AreTheRunThenTheFindingsThenTheCounts) {
  const RulePack pack = sample_pack();
  const std::vector<Json> lines = lines_of(sample_run(pack, {sample_red(), sample_green()}));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0]["type"], "run");
  EXPECT_EQ(lines[0]["schema"], "claimtier-lines/1");
  EXPECT_EQ(lines[0]["profile"].dump(), R"(["general"])");
  EXPECT_EQ(lines[0]["asOf"], "2026-11-21");
  EXPECT_EQ(lines[3]["type"], "summary");
  EXPECT_EQ(lines[3]["summary"]["errors"], 1);
  EXPECT_TRUE(lines[3]["sources"].contains("review-2025"));
}

TEST(JsonLines, HaveTheFindingsAndTheToolOfTheJsonReport) {
  const RulePack pack = sample_pack();
  const RunReport run = sample_run(pack, {sample_red()});
  const Json report = Json::parse(make_reporter("json", {})->render(run));
  const std::vector<Json> lines = lines_of(run);
  EXPECT_EQ(lines.at(0)["tool"], report["tool"]);
  Json finding = lines.at(1);
  EXPECT_EQ(finding["path"], "site/knee.md");
  finding.erase("type");
  finding.erase("path");
  EXPECT_EQ(finding.dump(), report["files"][0]["findings"][0].dump());
}

TEST(JsonLines, SayWhichFileCouldNotBeRead) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].errors.push_back({"cannot read", 0, 0});
  EXPECT_EQ(lines_of(run).at(1).dump(), R"({"type":"fault","path":"site/knee.md","message":"cannot read","line":0,"column":0})");
}

TEST(JsonLines, KeepTextWithLineBreaksOnOneLine) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.message = "a\nb\r\xE2\x80\xA8" "c\xFF";
  EXPECT_EQ(lines_of(sample_run(pack, {red})).at(1)["message"], "a\nb\r\xE2\x80\xA8" "c\xEF\xBF\xBD");
}

}  // namespace
}  // namespace claimtier
