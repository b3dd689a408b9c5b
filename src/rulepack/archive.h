// Values to bytes and back. A struct lists its fields once, in describe(archive, value), which serves both directions.
//
//   ImageWriter out;  out(pack.version, pack.lists);                  // out.bytes
//   ImageReader in(bytes, out.source);  in(pack.version, pack.lists);  // throws Error where the bytes end early or make no sense
//
// Whole numbers are written in groups of seven bits, least first, the high bit meaning "more follows". Arrays stand as they are in memory,
// from an offset that is a multiple of 64 (a cache line); they and texts are read in place. What is given to source() goes into bytes of its own, which a
// reader may leave alone.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "rulepack/array.h"
#include "rulepack/pack_text.h"
#include "text/error.h"

namespace claimtier {

constexpr size_t kArrayAlignment = 64;

class ImageWriter {
 public:
  std::string bytes, source_bytes;

  template <class... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }

  template <class... Fields>
  void source(const Fields&... fields) {
    bytes.swap(source_bytes);
    (put(fields), ...);
    bytes.swap(source_bytes);
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

  void put(const PackText& text) { put(std::string(text)); }

  void put(double number) { put_number(std::bit_cast<uint64_t>(number)); }

  template <class T>
  void put(const Array<T>& array) {
    put_number(array.size());
    bytes.resize((bytes.size() + kArrayAlignment - 1) / kArrayAlignment * kArrayAlignment);
    bytes.append(reinterpret_cast<const char*>(array.all().data()), array.size() * sizeof(T));
  }

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
  // `source`: empty where it is left alone.
  explicit ImageReader(std::string_view bytes, std::string_view source = {}) : all_(bytes), rest_(bytes), source_(source), reads_source_(!source.empty()) {}

  bool at_end() const { return rest_.empty() && source_.empty(); }

  template <class... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }

  template <class... Fields>
  void source(Fields&... fields) {
    if (!reads_source_) return;
    std::swap(rest_, source_);
    (get(fields), ...);
    std::swap(rest_, source_);
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

  void get(PackText& text) {
    const size_t size = get_count();
    text = PackText::at(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  void get(double& number) { number = std::bit_cast<double>(get_number()); }

  template <class T>
  void get(Array<T>& array) {
    const size_t count = get_count();
    const size_t begin = (all_.size() - rest_.size() + kArrayAlignment - 1) / kArrayAlignment * kArrayAlignment;
    if (begin > all_.size() || (all_.size() - begin) / sizeof(T) < count) fail();
    array = Array<T>::at({reinterpret_cast<const T*>(all_.data() + begin), count});
    rest_ = all_.substr(begin + count * sizeof(T));
  }

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

  std::string_view all_, rest_, source_;
  bool reads_source_;
};

}  // namespace claimtier
