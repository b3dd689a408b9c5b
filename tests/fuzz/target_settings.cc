// Any bytes as what a user writes beside the pages: configuration, suppressions, baseline, decisions, .gitignore, and what git prints.
// Nothing but Error is thrown, and every problem has a place.
#include <algorithm>

#include "check.h"
#include "cli/baseline_file.h"
#include "cli/decisions.h"
#include "cli/git_diff.h"
#include "cli/gitignore.h"
#include "cli/settings.h"
#include "extract/extract.h"
#include "targets.h"
#include "text/error.h"
#include "text/source.h"
#include "verdict/directives.h"

namespace claimtier {
namespace {

// What `parse` makes of the bytes; nothing where they are refused, which takes a message.
template <class Parse>
auto parsed_or_refused(Parse parse) -> decltype(parse()) {
  try {
    return parse();
  } catch (const Error& error) {
    must(std::string_view(error.what()).starts_with("fuzz.toml:"), "a refusal names the file and the place");
    return {};
  }
}

}  // namespace

void fuzz_config(std::string_view bytes) {
  Options options;
  std::vector<Problem> problems;
  read_settings("fuzz.toml", std::string(bytes), options, problems);
  check_problems(problems);
}

void fuzz_directives(std::string_view bytes) {
  if (bytes.empty()) return;
  const Format format = format_by(bytes[0]);
  const Opened opened = open_source("page", file_of(format, bytes.substr(1)), format);
  const Source& source = opened.source;
  const std::vector<Directive> directives = find_directives(source.format(), source.text());
  uint32_t end = 0;
  for (const Directive& directive : directives) {
    must_lie_inside(directive.at, source.text().size(), "directives lie inside the text");
    must(directive.at.begin >= end, "directives are in order");
    must(directive.kind || !nearest_directive(directive.word).empty() || !directive.fault.empty() || !directive.word.empty(),
         "an unknown directive has a word");
    end = directive.at.end;
  }
  const std::string blanked = blank_directives(source.text(), directives);
  must(blanked.size() == source.text().size(), "blanks are as long as the directives");
  must(std::count(blanked.begin(), blanked.end(), '\n') == std::count(source.text().begin(), source.text().end(), '\n'),
       "blanks keep the lines");
}

void fuzz_baseline(std::string_view bytes) {
  std::vector<BaselineEntry> entries = parsed_or_refused([&] { return parse_baseline("fuzz.toml", std::string(bytes)); });
  const std::string text = baseline_text(entries);
  must(baseline_text(parse_baseline("fuzz.toml", text)) == text, "a baseline is read back as it was written");
}

void fuzz_decisions(std::string_view bytes) {
  parsed_or_refused([&] { return parse_decisions("fuzz.toml", std::string(bytes)); });
}

void fuzz_git(std::string_view bytes) {
  const std::string page = "One.\nTwo.\r\nThree.\rFour.";
  parse_raw(bytes);
  for (const GitHunks& hunks : parse_hunks(bytes)) {
    for (const Span<Byte> span : byte_spans(hunks.lines, page)) must_lie_inside(span, page.size(), "changed lines lie inside the page");
  }
  const IgnoreFile ignored(bytes);
  for (const char* path : {"a.md", "drafts/a.md", "a/b/c/d/e/f.html"}) ignored.judge(path, false);
}

}  // namespace claimtier
