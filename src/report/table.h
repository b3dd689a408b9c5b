// Cells of the formats that are tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

// RFC 4180, with its line break. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection);
// what a terminal obeys becomes visible, a line break inside a cell a space.
std::string csv_line(const std::vector<std::string>& cells);

// "| a | b |" and its line break; what Markdown would read as markup is made harmless by backslashes, "@name" and
// "#12" by a comment that breaks them.
std::string markdown_line(const std::vector<std::string>& cells);
// The line between head and body.
std::string markdown_rule(size_t columns);
std::string markdown_escaped(std::string_view text);

}  // namespace claimtier
