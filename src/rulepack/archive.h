// Values to bytes and back. A struct lists its fields once, in describe(archive, value), which serves both directions.
//
//   ImageWriter out;  out(pack.version, pack.lists);       // out.bytes
//   ImageReader in(bytes);  in(pack.version, pack.lists);  // throws Error where the bytes end early or make no sense
//
// Whole numbers are written in groups of seven bits, least first, the high bit meaning "more follows".
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/error.h"

namespace claimtier {

class ImageWriter {
 public:
  std::string bytes;

  template <class... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }

 private:
  void put_number(uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
  }

  void put(const std::string& text) {
    put_number(text.size());
    bytes += text;
  }

  void put(double number) { put_number(std::bit_cast<uint64_t>(number)); }

  template <class T>
  void put(const std::vector<T>& values) {
    put_number(values.size());
    for (const T& value : values) put(value);
  }

  template <class T>
  void put(const T& value) {
    if constexpr (std::is_class_v<T>) {
      describe(*this, const_cast<T&>(value));  // one describe() per struct for both directions; a writer only reads
    } else {
      put_number(static_cast<uint64_t>(value));
    }
  }
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }

  template <class... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }

 private:
  [[noreturn]] static void fail() { throw Error("the rule image is damaged: build it again"); }

  uint64_t get_number() {
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) fail();
      const auto byte = static_cast<uint8_t>(rest_.front());
      rest_.remove_prefix(1);
      number |= uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) return number;
    }
    fail();
  }

  // Every value takes a byte at least, so a larger count is damage and must not be allocated.
  size_t get_count() {
    const uint64_t count = get_number();
    if (count > rest_.size()) fail();
    return static_cast<size_t>(count);
  }

  void get(std::string& text) {
    const size_t size = get_count();
    text.assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  void get(double& number) { number = std::bit_cast<double>(get_number()); }

  template <class T>
  void get(std::vector<T>& values) {
    values.resize(get_count());
    for (T& value : values) get(value);
  }

  template <class T>
  void get(T& value) {
    if constexpr (std::is_class_v<T>) {
      describe(*this, value);
    } else {
      const uint64_t number = get_number();
      value = static_cast<T>(number);
      if (static_cast<uint64_t>(value) != number) fail();
    }
  }

  std::string_view rest_;
};

}  // namespace claimtier
