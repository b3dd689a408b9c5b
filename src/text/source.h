// One input file: its path, its format and its bytes, decoded to UTF-8 with a map back to the original bytes.
//
// `decode(path, bytes, format)` always gives a Source: UTF-8 is taken as it is (a BOM is skipped), UTF-16 with a BOM and
// Windows-1252 (declared in HTML, or the fallback for invalid UTF-8) are converted; what was done is in `notes`. A binary file
// or UTF-32 has a `fault` and no text.
//   Source page = decode("a.html", "\xEF\xBB\xBF<p>Hi", Format::Html);   // text() == "<p>Hi", origin({0, 1}) == {3, 4}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/format.h"
#include "text/span.h"

namespace claimtier {

class Source {
 public:
  const std::string& path() const { return path_; }
  Format format() const { return format_; }
  // The original file, byte for byte.
  std::string_view bytes() const { return bytes_; }
  // The file as valid UTF-8 (NUL and invalid bytes are replaced); what the readers read.
  std::string_view text() const;
  // All of text().
  Span<Char> whole() const { return {0, static_cast<uint32_t>(text().size())}; }
  // From offsets into text() to the bytes of the original file.
  Span<Byte> origin(Span<Char> in_text) const;
  // One line each about what had to be guessed or replaced, e.g. "not valid UTF-8: read as Windows-1252".
  const std::vector<std::string>& notes() const { return notes_; }
  // "looks binary: not read", "UTF-32: not read; ..."; empty: the file was read.
  const std::string& fault() const { return fault_; }
  // Of a file that is no text itself: what its text consists of.
  const Layout& layout() const { return layout_; }

 private:
  friend Source decode(std::string path, std::string bytes, Format format);
  friend Source laid_out(std::string path, std::string text, Format format, Layout layout);
  std::string path_;
  Format format_ = Format::Plain;
  std::string bytes_;
  std::string decoded_;            // empty where text() is a part of bytes_
  std::vector<uint32_t> origins_;  // byte of bytes_ for each byte of decoded_, one more at the end; empty as above
  uint32_t skipped_ = 0;           // length of a UTF-8 BOM
  std::vector<std::string> notes_;
  std::string fault_;
  Layout layout_;
};

Source decode(std::string path, std::string bytes, Format format);

// The text of a file that is no text itself (a Word file), as UTF-8: its bytes are those of the text. Spans of `layout`
// are offsets into it.
Source laid_out(std::string path, std::string text, Format format, Layout layout);

}  // namespace claimtier
