#include "serve/answers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "report/html_page.h"
#include "rulepack/image.h"
#include "serve/page.h"

namespace claimtier {
namespace {

using Json = nlohmann::json;
using Query = std::map<std::string, std::string>;

const std::string kClaim = "Our stem cells cure knee osteoarthritis.";

const RulePack& pack() {
  static const RulePack rules = builtin_pack();
  return rules;
}

Options options() {
  setenv("SOURCE_DATE_EPOCH", "1795219200", 1);  // 2026-11-21
  return parse_options({"check", "--no-config"});
}

const Desk& desk() {
  static const Desk one(pack(), options());
  return one;
}

HttpAnswer post(const std::string& path, const std::string& draft, const Query& query) {
  return answer(desk(), {"POST", path, query, {}, draft});
}

Json checked(const std::string& draft, const Query& query = {}) {
  const HttpAnswer given = post("/check", draft, query);
  EXPECT_EQ(given.status, 200) << given.body;
  EXPECT_EQ(given.type, "application/json");
  return Json::parse(given.body);
}

bool has(const Json& answered, const std::string& words) {
  return answered["html"].get<std::string>().find(words) != std::string::npos;
}

TEST(Check, MarksClaimsAsTheHtmlReportDoes) {
  const Json answered = checked(kClaim, {{"name", "knee.md"}});
  EXPECT_EQ(answered["summary"], "1 error; 1 claim read");
  EXPECT_EQ(answered["html"], page_html(desk().pack(), desk().judge({kClaim, "knee.md", "", "", ""}).files.front(), 0));
  EXPECT_TRUE(has(answered, "<mark class=\"error\" data-items=\"p1-E1\">cure knee osteoarthritis</mark>"));
  ASSERT_EQ(answered["marks"].size(), 1U);
  EXPECT_EQ(answered["marks"][0]["id"], "p1-E1");
  EXPECT_EQ(answered["marks"][0]["place"], Json({1, 16, 1, 40}));
  EXPECT_FALSE(answered["marks"][0]["rewrite"].get<std::string>().empty());
  EXPECT_FALSE(answered.contains("text"));
}

TEST(Check, NeverSaysThatADraftIsFine) {
  EXPECT_EQ(checked("We are open on Mondays.")["summary"], "no over-claim found by these rules; 0 claims read");
}

TEST(Check, CountsPlacesAsAnEditorDoes) {
  const Json answered = checked("\xEF\xBB\xBF# T\r\n\r\n\xF0\x9F\x98\x80 " + kClaim);
  EXPECT_EQ(answered["marks"][0]["place"], Json({3, 18, 3, 42}));  // behind the mark of the encoding, in code points
}

TEST(Check, ReadsAsTheNameSaysUnlessTheFormatIsChosen) {
  const std::string html = "<p>Our stem cells cure <b>knee osteoarthritis</b>.";
  EXPECT_TRUE(has(checked(html, {{"name", "a.html"}}), "cure knee osteoarthritis</mark>"));
  EXPECT_TRUE(has(checked(html, {{"name", "a.txt"}}), "&lt;b&gt;"));
  EXPECT_TRUE(has(checked(html, {{"name", "a.txt"}, {"format", "html"}}), "cure knee osteoarthritis</mark>"));
  EXPECT_EQ(checked(html, {{"name", "C:\\drafts\\a.html"}, {"opened", "1"}})["format"], "html");
}

TEST(Check, GivesTheTextOfAFileThatTheEditorHasYetToShow) {
  const Json answered = checked("Alzheimer\x92s \xFC", {{"name", "a.txt"}, {"opened", "1"}});
  EXPECT_EQ(answered["text"], "Alzheimer\u2019s \u00fc");
  EXPECT_EQ(answered["format"], "text");
}

TEST(Check, JudgesByTheLawAndTheTreatmentThatAreChosen) {
  const std::string draft = "Our stem cell therapy relieves knee pain. Book your visit today.";
  EXPECT_FALSE(has(checked(draft), "data-code=\"R26\""));
  EXPECT_FALSE(has(checked(draft, {{"profile", "general"}}), "data-code=\"R26\""));
  EXPECT_TRUE(has(checked(draft, {{"profile", "us-fl"}}), "data-code=\"R26\""));
  EXPECT_TRUE(has(checked(draft, {{"profile", "uk,us-fl"}}), "data-code=\"R26\""));
  EXPECT_FALSE(has(checked("The injection cures knee osteoarthritis."), "platelet"));
  EXPECT_TRUE(has(checked("The injection cures knee osteoarthritis.", {{"intervention", "prp"}}), "platelet"));
}

TEST(Check, SaysInOneLineWhatCannotBeDone) {
  const auto refused = [](const Query& query, const std::string& draft = "x") {
    const HttpAnswer given = post("/check", draft, query);
    EXPECT_EQ(given.status, 400);
    EXPECT_EQ(given.type, "text/plain; charset=utf-8");
    return given.body;
  };
  EXPECT_EQ(refused({{"name", "scan.pdf"}}),
            "scan.pdf: files of this kind are not read; save it as Word, HTML or text, or paste its words\n");
  EXPECT_EQ(refused({{"name", "a.docx"}}, "PK").rfind("a.docx: not a Word file", 0), 0U);
  EXPECT_EQ(refused({}, std::string(1000, '\0')), "draft: looks binary: not read\n");
  EXPECT_EQ(refused({{"profile", "ux"}}).rfind("unknown profile 'ux'", 0), 0U);
  EXPECT_EQ(refused({{"intervention", "xyz"}}).rfind("unknown intervention 'xyz'", 0), 0U);
  EXPECT_EQ(refused({{"format", "pdf"}}).rfind("unknown format 'pdf'; known: ", 0), 0U);
}

TEST(Check, AnswersAnyBytes) {
  for (const std::string& draft :
       {std::string(), std::string("\xFF\xFE\x00\xD8", 4), std::string("<script>\x80")}) {
    for (const char* name : {"", "a.html", "a.json", "a.yaml", "a.xml", "\xFF\xC0.md"}) checked(draft, {{"name", name}});
  }
}

TEST(Check, EscapesTheDraftAndItsName) {
  const Json answered = checked("&lt;script&gt; cures <script>x</script> arthritis", {{"name", "<img src=x>.md"}});
  EXPECT_FALSE(has(answered, "<script"));
  EXPECT_FALSE(has(answered, "<img"));
}

TEST(Report, IsThatOfTheCommandLine) {
  const HttpAnswer html = post("/report", kClaim, {{"name", "knee.md"}, {"as", "html"}});
  EXPECT_EQ(html.type, "text/html; charset=utf-8");
  EXPECT_TRUE(html.body.starts_with("<!doctype html>"));
  EXPECT_NE(html.body.find("<dt>As of</dt><dd>2026-11-21</dd>"), std::string::npos);
  const Json json = Json::parse(post("/report", kClaim, {{"name", "knee.md"}, {"as", "json"}, {"profile", "us-fl"}}).body);
  EXPECT_EQ(json["files"][0]["path"], "knee.md");
  EXPECT_EQ(json["profile"], Json({"us", "us-fl"}));
  EXPECT_EQ(post("/report", kClaim, {{"as", "csv"}}).type, "text/csv; charset=utf-8");
  EXPECT_EQ(post("/report", kClaim, {{"as", "sarif"}}).status, 400);
  EXPECT_EQ(post("/report", kClaim, {}).status, 400);
}

TEST(Settings, OfTheConfigurationHold) {
  Options configured = options();
  configured.severities = {{"R1", "note", "claimtier.toml:1:1"}};
  configured.ignore = {"G8"};
  const Desk other(pack(), configured);
  const HttpAnswer given = answer(other, {"POST", "/check", {}, {}, kClaim});
  EXPECT_EQ(Json::parse(given.body)["summary"], "1 note; 1 claim read");
}

TEST(Page, IsComplete) {
  Options chosen = options();
  chosen.profiles = {"us,us-fl"};
  chosen.default_intervention = "prp";
  const std::string page = page_document(pack(), chosen);
  EXPECT_EQ(page.find("{{"), std::string::npos);
  EXPECT_NE(page.find("<option value=\"us,us-fl\" selected>"), std::string::npos);
  EXPECT_NE(page.find("<option value=\"prp\" selected>"), std::string::npos);
  EXPECT_NE(page.find("<option value=\"us-fl\">Florida</option>"), std::string::npos);
  EXPECT_EQ(page.find("http://"), std::string::npos);
  EXPECT_EQ(page.find("https://"), std::string::npos);
  EXPECT_NE(page_style().find("mark.error"), std::string::npos);
  EXPECT_NE(page_script().find("claimtier:pages"), std::string::npos);
}

// What it asks for is there, under its type; what nobody asks for is not served.
TEST(Page, AsksForNothingThatIsNotThere) {
  const auto get = [](const std::string& path) { return answer(desk(), {"GET", path, {}, {}, ""}); };
  const HttpAnswer page = get("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.type, "text/html; charset=utf-8");
  EXPECT_EQ(page.body, page_document(desk().pack(), desk().options()));
  std::map<std::string, std::string> types;
  const std::regex address(R"re((?:href|src)="(/[^"]*)")re");
  for (std::sregex_iterator found(page.body.begin(), page.body.end(), address), end; found != end; ++found) {
    const std::string path = (*found)[1];
    ASSERT_EQ(method_of(path), "GET") << path;
    const HttpAnswer given = get(path);
    EXPECT_EQ(given.status, 200) << path;
    EXPECT_FALSE(given.body.empty()) << path;
    types[path] = given.type;
  }
  EXPECT_EQ(types, (std::map<std::string, std::string>{{"/icon.svg", "image/svg+xml"},
                                                       {"/page.css", "text/css; charset=utf-8"},
                                                       {"/page.js", "text/javascript; charset=utf-8"}}));
  EXPECT_TRUE(get("/icon.svg").body.starts_with("<svg"));
}

}  // namespace
}  // namespace claimtier
