#include "cli/changed_lines.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/git.h"
#include "extract/wordpress.h"
#include "report/finding_text.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

using Spans = std::vector<Span<Byte>>;

// Removed lines touch only what stood around them.
bool touches(const Spans& changed, Span<Byte> span) {
  return std::any_of(changed.begin(), changed.end(), [&](Span<Byte> change) { return change.overlaps(span); });
}

bool is_changed(const Finding& finding, const Spans& changed) {
  const bool in_sentence = !finding.page && !finding.tool && touches(changed, finding.sentence);
  return in_sentence || touches(changed, finding.place.bytes);
}

std::string whole_path(const std::string& path) { return fs::absolute(path).lexically_normal().string(); }

// As the same files would be read without git: named, or found in a folder.
class Formats {
 public:
  explicit Formats(const Options& options) : wanted_(format_named(options.input_format)) {
    for (const std::string& path : options.paths) named_.insert(whole_path(path));
  }

  std::optional<Format> of(const std::string& path) const {
    if (!named_.contains(whole_path(path))) return format_in_folder(path, wanted_);
    Format format = Format::Markdown;
    return wanted_ || format_of(path, format) ? std::optional(wanted_.value_or(format)) : std::nullopt;
  }

 private:
  std::optional<Format> wanted_;
  std::set<std::string> named_;
};

std::vector<std::string> staged_bytes(const std::vector<GitChange>& changes) {
  std::vector<std::string> objects;
  for (const GitChange& change : changes) objects.push_back(change.object);
  return contents_of(objects);
}

}  // namespace

std::optional<ChangedPages> changed_pages(const Options& options) {
  if (!options.staged && !options.diff) return std::nullopt;
  ChangedPages pages{options.staged ? "HEAD" : *options.diff, {}, {}};
  const Formats formats(options);
  std::vector<GitChange> changes = options.staged ? staged_changes(options.paths) : changes_since(*options.diff, options.paths);
  std::erase_if(changes, [&](const GitChange& change) { return !formats.of(change.path); });
  std::vector<std::string> staged = options.staged ? staged_bytes(changes) : std::vector<std::string>{};
  for (size_t i = 0; i < changes.size(); ++i) {
    const std::string& path = changes[i].path;
    Input input{path, path, *formats.of(path), {}};
    FileBytes file = options.staged ? FileBytes{std::move(staged[i]), ""} : read_input(input);
    if (file.fault.empty()) input.bytes = std::move(file.bytes);
    const bool whole = changes[i].whole || !input.bytes || input.format == Format::Docx;  // git sees no lines of its text
    pages.spans[path] = whole ? Spans{{0, UINT32_MAX}} : byte_spans(changes[i].lines, *input.bytes);
    pages.inputs.files.push_back(std::move(input));
  }
  return pages;
}

void keep_changed(const ChangedPages& pages, FileReport& report) {
  const auto whole = pages.spans.find(report.path);  // else it is a page of an export
  const Spans& changed = whole != pages.spans.end() ? whole->second : pages.spans.at(std::string(file_of_page(report.path)));
  for (const Finding& finding : report.findings) {
    if (reported(finding) && finding.severity > Severity::None && !is_changed(finding, changed)) ++report.unchanged;
  }
  std::erase_if(report.findings, [&](const Finding& finding) { return !is_changed(finding, changed); });
  std::erase_if(report.claims, [&](const ClaimRecord& record) { return !touches(changed, record.sentence); });
  std::erase_if(report.coverage.not_judged, [&](const auto& unread) { return !touches(changed, unread.place.bytes); });
  report.verdict = verdict_of(report);
}

}  // namespace claimtier
