// Suppressions in the page itself: `claimtier-disable-next-line R3: reason="..." by="..." until=2027-01-01`, inside an HTML comment
// in Markdown and HTML, on a line of its own in plain text. A suppression without a reason, expired, unknown or unused is a finding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/line_index.h"
#include "verdict/finding.h"

namespace claimtier {

struct Directive {
  Span<Char> at;                   // into Source::text()
  uint32_t line = 0;               // the line it speaks of
  std::vector<std::string> codes;  // codes, rule names or families; lower-case names as written
  std::string reason, by, until;   // until: YYYY-MM-DD or empty
};

std::vector<Directive> find_directives(std::string_view text, const LineIndex& lines);

// The same text with every directive as blanks, so that no reader takes it for prose. Same length.
std::string blank_directives(std::string_view text, const std::vector<Directive>& directives);

// Marks the findings that a valid directive covers and appends the findings about the directives themselves (T1 expired,
// T2 unknown, T3 unused, T4 without reason).
void suppress(const RulePack& pack, const std::vector<Directive>& directives, const std::string& as_of,
              const std::vector<Place>& places, std::vector<Finding>& findings);

}  // namespace claimtier
