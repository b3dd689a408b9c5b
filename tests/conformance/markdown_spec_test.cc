// The examples of the CommonMark and GFM specifications: the words that the reference HTML shows beside those of our reader. Images are
// compared by what stands for them, in order, since it is read behind its paragraph.
#include <gumbo.h>

#include "extract/extract.h"
#include "suite.h"
#include "unit/extract/document_shape.h"
#include "visible_words.h"

namespace claimtier {
namespace {

PageNode node_of(const GumboNode* from, std::vector<std::string>& images) {
  if (from->type != GUMBO_NODE_ELEMENT) {
    const bool text = from->type == GUMBO_NODE_TEXT || from->type == GUMBO_NODE_WHITESPACE || from->type == GUMBO_NODE_CDATA;
    return {"", text ? from->v.text.text : "", false, {}};
  }
  const GumboElement& element = from->v.element;
  PageNode node{gumbo_normalized_tagname(element.tag), "", false, {}};
  if (node.name.empty()) node.name = "x-unknown";
  const GumboAttribute* image = node.name == "img" ? gumbo_get_attribute(&element.attributes, "alt") : nullptr;
  if (image != nullptr) images.push_back(image->value);
  for (unsigned i = 0; i < element.children.length; ++i) {
    node.children.push_back(node_of(static_cast<const GumboNode*>(element.children.data[i]), images));
  }
  return node;
}

struct Shown {
  std::vector<std::string> words, images;
};

Shown shown_by(const std::string& html) {
  GumboOutput* tree = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  Shown shown;
  std::vector<std::string> images;
  shown.words = visible_words(node_of(tree->root, images));
  gumbo_destroy_output(&kGumboDefaultOptions, tree);
  for (const std::string& image : images) {
    for (const std::string& word : words_in(image)) shown.images.push_back(word);
  }
  return shown;
}

Shown read_by_us(const std::string& text) {
  const Document document = read_markdown(text);
  EXPECT_EQ(flaw_of(document, text), "") << text;
  Shown read;
  for (const Block& block : document.blocks) {
    std::vector<std::string>& words = block.kind == BlockKind::Caption ? read.images : read.words;
    for (const std::string& word : words_in(std::string(document.text_of(block.span)))) words.push_back(word);
  }
  return read;
}

TEST(MarkdownSpec, ExamplesShowTheSameWords) {
  Suite suite("commonmark_gfm_spec/items.jsonl", "markdown_spec.tsv");
  if (suite.cases().empty()) GTEST_SKIP() << "skipped: no data";
  for (const nlohmann::json& item : suite.cases()) {
    const Shown expected = shown_by(item["html"]), read = read_by_us(item["text"]);
    suite.see(item, read.words == expected.words && read.images == expected.images,
              "read:  " + joined(read.words) + " | " + joined(read.images) + "\nshown: " + joined(expected.words) + " | " +
                  joined(expected.images));
  }
  EXPECT_EQ(suite.passed(), 1383U);
}

}  // namespace
}  // namespace claimtier
