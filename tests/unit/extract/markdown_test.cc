#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "document_shape.h"
#include "extract/extract.h"

namespace claimtier {
namespace {

void expect_shapes(const ShapeCases& cases) {
  expect_shapes_by([](const std::string& text) { return read_markdown(text); }, cases);
}

TEST(Markdown, ReadsBlocks) {
  expect_shapes({
      {"", ""},
      {"It helps.\n\nIt lasts.", "p It helps. | p It lasts."},
      {"# One\n\n### Three ###", "h1 One | h3 Three"},
      {"One\n===\n\nTwo\n---", "h1 One | h2 Two"},
      {"It helps.\n\n---\n\nIt lasts.", "p It helps. | p It lasts."},
      {"> I walk\nagain.\n>\n> I run.", "> I walk again. | > I run."},
      {"```\ncode\n```\n\n    code\n\nIt helps.", "p It helps."},
      {"[a]: http://x.example\n\nSee [it][a].", "p See it."},
      {"## Prices {#prices}", "h2 Prices"},
  });
}

TEST(Markdown, ReadsLists) {
  expect_shapes({
      {"- one\n- two", "- one | - two"},
      {"1. one\n2. two", "- one | - two"},
      {"- one\n  - two\n    1. three\n- four", "- one | -- two | --- three | - four"},
      {"- one\n\n  more\n\n- two", "- one | - more | - two"},
      {"- one\n  - two\n\n  after", "- one | -- two | - after"},
      {"- [x] done\n- [ ] open", "- done | - open"},
      {"> - one\n>   - two", "- one | -- two"},
      {"- > one", "> one"},
      {"- # one", "h1 one"},
  });
}

TEST(Markdown, NumbersListsAndTables) {
  const Document document = read_markdown("- a\n  - b\n- c\n\n| d |\n|---|\n\nx\n\n1. e");
  std::vector<uint32_t> groups;
  for (const Block& block : document.blocks) groups.push_back(block.group);
  EXPECT_EQ(groups, (std::vector<uint32_t>{1, 2, 1, 3, 0, 4}));
}

TEST(Markdown, ReadsTables) {
  expect_shapes({
      {"| Knee | Hip |\n|---|:-:|\n| yes | *no* |\n| | x |",
       "th0,0 Knee | th0,1 Hip | td1,0 yes | td1,1 no | td2,1 x"},
      {"a | b\n---|---\nc \\| d | e", "th0,0 a | th0,1 b | td1,0 c | d | td1,1 e"},
      {"| a |\n|---|\n| ![yes](tick.png) |", "th0,0 a | td1,0 yes"},
  });
}

TEST(Markdown, ReadsInlineText) {
  expect_shapes({
      {"*Our* **knees** ~~hurt~~ walk", "p Our knees hurt walk"},
      {"re*gener*ate", "p regenerate"},
      {"one\ntwo  \nthree\\\nfour", "p one two three four"},
      {"a [link *text*](http://x.example \"title\") here", "p a link text here"},
      {"see <http://x.example> or www.y.example", "p see http://x.example or www.y.example"},
      {"run `dose 5` and ``a\nb``", "p run dose 5 and a b"},
      {"\\*no\\* stars", "p *no* stars"},
      {"5 &lt; 6 &amp; 7&nbsp;&#8217;&#x27; &nosuch; &copy", "p 5 < 6 & 7 ’' &nosuch; &copy"},
      {"soft&shy;hyphen carti\u00ADlage cu\u200Bre", "p softhyphen cartilage cure"},
  });
}

TEST(Markdown, ReadsImages) {
  expect_shapes({
      {"![A *happy* knee](knee.png)", "caption A happy knee"},
      {"We ![logo](l.png) help knees.", "p We help knees. | caption logo"},
      {"[![A knee](knee.png)](knee.html)", "caption A knee"},
      {"# ![Brightwater](logo.png)", "h1 Brightwater"},
      {"- ![one](1.png)\n- ![two](2.png) words", "- one | - words | caption two"},
      {"![a ![b](b.png) c](a.png)", "caption a b c"},
      {"![](knee.png) words", "p words"},
  });
}

TEST(Markdown, NotesImagesWithoutText) {
  const std::string text = "Look: ![](knee.png)";
  const Document document = read_markdown(text);
  ASSERT_EQ(document.not_judged.size(), 1u);
  EXPECT_EQ(document.not_judged[0].reason, "image without text");
  EXPECT_EQ(text.substr(document.not_judged[0].source.begin, document.not_judged[0].source.size()), "knee.png");
}

TEST(Markdown, ReadsReferenceMarks) {
  expect_shapes({
      {"It helped.<sup>3</sup>", "p It helped.[3]"},
      {"It helped<sup>3, 4–6</sup>.", "p It helped[3,4-6]."},
      {"It helped<sup>[2](#r2)</sup>.", "p It helped[2]."},
      {"It helped<sup>\\[2\\]</sup>.", "p It helped[2]."},
      {"the 19<sup>th</sup> day<sup>®</sup>", "p the 19th day®"},
      {"5 x 10<sup>6</sup> cells", "p 5 x 106 cells"},
      {"in 2010<sup>6</sup>", "p in 2010[6]"},
      {"<sup>3\n\nIt helps.</sup>", "p 3 | p It helps."},
      {"It helped[^3].", "p It helped[3]."},
      {"It helped[^3].\n\n[^3]: http://x.example", "p It helped[3]."},
      {"It helped[^3].\n\n[^3]: A trial of 2020.", "p It helped[3]. | p [3]: A trial of 2020."},
      {"It helped[^lee][^kim][^lee].", "p It helped[1][2][1]."},
      {"x^2 and [^ no] and ^[a]", "p x^2 and [^ no] and ^[a]"},
  });
}

TEST(Markdown, InlineTagsVanish) {
  expect_shapes({
      {"our <b>knees</b> wa<i>l</i>k", "p our knees walk"},
      {"one<br>two<BR/>three", "p one two three"},
      {"one <span\nclass=\"x\">two</span>", "p one two"},
      {"one <!-- not seen --> two", "p one two"},
      {"one <!-- not -- seen *at\nall* --> two", "p one two"},
      {"one <!-- never closed\n\ntwo --> three", "p one <!-- never closed | p two --> three"},
      {"one <script>var a = 1;</script> two", "p one two"},
      {"5 < 6 and 7 > 6", "p 5 < 6 and 7 > 6"},
  });
}

TEST(Markdown, ReadsBlocksOfRawHtml) {
  expect_shapes({
      {"<div>\nWe help <b>knees</b>.\n</div>\n\nIt lasts.", "p We help knees. | p It lasts."},
      {"<!-- a comment\n\nover lines -->\n\nIt lasts.", "p It lasts."},
      {"- one\n\n  <span>\n  two\n  </span>", "- one | - two"},
  });
}

TEST(Markdown, ReadsFrontMatter) {
  expect_shapes({
      {"---\ntitle: Knees\ndescription: 'It''s gentle'\n---\n# Hi", "title Knees | description It's gentle | h1 Hi"},
      {"---\r\ntitle: \"Knee \\\"care\\\"\"  # note\r\n---\r\nIt helps.", "title Knee \"care\" | p It helps."},
      {"---\nseoTitle: A\nmeta_description: B\nmetaDescription: C\nauthor: D\n---\n",
       "title A | description B | description C"},
      {"---\ntitle: Knee care # note\nlayout: x\n...\nIt helps.", "title Knee care | p It helps."},
      {"---\ndescription: >-\n  One line\n  and another\ntitle: T\n---\n",
       "description One line and another | title T"},
      {"---\nseo:\n  title: A\nauthor:\n  title: Dr\n---\n", "title A"},
      {"---\ntitle: \"Never closed\ndescription: Our cells\n---\nIt helps.", "description Our cells | p It helps."},
      {"---\ntitle: ''\ntags: [title]\ndescription:\n---\nIt helps.", "p It helps."},
      {"+++\ntitle = \"Knee care\"\ndescription = 'a\\b'\n[author]\ntitle = \"Dr\"\n+++\nIt helps.",
       "title Knee care | description a\\b | p It helps."},
      {"+++\ndescription = \"\"\"\nOne line\nand another\"\"\"\n[params]\ntitle = \"T\"\n+++\n",
       "description One line and another | title T"},
      {"---\n---\nIt helps.", "p It helps."},
  });
}

TEST(Markdown, TakesNoRuleForFrontMatter) {
  expect_shapes({
      {"---\n\nIt helps.\n\n---\n\nIt lasts.", "p It helps. | p It lasts."},
      {"---\ntitle: never closed", "p title: never closed"},
      {"\n---\ntitle: late\n---\n", "h2 title: late"},
  });
}

TEST(Markdown, MapsExactly) {
  const std::vector<std::array<std::string, 3>> cases = {
      {"Fish &amp; **chips**", "& chips", "&amp; **chips"},
      {"a [link *text*](u) here", "link text here", "link *text*](u) here"},
      {"our\r\nknees", "our knees", "our\r\nknees"},
      {"our  \nknees", "our knees", "our  \nknees"},
      {"> our\n> knees", "our knees", "our\n> knees"},
      {"- our\n  knees", "our knees", "our\n  knees"},
      {"so<sup>3, 4</sup> it", "[3,4]", "<sup>3, 4</sup>"},
      {"so[^3] it", "o[3]", "o[^3]"},
      {"so[^3] it\n\n[^3]: http://x.example", "[3]", "[^3]"},
      {"carti&shy;lage", "cartilage", "carti&shy;lage"},
      {"it’s a\u00A0knee", "a knee", "a\u00A0knee"},
      {"it&rsquo;s", "it’s", "it&rsquo;s"},
      {"one<br>two", "one two", "one<br>two"},
      {"`a\nb`", "a b", "a\nb"},
      {"---\ntitle: \"It\\ehelps.\"\n---\n", "It helps", "It\\ehelps"},
      {"---\ntitle: \"It\\u2019s \\xE9 \\U0001F9B5 \\ud83e\\uddb5.\"\n---\n", "It’s é 🦵 🦵", "It\\u2019s \\xE9 \\U0001F9B5 \\ud83e\\uddb5"},
      {"---\ntitle: \"Knee\\\r\n  \\u0020\\_care, for\\Nyou\"\n---\n", "Knee care, for you", "Knee\\\r\n  \\u0020\\_care, for\\Nyou"},
      {"---\ntitle: \"Knee \\\"care\\\"\"\n---\n", "Knee \"care\"", "Knee \\\"care\\\""},
      {"---\ntitle: T\n---\n\n*Our* knees", "Our knees", "Our* knees"},
  };
  for (const auto& [text, words, origin] : cases) {
    EXPECT_EQ(source_of(read_markdown(text), text, words), origin) << text;
  }
}

// md4c promises no pointers into its input: this holds the version in use to what the reader relies on.
TEST(Markdown, EveryRunOfPlainWordsIsVerbatim) {
  const std::string text =
      "# A *b* `c` \\# d\n\n> e\n> **f**\n\n1. g\n   h\n   - i [j](k) <l@m.example>\n\n"
      "| n `o` | p |\n|---|---|\n| q \\| r | ~~s~~ |\n\n"
      "- [x] t\n- u\tv\n\nw www.x.example y\\\nz\n";
  const Document document = read_markdown(text);
  EXPECT_EQ(flaw_of(document, text), "");
  for (const claimtier::Run& run : document.runs) {
    const bool space = document.text[run.text] == ' ' && run.text_size == 1;
    EXPECT_TRUE(space || run.text_size == run.source_size) << document.text.substr(run.text, run.text_size);
  }
}

// tests/work/traps.py holds the pages that would take hours; here is what their readers get.
TEST(Markdown, AParagraphOfTooManyLinksIsReadAsWritten) {
  std::string lines, addresses;
  for (int i = 0; i < 3000; ++i) lines += "See [it](b) or www.a.example\n", addresses += "www.a.example ";
  const std::string around = "A [link](c).\n\n", text = "---\ntitle: It\n---\n" + around + lines + "\n" + addresses + "\n\n" + around;
  const Document document = read_markdown(text);
  EXPECT_EQ(flaw_of(document, text), "");
  ASSERT_EQ(document.blocks.size(), 5U);
  const auto words = [&](size_t block) { return document.text_of(document.blocks[block].span); };
  EXPECT_EQ(words(1), "A link.");
  EXPECT_EQ(words(2).substr(0, 58), "See [it](b) or www.a.example See [it](b) or www.a.example ");
  EXPECT_EQ(words(2).size(), lines.size() - 1);
  EXPECT_EQ(words(3), addresses.substr(0, addresses.size() - 1));
  EXPECT_EQ(words(4), "A link.");
}

TEST(Markdown, SurvivesBrokenInput) {
  constexpr std::array<const char*, 15> kParts = {"[", "<sup>", "![", "> ",    "- ", "`", "<!--", "[^",
                                                  "*", "| ",    "&",  "---\n", "<",  "\n", "\\"};
  for (const char* const part : kParts) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += part;
    EXPECT_EQ(flaw_of(read_markdown(text), text), "") << part;
    text += "x";
    EXPECT_EQ(flaw_of(read_markdown(text), text), "") << part;
  }
}

}  // namespace
}  // namespace claimtier
