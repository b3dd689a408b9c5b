#include "cli/layout.h"

#include <algorithm>

#include "report/escape.h"

namespace claimtier {

std::string wrap(std::string_view lead, std::string_view text, size_t width) {
  std::string out, line(lead);
  const size_t indent = lead.size();
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = escape_terminal(text.substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    if (line.size() > indent && line.size() + 1 + word.size() > width) {
      out += line + "\n";
      line.assign(indent, ' ');
    }
    if (line.size() > indent) line += ' ';
    line += word;
  }
  return out + line + "\n";
}

}  // namespace claimtier
