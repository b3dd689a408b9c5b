#include "cli/git_diff.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

using namespace std::string_literals;

const std::string kObjects = " " + std::string(40, 'a') + " " + std::string(40, 'b') + " ";

TEST(GitDiff, ReadsTheFilesThatChanged) {
  const std::vector<GitFile> files = parse_raw(":100644 100755" + kObjects + "M\0a b.md\0"s + ":100644 100644" + kObjects +
                                               "R090\0old.md\0new\n.md\0"s + ":000000 120000" + kObjects + "A\0link.md\0"s);
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[0].path, "a b.md");
  EXPECT_EQ(files[0].object, std::string(40, 'b'));
  EXPECT_EQ(files[1].status, 'R');
  EXPECT_EQ(files[1].path, "new\n.md");
  EXPECT_TRUE(files[1].page);
  EXPECT_FALSE(files[2].page);
}

TEST(GitDiff, BrokenAnswersGiveNoFiles) {
  for (const std::string& text : {""s, ":"s, "\0\0\0"s, ":100644 100644"s + kObjects + "R090\0old.md\0"s}) {
    EXPECT_LE(parse_raw(text).size(), 1U);
  }
  EXPECT_TRUE(parse_hunks("@@ -1 +1 @@\nBinary files differ\n").empty()) << "before any file";
}

// Lines of the pages begin with a sign, whatever they look like.
TEST(GitDiff, ReadsTheLinesThatChanged) {
  const std::vector<GitHunks> files = parse_hunks(
      "diff --git a/x b/x\n@@ -1 +1 @@ +9\n-@@ -7 +7 @@\n+diff --git a/y b/y\n@@ -5,2 +6,3 @@\n@@ -9,4 +12,0 @@\n-a\n--- b\n-\n-@@ -1 +1 @@\n\\ No newline at end of file\n"
      "diff --git a/p b/p\nBinary files a/p and b/p differ\n");
  ASSERT_EQ(files.size(), 2U);
  ASSERT_EQ(files[0].lines.size(), 3U);
  EXPECT_EQ(files[0].lines[0].first, 1U);
  EXPECT_EQ(files[0].lines[0].count, 1U);
  EXPECT_EQ(files[0].lines[1].first, 6U);
  EXPECT_EQ(files[0].lines[1].count, 3U);
  EXPECT_EQ(files[0].lines[2].count, 0U);
  EXPECT_EQ(files[0].lines[2].removed, (std::vector<std::string>{"a", "-- b", "", "@@ -1 +1 @@"}));
  EXPECT_EQ(files[0].lines[0].removed, (std::vector<std::string>{"@@ -7 +7 @@"})) << "another line stands there now";
  EXPECT_FALSE(files[0].binary);
  EXPECT_TRUE(files[1].binary);
}

TEST(GitDiff, FindsTheBytesOfLines) {
  using Spans = std::vector<Span<Byte>>;
  const std::string text = "ab\r\nc\rd\ne";
  EXPECT_EQ(byte_spans({{1, 1}, {2, 2}}, text), (Spans{{0, 4}, {4, 9}}));
  EXPECT_EQ(byte_spans({{3, 1}}, text), (Spans{{8, 9}}));
  EXPECT_EQ(byte_spans({{0, 0}, {1, 0}, {3, 0}}, text), (Spans{{0, 0}, {4, 4}, {9, 9}})) << "removed lines";
  EXPECT_EQ(byte_spans({{7, 3}}, text), (Spans{{9, 9}})) << "there are fewer";
  EXPECT_EQ(byte_spans({{1, 1}}, ""), (Spans{{0, 0}}));
}

}  // namespace
}  // namespace claimtier
