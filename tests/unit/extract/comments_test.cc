#include "extract/comments.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

// The comments one after the other, as they stand on the page.
std::string comments(Format format, const std::string& page) {
  std::string all;
  for (const Span<Char> at : find_comments(format, page)) all += page.substr(at.begin, at.size());
  return all;
}

struct Row {
  const char* page;
  const char* comments;
};

TEST(Comments, OfMarkdown) {
  const Row rows[] = {
      {"Hi\n\n<!-- a -->\nyou <!--b--> there\n", "<!-- a --><!--b-->"},
      {"<!-- a\n\nb -->\n", "<!-- a\n\nb -->"},
      {"They <!-- a\n\n[//]: # (b)\n", "<!-- a\n\n[//]: # (b)\n"},  // none inside another
      {"words <!-- a -- b --> words\n", "<!-- a -- b -->"},  // md4c takes it for prose
      {"> <!-- a -->\n\n- item\n  <!-- b -->\n\n| x <!-- c --> |\n|---|\n", "<!-- a --><!-- b --><!-- c -->"},
      {"```\n<!-- a -->\n```\n<!-- b -->\n", "<!-- b -->"},
      {"~~~~ html\n<!-- a -->\n~~~\n<!-- b -->\n~~~~\n<!-- c -->\n", "<!-- c -->"},
      {"- item\n\n  ```\n  <!-- a -->\n  ```\n\n> ```\n> <!-- b -->\n\n<!-- c -->\n", "<!-- c -->"},
      {"para\n\n    <!-- a -->\n\npara\n", ""},
      {"Write `<!-- a -->` or ``<!-- `b` -->``. <!-- c -->\n", "<!-- c -->"},
      {"Write \\<!-- a --> here.\n", ""},
      {"<pre>\n<!-- a -->\n</pre>\n\n<!-- b -->\n", "<!-- b -->"},
      {"<script>\n// <!-- a -->\n</script>\n\n<div>\n<!-- b -->\n</div>\n", "<!-- b -->"},
      {"<b title=\"<!-- a -->\">x</b> <!-- b -->\n", "<!-- b -->"},
      {"---\ntitle: <!-- a -->\n# <!-- b -->\n---\nText <!-- c -->\n", "<!-- b --><!-- c -->"},
      {"text\n\n<!-- a\n\nmore\n", "<!-- a\n\nmore\n"},
      {"<!--> <!-- a -->\n", "<!--><!-- a -->"},
      {"[//]: # (a)\n\n[comment]: <> \"b\"  \nwords\n\n[x]: # 'c \\' d'\n", "[//]: # (a)[comment]: <> \"b\"[x]: # 'c \\' d'"},
      {"> [//]: # (a)\n\n- [//]: # (b)\n\n<!-- c -->\n", "[//]: # (a)[//]: # (b)<!-- c -->"},
      {"[x]: /x (a)\n[//]: # a\n[//]:\n", ""},
      {"```\n[//]: # (a)\n```\n\n    [//]: # (b)\n\n<div>\n[//]: # (c)\n</div>\n", ""},
      {"", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(comments(Format::Markdown, row.page), row.comments) << row.page;
}

TEST(Comments, OfHtml) {
  const Row rows[] = {
      {"<p>Hi <!-- a --> you<!-- b\n --></p>", "<!-- a --><!-- b\n -->"},
      {"<!-- a -- b --><!-- c --!>", "<!-- a -- b --><!-- c --!>"},
      {"<script>// <!-- a --></script><style><!-- b --></style><!-- c -->", "<!-- c -->"},
      {"<textarea><!-- a --></textarea><title><!-- b --></title>", ""},
      {"<pre><code><!-- a --></code></pre><!-- b -->", "<!-- b -->"},
      {"<img alt='<!-- a -->'><a title=\"<!-- b -->\">x</a>", ""},
      {"<svg><style/><title/><path/></svg><!-- a -->", "<!-- a -->"},
      {"<!doctype html><?php ?><!x><!-- a -->", "<!-- a -->"},
      {"<p>text <!-- a", "<!-- a"},
  };
  for (const Row& row : rows) EXPECT_EQ(comments(Format::Html, row.page), row.comments) << row.page;
}

TEST(Comments, PlainTextHasNone) { EXPECT_EQ(comments(Format::Plain, "a <!-- b -->"), ""); }

}  // namespace
}  // namespace claimtier
