// The prose inside JSON-LD: the text of a <script type="application/ld+json"> goes in, one Data block for each string
// value that readers or search engines are shown comes out, with its exact place. Escapes, character references and
// tags inside the strings are undone.
//
//   {"@type": "Answer", "text": "<p>It\u2019s safe.</p>"}  ->  Data "It's safe." with a curly apostrophe
#pragma once

#include <string_view>

#include "text/document.h"

namespace claimtier {

// Reads text[part.begin, part.end). Broken JSON is read as far as its strings can be told. Linear in the length of the
// part.
void read_json_ld(DocumentBuilder& builder, std::string_view text, Span<Char> part);

}  // namespace claimtier
