#include "cli/gitignore.h"

#include <fnmatch.h>

namespace claimtier {
namespace {

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin <= path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) parts.emplace_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Going back to the last "**" alone is enough: what an earlier one took can as well be taken by the later.
bool fits(const std::vector<std::string>& glob, const std::vector<std::string>& path) {
  size_t g = 0, p = 0, any = glob.size(), any_from = 0;
  while (p < path.size()) {
    if (g < glob.size() && glob[g] == "**") {
      any = g++;
      any_from = p;
      if (g == glob.size()) return true;
    } else if (g < glob.size() && fnmatch(glob[g].c_str(), path[p].c_str(), 0) == 0) {
      ++g;
      ++p;
    } else {
      if (any == glob.size()) return false;
      g = any + 1;
      p = ++any_from;
    }
  }
  return g == glob.size();
}

// Trailing blanks do not count unless the last is escaped.
void trim(std::string& line) {
  if (line.ends_with('\r')) line.pop_back();
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.pop_back();
}

}  // namespace

IgnoreFile::IgnoreFile(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    add(std::string(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void IgnoreFile::add(std::string line) {
  trim(line);
  if (line.empty() || line.starts_with('#')) return;
  Rule rule;
  if (line.starts_with('!')) rule.negated = true, line.erase(0, 1);
  if (line.ends_with('/')) rule.folders_only = true, line.pop_back();
  rule.parts = parts_of(line);
  if (line.find('/') == std::string::npos) rule.parts.insert(rule.parts.begin(), "**");
  if (!rule.parts.empty()) rules_.push_back(std::move(rule));
}

Ignored IgnoreFile::judge(std::string_view path, bool is_folder) const {
  const std::vector<std::string> parts = parts_of(path);
  for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule) {
    if (rule->folders_only && !is_folder) continue;
    if (fits(rule->parts, parts)) return rule->negated ? Ignored::No : Ignored::Yes;
  }
  return Ignored::Unsaid;
}

}  // namespace claimtier
