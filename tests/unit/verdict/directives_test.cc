#include "verdict/directives.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

// "next R3,R4 reason=a by=b until=c", one line for each directive; "! fault" where something could not be read.
std::string read(const std::string& page, Format format = Format::Markdown) {
  std::string all;
  for (const Directive& directive : find_directives(format, page)) {
    const char* const kinds[] = {"next", "block", "file", "end"};
    std::string line = directive.kind ? kinds[static_cast<size_t>(*directive.kind)] : directive.word + "?";
    for (const std::string& code : directive.codes) line += (&code == &directive.codes.front() ? " " : ",") + code;
    if (!directive.reason.empty()) line += " reason=" + directive.reason;
    if (!directive.by.empty()) line += " by=" + directive.by;
    if (!directive.until.empty()) line += " until=" + directive.until;
    if (!directive.fault.empty()) line += " ! " + directive.fault;
    all += (all.empty() ? "" : "\n") + line;
  }
  return all;
}

std::string read_one(const std::string& words) { return read("<!-- claimtier-" + words + " -->"); }

TEST(Directives, AllKinds) {
  EXPECT_EQ(read_one("disable-next-line R3: reason=\"a b\" by=\"J. Doe\" until=2027-01-01"),
            "next R3 reason=a b by=J. Doe until=2027-01-01");
  EXPECT_EQ(read_one("disable R3 -- reason=\"a\""), "block R3 reason=a");
  EXPECT_EQ(read_one("enable R3"), "end R3");
  EXPECT_EQ(read_one("enable"), "end");
  EXPECT_EQ(read_one("disable-file R3: reason=a"), "file R3 reason=a");
  EXPECT_EQ(read_one("disable-nextline R3: reason=a"), "claimtier-disable-nextline? R3 reason=a");
}

TEST(Directives, Codes) {
  EXPECT_EQ(read_one("disable R3, R4,regeneration/claim disease-course: reason=a"),
            "block R3,R4,regeneration/claim,disease-course reason=a");
  EXPECT_EQ(read_one("disable R3 reason=a"), "block R3 reason=a");
  EXPECT_EQ(read_one("disable R3--reason=a"), "block R3 reason=a");
  EXPECT_EQ(read_one("disable: reason=a"), "block reason=a");
}

TEST(Directives, Values) {
  EXPECT_EQ(read_one("disable R3: reason='it is \"so\"'"), "block R3 reason=it is \"so\"");
  EXPECT_EQ(read_one("disable R3: reason=“typed in a word processor”"), "block R3 reason=typed in a word processor");
  EXPECT_EQ(read_one("disable R3: reason=\"the word “cure” -- quoted\""), "block R3 reason=the word “cure” -- quoted");
  EXPECT_EQ(read_one("disable R3:\n  reason=\"two\n  lines\"\n  by=Doe"), "block R3 reason=two lines by=Doe");
  EXPECT_EQ(read_one("disable R3: reason = \"a\" , by = \"b\""), "block R3 reason=a by=b");
}

TEST(Directives, WhatCannotBeReadIsSaid) {
  EXPECT_EQ(read_one("disable R3: quoted law"),
            "block R3") << "without a reason there is no more to say";
  EXPECT_EQ(read_one("disable R3: quoted reason=a"),
            "block R3 reason=a ! cannot read 'quoted': write reason=\"...\" by=\"...\" until=YYYY-MM-DD");
  EXPECT_EQ(read_one("disable R3: reason=a untill=2027-01-01"),
            "block R3 reason=a ! unknown key 'untill' (did you mean 'until'?)");
  EXPECT_EQ(read_one("disable R3: reason=\"a"),
            "block R3 reason=a ! 'reason' lacks its closing quotation mark (a comment ends at the first '-->')");
  EXPECT_EQ(read("text\n\n<!-- claimtier-disable R3: reason=a\n\nmore"),
            "block R3 reason=a ! the comment is never closed");
}

TEST(Directives, StartALineOfAComment) {
  EXPECT_EQ(read("<!-- agreed\nclaimtier-disable R3: reason=a\n  claimtier-disable-file R4: reason=b\n-->"),
            "block R3 reason=a\nfile R4 reason=b");
  EXPECT_EQ(read("<!-- see claimtier-disable R3: reason=a -->"), "");
  EXPECT_EQ(read("> <!--\n> claimtier-enable R3\n> -->"), "end R3");
  EXPECT_EQ(read("claimtier-disable R3: reason=a\n"), "");
  EXPECT_EQ(read("```\n<!-- claimtier-disable-file R3: reason=a -->\n```\n"), "");
  EXPECT_EQ(read("<p>claimtier-disable R3: reason=a</p><!--claimtier-enable R3-->", Format::Html), "end R3");
}

TEST(Directives, OnALineOfItsOwnInPlainText) {
  EXPECT_EQ(read("Hi\n  claimtier-enable R3\nyou\r\nclaimtier-disable R4: reason=a\r\n", Format::Plain),
            "end R3\nblock R4 reason=a");
  EXPECT_EQ(
      read("Write claimtier-enable R3\nclaimtier-serve starts a page\nClaimtier- a name\n<!-- claimtier-enable R3 -->\n", Format::Plain),
      "");
  EXPECT_EQ(read("claimtier-disable-nextline R3\n", Format::Plain), "claimtier-disable-nextline? R3");
}

TEST(Directives, BlankingKeepsEveryOffset) {
  const std::string page = "a <!-- claimtier-disable R3:\r\n reason=\"x -- y\" --> b";
  EXPECT_EQ(blank_directives(page, find_directives(Format::Markdown, page)),
            "a <!--                      \r\n                 --> b");
}

}  // namespace
}  // namespace claimtier
