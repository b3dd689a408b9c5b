// A Word file as text: the bytes of a .docx go in, its paragraphs come out, one on each line, with what each of them is.
// Empty paragraphs are empty lines, so that the number of the line is the number of the paragraph.
//
//   heading "Knees", paragraph "It helps", footnote "Lee 2020"  ->  "Knees\nIt helps[1]\n[1] Lee 2020\n"
//
// Positions in a Word file are positions in this text: an archive has no bytes that a reader could look at. Read:
// paragraphs, tables, text boxes, insertions, then footnotes and endnotes. Left out: deletions, hidden text, field codes,
// comments, headers and footers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace claimtier {

struct DocxText {
  std::string text;
  Layout layout;      // no block for an empty paragraph
  std::string fault;  // why nothing was read; else empty
};

// `largest`: bytes of an unpacked part; 0: any.
DocxText read_docx(std::string_view archive, uint64_t largest = 0);

}  // namespace claimtier
