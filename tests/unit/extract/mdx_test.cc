#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "document_shape.h"
#include "extract/comments.h"
#include "extract/extract.h"

namespace claimtier {
namespace {

void expect_shapes(const ShapeCases& cases) {
  expect_shapes_by([](const std::string& text) { return read_mdx(text); }, cases);
}

TEST(Mdx, LosesImportsAndExports) {
  expect_shapes({
      {"import Hero from './hero'\nimport {A} from 'a'\n\n# Knees\n", "h1 Knees"},
      {"export const meta = {\n  title: 'not shown',\n\n  x: {}\n}\n\nIt helps.", "p It helps."},
      {"---\ntitle: Knee care\n---\nimport A from 'a'\n\nIt helps.", "title Knee care | p It helps."},
      {"It helps.\n\nimport duties are low in this country", "p It helps. | p import duties are low in this country"},
      {"We cells\nexport const nothing", "p We cells export const nothing"},
  });
}

TEST(Mdx, LosesExpressions) {
  expect_shapes({
      {"It {props.name} helps {a ? '}' : {b: 1}} knees.", "p It helps knees."},
      {"{/* not shown */}\n\nIt helps.", "p It helps."},
      {"{list.map(x => (\n  <li>not shown, don't ask</li>\n))}\n\nIt helps.", "p It helps."},
      {"It \\{helps\\} knees.", "p It {helps} knees."},
      {"Write `{` or ``}``, it helps {x}.", "p Write { or }, it helps ."},
      {"Write `` a ` {b} `` now {x}.", "p Write a ` {b} now ."},
      {"Write `` a ` {b} now {x}.", "p Write `` a ` now ."},
      {"```js\nconst a = {\n```\n\nIt helps.", "p It helps."},
      {"It { helps.\n\nKnees.", "p It { helps. | p Knees."},
  });
}

TEST(Mdx, LosesTheTagsOfComponents) {
  expect_shapes({
      {"<Callout type=\"a\">\n  It **helps** knees.\n</Callout>\n", "p It helps knees."},
      {"<Tabs>\n  <Tab>\n    It helps.\n\n    - one\n  </Tab>\n</Tabs>", "p It helps. | - one"},
      {"Our <Tip text=\"not three words here\" f={() => a > b}>cells</Tip> help.", "p Our cells help."},
      {"<><Ui.Box {...props} />It helps.</>", "p It helps."},
      {"Less than 5 < 6 and <b>more</b>.", "p Less than 5 < 6 and more."},
      {"See <https://example.org>.", "p See https://example.org."},
      {"It <Tip helps.", "p It <Tip helps."},
  });
}

TEST(Mdx, KeepsHtml) {
  expect_shapes({
      {"<p style={{color: 'red'}} className=\"a b c\">It helps.</p>", "p It helps."},
      {"It <span style={{a: 1}} {...x}>helps</span> knees.", "p It helps knees."},
      {"<img src={knee} alt=\"A healthy knee\" />", "caption A healthy knee"},
  });
}

TEST(Mdx, ReadsTheStringsOfComponentsThatBeginALine) {
  expect_shapes({
      {"<Hero title=\"We treat sore knees\" className=\"a b c d\" cta='Call us today' short=\"Knees\" />\n",
       "p We treat sore knees | p Call us today"},
      {"<Hero\n  title=\"We treat sore knees\"\n>\nIt helps.\n</Hero>", "p We treat sore knees | p It helps."},
  });
}

TEST(Mdx, HasCommentsOfBothKinds) {
  const std::string text = "{/* a */}\n\n<!-- b -->\n\nIt {x /* c */} helps. `{/* d */}`\n";
  std::string all;
  for (const Span<Char> at : find_comments(Format::Mdx, text)) all += text.substr(at.begin, at.size());
  EXPECT_EQ(all, "{/* a */}<!-- b -->");
}

}  // namespace
}  // namespace claimtier
