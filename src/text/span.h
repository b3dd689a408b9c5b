// A half-open range [begin, end) tagged by what it counts, so that the compiler keeps offsets of different kinds apart:
// Span<Byte> counts bytes of the original file, Span<Char> bytes of a Document's visible text, Span<Tok> tokens of a Passage.
#pragma once

#include <compare>
#include <cstdint>

namespace claimtier {

struct Byte {};
struct Char {};
struct Tok {};

template <class Unit>
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(uint32_t at) const { return begin <= at && at < end; }
  bool covers(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace claimtier
