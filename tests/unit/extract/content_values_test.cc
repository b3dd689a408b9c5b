// JSON and YAML content files.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "document_shape.h"
#include "extract/comments.h"
#include "extract/extract.h"

namespace claimtier {
namespace {

void expect_shapes(Format format, const ShapeCases& cases) {
  expect_shapes_by([format](const std::string& text) { return extract(format, text); }, cases);
}

TEST(Json, ReadsStringsThatAreProse) {
  expect_shapes(Format::Json, {
      {R"({"text": "It helps sore knees."})", "p It helps sore knees."},
      {R"({"text": "Two words", "id": "a-b-c", "n": 1.5, "x": null, "y": [true, {}]})", ""},
      {R"({"url": "https://example.org/a b c", "class": "big dark wide", "text": "It helps sore knees."})",
       "p https://example.org/a b c | p It helps sore knees."},
      {R"("It helps sore knees.")", "p It helps sore knees."},
      {R"(["It helps sore knees.", "And it lasts long."])", "- It helps sore knees. | - And it lasts long."},
      {"// \"no\"\n{ /* \"no\" */ \"text\": \"It helps sore knees.\" }", "p It helps sore knees."},
  });
}

TEST(Json, TakesHeadingsFromKeys) {
  expect_shapes(Format::Json, {
      {R"({"title": "Knees", "metaDescription": "About our sore knees", "hero": {"heading": "Pain", "text": "It helps sore knees."}})",
       "title Knees | description About our sore knees | h2 Pain | p It helps sore knees."},
      {R"({"faq": [{"answer": "It helps sore knees.", "question": "Why?"}, {"answer": "It may not help.", "question": "How?"}]})",
       "h3 Why? | p It helps sore knees. | h3 How? | p It may not help."},
      {R"({"hero.title": "Knee care"})", "title Knee care"},
  });
}

TEST(Json, NamesItsStringsByPointers) {
  const ShapeCases cases = {
      {R"({"body": "It helps sore knees.", "a/b": {"x~y": [null, 1, "It may not help."]}})",
       "/body: It helps sore knees. | /a~1b/x~0y/2: It may not help."},
      {R"([-1, 1.5, "It may not help."])", "/2: It may not help."},
      {R"({"s": [[], {"text": "It helps sore knees.", "title": "Knees"}, {"hero.text": "It may not help."}]})",
       "/s/1/text: It helps sore knees. | /s/1/title: Knees | /s/2/hero.text: It may not help."},
      {R"("It helps sore knees.")", ""},
  };
  for (const auto& [text, parts] : cases) EXPECT_EQ(parts_of(extract(Format::Json, text), text), parts);
}

TEST(Yaml, NamesItsStringsByPointers) {
  const std::string text = "a:\n  - ~\n  - no\n  - text: It helps sore knees.\nb: *x\nc: |\n  It may not help.\n";
  const std::string anchored = "x: &x 1\n" + text;
  EXPECT_EQ(parts_of(extract(Format::Yaml, anchored), anchored), "/a/2/text: It helps sore knees. | /c: It may not help.\n");
}

TEST(Json, ReadsHtmlAndMarkdownInStrings) {
  expect_shapes(Format::Json, {
      {R"({"a": "<p>It <b>helps</b> knees.</p><ul><li>One</li></ul>"})", "p It helps knees. | - One"},
      {R"({"a": "## Our knees\n\nIt *helps* them.\n\n- one\n- two"})", "h2 Our knees | p It helps them. | - one | - two"},
      {R"({"a": "It helps {{ count }} knees."})", "p It helps knees."},
  });
}

TEST(Json, KnowsWhereEscapesStand) {
  const std::string text = R"({"a": "It\u2019s \"good\" for \ud83e\uddb5 knees\/legs.\nNow and then."})";
  const Document document = extract(Format::Json, text);
  EXPECT_EQ(document.text, "It’s \"good\" for 🦵 knees/legs. Now and then.");
  EXPECT_EQ(source_of(document, text, "It’s"), R"(It\u2019s)");
  EXPECT_EQ(source_of(document, text, "\"good\""), R"(\"good\")");
  EXPECT_EQ(source_of(document, text, "🦵 knees"), R"(\ud83e\uddb5 knees)");
  EXPECT_EQ(source_of(document, text, "knees/legs. Now"), R"(knees\/legs.\nNow)");
  EXPECT_EQ(source_of(document, text, "then."), "then.");
}

// What could not be read of a string stands in that string.
TEST(Json, SaysWhatItCouldNotReadAndWhere) {
  const std::string text =
      R"j({"a": "It helps sore knees.", "b": "<p>It may \u2026 help.</p><img src=\"knee.png\">", "c": "So we think: ![](leg.png)"})j";
  const Document document = extract(Format::Json, text);
  std::vector<std::string> found;
  for (const NotJudged& one : document.not_judged) found.push_back(one.reason + ": " + text.substr(one.source.begin, one.source.size()));
  EXPECT_EQ(found, (std::vector<std::string>{R"(image without text: <img src=\"knee.png\">)", "image without text: leg.png"}));
}

TEST(Json, SaysWhereItIsBroken) {
  const std::string text = R"({"a": "It helps sore knees.", "b": oops, "c": "never read at all"})";
  const Document document = extract(Format::Json, text);
  EXPECT_EQ(shape_of(document), "p It helps sore knees.");
  ASSERT_EQ(document.faults.size(), 1U);
  EXPECT_EQ(document.faults[0].at, text.find("oops"));
  EXPECT_EQ(extract(Format::Json, "").faults.size(), 1U);
}

TEST(Yaml, ReadsScalarsOfEveryStyle) {
  expect_shapes(Format::Yaml, {
      {"text: It helps sore knees.\n", "p It helps sore knees."},
      {"text: It helps\n  sore knees.  # not this\nb: 'It''s good for knees'\n", "p It helps sore knees. | p It's good for knees"},
      {"text: |\n  It helps *sore*\n  knees.\n\n  And legs.\nb: >-\n    It helps\n    your arms.\n",
       "p It helps sore knees. | p And legs. | p It helps your arms."},
      {"- &a It helps sore knees.\n- *a\n- !!str \"It helps your arms\"\n", "- It helps sore knees. | - It helps your arms"},
      {"title: Knees\ndescription: About our knees\nhero:\n  text: It helps sore knees.\n  title: Pain\n",
       "title Knees | description About our knees | h2 Pain | p It helps sore knees."},
      {"a: It helps sore knees.\n---\nb: It helps your arms.\n", "p It helps sore knees. | p It helps your arms."},
      {"? It helps sore knees.\n: 5\n", ""},
      {"a: It helps\r\n  sore knees.\r\n", "p It helps sore knees."},
      {"é: \"It helps \\\n  sore knees.\"\n", "p It helps sore knees."},
  });
}

TEST(Yaml, KnowsWhereEscapesStand) {
  const std::string text = "é: 1\na: \"It\\u2019s \\x67ood,\n  \\\"now\\\"\"\nb: 'it''s\n\n  theirs now'\nc: >\n  one 😀\n  two three\n";
  const Document document = extract(Format::Yaml, text);
  EXPECT_EQ(source_of(document, text, "It’s good,"), "It\\u2019s \\x67ood,");
  EXPECT_EQ(source_of(document, text, "good, \"now\""), "\\x67ood,\n  \\\"now\\\"");
  EXPECT_EQ(source_of(document, text, "it's"), "it''s");
  EXPECT_EQ(source_of(document, text, "theirs now"), "theirs now");
  EXPECT_EQ(source_of(document, text, "😀 two three"), "😀\n  two three");
}

TEST(Yaml, KnowsWhereLinesOfWindowsStand) {
  const std::string text = "a: |\r\n  It helps sore\r\n  knees.\r\n\r\n  And legs too.\r\n# no\r\nb: >\r\n  It helps\r\n\r\n\r\n  your arms.\r\n";
  const Document document = extract(Format::Yaml, text);
  EXPECT_EQ(shape_of(document), "p It helps sore knees. | p And legs too. | p It helps | p your arms.");
  EXPECT_EQ(source_of(document, text, "sore knees."), "sore\r\n  knees.");
  EXPECT_EQ(source_of(document, text, "And legs too."), "And legs too.");
  EXPECT_EQ(source_of(document, text, "your arms."), "your arms.");
}

TEST(Yaml, SaysWhereItIsBroken) {
  const std::string text = "a: It helps sore knees.\nb: [1, 2\nc: It is never read.\n";
  const Document document = extract(Format::Yaml, text);
  EXPECT_EQ(shape_of(document), "p It helps sore knees.");
  ASSERT_EQ(document.faults.size(), 1U);
  EXPECT_GT(document.faults[0].at, text.find("b:"));
  EXPECT_TRUE(extract(Format::Yaml, "").faults.empty());
}

TEST(Yaml, WithAStrayBracketEnds) {
  for (const std::string text : {"]", "}\n", "a: It helps sore knees.\n---\n]\n", "a: 1\n} b", ",", "[1]]"}) {
    EXPECT_EQ(extract(Format::Yaml, text).faults.size(), 1U) << text;
  }
}

TEST(Yaml, HasComments) {
  const std::string text = "# a\nb: c # d\n  # e\n";
  std::string all;
  for (const Span<Char> at : find_comments(Format::Yaml, text)) all += text.substr(at.begin, at.size());
  EXPECT_EQ(all, "# a# e");
}

TEST(ContentFiles, NestedWithoutEndAreReadToWhereTheyAre) {
  std::string text = R"(["It helps sore knees.", )";
  for (int i = 0; i < 20'000; ++i) text += '[';
  const Document document = read_json(text);
  EXPECT_EQ(document.text, "It helps sore knees.");
  ASSERT_EQ(document.faults.size(), 1U);
  EXPECT_EQ(document.faults[0].message, "values inside each other without end: only what stands before was read");
  EXPECT_EQ(document.nesting, 10'000U);
}

// A heading stands before what it names, wherever it comes among its neighbours.
TEST(ContentFiles, PutManyHeadingsWhereTheyBelong) {
  EXPECT_EQ(shape_of(read_json(R"([{"a": "one two three", "heading": "T"}, {"b": "four five six", "heading": "H"}])")),
            "h2 T | p one two three | h2 H | p four five six");
}

}  // namespace
}  // namespace claimtier
