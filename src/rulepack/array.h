// Values that are read where they stand in the rule image, or that the array owns where a pack was loaded from files.
//
//   Array<uint32_t> own(std::vector<uint32_t>{1, 2});   Array<uint32_t> of_image = Array<uint32_t>::at(span);
//
// An array of the image must not outlive it; that of the program (builtin_pack) outlives all.
#pragma once

#include <cstdint>
#include <memory>
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
  explicit Array(std::vector<T> own) : own_(std::make_shared<std::vector<T>>(std::move(own))), all_(*own_) {}
  static Array at(std::span<const T> image) {
    Array array;
    array.all_ = image;
    return array;
  }

  std::span<const T> all() const { return all_; }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }
  const T& operator[](size_t i) const { return all_[i]; }
  size_t size() const { return all_.size(); }
  void push_back(const T& value) {  // no other array sees it
    if (own_ == nullptr || own_.use_count() > 1) own_ = std::make_shared<std::vector<T>>(all_.begin(), all_.end());
    own_->push_back(value);
    all_ = *own_;
  }

 private:
  std::shared_ptr<std::vector<T>> own_;  // copies share it
  std::span<const T> all_;
};

// Rows of values, one behind the other.
template <class T>
struct RowsOf {
  Array<uint32_t> begins;
  Array<T> values;  // row r is values[begins[r], begins[r + 1])

  RowsOf() = default;
  explicit RowsOf(const std::vector<std::vector<T>>& rows) {
    std::vector<uint32_t> first = {0};
    std::vector<T> all;
    for (const std::vector<T>& row : rows) {
      all.insert(all.end(), row.begin(), row.end());
      first.push_back(static_cast<uint32_t>(all.size()));
    }
    begins = Array(std::move(first));
    values = Array(std::move(all));
  }
  std::span<const T> operator[](size_t row) const {
    const uint32_t* const begin = begins.all().data() + row;
    return values.all().subspan(begin[0], begin[1] - begin[0]);
  }
};
using Rows = RowsOf<uint32_t>;

}  // namespace claimtier
