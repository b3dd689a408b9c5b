// The examples of the CommonMark and GFM specifications, for those who have them: CLAIMTIER_CONFORMANCE_DIR names the
// folder with commonmark_gfm_spec/items.jsonl; each line has "section", "text", "html" and "label", the visible text.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "document_shape.h"
#include "extract/extract.h"

namespace claimtier {
namespace {

std::string without_extra_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// Code blocks are left out on purpose, images stand behind their paragraph, and straight quotes stay straight.
bool applies(const nlohmann::json& item) {
  const std::string html = item["html"];
  const auto has = [&](const char* tag) { return html.find(tag) != std::string::npos; };
  return !has("<pre") && !has("<img") && item["section"] != "Smart punctuation";
}

TEST(MarkdownSpec, VisibleTextOfTheExamples) {
  const char* folder = std::getenv("CLAIMTIER_CONFORMANCE_DIR");
  if (folder == nullptr) GTEST_SKIP() << "skipped: no data";
  std::ifstream file(std::string(folder) + "/commonmark_gfm_spec/items.jsonl");
  ASSERT_TRUE(file) << folder;
  int all = 0;
  int right = 0;
  for (std::string line; std::getline(file, line);) {
    const auto item = nlohmann::json::parse(line);
    const std::string text = item["text"];
    const Document document = read_markdown(text);
    EXPECT_EQ(flaw_of(document, text), "") << text;
    if (!applies(item)) continue;
    ++all;
    right += without_extra_space(document.text) == without_extra_space(item["label"].get<std::string>());
  }
  RecordProperty("right", right);
  RecordProperty("all", all);
  // The rest: younger rules for emphasis than those of md4c 0.4.8, tables that are none in GFM, and broken HTML.
  EXPECT_GE(right * 100, all * 96) << right << " of " << all;
}

}  // namespace
}  // namespace claimtier
