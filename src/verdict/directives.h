// Directives in the page: what a writer tells the linter. The decoded text goes in, directives with their places come
// out; total.
//
//   claimtier-disable-next-line R3, R4: reason="..." by="..." until=2027-01-01
//   claimtier-disable R3 -- reason="..."     up to     claimtier-enable R3
//   claimtier-disable-file R3: reason="..."
//
// A directive starts a line: of an HTML comment in Markdown and HTML (a comment may hold several), of the page in plain
// text, a paragraph in a Word file. Whether its codes exist, its reason is given and its day has passed is for suppressions.h to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace claimtier {

enum class DirectiveKind : uint8_t { NextLine, Block, File, End };  // End: of blocks

struct Directive {
  Span<Char> at;                      // into Source::text()
  std::string word;                   // "claimtier-disable-next-line" as written
  std::optional<DirectiveKind> kind;  // nothing: there is no such directive
  std::vector<std::string> codes;     // codes, rule names or ids of families, as written
  std::string reason, by, until;
  std::string fault;  // what of it could not be read: "unknown key 'untill' (did you mean 'until'?)"; empty: nothing
};

std::vector<Directive> find_directives(Format format, std::string_view text);

// The same text with every directive as blanks, so that no reader takes it for prose. Same length.
std::string blank_directives(std::string_view text, const std::vector<Directive>& directives);

// The directive that a misspelt word probably meant; "" where none is near.
std::string nearest_directive(std::string_view word);

}  // namespace claimtier
