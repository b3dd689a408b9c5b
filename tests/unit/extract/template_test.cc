#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "document_shape.h"
#include "extract/comments.h"
#include "extract/extract.h"
#include "extract/template_syntax.h"

namespace claimtier {
namespace {

void expect_shapes(Format format, const ShapeCases& cases) {
  expect_shapes_by([format](const std::string& text) { return extract(format, text); }, cases);
}

TEST(Templates, LoseWhatTheEngineReplaces) {
  expect_shapes(Format::Template, {
      {"<p>Our {{ clinic.name }} treats {% if x > 3 %}sore{% endif %} knees.</p>", "p Our treats sore knees."},
      {"<p>Hi {# not shown #}you {{!-- nor }} this --}}there {{! or this }}now.</p>", "p Hi you there now."},
      {"<ul>{{#each list}}<li>One {{{raw}}} knee</li>{{/each}}</ul>", "- One knee"},
      {"<p><%= name %> treats <%# not shown %>knees <%-- nor --%>well.</p>", "p treats knees well."},
      {"<?php if ($a->b > 3) { ?><p>It helps <?= $name ?> knees.</p><?php } ?>", "p It helps knees."},
      {"<p>It helps.</p>\n<?php\n$text = '<p>not shown</p>';\n", "p It helps."},
      {"<p>It {!! $raw !!} helps {{-- not shown --}}knees.</p>", "p It helps knees."},
      {"<p class=\"{{ a }}\" {{#if b}}hidden{{/if}} title={{x}}>It helps.</p>", "p It helps."},
      {"{% comment %}<p>not shown</p>{% endcomment %}<p>It helps.</p>", "p It helps."},
      {"<p>It helps.</p>\n{% schema %}\n{\"name\": \"not shown\"}\n{% endschema %}\n", "p It helps."},
      {"{%- comment -%}not shown{%- endcomment -%}shown", "p shown"},
  });
}

TEST(Templates, HaveFrontMatter) {
  expect_shapes(Format::Template, {
      {"---\ntitle: Our {{ x }} knees\nlayout: page\n---\n<p>It helps.</p>", "title Our knees | p It helps."},
  });
}

TEST(Templates, OfVueAreReadInsideTemplate) {
  expect_shapes(Format::Template, {
      {"<template>\n<p v-if=\"a > b\">It {{ x }} helps.</p><template v-slot:x>Twice.</template>\n</template>\n"
       "<script>const a = '<template>no</template>'</script><style>p{}</style>",
       "p It helps. | p Twice."},
  });
}

TEST(Templates, ThatNeverCloseArePlainText) {
  expect_shapes(Format::Template, {
      {"<p>It {{ helps knees.</p>", "p It {{ helps knees."},
      {"<p>It {% helps knees.</p>", "p It {% helps knees."},
      {"<p>{{ It helps {{ x }} knees.</p>", "p {{ It helps knees."},
      {"{% comment %}It helps.", "p It helps."},
      {"{{", "p {{"},
  });
}

TEST(Markers, OfSiteGeneratorsAreBlankInMarkdownAndHtml) {
  expect_shapes(Format::Markdown, {
      {"# {{ page.title }} for knees\n\nIt {% include x.html %} helps.", "h1 for knees | p It helps."},
      {"{{< callout >}}\nIt helps.\n{{< /callout >}}\n", "p It helps."},
      {"{{% notice %}} It helps.", "p It helps."},
      {"One.\n{% include x.html %}\nTwo.", "p One. | p Two."},
      {"- {{ x }} one\n- two {{ y }}", "- one | - two"},
      {"`{{ x }}` is code: {{ and }} is not.", "p is code: is not."},
      {"It {{ helps.\n\nIt }} lasts.", "p It {{ helps. | p It }} lasts."},
      {"Of 5 {% of them {# here #} and there", "p Of 5 {% of them {# here #} and there"},
  });
  expect_shapes(Format::Html, {
      {"<p>It {{ x }} helps <% here %>.</p>", "p It helps <% here %>."},
      {"<script type=\"application/ld+json\">{\"name\":{\"text\":\"It helps knees\"}}</script><p>{{ x }}</p>",
       "data It helps knees"},
  });
}

TEST(Markers, KeepTheirLengthAndLineEnds) {
  const std::string text = "a {{ x\ny }}\r\n{% b %}\n <?php c";
  EXPECT_EQ(blank_templates(text, TemplateSyntax::Engine), "a \f\f\f\f\n    \r\n       \n        ");
  EXPECT_EQ(blank_templates(text, TemplateSyntax::Markers), "a \f\f\f\f\n    \r\n       \n <?php c");
}

TEST(Templates, HaveCommentsOutsideDirectives) {
  const std::string text = "<?php if ($a->b) { // <!-- a --> ?><!-- b --><?php } ?>";
  const std::vector<Span<Char>> comments = find_comments(Format::Template, text);
  ASSERT_EQ(comments.size(), 1U);
  EXPECT_EQ(text.substr(comments[0].begin, comments[0].size()), "<!-- b -->");
}

}  // namespace
}  // namespace claimtier
