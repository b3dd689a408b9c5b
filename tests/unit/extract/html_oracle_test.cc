// The reader beside a full HTML5 parser (gumbo): on well-formed pages both must see the same words, shown in the same
// order.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"

namespace claimtier {
namespace {

// No-break spaces part words for the reader.
std::vector<std::string> words_of(std::string text) {
  for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at)) text.replace(at, 2, " ");
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

bool any_of(GumboTag tag, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_unread(GumboTag tag) {
  return any_of(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SVG,
                      GUMBO_TAG_MATH, GUMBO_TAG_PRE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME});
}

bool is_inline(GumboTag tag) {
  return any_of(
      tag, {GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_STRONG, GUMBO_TAG_SPAN, GUMBO_TAG_SMALL,
            GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_U, GUMBO_TAG_MARK, GUMBO_TAG_IMG, GUMBO_TAG_CODE, GUMBO_TAG_SVG,
            GUMBO_TAG_MATH, GUMBO_TAG_SCRIPT, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_UNKNOWN});
}

void collect(const GumboNode* node, std::string& out) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) out += node->v.text.text;
  if (node->type != GUMBO_NODE_ELEMENT) return;
  const GumboElement& element = node->v.element;
  const std::string edge = is_inline(element.tag) ? "" : "\n";
  out += edge;
  if (is_unread(element.tag) || gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return;
  for (unsigned i = 0; i < element.children.length; ++i) {
    collect(static_cast<const GumboNode*>(element.children.data[i]), out);
  }
  out += edge;
}

std::vector<std::string> words_by_gumbo(const std::string& page) {
  GumboOutput* tree = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  std::string text;
  collect(tree->root, text);
  gumbo_destroy_output(&kGumboDefaultOptions, tree);
  return words_of(text);
}

std::vector<std::string> words_by_reader(const std::string& page) {
  const Document document = read_html(page);
  std::string text;
  for (const Block& block : document.blocks) {
    if (block.visibility != Visibility::Hidden) text += std::string(document.text_of(block.span)) + "\n";
  }
  return words_of(text);
}

TEST(HtmlOracle, ReadsTheSameWordsAsGumbo) {
  const std::vector<std::string> pages = {
      "<!doctype html><html><head><title>Knee &amp; "
      "hip</title><style>p{}</style></head><body><h1>Knees</h1><p>Text.</p></body></html>",
      "<p>One<p>two <b>bo</b>ld<p>three&nbsp;four &lt;five&gt;",
      "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e",
      "<table><thead><tr><th>Dose<th>Price<tbody><tr><td>one<td>two<tr><td>three</table>after",
      "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>",
      "<dl><dt>Who<dd>You<dd>Me<dt>When</dl>",
      "<div>a<div>b</div>c<section>d<h2>e</h2>f</section></div>g",
      "<p>a<br>b<hr>c<img src=x>d",
      "<script>document.write('<p>no</p>')</script>yes<noscript>no</noscript><template>no</template>",
      "<svg viewBox='0 0 1 1'><title>no</title><path d='M0'/></svg>yes<math><mi>no</mi></math>",
      "<blockquote><p>Said</p><footer>who</footer></blockquote><nav><a>x</a><a>y</a></nav>",
      "<select><option>a<option>b</select><label>c<input></label><button>d</button><textarea>no</textarea>",
      "<div hidden>no<p>no</p></div>yes<p hidden>no<p>yes<span hidden>no</span>yes",
      "<p>Caf&eacute; &#8217;s &copy 20&#x31;5 &notin; &unknown; AT&T</p><!-- no --><?no?><![CDATA[no]]>",
  };
  for (const std::string& page : pages) EXPECT_EQ(words_by_reader(page), words_by_gumbo(page)) << page;
}

// Random well-formed pages, end tags omitted where HTML allows it.
class PageMaker {
 public:
  explicit PageMaker(unsigned seed) : random_(seed) {}

  std::string page() { return "<!doctype html><title>t</title><body>" + flow(0); }

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  std::string word() { return "w" + std::to_string(++words_); }
  std::string start(const std::string& name) { return "<" + name + (below(6) == 0 ? " hidden>" : ">"); }

  std::string wrapped(const std::string& name, const std::string& content) {
    return start(name) + content + "</" + name + ">";
  }

  std::string phrasing(int depth) {
    std::string out = word();
    for (unsigned i = below(3); i > 0; --i) {
      const std::string names[] = {"b", "span", "em", "small", "my-tag", "code"};
      out += depth > 4 ? " " + word() : wrapped(names[below(6)], depth > 2 ? word() : phrasing(depth + 1)) + word();
    }
    return out;
  }

  std::string repeated(const std::string& name, int depth) {
    std::string out;
    for (unsigned i = 1 + below(3); i > 0; --i)
      out += start(name) + flow(depth + 2) + (below(2) == 0 ? "</" + name + ">" : "");
    return out;
  }

  std::string table(int depth) {
    std::string rows;
    for (unsigned i = 1 + below(3); i > 0; --i) rows += start("tr") + repeated(below(2) == 0 ? "td" : "th", depth);
    return wrapped("table", below(2) == 0 ? "<tbody>" + rows : rows);
  }

  std::string block(int depth) {
    switch (below(9)) {
      case 0: return wrapped("ul", repeated("li", depth));
      case 1: return wrapped("dl", repeated("dt", depth + 9) + repeated("dd", depth));
      case 2: return table(depth);
      case 3: return wrapped("h2", phrasing(depth));
      case 4: return wrapped("blockquote", flow(depth + 1));
      case 5: return wrapped("section", flow(depth + 1));
      case 6: return start("p") + phrasing(depth) + "</p>";
      default: return wrapped("div", flow(depth + 1));
    }
  }

  std::string flow(int depth) {
    std::string out = below(2) == 0 ? phrasing(depth) : "";
    for (unsigned i = depth > 5 ? 0 : 1 + below(3); i > 0; --i)
      out += block(depth) + (below(3) == 0 ? phrasing(depth) : "");
    return out;
  }

  std::mt19937 random_;
  unsigned words_ = 0;
};

TEST(HtmlOracle, ReadsRandomPagesAsGumboDoes) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const std::string page = PageMaker(seed).page();
    ASSERT_EQ(words_by_reader(page), words_by_gumbo(page)) << "seed " << seed << "\n" << page;
  }
}

}  // namespace
}  // namespace claimtier
