// The parts of a Word file: the bytes of a .docx go in, the XML of its document, styles and notes come out, or a fault
// in one line. Only these parts are opened, by name, in memory: nothing is written, and what else the archive holds is
// never unpacked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimtier {

struct DocxParts {
  std::string document, styles, footnotes, endnotes;  // empty: the file has none
  std::string fault;                                  // "not a Word file: ..."; empty: read
};

// `largest`: bytes of an unpacked part; 0: any.
DocxParts unpack_docx(std::string_view archive, uint64_t largest);

}  // namespace claimtier
