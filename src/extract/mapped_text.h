// A decoded string that remembers where each of its bytes stands in the file: what a JSON or YAML library decoded, set
// beside the text it was decoded from; and a Document that was read from such a string, put into that of the file.
//
//   map_scalar("It\u2019s", text, 10, Escapes::Double)   // text[10..] is "It\\u2019s"; 'I' -> 10, U+2019 -> 12 to 18
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace claimtier {

struct MappedText {
  std::string text;
  std::vector<uint32_t> origins;  // of each byte of text, and the end: one more
};

// Double: backslashes, as in JSON. Single: '' for '. In all of them white space of the file may be folded.
enum class Escapes : uint8_t { None, Single, Double };

// `value` as decoded from source[begin, ...). Where the two disagree, the rest stands for the place of the disagreement.
MappedText map_scalar(std::string value, std::string_view source, uint32_t begin, Escapes escapes);

// Adds `part`, a document over mapped.text, behind `whole`, a document over the file.
void append_document(Document& whole, const Document& part, const MappedText& mapped);

}  // namespace claimtier
