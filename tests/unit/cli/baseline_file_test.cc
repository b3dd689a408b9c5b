#include "cli/baseline_file.h"

#include <gtest/gtest.h>

#include "text/error.h"

namespace claimtier {
namespace {

std::string complaint(const std::string& text) {
  try {
    parse_baseline("b.toml", text);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(BaselineFile, WhatIsWrittenIsRead) {
  const std::vector<BaselineEntry> entries = {{"site/a \"b\".md", "cure/ended", "0123", 1, "line\nfeed \\ “quote”"},
                                              {"site/c.md", "cure/ended", "page", 2, ""}};
  const std::string text = baseline_text(entries);
  EXPECT_EQ(baseline_text(parse_baseline("b.toml", text)), text);
  EXPECT_EQ(parse_baseline("b.toml", text).size(), 2U);
  EXPECT_TRUE(parse_baseline("b.toml", baseline_text({})).empty());
}

TEST(BaselineFile, ALineLeftTwiceByAMergeCountsOnce) {
  const std::string line = "{file = \"a\", rule = \"r\", sentence = \"1\", number = 1},\n";
  EXPECT_EQ(parse_baseline("b.toml", "version = 1\nfindings = [\n" + line + line + "]\n").size(), 1U);
}

TEST(BaselineFile, ABrokenOneIsNamedWithItsPlaceInOneLine) {
  const std::string head = "version = 1\nfindings = [\n";
  const std::pair<std::string, std::string> rows[] = {
      {"", "b.toml:1:1: error: missing key 'version'"},
      {"version = 2\nfindings = []\n", "b.toml:1:11: error: 'version' must be from 1 to 1"},
      {"version = 1\n", "b.toml:1:1: error: missing key 'findings'"},
      {head + "  {file = \"a\", sentence = \"1\", number = 1},\n]\n", "b.toml:3:3: error: missing key 'rule'"},
      {head + "  {file = \"a\", rule = \"r\", sentence = \"1\"},\n]\n", "b.toml:3:3: error: missing key 'number'"},
      {head + "  {file = \"a\", rule = \"r\", sentence = \"1\", number = 1, line = 3},\n]\n",
       "b.toml:3:56: error: unknown key 'line'"},
      {head + "  7,\n]\n", "b.toml:3:3: error: 'findings' must be a list of tables"},
  };
  for (const auto& [text, error] : rows) EXPECT_EQ(complaint(text).substr(0, error.size()), error) << text;
  const std::string conflict = complaint(head + "<<<<<<< HEAD\n]\n");
  EXPECT_TRUE(conflict.starts_with("b.toml:3:1: error: no valid TOML")) << conflict;
  const auto key_of_parts = [](int parts) {
    std::string key = "a";
    while (--parts > 0) key += ".a";
    return complaint("version = 1\n[" + key + "]\n");
  };
  EXPECT_EQ(key_of_parts(30'000), "b.toml:2:1: error: a key of more than 200 parts");
  EXPECT_EQ(key_of_parts(201), "b.toml:2:1: error: a key of more than 200 parts");
  EXPECT_NE(key_of_parts(200), "b.toml:2:1: error: a key of more than 200 parts");
  EXPECT_EQ(conflict.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace claimtier
