#include <gtest/gtest.h>

#include <regex>

#include "report/html_document.h"
#include "report/html_marks.h"
#include "report/html_text.h"
#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

constexpr uint32_t kLine = 3;

Block block_of(BlockKind kind, uint8_t level = 0, uint32_t group = 0) {
  Block block;
  block.kind = kind, block.level = level, block.group = group;
  return block;
}

Block cell(uint32_t row, uint32_t column, bool header) {
  Block block = block_of(BlockKind::TableCell, 0, 1);
  block.row = row, block.column = column, block.header = header;
  return block;
}

// A page of paragraphs, and findings on words of them.
class Html : public ::testing::Test {
 protected:
  Html() { file_.path = "site/knee.md", file_.verdict = "over-claims", file_.reg = "sales"; }

  void add_block(const std::string& words, Block block = {}) {
    const auto begin = static_cast<uint32_t>(file_.page.text.size());
    file_.page.text += words + "\n";
    block.span = {begin, static_cast<uint32_t>(begin + words.size())};
    file_.page.blocks.push_back(block);
    file_.page.lines.push_back(kLine + static_cast<uint32_t>(file_.page.blocks.size()) - 1);
  }

  Finding& add(Finding finding, const std::string& words) {
    const auto begin = static_cast<uint32_t>(file_.page.text.find(words));
    finding.place.visible = {begin, static_cast<uint32_t>(begin + words.size())};
    finding.matched = words;
    file_.findings.push_back(finding);
    return file_.findings.back();
  }

  std::string text() const { return text_html(pack_, file_, find_marks(file_, "p1")); }

  std::string report() const {
    RunReport run{{pack_, {"general"}, "2026-11-21", "0.1.0"}, {file_}, {}};
    run.summary = summarise(run.files);
    return make_reporter("html", {})->render(run);
  }

  // The words of each mark with the items that it names: "regrow|p1-E1 p1-C1".
  std::vector<std::string> marks() const {
    const std::string html = text();
    const std::regex mark("<mark class=\"(\\w+)\" data-items=\"([^\"]*)\">([^<]*)</mark>");
    std::vector<std::string> found;
    for (std::sregex_iterator it(html.begin(), html.end(), mark), end; it != end; ++it) {
      found.push_back((*it)[3].str() + "|" + (*it)[1].str() + "|" + (*it)[2].str());
    }
    return found;
  }

  RulePack pack_ = sample_pack();
  FileReport file_;
};

using Strings = std::vector<std::string>;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_F(Html, MarksTheVeryWords) {
  add_block("Our cells regrow your cartilage. Infection is rare.");
  add(sample_red(), "regrow your cartilage");
  add(sample_green(), "Infection");
  EXPECT_EQ(marks(), (Strings{"regrow your cartilage|error|p1-E1", "Infection|credit|p1-C1"}));
  EXPECT_TRUE(holds(text(), "<p>Our cells <a class=\"spot\" id=\"at-p1-E1\" href=\"#p1-E1-why\"")) << text();
  EXPECT_TRUE(holds(text(), "</a>. <a ")) << "what stands between is plain";
}

TEST_F(Html, OverlappingFindingsShareASpotWhosePiecesNameTheirs) {
  add_block("Cells safely regrow all your cartilage.");
  add(sample_red(), "safely regrow all");
  Finding warning = sample_red();
  warning.severity = Severity::Warning;
  add(warning, "regrow all your cartilage");
  add(sample_green(), "all");
  EXPECT_EQ(marks(), (Strings{"safely |error|p1-E1", "regrow |error|p1-E1 p1-W1", "all|error|p1-E1 p1-W1 p1-C1",
                              " your cartilage|warning|p1-W1"}));
  const std::string html = text();
  EXPECT_EQ(html.find("class=\"spot\""), html.rfind("class=\"spot\"")) << "one spot";
  EXPECT_TRUE(holds(html, "data-items=\"p1-E1 p1-W1 p1-C1\" title=\"Error R3 Regeneration: "));
  for (const char* card : {"id=\"p1-E1\"", "id=\"p1-W1\"", "id=\"p1-C1\""}) EXPECT_TRUE(holds(html, card));
}

TEST_F(Html, WordsThatTouchAreTwoSpots) {
  add_block("Heals knees.");
  add(sample_red(), "Heals ");
  add(sample_red(), "knees");
  EXPECT_EQ(marks(), (Strings{"Heals |error|p1-E1", "knees|error|p1-E2"}));
  const std::string html = text();
  EXPECT_NE(html.find("class=\"spot\""), html.rfind("class=\"spot\""));
}

TEST_F(Html, WhatOnlyTheMarkupSaysStandsBesideTheBlockBeforeIt) {
  add_block("First.");
  add_block("Second.");
  Finding comment = sample_red();
  comment.tool = true, comment.code = "T3", comment.severity = Severity::Note;
  comment.place.line = kLine + 1;
  file_.findings.push_back(comment);
  EXPECT_TRUE(marks().empty());
  const std::string html = text();
  EXPECT_LT(html.find("Second."), html.find("id=\"p1-N1\""));
}

TEST_F(Html, AFindingOfThePageStandsBeforeItsWords) {
  add_block("Title of the page");
  add(sample_red(), "Title of the page").page = true;
  EXPECT_TRUE(marks().empty());
  EXPECT_FALSE(holds(text(), "id=\"p1-E1\""));
  EXPECT_TRUE(holds(report(), "About the page as a whole</h3>\n<div class=\"whole\">\n<details class=\"card error\" id=\"p1-E1\""));
}

TEST_F(Html, ACardSaysWhatIsKnown) {
  add_block("We regrow your cartilage.");
  Finding& red = add(sample_red(), "regrow your cartilage");
  pack_.references[1].url = "https://example.org/act?a=1&b=2";
  red.laws.push_back({"land", {"Act 1", 1, false}, "It says so.", Severity::Warning});
  const std::string html = report();
  for (const char* part :
       {"<b>Error R3</b> Regeneration", "tier C (unproven), ceiling 1 (investigational); worded at strength 3 (stated)",
        "intervention: mesenchymal stem cells, from the heading; condition: knee osteoarthritis, from the sentence",
        "msc/knee-osteoarthritis/structure: No controlled trial.",
        "<a class=\"unnamed\" href=\"https://doi.org/10.1/x\" rel=\"noopener noreferrer\">A review (doi:10.1/x, PMID 123)</a>",
        "by another reading tier B: One trial.", "Act 1 (land, not verified): It says so.", "raised from warning by land",
        "<a href=\"https://example.org/act?a=1&amp;b=2\"", "Say what was measured.", "site/knee.md:3:4"}) {
    EXPECT_TRUE(holds(html, part)) << part;
  }
}

TEST_F(Html, SuppressedFindingsSayByWhomAndWhy) {
  add_block("We regrow your cartilage.");
  add(sample_red(), "regrow your cartilage").suppressed = {"inline", "agreed <b>", "A. Editor", "2027-06-30"};
  EXPECT_EQ(marks(), Strings{"regrow your cartilage|suppressed|p1-S1"});
  EXPECT_TRUE(holds(text(), "<dt>Suppressed</dt><dd>agreed &lt;b&gt;, by A. Editor, until 2027-06-30</dd>"));
}

TEST_F(Html, AllowedClaimsAreMarkedApart) {
  add_block("PRP may ease pain.");
  ClaimRecord claim;
  claim.verdict = "allowed", claim.matched = "may ease pain", claim.claim.rule = 0;
  claim.place.visible = {4, 17};
  file_.claims = {claim};
  claim.verdict = "silent";
  file_.claims.push_back(claim);
  EXPECT_EQ(marks(), Strings{"may ease pain|allowed|p1-A1"});
}

TEST_F(Html, TextOfAPageStaysText) {
  const std::string hostile = "</mark></style></script><script>x</script>\"' onclick=\"x &amp; \x1b[31m\xff\u202e";
  add_block("We regrow " + hostile + ".");
  add_block(hostile, block_of(BlockKind::Heading, 1));
  add_block(hostile, cell(0, 0, false));
  Finding& red = add(sample_red(), "regrow " + hostile);
  // cppcheck-suppress danglingTempReference ; add() hands back the copy that the report holds
  red.message = hostile, red.suggestion = hostile, red.ruling.reason = hostile, red.rule = hostile, red.code = hostile;
  file_.path = hostile;
  file_.errors.push_back({hostile, 0, 0});
  file_.coverage.not_judged.push_back({{}, hostile});
  file_.offers.push_back({hostile, hostile, {}});
  pack_.references[0].citation = hostile;
  const std::string html = report();
  EXPECT_FALSE(holds(html, "<script>x"));
  EXPECT_FALSE(holds(html, "\" onclick"));
  EXPECT_FALSE(holds(html, "</mark></style>"));
  EXPECT_FALSE(holds(html, "\x1b"));
  EXPECT_FALSE(holds(html, "\xff"));
  EXPECT_FALSE(holds(html, "\u202e"));
  EXPECT_TRUE(holds(html, "&lt;/mark&gt;&lt;/style&gt;"));
}

TEST_F(Html, LinksGoToTheWebAlone) {
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", " https://example.org"}) {
    pack_.references[0] = {};
    pack_.references[0].citation = "A source", pack_.references[0].url = url;
    file_ = {};
    add_block("We regrow your cartilage.");
    add(sample_red(), "regrow your cartilage");
    EXPECT_FALSE(holds(report(), std::string("href=\"") + url)) << url;
  }
}

TEST_F(Html, LoadsNothing) {
  add_block("We regrow your cartilage.");
  add(sample_red(), "regrow your cartilage");
  const std::string html = report();
  EXPECT_TRUE(holds(html, "default-src 'none'; style-src 'sha256-"));
  for (const char* loader : {"src=", "@import", "url(", "<link", "<iframe", "<img", "fetch(", "import("}) {
    EXPECT_FALSE(holds(html, loader)) << loader;
  }
}

TEST_F(Html, NeverPraisesAPage) {
  file_.verdict = "none-found";
  add_block("We are open on Monday.");
  const std::string html = report();
  EXPECT_TRUE(holds(html, "<strong>no over-claim found by these rules</strong>"));
  EXPECT_TRUE(holds(html, "It is evidence only, not legal clearance."));
  const std::regex praise("\\b(pass(ed)?|clean|compliant|ok|safe to publish)\\b", std::regex::icase);
  const std::string body = html.substr(html.find("<body"), html.find("<script>") - html.find("<body"));
  EXPECT_FALSE(std::regex_search(body, praise));
}

TEST_F(Html, HeadingsLeaveNoLevelOut) {
  add_block("Deep", block_of(BlockKind::Heading, 5));
  add_block("Top", block_of(BlockKind::Heading, 1));
  add_block("Deeper", block_of(BlockKind::Heading, 6));
  const std::string html = text();
  for (const char* heading : {"<h4 class=\"h5\">Deep</h4>", "<h4 class=\"h1\">Top</h4>", "<h5 class=\"h6\">Deeper</h5>"}) {
    EXPECT_TRUE(holds(html, heading)) << html;
  }
}

TEST_F(Html, TablesAndListsKeepTheirForm) {
  add_block("Name", cell(0, 0, true));
  add_block("Result", cell(0, 2, true));
  add_block("PRP", cell(1, 0, false));
  add_block("first", cell(1, 2, false));
  add_block("second", cell(1, 2, false));
  add_block("one", block_of(BlockKind::ListItem, 1, 1));
  add_block("two", block_of(BlockKind::ListItem, 2, 1));
  const std::string html = text();
  EXPECT_TRUE(holds(html, "<tr><th>Name</th><td></td><th>Result</th></tr>\n<tr><td>PRP</td><td></td><td>first<br>second</td></tr>")) << html;
  EXPECT_TRUE(holds(html, "<ul class=\"list\">\n<li ")) << html;
  EXPECT_TRUE(holds(html, "<p class=\"item depth2\">two</p>")) << html;
}

TEST(HtmlDocument, ScriptAndStyleAreNamedByTheirHash) {
  const std::string html = html_document(HtmlKind::Report, "a <b>", "<p>body</p>");
  EXPECT_TRUE(holds(html, "<title>a &lt;b&gt;</title>"));
  const std::regex hash("'sha256-[A-Za-z0-9+/]{43}='");
  EXPECT_EQ(std::distance(std::sregex_iterator(html.begin(), html.end(), hash), {}), 2);
  EXPECT_TRUE(holds(html_document(HtmlKind::Register, "", ""), "script-src 'none'"));
}

}  // namespace
}  // namespace claimtier
