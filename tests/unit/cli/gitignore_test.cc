#include "cli/gitignore.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

struct Case {
  std::string_view file, path;
  bool folder;
  Ignored expected;
};

TEST(IgnoreFile, FollowsGit) {
  const Case cases[] = {
      {"*.tmp", "a/b.tmp", false, Ignored::Yes},
      {"*.tmp", "a/b.tmp.md", false, Ignored::Unsaid},
      {"/top.md", "top.md", false, Ignored::Yes},
      {"/top.md", "a/top.md", false, Ignored::Unsaid},
      {"a/b.md", "x/a/b.md", false, Ignored::Unsaid},  // a slash in the middle anchors
      {"build/", "build", true, Ignored::Yes},
      {"build/", "x/build", true, Ignored::Yes},
      {"build/", "build", false, Ignored::Unsaid},
      {"**/draft/*.md", "a/b/draft/x.md", false, Ignored::Yes},
      {"**/draft/*.md", "draft/x.md", false, Ignored::Yes},
      {"a/**/z.md", "a/z.md", false, Ignored::Yes},
      {"a/**/z.md", "a/b/c/z.md", false, Ignored::Yes},
      {"a/**", "a/b/c.md", false, Ignored::Yes},
      {"a/**", "a", true, Ignored::Unsaid},
      {"*.md\n!keep.md", "keep.md", false, Ignored::No},
      {"!keep.md\n*.md", "keep.md", false, Ignored::Yes},
      {"# comment\n\n  \nx.md  ", "x.md", false, Ignored::Yes},
      {"\\#x.md", "#x.md", false, Ignored::Yes},
      {"\\!x.md", "!x.md", false, Ignored::Yes},
      {"x.md\r\n", "x.md", false, Ignored::Yes},
      {"draft?.md", "draft1.md", false, Ignored::Yes},
      {"draft[0-9].md", "draftx.md", false, Ignored::Unsaid},
      {"/", "x.md", false, Ignored::Unsaid},
      {"", "x.md", false, Ignored::Unsaid},
  };
  for (const Case& c : cases)
    EXPECT_EQ(IgnoreFile(c.file).judge(c.path, c.folder), c.expected) << c.file << " | " << c.path;
}

TEST(IgnoreFile, TakesManyStarsInLinearTime) {
  std::string pattern, path;
  for (int i = 0; i < 200; ++i) pattern += "**/a/", path += "a/";
  EXPECT_EQ(IgnoreFile(pattern + "b").judge(path + "c", false), Ignored::Unsaid);
}

}  // namespace
}  // namespace claimtier
