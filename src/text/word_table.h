// A sorted table of words known at compile time: the table and a word go in, whether the word is in it comes out.
//
//   constexpr std::string_view kUnits[] = {"kg", "mg"};
//   static_assert(is_sorted(kUnits));  contains(kUnits, "mg") == true
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace claimtier {

template <size_t N>
constexpr bool is_sorted(const std::string_view (&table)[N]) {
  return std::is_sorted(std::begin(table), std::end(table));
}

template <size_t N>
bool contains(const std::string_view (&table)[N], std::string_view word) {
  return std::binary_search(std::begin(table), std::end(table), word);
}

}  // namespace claimtier
