#include "text/word_table.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

constexpr WordTable kUnits({"cm", "für", "kg", "mg", "min", "mins", "ml"});

TEST(WordTable, HoldsItsWordsAndNoOthers) {
  for (const std::string_view word : {"cm", "für", "kg", "mg", "min", "mins", "ml"}) EXPECT_TRUE(kUnits.contains(word)) << word;
  for (const std::string_view word : {"", "c", "cn", "fur", "gm", "mi", "minss", "minutes", "Kg"}) EXPECT_FALSE(kUnits.contains(word)) << word;
}

}  // namespace
}  // namespace claimtier
