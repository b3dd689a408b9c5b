#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/json_parts.h"

namespace claimtier {
namespace {

std::string piece_by_piece(const std::vector<Json>& elements, Json frame, const std::string& key, size_t depth) {
  JsonList list(depth);
  std::string middle;
  for (const Json& element : elements) middle += list.add(element);
  const auto [before, after] = list.around(frame, key);
  return before + middle + after;
}

TEST(JsonList, GivesTheBytesOfTheWholeDocument) {
  const std::vector<std::vector<Json>> lists = {{}, {{{"a", 1}}}, {{{"text", "x\n\"files\": []"}}, 7, Json::array(), {{"deep", {1, {2, 3}}}}}};
  for (const std::vector<Json>& elements : lists) {
    Json whole = {{"first", "\"files\": []"}, {"files", elements}, {"last", {1, 2}}};
    const Json frame = {{"first", "\"files\": []"}, {"files", Json::array()}, {"last", {1, 2}}};
    EXPECT_EQ(piece_by_piece(elements, frame, "files", 2), json_text(whole, 2));
    EXPECT_EQ(piece_by_piece(elements, {{"runs", {frame}}}, "files", 4), json_text({{"runs", {whole}}}, 2));
    EXPECT_EQ(piece_by_piece(elements, Json::array(), "", 1), json_text(Json(elements), 2));
  }
}

}  // namespace
}  // namespace claimtier
