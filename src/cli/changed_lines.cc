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
    for (const std::string& path : options.paths) {
      std::error_code error;
      named_.insert(whole_path(path));
      named_.insert(fs::weakly_canonical(path, error).string());  // as git names what lies behind a link
    }
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

ChangedPages::Parts parts_of(const GitChange& change, const Input& input) {
  ChangedPages::Parts parts{byte_spans(change.lines, *input.bytes), {}};
  for (size_t i = 0; i < change.lines.size(); ++i) {
    const auto removal = removal_of(change.lines[i].removed, parts.spans[i], *input.bytes, input.format);
    if (removal) parts.removals.push_back(*removal);
  }
  return parts;
}

// The bytes whose findings are reported.
Spans changed_bytes(const ChangedPages& pages, const FileReport& report) {
  const auto file = pages.parts.find(report.path);  // else it is a page of an export
  const ChangedPages::Parts& parts =
      file != pages.parts.end() ? file->second : pages.parts.at(std::string(file_of_page(report.path)));
  Spans changed = parts.spans;
  for (const Removal& removal : parts.removals) {
    const Spans touched = touched_by(removal, report.sentences);
    changed.insert(changed.end(), touched.begin(), touched.end());
  }
  return changed;
}

}  // namespace

std::optional<ChangedPages> changed_pages(const Options& options) {
  if (!options.staged && !options.diff) return std::nullopt;
  ChangedPages pages{options.staged ? "HEAD" : *options.diff, {}, {}};
  const Formats formats(options);
  std::vector<GitChange> changes = options.staged ? staged_changes(options.paths) : changes_since(*options.diff, options.paths);
  const auto is_page = [&](const GitChange& change) {
    std::error_code error;
    return formats.of(change.path) && (options.staged || !fs::is_symlink(change.path, error));  // git does not follow links
  };
  std::erase_if(changes, [&](const GitChange& change) { return !is_page(change); });
  std::vector<std::string> staged = options.staged ? staged_bytes(changes) : std::vector<std::string>{};
  for (size_t i = 0; i < changes.size(); ++i) {
    const std::string& path = changes[i].path;
    Input input{path, path, *formats.of(path), {}};
    FileBytes file = options.staged ? FileBytes{std::move(staged[i]), ""} : read_input(input);
    if (file.fault.empty()) input.bytes = std::move(file.bytes);
    const bool whole = changes[i].whole || !input.bytes || input.format == Format::Docx;  // git sees no lines of its text
    pages.parts[path] = whole ? ChangedPages::Parts{{{0, UINT32_MAX}}, {}} : parts_of(changes[i], input);
    pages.inputs.files.push_back(std::move(input));
  }
  return pages;
}

void keep_changed(const ChangedPages& pages, FileReport& report) {
  const Spans changed = changed_bytes(pages, report);
  for (const Finding& finding : report.findings) {
    if (reported(finding) && finding.severity > Severity::None && !is_changed(finding, changed)) ++report.unchanged;
  }
  std::erase_if(report.findings, [&](const Finding& finding) { return !is_changed(finding, changed); });
  std::erase_if(report.claims, [&](const ClaimRecord& record) { return !touches(changed, record.sentence); });
  std::erase_if(report.coverage.not_judged, [&](const auto& unread) { return !touches(changed, unread.place.bytes); });
  report.verdict = verdict_of(report);
}

}  // namespace claimtier
