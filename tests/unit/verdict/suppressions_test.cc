#include "verdict/suppressions.h"

#include <gtest/gtest.h>

#include "lint/linter.h"
#include "pages.h"

namespace claimtier {
namespace {

FileReport lint(const std::string& page, Format format, bool inline_config, const std::string& profile) {
  LintOptions options{kNone, "2026-11-21", inline_config, {}};
  for (uint32_t i = 0; i < built_in_rules().profiles.size(); ++i) {
    if (built_in_rules().profiles[i].id == profile) options.profiles.push_back(i);
  }
  return Linter(built_in_rules(), options).lint(decode("page", page, format));
}

// Codes of the page's findings in order: "R3", "(R3)" where suppressed, "T1" about the directives.
std::string codes(const std::string& page, Format format = Format::Markdown, bool inline_config = true,
                  const std::string& profile = "") {
  std::string all;
  for (const Finding& finding : lint(page, format, inline_config, profile).findings) {
    if (finding.polarity == Polarity::Green && !finding.tool) continue;
    all += (all.empty() ? "" : " ") + (finding.suppressed.kind.empty() ? finding.code : "(" + finding.code + ")");
  }
  return all;
}

// What is said about the first directive.
std::string complaint(const std::string& directive) {
  for (const Finding& finding :
       lint("<!-- " + directive + " -->\nStem cells regrow worn cartilage.\n", Format::Markdown, true, "").findings) {
    if (finding.tool) return finding.code + ": " + finding.message;
  }
  return "";
}

const std::string kRegrow = "Stem cells regrow worn cartilage.\n";  // R3
const std::string kNext = "<!-- claimtier-disable-next-line R3: reason=\"quoted\" -->\n";
const std::string kBlock = "<!-- claimtier-disable R3: reason=\"quoted\" -->\n";
const std::string kEnd = "<!-- claimtier-enable R3 -->\n";
const std::string kFile = "<!-- claimtier-disable-file R3: reason=\"quoted\" -->\n";

std::string with(const std::string& directive) {
  return "<!-- claimtier-disable-next-line " + directive + " -->\n" + kRegrow;
}

struct Row {
  const char* what;
  std::string page;
  const char* codes;
};

void expect(const std::vector<Row>& rows, Format format = Format::Markdown) {
  for (const Row& row : rows) EXPECT_EQ(codes(row.page, format), row.codes) << row.what;
}

TEST(Suppressions, OneNamesACodeAFamilyOrARule) {
  EXPECT_EQ(codes(kRegrow), "R3");
  expect({{"code", with("R3: reason=\"x\""), "(R3)"},
          {"family", with("regeneration: reason=\"x\""), "(R3)"},
          {"rule", with("regeneration/claim: reason=\"x\""), "(R3)"},
          {"another", with("R4: reason=\"x\""), "T3 R3"},
          {"two codes, one of them for nothing", with("R3, R4: reason=\"x\""), "T3 (R3)"}});
}

TEST(Suppressions, NextLineIsTheNextLineWithText) {
  expect(
      {{"the next", kNext + kRegrow, "(R3)"},
       {"not the same", "Stem cells regrow worn cartilage. " + kNext + "\nGood.\n", "R3 T3"},
       {"not the one after", kNext + "Good.\n\n" + kRegrow, "T3 R3"},
       {"behind blank lines", kNext + "\n\n" + kRegrow, "(R3)"},
       {"behind other comments", kNext + "<!-- a remark\nof two lines -->\n<!-- x -->\n\n" + kRegrow, "(R3)"},
       {"several directives", kNext + with("R4: reason=\"x\""), "T3 (R3)"},
       {"the same twice", kNext + kNext + kRegrow, "(R3)"},
       {"the same twice for nothing", kNext + kNext + "Good.\n", "T3 T3"},
       {"several used",
        kNext + "<!-- claimtier-disable-next-line R1: reason=\"x\" -->\nStem cells regrow cartilage. Stem cells cure "
                "diabetes.\n",
        "(R3) (R1)"},
       {"a comment of several lines", "<!-- agreed:\nclaimtier-disable-next-line R3:\n  reason=\"x\"\n-->\n" + kRegrow,
        "(R3)"},
       {"the words start there", kNext + "Good care. Stem cells regrow\nworn cartilage.\n", "(R3)"},
       {"the sentence starts there", kNext + "Our very own stem cells, as we say,\nregrow worn cartilage.\n", "(R3)"},
       {"another sentence", kNext + "Our clinic is old.\nStem cells regrow worn cartilage.\n", "T3 R3"},
       {"windows line ends",
        "<!-- claimtier-disable-next-line R3: reason=\"x\" -->\r\n\r\nStem cells regrow cartilage.\r\n", "(R3)"},
       {"the end of the page", kRegrow + "\n" + kNext, "R3 T3"}});
}

TEST(Suppressions, NextLineInHtmlSkipsTagsWithoutText) {
  expect(
      {{"tags", "<div>\n" + kNext + "<p\n class=a>\n  Stem cells regrow worn cartilage.\n</p></div>", "(R3)"},
       {"an attribute",
        kNext + "<img alt=\"Stem cells regrow worn cartilage.\">\n<p>Stem cells regrow worn cartilage.</p>", "(R3) R3"},
       {"in <pre> it is text", "<pre>" + kNext + "</pre>\n<p>Stem cells regrow worn cartilage.</p>", "R3"},
       {"in a script it is text", "<script>" + kFile + "</script>\n<p>Stem cells regrow worn cartilage.</p>", "R3"}},
      Format::Html);
}

// A directive in the text of one post of an export says nothing about the posts beside it.
TEST(Suppressions, HoldInTheirPost) {
  const auto post = [](const std::string& text) {
    return "<item><wp:status>publish</wp:status><content:encoded><![CDATA[" + text + "]]></content:encoded></item>\n";
  };
  const std::string head = "<rss xmlns:wp='w' xmlns:content='c'><channel><wp:wxr_version>1.2</wp:wxr_version>";
  const std::string page = head + post(kRegrow) + post(kFile + kRegrow) + post(kRegrow) + "</channel></rss>";
  std::string all;
  const LintOptions options{kNone, "2026-11-21", true, {}};
  for (const FileReport& report : linter_for("general").lint_pages(decode("page", page, Format::Wordpress), options)) {
    for (const Finding& finding : report.findings) all += finding.code + (finding.suppressed.kind.empty() ? " " : "- ");
  }
  EXPECT_EQ(all, "R3 R3- R3 ");
}

TEST(Suppressions, BlocksLastUntilTheirEnable) {
  expect(
      {{"a block", kRegrow + "\n" + kBlock + "\n" + kRegrow + "\n" + kRegrow + "\n" + kEnd + "\n" + kRegrow,
        "R3 (R3) (R3) R3"},
       {"to the end", kBlock + "\n" + kRegrow + "\n" + kRegrow, "(R3) (R3)"},
       {"on one line",
        "<!-- claimtier-disable R3: reason=\"x\" -->Stem cells regrow cartilage.<!-- claimtier-enable --> Stem cells "
        "regrow bone.\n",
        "(R3) R3"},
       {"enable without a code ends all", kBlock + "\n" + kRegrow + "\n<!-- claimtier-enable -->\n\n" + kRegrow,
        "(R3) R3"},
       {"enable of another code", kBlock + "\n" + kRegrow + "\n<!-- claimtier-enable R4 -->\n\n" + kRegrow,
        "(R3) T3 (R3)"},
       {"a second one takes over",
        kBlock + "\n" + kRegrow + "\n" + kBlock + "\n" + kRegrow + "\n" + kEnd + "\n" + kRegrow, "(R3) (R3) R3"},
       {"a second one for nothing", kBlock + "\n" + kRegrow + "\n" + kBlock + "\n" + kEnd, "(R3) T3"},
       {"enable alone", kEnd + "\n" + kRegrow, "T3 R3"},
       {"enable all alone", "<!-- claimtier-enable -->\n\n" + kRegrow, "T3 R3"},
       {"nothing inside", kBlock + "\n" + kEnd + "\n" + kRegrow, "T3 R3"},
       {"a faulty one is closed all the same", "<!-- claimtier-disable R3 -->\n\n" + kRegrow + "\n" + kEnd, "T4 R3"}});
}

TEST(Suppressions, OfTheFileHoldEverywhere) {
  expect({{"below", kFile + "\n" + kRegrow, "(R3)"},
          {"above", kRegrow + "\n" + kFile, "(R3)"},
          {"not for others", kFile + "\nStem cells cure diabetes.\n", "T3 R1"},
          {"front matter", "---\n# " + kFile + "title: Stem cells regrow cartilage\n---\n", "(R3)"}});
}

TEST(Suppressions, FindingsOfThePageNeedTheFileOrTheTitle) {
  const std::string page = "We offer stem cell injections for knee arthritis.\n\nBook now.\n";
  const auto with_profile = [&](const std::string& text) { return codes(text, Format::Markdown, true, "us-fl"); };
  ASSERT_NE(with_profile("# Knees\n\n" + page).find("R26"), std::string::npos);
  const std::string omission = " R26: reason=\"x\" -->\n";
  EXPECT_NE(with_profile("<!-- claimtier-disable-file" + omission + "\n# Knees\n\n" + page).find("(R26)"),
            std::string::npos);
  EXPECT_NE(with_profile("<!-- claimtier-disable-next-line" + omission + "\n# Knees\n\n" + page).find("(R26)"),
            std::string::npos);
  EXPECT_EQ(with_profile("<!-- claimtier-disable" + omission + "\n# Knees\n\n" + page).find("(R26)"),
            std::string::npos);
}

TEST(Suppressions, WhatNoChosenProfileAsksForIsNotCalledUnused) {
  EXPECT_EQ(codes("<!-- claimtier-disable-file R26: reason=\"x\" -->\n\n" + kRegrow), "R3");
  EXPECT_EQ(codes("<!-- claimtier-disable-file R25: reason=\"x\" -->\n\nGood.\n", Format::Markdown, true, "us-fl"),
            "T3");
}

TEST(Suppressions, FaultyOnesAreFindingsAndSuppressNothing) {
  expect({{"no reason", with("R3: until=2027-01-01"), "T4 R3"},
          {"empty reason", with("R3: reason=\"\""), "T4 R3"},
          {"free words", with("R3 -- quoted law"), "T4 R3"},
          {"expired", with("R3: reason=\"x\" until=2026-11-20"), "T1 R3"},
          {"its last day", with("R3: reason=\"x\" until=2026-11-21"), "(R3)"},
          {"no day", with("R3: reason=\"x\" until=soon"), "T1 R3"},
          {"no such day", with("R3: reason=\"x\" until=2027-02-30"), "T1 R3"},
          {"unknown code", with("R99: reason=\"x\""), "T2 R3"},
          {"unknown code beside a known one", with("R3, R99: reason=\"x\""), "T2 R3"},
          {"no code", with(": reason=\"x\""), "T2 R3"},
          {"unknown key", with("R3: reason=\"x\" untill=2027-01-01"), "T2 R3"},
          {"misspelt", "<!-- claimtier-disable-nextline R3: reason=\"x\" -->\n" + kRegrow, "T2 R3"},
          {"a reason with the end of a comment in it", with("R3: reason=\"a --> b\""), "T2 R3"},
          {"a reason that is never closed", with("R3: reason='a"), "T2 R3"},
          {"never closed before the reason", kRegrow + "\n<!-- claimtier-disable-file R3:\nreason=\"x\"\n", "R3 T2"},
          {"never closed", kRegrow + "\n<!-- claimtier-disable-file R3: reason=\"x\"\n", "R3 T2"}});
}

TEST(Suppressions, CapitalsAreNoFault) {
  expect({{"all", "<!-- CLAIMTIER-DISABLE-NEXT-LINE R3: reason=\"x\" -->\n" + kRegrow, "(R3)"},
          {"keys", "<!-- Claimtier-Disable-Next-Line R3: Reason=\"x\" Until=2027-01-01 -->\n" + kRegrow, "(R3)"}});
  expect({{"plain text", "Claimtier-disable-next-line R3: reason=\"x\"\n" + kRegrow, "(R3)"}}, Format::Plain);
}

TEST(Suppressions, InTheCommentsThatMarkdownHasOfItsOwn) {
  expect({{"brackets", "[//]: # (claimtier-disable-next-line R3: reason=\"x\")\n" + kRegrow, "(R3)"},
          {"another name", "[comment]: # (claimtier-disable-next-line R3: reason=\"x\")\n\n" + kRegrow, "(R3)"},
          {"quotation marks", "[_]: <> \"claimtier-disable-next-line R3: reason='x'\"\n\n" + kRegrow, "(R3)"},
          {"a block", "[//]: # (claimtier-disable R3: reason=\"x\")\n\n" + kRegrow + "\n[//]: # (claimtier-enable R3)\n\n" + kRegrow,
           "(R3) R3"},
          {"two lines", "[//]: # (claimtier-disable-next-line R3:\n reason=\"x\")\n\n" + kRegrow, "(R3)"},
          {"another comment", "[//]: # (agreed)\n\n" + kRegrow, "R3"},
          {"a link with a title", "[knee]: /knee \"claimtier-disable-next-line R3: reason='x'\"\n\n" + kRegrow, "R3"},
          {"code", "```\n[//]: # (claimtier-disable-file R3: reason=\"x\")\n```\n\n" + kRegrow, "R3"},
          {"its own quotation marks inside", "[//]: # \"claimtier-disable-next-line R3: reason=\"x\"\"\n\n" + kRegrow, "T2 R3"},
          {"text, since it goes on with a paragraph", "Good.\n[//]: # (claimtier-disable-next-line R3: reason=\"x\")\n\n" + kRegrow, "T2 R3"}});
}

TEST(Suppressions, ComplaintsSayWhatToDo) {
  EXPECT_EQ(complaint("claimtier-disable-line R3: reason=x").substr(0, 96),
            "T2: there is no directive 'claimtier-disable-line' (did you mean 'claimtier-disable-next-line'?)");
  EXPECT_EQ(complaint("claimtier-disable R3: reason=\"a --> b\""),
            "T2: 'reason' lacks its closing quotation mark (a comment ends at the first '-->'); nothing is suppressed");
  EXPECT_EQ(complaint("claimtier-disable R3: reasn=x"), "T2: unknown key 'reasn' (did you mean 'reason'?); nothing is suppressed");
  EXPECT_EQ(
      complaint("claimtier-disable-nextline R3: reason=x"),
      "T2: there is no directive 'claimtier-disable-nextline' (did you mean 'claimtier-disable-next-line'?); there are "
      "claimtier-disable-next-line, claimtier-disable, claimtier-enable and claimtier-disable-file");
  EXPECT_EQ(complaint("claimtier-disable r3: reason=x"),
            "T2: suppression names the unknown code 'r3' (did you mean 'R3'?)");
  EXPECT_EQ(complaint("claimtier-disable R3: reason=x until=1.2.2027"),
            "T1: until=1.2.2027 is no day: write until=YYYY-MM-DD; nothing is suppressed");
  EXPECT_EQ(complaint("claimtier-enable R3"), "T3: claimtier-enable R3 ends nothing: no claimtier-disable is open");
}

TEST(Suppressions, InPlainTextOnALineOfItsOwn) {
  expect({{"next line", "claimtier-disable-next-line R3: reason=\"x\"\nStem cells regrow worn cartilage.\n", "(R3)"},
          {"block", "claimtier-disable R3: reason=\"x\"\n" + kRegrow + "claimtier-enable R3\n" + kRegrow, "(R3) R3"},
          {"in a comment it is text", kFile + "\n" + kRegrow, "R3"}},
         Format::Plain);
}

TEST(Suppressions, AuditorsCanIgnoreThem) {
  EXPECT_EQ(codes(with("R3: reason=\"x\""), Format::Markdown, false), "R3");
  EXPECT_EQ(codes(with("R99:"), Format::Markdown, false), "R3");
  // The directive's own words are no prose even then.
  EXPECT_EQ(codes("claimtier-disable R3: reason=\"Stem cells regrow worn cartilage.\"\n", Format::Plain, false), "");
}

TEST(Suppressions, SuppressedFindingsKeepWhoAndWhy) {
  const FileReport report =
      lint(with("R3: reason=\"a letter\" by=\"J. Doe\" until=2027-01-01"), Format::Markdown, true, "");
  ASSERT_EQ(report.findings.size(), 1U);
  const Suppression& by = report.findings[0].suppressed;
  EXPECT_EQ(by.kind + "|" + by.reason + "|" + by.by + "|" + by.until, "inline|a letter|J. Doe|2027-01-01");
  EXPECT_EQ(report.verdict, "none-found");
}

}  // namespace
}  // namespace claimtier
