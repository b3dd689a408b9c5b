#include "text/format.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace claimtier {
namespace {

TEST(Formats, AreKnownByTheirEnding) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"a.md", "markdown"},     {"a/b.MARKDOWN", "markdown"}, {"x.mdown", "markdown"}, {"i.html", "html"},
      {"i.HTM", "html"},        {"i.xhtml", "html"},          {"n.txt", "text"},       {"n.text", "text"},
      {"a.mdx", "mdx"},         {"a.html.erb", "template"},   {"a.php", "template"},   {"a.vue", "template"},
      {"a.JSON", "json"},       {"a.yml", "yaml"},
      {"README", ""},           {"a.md/x.c", ""},             {"md", ""},
  };
  for (const auto& [path, name] : cases) {
    Format format = Format::Plain;
    const bool known = format_of(path, format);
    EXPECT_EQ(known ? name_of(format) : "", name) << path;
  }
}

TEST(Formats, HaveNamesThatFindThem) {
  for (const std::string& name : format_names()) {
    ASSERT_TRUE(format_named(name)) << name;
    EXPECT_EQ(name_of(*format_named(name)), name);
  }
  EXPECT_FALSE(format_named(""));
}

TEST(Formats, OfCodeAndDataAreNotLookedForInFolders) {
  EXPECT_TRUE(is_read_in_folders(Format::Mdx));
  EXPECT_FALSE(is_read_in_folders(Format::Template));
}

}  // namespace
}  // namespace claimtier
