#include "cli/changed_lines.h"

#include <algorithm>

#include "cli/git.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

using Spans = std::vector<Span<Byte>>;

// Removed lines touch only what stood around them.
bool touches(const Spans& changed, Span<Byte> span) {
  return std::any_of(changed.begin(), changed.end(), [&](Span<Byte> change) { return change.overlaps(span); });
}

bool is_changed(const Finding& finding, const Spans& changed) {
  const bool in_sentence = !finding.page && !finding.tool && touches(changed, finding.sentence);
  return in_sentence || touches(changed, finding.place.bytes);
}

bool is_reported(const Finding& finding) {
  return finding.suppressed.kind.empty() && (finding.tool || finding.polarity == Polarity::Red) &&
         finding.severity > Severity::None;
}

// Pages alone, as when a folder is walked.
std::vector<GitChange> pages_of(std::vector<GitChange> changes) {
  std::erase_if(changes, [](const GitChange& change) {
    Format format = Format::Markdown;
    return !format_of(change.path, format);
  });
  return changes;
}

std::vector<std::string> staged_bytes(const std::vector<GitChange>& changes) {
  std::vector<std::string> objects;
  for (const GitChange& change : changes) objects.push_back(change.object);
  return contents_of(objects);
}

Input input_of(const GitChange& change, const Options& options) {
  Input input{change.path, change.path, Format::Markdown, {}};
  format_of(change.path, input.format);
  input.format = format_named(options.input_format).value_or(input.format);
  return input;
}

}  // namespace

std::optional<ChangedPages> changed_pages(const Options& options) {
  if (!options.staged && !options.diff) return std::nullopt;
  ChangedPages pages{options.staged ? "HEAD" : *options.diff, {}, {}};
  const std::vector<GitChange> changes =
      pages_of(options.staged ? staged_changes(options.paths) : changes_since(*options.diff, options.paths));
  std::vector<std::string> staged = options.staged ? staged_bytes(changes) : std::vector<std::string>{};
  for (size_t i = 0; i < changes.size(); ++i) {
    Input input = input_of(changes[i], options);
    FileBytes file = options.staged ? FileBytes{std::move(staged[i]), ""} : read_input(input);
    if (file.fault.empty()) input.bytes = std::move(file.bytes);
    const bool whole = changes[i].whole || !input.bytes;
    pages.spans[input.name] = whole ? Spans{{0, UINT32_MAX}} : byte_spans(changes[i].lines, *input.bytes);
    pages.inputs.files.push_back(std::move(input));
  }
  return pages;
}

void keep_changed(FileReport& report, const std::vector<Span<Byte>>& changed) {
  for (const Finding& finding : report.findings) {
    if (is_reported(finding) && !is_changed(finding, changed)) ++report.unchanged;
  }
  std::erase_if(report.findings, [&](const Finding& finding) { return !is_changed(finding, changed); });
  std::erase_if(report.claims, [&](const ClaimRecord& record) { return !touches(changed, record.sentence); });
  std::erase_if(report.coverage.not_judged, [&](const auto& unread) { return !touches(changed, unread.place.bytes); });
  report.verdict = verdict_of(report);
}

}  // namespace claimtier
