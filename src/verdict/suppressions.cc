#include "verdict/suppressions.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

namespace claimtier {
namespace {

constexpr std::string_view kMarker = "claimtier-disable-next-line";

// From the marker to the end of its comment, or of its line.
Span<Char> extent(std::string_view text, size_t marker) {
  const size_t line_end = std::min(text.find_first_of("\r\n", marker), text.size());
  const size_t comment_end = text.find("-->", marker);
  const size_t end = comment_end == std::string_view::npos || comment_end > line_end + 400 ? line_end : comment_end;
  return {static_cast<uint32_t>(marker), static_cast<uint32_t>(end)};
}

std::string value_of(std::string_view words, const std::string& key) {
  std::string value;
  const re2::StringPiece piece(words.data(), words.size());
  const RE2 quoted("(?:^|[\\s:])" + key + "\\s*=\\s*\"([^\"]*)\"");
  const RE2 bare("(?:^|[\\s:])" + key + "\\s*=\\s*([^\\s\"]+)");
  if (!RE2::PartialMatch(piece, quoted, &value)) RE2::PartialMatch(piece, bare, &value);
  return value;
}

std::vector<std::string> codes_of(std::string_view words) {
  std::vector<std::string> codes;
  std::string code;
  for (const char c : words.substr(0, std::min(words.find(':'), words.find(" --")))) {
    const bool part = c == '/' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (part) code += c;
    if (!part && !code.empty()) codes.push_back(std::exchange(code, {}));
  }
  if (!code.empty()) codes.push_back(code);
  return codes;
}

bool is_date(const std::string& text) {
  static const re2::LazyRE2 kDate = {R"(\d{4}-\d{2}-\d{2})"};
  return RE2::FullMatch(text, *kDate);
}

bool known(const RulePack& pack, const std::string& code) {
  const auto is_family = [&](const Family& family) { return family.code == code || family.id == code; };
  const auto is_rule = [&](const Rule& rule) { return rule.name == code; };
  return std::any_of(pack.families.begin(), pack.families.end(), is_family) ||
         std::any_of(pack.rules.begin(), pack.rules.end(), is_rule);
}

bool covers(const Directive& directive, const Finding& finding) {
  return std::any_of(directive.codes.begin(), directive.codes.end(), [&](const std::string& code) {
    return code == finding.code || code == finding.rule || finding.rule.starts_with(code + "/");
  });
}

Finding about(const Place& place, std::string code, std::string message) {
  Finding finding;
  finding.code = std::move(code);
  finding.rule = "suppression/" + finding.code;
  finding.tool = true;
  finding.severity = Severity::Warning;
  finding.message = std::move(message);
  finding.place = place;
  return finding;
}

}  // namespace

std::vector<Directive> find_directives(std::string_view text, const LineIndex& lines) {
  std::vector<Directive> directives;
  for (size_t at = text.find(kMarker); at != std::string_view::npos; at = text.find(kMarker, at + kMarker.size())) {
    Directive directive;
    directive.at = extent(text, at);
    const std::string_view words = text.substr(at, directive.at.size()).substr(kMarker.size());
    directive.line = lines.position(directive.at.end).line + 1;
    directive.codes = codes_of(words);
    directive.reason = value_of(words, "reason");
    directive.by = value_of(words, "by");
    directive.until = value_of(words, "until");
    directives.push_back(std::move(directive));
  }
  return directives;
}

std::string blank_directives(std::string_view text, const std::vector<Directive>& directives) {
  std::string blanked(text);
  for (const Directive& directive : directives) {
    for (uint32_t i = directive.at.begin; i < directive.at.end; ++i) {
      if (blanked[i] != '\n' && blanked[i] != '\r') blanked[i] = ' ';
    }
  }
  return blanked;
}

void suppress(const RulePack& pack, const std::vector<Directive>& directives, const std::string& as_of,
              const std::vector<Place>& places, std::vector<Finding>& findings) {
  std::vector<Finding> complaints;
  for (size_t i = 0; i < directives.size(); ++i) {
    const Directive& directive = directives[i];
    const auto complain = [&](std::string code, std::string message) {
      complaints.push_back(about(places[i], std::move(code), std::move(message)));
    };
    const auto unknown = std::find_if(directive.codes.begin(), directive.codes.end(),
                                      [&](const std::string& code) { return !known(pack, code); });
    if (directive.codes.empty() || unknown != directive.codes.end()) {
      complain("T2", "suppression names " + (directive.codes.empty() ? "no code" : "the unknown code '" + *unknown + "'"));
    } else if (directive.reason.empty()) {
      complain("T4", "suppression without a reason: add reason=\"...\"; nothing is suppressed");
    } else if (!directive.until.empty() && (!is_date(directive.until) || directive.until < as_of)) {
      complain("T1", "suppression expired on " + directive.until + "; nothing is suppressed");
    } else {
      bool used = false;
      for (Finding& finding : findings) {
        if (finding.polarity != Polarity::Red || finding.place.line != directive.line || !covers(directive, finding)) continue;
        finding.suppressed = {"inline", directive.reason, directive.by, directive.until};
        used = true;
      }
      if (!used) complain("T3", "suppression of " + directive.codes.front() + " suppresses nothing: remove it");
    }
  }
  findings.insert(findings.end(), complaints.begin(), complaints.end());
}

}  // namespace claimtier
