// The tree tests of html5lib: the words that the tree shows, in its order, beside those of our reader.
#include "extract/extract.h"
#include "suite.h"
#include "text/source.h"
#include "visible_words.h"

namespace claimtier {
namespace {

// A line of a tree: "|   <div>", "|     \"text\"", "|     id=\"x\""; a text may go on over several lines.
class TreeParser {
 public:
  explicit TreeParser(const std::string& tree) : in_(tree) {}

  PageNode parse() {
    PageNode root{"html", "", false, {}};
    // cppcheck-suppress danglingLifetime ; the stack is read while the tree is built, and not behind it
    stack_ = {{-2, &root}};
    for (std::string line; std::getline(in_, line);) add(line);
    return root;
  }

 private:
  void add(const std::string& line) {
    const size_t at = line.find_first_not_of(' ', 1);
    if (!line.starts_with("| ") || at == std::string::npos) return;
    const int depth = static_cast<int>(at);
    const std::string body = line.substr(at);
    while (stack_.back().depth >= depth) stack_.pop_back();
    PageNode& parent = *stack_.back().node;
    if (body[0] == '"') {
      parent.children.push_back({"", text(body.substr(1)), false, {}});
    } else if (body[0] == '<' && body[1] != '!' && body[1] != '?') {
      open(body.substr(1, body.find('>') - 1), depth, parent);
    } else if (body.starts_with("hidden=")) {
      parent.hidden = true;
    } else if (body == "content") {
      stack_.push_back({depth, &parent});
    }
  }

  void open(const std::string& name, int depth, PageNode& parent) {
    const size_t space = name.find(' ');  // "svg path"
    parent.children.push_back({space == std::string::npos ? name : name.substr(space + 1), "", false, {}});
    if (name == "svg svg" || name == "math math") parent.children.back().name = name.substr(0, space);
    stack_.push_back({depth, &parent.children.back()});
  }

  std::string text(std::string text) {
    for (std::string more; !text.ends_with('"') && std::getline(in_, more);) text += "\n" + more;
    text.pop_back();
    return text;
  }

  struct Open {
    int depth;
    PageNode* node;
  };
  std::istringstream in_;
  std::vector<Open> stack_;
};

// A fragment is parsed as the content of an element that the case names; we read pages, so only those of flow content are for us. With
// scripts off, browsers show <noscript>.
bool is_for_us(const nlohmann::json& item) {
  const bool flow = item["fragment"].is_null() || item["fragment"] == "body" || item["fragment"] == "div";
  return flow && item["scripting"] != "off";
}

TEST(HtmlTreeTests, ShowTheSameWords) {
  Suite suite("html5lib_tests/items_tree.jsonl", "html_tree.tsv");
  if (suite.cases().empty()) GTEST_SKIP() << "skipped: no data";
  size_t others = 0;
  for (const nlohmann::json& item : suite.cases()) {
    if (!is_for_us(item)) {
      ++others;
      continue;
    }
    const Source page = decode("page.html", item["text"].get<std::string>(), Format::Html);
    const auto expected = visible_words(TreeParser(item["tree"].get<std::string>()).parse());
    const auto read = visible_words(read_html(page.text()));
    suite.see(item, read == expected, "read:  " + joined(read) + "\nshown: " + joined(expected));
  }
  EXPECT_EQ(others, 203U);
  EXPECT_EQ(suite.passed(), 1542U);
}

}  // namespace
}  // namespace claimtier
