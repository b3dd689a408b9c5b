#include "text/source.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

// Windows-1252 differs from Latin-1 in 0x80-0x9F only (encoding.spec.whatwg.org/index-windows-1252.txt).
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,  // 0x80
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,    // 0x88
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,  // 0x90
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,  // 0x98
};

// Decoded text and the byte of the file each of its bytes comes from.
struct Decoded {
  std::string text;
  std::vector<uint32_t> origins;

  void append(char32_t c, size_t origin) {
    append_utf8(c == 0 ? kReplacement : c, text);
    origins.resize(text.size(), static_cast<uint32_t>(origin));
  }
  void reserve(size_t size) {
    text.reserve(size);
    origins.reserve(size + 1);
  }
};

unsigned char byte_at(std::string_view bytes, size_t at) { return static_cast<unsigned char>(bytes[at]); }

struct Census {
  size_t sequences = 0;  // well-formed sequences beyond ASCII
  size_t invalid = 0;    // bytes that belong to none
  size_t nul = 0;
  size_t control = 0;  // other control bytes that no text file has
};

Census census(std::string_view bytes) {
  Census found;
  for (size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const size_t length = utf8_sequence(bytes, at);
    ++(length ? found.sequences : found.invalid);
    at += length ? length : 1;
  }
  if (std::memchr(bytes.data(), 0, bytes.size()) == nullptr) return found;
  found.nul = static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  found.control = static_cast<size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char c) { return (c > 0 && c < '\t') || (c > '\r' && c < ' ') || c == 0x7F; }));
  return found;
}

// Text files with a stray NUL exist; one strange byte in ten is no text.
bool looks_binary(const Census& found, size_t size) {
  return found.nul > 0 && (found.nul + found.control + found.invalid) * 10 > size;
}

Decoded from_utf16(std::string_view bytes, bool big_endian) {
  Decoded out;
  const auto unit = [&](size_t at) -> char32_t {
    if (at + 1 >= bytes.size()) return kReplacement;
    const char32_t first = byte_at(bytes, at);
    const char32_t second = byte_at(bytes, at + 1);
    return big_endian ? (first << 8 | second) : (second << 8 | first);
  };
  for (size_t at = 2; at < bytes.size(); at += 2) {
    const char32_t c = unit(at);
    const char32_t next = unit(at + 2);
    if (c >= 0xD800 && c < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      out.append(0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00), at);
      at += 2;
    } else {
      out.append(c >= 0xD800 && c < 0xE000 ? kReplacement : c, at);
    }
  }
  return out;
}

Decoded from_windows_1252(std::string_view bytes) {
  Decoded out;
  out.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size(); ++at) {
    const unsigned char c = byte_at(bytes, at);
    out.append(c >= 0x80 && c < 0xA0 ? kWindows1252[c - 0x80u] : c, at);
  }
  return out;
}

// UTF-8 with NUL or invalid bytes in it: each becomes U+FFFD.
Decoded repaired(std::string_view bytes, size_t from) {
  Decoded out;
  out.reserve(bytes.size());
  for (size_t at = from; at < bytes.size();) {
    const size_t length = bytes[at] == 0 ? 0 : utf8_sequence(bytes, at);
    if (length == 0) {
      out.append(kReplacement, at++);
      continue;
    }
    out.text += bytes.substr(at, length);
    for (const size_t end = at + length; at < end; ++at) out.origins.push_back(static_cast<uint32_t>(at));
  }
  return out;
}

// The value of charset= in one <meta> tag, "" if it has none.
std::string_view charset_of(std::string_view tag) {
  size_t at = tag.find("charset");
  if (at == std::string_view::npos) return {};
  at = tag.find_first_not_of(" \t\r\n", at + std::string_view("charset").size());
  if (at == std::string_view::npos || tag[at] != '=') return {};
  at = tag.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return tag.substr(at, tag.find_first_of(" \t\r\n\"';/>", at) - at);
}

// Browsers read all of these labels as Windows-1252, and look for them in the first 1024 bytes (WHATWG HTML, prescan).
bool declares_windows_1252(std::string_view bytes) {
  constexpr std::array<std::string_view, 10> kLabels = {"windows-1252", "cp1252",   "x-cp1252", "iso-8859-1",
                                                        "iso8859-1",    "iso88591", "latin1",   "us-ascii",
                                                        "iso_8859-1",   "ascii"};
  const std::string head = lower_ascii(bytes.substr(0, 1024));
  for (size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::string_view label = charset_of(std::string_view(head).substr(at, head.find('>', at) - at));
    if (!label.empty()) return std::find(kLabels.begin(), kLabels.end(), label) != kLabels.end();
  }
  return false;
}

// What the bytes of a file turned out to be: text after `skipped` bytes, or decoded text.
struct Reading {
  uint32_t skipped = 0;
  std::optional<Decoded> decoded;
  std::vector<std::string> notes;
  std::string fault = {};
};

Reading read_utf8(std::string_view bytes, const Census& found, bool bom) {
  const uint32_t skipped = bom ? static_cast<uint32_t>(kUtf8Bom.size()) : 0;
  if (looks_binary(found, bytes.size())) return {static_cast<uint32_t>(bytes.size()), {}, {}, "looks binary: not read"};
  Reading out{skipped, {}, {}, {}};
  if (found.nul + found.invalid > 0) out.decoded = repaired(bytes, skipped);
  const auto note = [&](size_t count, const char* what) {
    if (count > 0) out.notes.push_back(std::to_string(count) + what);
  };
  note(found.invalid, " bytes are not valid UTF-8: replaced by U+FFFD");
  note(found.nul, " NUL bytes: replaced by U+FFFD");
  return out;
}

bool is_utf32(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
}

Reading read_bytes(std::string_view bytes, Format format) {
  // Its mark begins like that of UTF-16, whose text would begin with a NUL then: there is none such.
  if (is_utf32(bytes)) return {static_cast<uint32_t>(bytes.size()), {}, {}, "UTF-32: not read; save it as UTF-8"};
  if (bytes.starts_with("\xFF\xFE")) return {2, from_utf16(bytes, false), {"read as UTF-16"}};
  if (bytes.starts_with("\xFE\xFF")) return {2, from_utf16(bytes, true), {"read as UTF-16"}};
  const bool bom = bytes.starts_with(kUtf8Bom);
  const Census found = census(bytes);
  const bool readable = !bom && !looks_binary(found, bytes.size()) && found.sequences + found.invalid > 0;
  if (readable && format == Format::Html && declares_windows_1252(bytes)) {
    return {0, from_windows_1252(bytes), {"read as Windows-1252, as the page declares"}};
  }
  // A few broken bytes among many sound sequences are damage, not another encoding.
  if (readable && found.invalid > found.sequences) {
    return {0, from_windows_1252(bytes), {"not valid UTF-8: read as Windows-1252"}};
  }
  return read_utf8(bytes, found, bom);
}

}  // namespace

std::string_view Source::text() const {
  return origins_.empty() ? std::string_view(bytes_).substr(skipped_) : std::string_view(decoded_);
}

Span<Byte> Source::origin(Span<Char> in_text) const {
  if (origins_.empty()) return {in_text.begin + skipped_, in_text.end + skipped_};
  const auto last = static_cast<uint32_t>(origins_.size() - 1);
  return {origins_[std::min(in_text.begin, last)], origins_[std::min(in_text.end, last)]};
}

Source decode(std::string path, std::string bytes, Format format) {
  Source source;
  source.path_ = std::move(path);
  source.format_ = format;
  source.bytes_ = std::move(bytes);
  Reading reading = read_bytes(source.bytes_, format);
  source.skipped_ = reading.skipped;
  source.notes_ = std::move(reading.notes);
  source.fault_ = std::move(reading.fault);
  if (reading.decoded) {
    source.decoded_ = std::move(reading.decoded->text);
    source.origins_ = std::move(reading.decoded->origins);
    source.origins_.push_back(static_cast<uint32_t>(source.bytes_.size()));
  }
  return source;
}

Source laid_out(std::string path, std::string text, Format format, Layout layout) {
  Source source = decode(std::move(path), std::move(text), format);
  source.layout_ = std::move(layout);
  return source;
}

}  // namespace claimtier
