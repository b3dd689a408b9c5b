// Values that are read where they stand in the rule image, or that the array owns where a pack was loaded from files.
//
//   Array<uint32_t> own(std::vector<uint32_t>{1, 2});   Array<uint32_t> of_image = Array<uint32_t>::at(span);
//
// An array of the image must not outlive it; that of the program (builtin_pack) outlives all.
#pragma once

#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace claimtier {

template <class T>
class Array {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Array() = default;
  explicit Array(std::vector<T> own) : own_(std::move(own)) {}
  static Array at(std::span<const T> image) {
    Array array;
    array.image_ = image;
    return array;
  }

  std::span<const T> all() const { return own_.empty() ? image_ : std::span<const T>(own_); }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }
  const T& operator[](size_t i) const { return all()[i]; }
  size_t size() const { return all().size(); }
  void push_back(const T& value) {
    if (own_.empty()) own_.assign(image_.begin(), image_.end());
    own_.push_back(value);
  }

 private:
  std::vector<T> own_;
  std::span<const T> image_;
};

// Rows of numbers, one behind the other.
struct Rows {
  Array<uint32_t> begins, values;  // row r is values[begins[r], begins[r + 1])

  Rows() = default;
  explicit Rows(const std::vector<std::vector<uint32_t>>& rows);
  std::span<const uint32_t> operator[](size_t row) const {
    const uint32_t* const begin = begins.all().data() + row;
    return values.all().subspan(begin[0], begin[1] - begin[0]);
  }
};

}  // namespace claimtier
