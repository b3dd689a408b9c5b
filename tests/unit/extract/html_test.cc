#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"

namespace claimtier {
namespace {

constexpr std::string_view kKindNames[] = {"p",  "h",       "li",    "cell",        "quote",
                                           "dt", "caption", "title", "description", "data"};
constexpr std::string_view kVisibilityNames[] = {"", "hidden ", "chrome "};

std::string place_of(const Block& block) {
  if (block.kind == BlockKind::Heading || block.kind == BlockKind::ListItem) return std::to_string(block.level);
  if (block.kind != BlockKind::TableCell) return "";
  return std::to_string(block.row) + "," + std::to_string(block.column) + (block.header ? "!" : "");
}

// One line a block: "hidden li2: text".
std::string blocks_of(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += "\n";
    out += kVisibilityNames[static_cast<size_t>(block.visibility)];
    out += kKindNames[static_cast<size_t>(block.kind)];
    out += place_of(block) + ": ";
    out += document.text_of(block.span);
  }
  return out;
}

struct Case {
  std::string_view page;
  std::string_view blocks;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(blocks_of(read_html(c.page)), c.blocks) << c.page;
}

TEST(ReadHtml, CutsTextAtBlocks) {
  expect_all({
      {"<p>One</p><p>Two</p>", "p: One\np: Two"},
      {"one<div>two<span>three</span></div>four", "p: one\np: twothree\np: four"},
      {"<h2>Knees <em>again</em></h2>text", "h2: Knees again\np: text"},
      {"<section><h1>A</h1><article>b</article></section>", "h1: A\np: b"},
      {"a<hr>b", "p: a\np: b"},
      {"<p> \n </p><div><!-- x --></div>", ""},
      {"<blockquote><p>Walks again</p><footer>Jo</footer></blockquote>", "quote: Walks again\nquote: Jo"},
      {"<dl><dt>Price<dd>Low<dt>Risk<dd>None</dl>", "dt: Price\np: Low\ndt: Risk\np: None"},
      {"<figure><figcaption>After</figcaption></figure>", "caption: After"},
      {"<my-card>a</my-card> <b>b</b>", "p: a b"},
  });
}

TEST(ReadHtml, TakesABreakForASpaceAndTwoForAParagraph) {
  expect_all({
      {"<p>one<br>two<br/> \n three</p>", "p: one two three"},
      {"<p>one<br> <br>two<br><br><br>three</p>", "p: one\np: two\np: three"},
      {"<h1>one<br><br>two</h1>", "h1: one two"},
      {"<p><br><br>one</p>", "p: one"},
  });
}

TEST(ReadHtml, EndsElementsWhoseEndTagIsOmitted) {
  expect_all({
      {"<p>a<p>b<ul><li>c<li>d</ul>e", "p: a\np: b\nli1: c\nli1: d\np: e"},
      {"<table><tr><td>a<td>b<tr><td>c</table>d", "cell0,0: a\ncell0,1: b\ncell1,0: c\np: d"},
      {"<select><option>a<option>b</select>c", "caption: a\ncaption: b\np: c"},
      {"<h2>a<h3>b</h3>c", "h2: a\nh3: b\np: c"},
      {"<h2>a</h3>b", "h2: a\np: b"},
      {"<div><span hidden>a</div>b", "hidden p: a\np: b"},
      {"</p>a</div>b</span>c", "p: a\np: bc"},
  });
}

TEST(ReadHtml, LevelsAndNumbersLists) {
  expect_all({{"<ul><li>a<ol><li>b</li></ol>c</li></ul><li>d", "li1: a\nli2: b\nli1: c\nli1: d"}});
  const Document document = read_html("<ul><li>a<ul><li>b</ul><li>c</ul><ol><li>d</ol>");
  std::vector<uint32_t> groups;
  for (const Block& block : document.blocks) groups.push_back(block.group);
  EXPECT_EQ(groups, (std::vector<uint32_t>{1, 2, 1, 3}));
}

TEST(ReadHtml, PlacesTableCells) {
  expect_all({
      {"<table><thead><tr><td>a<td>b</thead><tbody><tr><th>c<td>d</table>",
       "cell0,0!: a\ncell0,1!: b\ncell1,0!: c\ncell1,1: d"},
      {"<table><tr><td colspan=2>a<td>b</table>", "cell0,0: a\ncell0,2: b"},
      {"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>", "cell0,0: a\ncell0,1: b\ncell1,1: c\ncell2,0: d"},
      {"<table><tr><td>a<table><tr><td>b</table>c<td>d</table>", "cell0,0: a\ncell0,0: b\ncell0,0: c\ncell0,1: d"},
      {"<table><td><p>a<p>b</table>", "cell0,0: a\ncell0,0: b"},
      {"<table><caption>Fees</caption><tr><td>a</div>b", "caption: Fees\ncell0,0: a\ncell0,0: b"},
      {"<td>a", "p: a"},
  });
}

TEST(ReadHtml, ReadsWhatIsShownElsewhere) {
  expect_all({
      {"<title>A &amp; B</title>", "title: A & B"},
      {"<svg><title/></svg>a", "p: a"},
      {"<meta name=Description content='No &quot;pain&quot;'>", "description: No \"pain\""},
      {"<meta property=og:title content=A><meta property=og:description content=B><meta name=author content=C>",
       "title: A\ndescription: B"},
      {"<img alt='A knee'><img alt=''>", "caption: A knee"},
      {"<a aria-label='Call us'>Now</a>", "caption: Call us\np: Now"},
      {"<input type=submit value='Book now'><input value=typed>", "caption: Book now"},
      {"<button>Start</button><label>Name <input></label>", "caption: Start\ncaption: Name"},
      {"<h3>Does it last? <button>open</button></h3>", "h3: Does it last? open"},
  });
}

TEST(ReadHtml, KeepsASentenceWholeAroundAnImage) {
  expect_all({
      {"<p>See <img alt='a knee'> here</p>", "p: See here\ncaption: a knee"},
      {"<p>Price <span hidden>was 9</span> is 5 <i aria-hidden=true>*</i></p>",
       "p: Price is 5\nhidden p: was 9\nhidden p: *"},
  });
}

// As Markdown's `b`: in the copy of a clinic such words are prose that somebody gave a typeface.
TEST(ReadHtml, ReadsWordsSetAsCode) {
  expect_all({
      {"a <code>b</code> c <samp>d</samp>", "p: a b c d"},
      {"<p>It <code>cures</code>.<ul><li><code>Knees</code></ul>", "p: It cures.\nli1: Knees"},
  });
}

TEST(ReadHtml, NeverReadsBlocksOfCodeScriptsAndComments) {
  expect_all({
      {"<pre>a <code>b</code></pre>c", "p: c"},
      {"<pre>a</pre><textarea>b</textarea><style>c</style><script>d</script><template><p>e</p></template><!--f-->g",
       "p: g"},
      {"<svg><text>a</text></svg><math><mi>b</mi></math>c", "p: c"},
      {"<xmp>a</xmp><iframe>b</iframe><noembed>c</noembed><noframes>d</noframes>e", "p: e"},
      {"<svg><path><p>a", "p: a"},
      {"<div><svg><path></div>a", "p: a"},
      {"<table><tr><td><svg></td><td>a", "cell0,1: a"},
      {"<svg><foreignObject><p>a</p></foreignObject></svg>b", "p: b"},
      {"<script>'<p>a'</script>b<plaintext>c", "p: b"},
  });
}

TEST(ReadHtml, EndTagsOfWhatIsNotOpenHereLeaveAllOpen) {
  expect_all({
      {"<ul><li>one</h2> two</ul>", "li1: one\nli1: two"},
      {"<div>a<table><tr><td>one</div> two</td></tr></table></div>", "p: a\ncell0,0: one\ncell0,0: two"},
      {"<p>One <button><div>two</div></button> three</p>", "p: One\ncaption: two\np: three"},
  });
}

TEST(ReadHtml, MarksHiddenText) {
  expect_all({
      {"<div hidden>a</div>b", "hidden p: a\np: b"},
      {"<div style='color:red; Display : none'>a<p>b</p></div>c", "hidden p: a\nhidden p: b\np: c"},
      {"<p aria-hidden=true>a</p><p aria-hidden=false>b</p>", "hidden p: a\np: b"},
      {"<details><summary>Why?</summary>a<p>b</details>c", "dt: Why?\nhidden p: a\nhidden p: b\np: c"},
      {"<details open><summary>Why?</summary>a</details>", "dt: Why?\np: a"},
      {"<details><summary>Why?</summary><fieldset><legend>Fees</legend>a</fieldset></details>", "dt: Why?\nhidden dt: Fees\nhidden p: a"},
      {"<div hidden><summary>Why?</summary></div><summary>How?</summary>", "hidden dt: Why?\ndt: How?"},
      {"<fieldset><legend>Fees</legend>a</fieldset>", "dt: Fees\np: a"},
      {"<noscript>a</noscript><p>b</p>", "hidden p: a\np: b"},
  });
}

TEST(ReadHtml, MarksChrome) {
  expect_all({
      {"<nav><a>Home</a></nav><p>a</p><footer>b</footer>", "chrome p: Home\np: a\nchrome p: b"},
      {"<div role=navigation><ul><li>a</ul></div><div role=contentinfo hidden>b</div>", "chrome li1: a\nchrome p: b"},
  });
}

TEST(ReadHtml, MakesReferenceMarksOfNumbersInSup) {
  expect_all({
      {"<p>shown<sup>3</sup>.</p>", "p: shown[3]."},
      {"<p>shown<sup><a href=#r>[2</a>, 5]</sup></p>", "p: shown[2,5]"},
      {"<p>a<sup>see the long footnote, number 3, below</sup>b</p>", "p: asee the long footnote, number 3, belowb"},
      {"<p>shown<sup>3&ndash;5</sup></p>", "p: shown[3-5]"},
      {"<p>4<sup>th</sup> and 10<sup>6</sup></p>", "p: 4th and 10^6"},
      {"<p>a<sup>1<p>b", "p: a[1]\np: b"},
      {"<p>a<sup></sup>b", "p: ab"},
  });
  const Document document = read_html("<p>a<sup>3</sup>b");
  EXPECT_EQ(document.origin({1, 4}), (Span<Char>{4, 16}));
}

TEST(ReadHtml, ReadsStringsOfJsonLd) {
  const std::string open = "<script type=\"application/ld+json\">";
  const std::vector<Case> cases = {
      {R"({"@type":"X","name":"a","url":"b","description":"c"})", "data: a\ndata: c"},
      {R"({"name":["a","b"],"sameAs":["c"]})", "data: a\ndata: b"},
      {R"({"acceptedAnswer":{"text":"<p>It\u2019s \"ok\" &amp; 1 < 2<\/p>\nb"}})", "data: It\u2019s \"ok\" & 1 < 2 b"},
      {R"({"text":"\u003cb\u003ea\u003c/b\u003e \ud83d\ude00 \ud83d"})", "data: a \U0001F600 \uFFFD"},
      {R"({"name":"never closed)", "data: never closed"},
      {R"({"name" : "a\)", "data: a\\"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(blocks_of(read_html(open + std::string(c.page) + "</script>")), c.blocks) << c.page;
  }
}

struct Origin {
  std::string_view page;
  std::string_view words;
  std::string_view source;
};

TEST(ReadHtml, MapsTextToItsBytes) {
  const std::vector<Origin> cases = {
      {"<p>Fish &amp; chips</p>", "&", "&amp;"},
      {"<p>Fish &amp; chips</p>", "Fish & chips", "Fish &amp; chips"},
      {"<p>re<b>grow</b>  your\n knees", "regrow your", "re<b>grow</b>  your"},
      {"<img alt='no &quot;pain&quot; at all'>", "\"pain\"", "&quot;pain&quot;"},
      {"<meta name=description content=\"a b\">", "a b", "a b"},
      {"<script type=application/ld+json>{\"name\":\"it\\u2019s ok\"}</script>", "\u2019s", "\\u2019s"},
      {"<p>a <img alt='alt text'> b", "alt text", "alt text"},
      {"<p>a <img alt='alt text'> b", "a b", "a <img alt='alt text'> b"},
  };
  for (const Origin& c : cases) {
    const Document document = read_html(c.page);
    const size_t at = document.text.find(c.words);
    ASSERT_NE(at, std::string::npos) << c.page;
    const auto begin = static_cast<uint32_t>(at);
    const Span<Char> origin = document.origin({begin, begin + static_cast<uint32_t>(c.words.size())});
    EXPECT_EQ(c.page.substr(origin.begin, origin.size()), c.source) << c.page;
  }
}

std::vector<std::string> not_judged(std::string_view page) {
  std::vector<std::string> out;
  for (const NotJudged& entry : read_html(page).not_judged) out.push_back(entry.reason);
  return out;
}

TEST(ReadHtml, SaysWhatItCouldNotRead) {
  using Reasons = std::vector<std::string>;
  const std::string prose = "<p>" + std::string(200, 'x') + "</p>";
  EXPECT_EQ(not_judged("<div id=app></div><script src=app.js></script>"), Reasons{"rendered by scripts"});
  EXPECT_EQ(not_judged("<noscript>" + prose + "</noscript><script></script>"), Reasons{"rendered by scripts"});
  EXPECT_EQ(not_judged(prose + "<script src=app.js></script>"), Reasons{});
  EXPECT_EQ(not_judged("<p>short</p><script type=application/ld+json>{}</script>"), Reasons{});
  EXPECT_EQ(not_judged("<img src=a>"), Reasons{"image without text"});
  EXPECT_EQ(not_judged("<img src=a><img src=b><img alt=''>"), Reasons{"image without text (2 times)"});
  EXPECT_EQ(not_judged("<iframe src=a></iframe><noscript><iframe></iframe></noscript>"), Reasons{"embedded frame"});
}

TEST(ReadHtmlInto, GoesOnWithTheOpenBlock) {
  const std::string_view page = "ab<br>cd <img alt='e'> f";
  DocumentBuilder builder(page);
  builder.open({});
  builder.add(Span<Char>{0, 2});
  read_html_into(builder, page, {2, 24});
  EXPECT_TRUE(builder.is_open());
  EXPECT_EQ(blocks_of(builder.finish()), "p: ab cd e f");
}

TEST(ReadHtmlInto, ClosesTheOpenBlockAtABlock) {
  const std::string_view page = "ab<div hidden>cd</div>ef";
  DocumentBuilder builder(page);
  builder.open({});
  builder.add(Span<Char>{0, 2});
  read_html_into(builder, page, {2, 22});
  EXPECT_FALSE(builder.is_open());
  EXPECT_EQ(blocks_of(builder.finish()), "p: ab\nhidden p: cd");
}

std::string repeated(std::string_view part, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

// Quadratic time or memory would need hours or gigabytes here; tests/work_test.py counts the work.
TEST(ReadHtml, StaysLinearOnHostilePages) {
  EXPECT_EQ(read_html(repeated("<div>", 500000) + "deep" + repeated("</div>", 500000)).text, "deep");
  EXPECT_EQ(read_html(repeated("<", 1000000)).text.size(), 1000000U);
  EXPECT_EQ(read_html("a<!--" + repeated("--", 500000)).text, "a");
  EXPECT_EQ(read_html("<p>a" + repeated("</i>", 250000) + "b").text, "ab");
  EXPECT_EQ(read_html(repeated("<b>", 300000) + repeated("</p>x", 100000)).text.size(), 199999U);
  EXPECT_EQ(read_html("<a " + repeated("b=c ", 250000) + ">x").text, "x");
  EXPECT_EQ(read_html(repeated("<table><tr><td rowspan=60000 colspan=1000>", 25000) + "x").text, "x");
  EXPECT_EQ(read_html(repeated("&a", 500000)).text.size(), 1000000U);
  EXPECT_EQ(read_html("<script>" + repeated("<!--<script>", 80000)).text, "");
}

}  // namespace
}  // namespace claimtier
