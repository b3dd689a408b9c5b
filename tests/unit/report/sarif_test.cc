#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;

Json render(const RunReport& run) { return Json::parse(make_reporter("sarif", {})->render(run)); }

Finding about_the_run() {
  Finding tool;
  tool.code = "T3", tool.rule = "suppression/T3", tool.tool = true, tool.severity = Severity::Warning;
  tool.message = "suppression matches nothing";
  return tool;
}

// docs.github.com, "SARIF support for code scanning": what GitHub requires.
TEST(SarifReport, HasWhatGitHubRequires) {
  const RulePack pack = sample_pack();
  const Json report = render(sample_run(pack, {sample_red(), about_the_run()}));
  EXPECT_EQ(report["$schema"], "https://json.schemastore.org/sarif-2.1.0.json");
  EXPECT_EQ(report["version"], "2.1.0");
  const Json& run = report["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["name"], "claimtier");
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  for (const Json& rule : run["tool"]["driver"]["rules"]) {
    for (const char* text : {"shortDescription", "fullDescription", "help"}) {
      EXPECT_FALSE(rule[text]["text"].get<std::string>().empty());
    }
  }
  for (const Json& result : run["results"]) {
    EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<size_t>()]["id"], result["ruleId"]);
  }
}

TEST(SarifReport, PlacesAResultInTheFile) {
  const RulePack pack = sample_pack();
  const Json result = render(sample_run(pack, {sample_red()}))["runs"][0]["results"][0];
  EXPECT_EQ(result["ruleId"], "regeneration/claim");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "site/knee.md");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"].dump(),
            R"({"startLine":3,"startColumn":4,"endLine":3,"endColumn":25})");
  EXPECT_EQ(result["partialFingerprints"].dump(), R"({"primaryLocationLineHash":"f1"})");
}

TEST(SarifReport, CarriesTheLawsOfTheProfiles) {
  const RulePack pack = sample_pack();
  Finding red = sample_red();
  red.laws.push_back({"land", {"Act 1", 1, false}, "", Severity::None});
  RunReport report = sample_run(pack, {red});
  report.profiles = {"land", "shire"};
  const Json run = render(report)["runs"][0];
  EXPECT_EQ(run["properties"]["profile"], "land,shire");
  const Json& result = run["results"][0];
  EXPECT_EQ(result["properties"]["laws"].dump(), R"([{"profile":"land","rule":"Act 1","verified":false}])");
  EXPECT_NE(result["message"]["text"].get<std::string>().find("\n\nrule: Act 1 (land, not verified)"), std::string::npos);
}

TEST(SarifReport, BeginsTheMessageWithTheTitleOfTheAlert) {
  const RulePack pack = sample_pack();
  const Json result = render(sample_run(pack, {sample_red()}))["runs"][0]["results"][0];
  const std::string text = result["message"]["text"];
  EXPECT_TRUE(
      text.starts_with("R3: 'regrow your cartilage' is worded more strongly than the table allows.\n\nwhy: tier C"));
  EXPECT_TRUE(text.ends_with("\n\ninstead: Say what was measured."));
}

TEST(SarifReport, NamesEachRuleOnce) {
  const RulePack pack = sample_pack();
  const Json run = render(sample_run(pack, {sample_red(), sample_red(), about_the_run()}))["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["rules"].size(), 2u);
  EXPECT_EQ(run["results"].size(), 3u);
}

TEST(SarifReport, LeavesOutCreditsAndSuppressedFindings) {
  const RulePack pack = sample_pack();
  Finding hidden = sample_red();
  hidden.suppressed.kind = "inline";
  EXPECT_TRUE(render(sample_run(pack, {hidden, sample_green()}))["runs"][0]["results"].empty());
}

TEST(SarifReport, WritesPathsAsUriReferences) {
  const std::pair<std::string, std::string> cases[] = {
      {"./a b.md", "a%20b.md"}, {"/srv/x.md", "file:///srv/x.md"}, {"<stdin>", "%3Cstdin%3E"}};
  const RulePack pack = sample_pack();
  for (const auto& [path, uri] : cases) {
    RunReport run = sample_run(pack, {sample_red()});
    run.files[0].path = path;
    const Json result = render(run)["runs"][0]["results"][0];
    EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], uri);
  }
}

TEST(SarifReport, CutsLongDescriptionsAtACharacter) {
  RulePack pack = sample_pack();
  std::string summary = "x";
  for (int i = 0; i < 700; ++i) summary += "\xC3\xA9";
  pack.rules[0].summary = summary;
  const Json rule = render(sample_run(pack, {sample_red()}))["runs"][0]["tool"]["driver"]["rules"][0];
  const std::string text = rule["shortDescription"]["text"];
  EXPECT_LE(text.size(), 1024u);
  EXPECT_TRUE(text.ends_with("\xC3\xA9..."));
}

TEST(SarifReport, KeepsTheGravestFindingsWhereThereAreTooMany) {
  const RulePack pack = sample_pack();
  Finding note = sample_red(), error = sample_red();
  note.severity = Severity::Note, error.has_claim = note.has_claim = error.has_ruling = note.has_ruling = false;
  std::vector<Finding> findings(25000, note);
  findings.insert(findings.end(), {error, error});
  const std::string report = make_reporter("sarif", {})->render(sample_run(pack, findings));
  const auto count = [&](std::string_view text) {  // to read so many results takes seconds
    size_t found = 0;
    for (size_t at = report.find(text); at != std::string::npos; at = report.find(text, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("\"ruleIndex\""), 25000U);
  EXPECT_EQ(count("\"level\": \"error\""), 3U) << "two results and the default of their rule";
  EXPECT_EQ(count("\"executionSuccessful\": true"), 1U);
  EXPECT_EQ(count("\"text\": \"the gravest 25000 of 25002 findings; GitHub takes no more in one report\""), 1U);
}

// GitHub refuses a report with a result without a place, so the site is no result.
TEST(SarifReport, CarriesTheSiteInThePropertiesOfTheRun) {
  const RulePack pack = sample_pack();
  RunReport report = sample_run(pack, {});
  EXPECT_FALSE(render(report)["runs"][0]["properties"].contains("site"));  // nothing to say
  report.site = {2, {"G7"}, {{"msc/knee-osteoarthritis", "a.md:3:5", "b.md:4:1", "ends pain", "may ease pain"}}};
  const Json run = render(report)["runs"][0];
  EXPECT_TRUE(run["results"].empty());
  EXPECT_EQ(run["invocations"].dump(), R"([{"executionSuccessful":true}])");
  const Json& site = run["properties"]["site"];
  EXPECT_EQ(site["pagesThatSell"], 2);
  EXPECT_EQ(site["missing"].dump(), R"(["G7"])");
  EXPECT_EQ(site["contradictions"][0]["absolute"], "a.md:3:5");
  EXPECT_EQ(site["contradictions"][0]["hedgedWords"], "may ease pain");
  EXPECT_EQ(site["remarks"].size(), 2U);
}

TEST(SarifReport, SaysThatAFileCouldNotBeRead) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  EXPECT_EQ(render(run)["runs"][0]["invocations"][0]["executionSuccessful"], true);
  run.files[0].errors = {{"cannot read: Permission denied", 0, 0}};
  const Json invocation = render(run)["runs"][0]["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["message"]["text"], "cannot read: Permission denied");
}

}  // namespace
}  // namespace claimtier
