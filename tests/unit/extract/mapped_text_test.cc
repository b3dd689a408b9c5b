#include "extract/mapped_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimtier {
namespace {

using Places = std::vector<uint32_t>;

TEST(MapScalar, SaysWhereEachByteStands) {
  struct Row {
    std::string value, source;
    Escapes escapes;
    Places origins;
  };
  const std::vector<Row> rows = {
      {"ab", "ab\"", Escapes::Double, {0, 1, 2}},
      {"a\nb", "a\\nb\"", Escapes::Double, {0, 1, 3, 4}},
      {"a'b", "a''b'", Escapes::Single, {0, 1, 3, 4}},
      {"a b", "a\n  b", Escapes::None, {0, 1, 4, 5}},
      {"a\n\nb", "a\r\n\r\n  b", Escapes::None, {0, 1, 7, 7, 8}},  // two line ends, of which the first takes all the white space
      {"a\n", "ab", Escapes::None, {0, 1, 1}},
      {"abc", "axc", Escapes::None, {0, 1, 1, 1}},  // they disagree: the rest is where they do
      {"abc", "a", Escapes::None, {0, 1, 1, 1}},
  };
  for (const Row& row : rows) {
    const MappedText mapped = map_scalar(row.value, row.source, 0, row.escapes);
    EXPECT_EQ(mapped.text, row.value);
    EXPECT_EQ(mapped.origins, row.origins) << row.value << " <- " << row.source;
  }
}

}  // namespace
}  // namespace claimtier
