#include "cli/report_writer.h"

#include "cli/output.h"

namespace claimtier {
namespace {

ReportOptions shown(const Output& output, const Options& options) {
  const bool color = output.path.empty() ? use_color(options.color) : options.color == "always";
  return {color, options.green, options.quiet, options.explain};
}

}  // namespace

ReportWriter::ReportWriter(const Output& output, const Options& options)
    : path_(output.path), reporter_(make_reporter(output.format, shown(output, options))) {}

void ReportWriter::begin(const RunInfo& run) {
  if (!begun_) take(reporter_->begin(run));
  begun_ = true;
}

void ReportWriter::add(const RunInfo& run, const FileReport& file, const SharedText& text) {
  begin(run);
  take(reporter_->add(run, file, text));
}

void ReportWriter::end(const RunInfo& run) {
  begin(run);
  take(reporter_->end(run));
  write_output(path_, waiting_);
}

// The first part is complete as far as it goes.
void ReportWriter::take(const Pieces& pieces) {
  const bool at_once = path_.empty();
  if (at_once && !pieces[0].empty()) print(pieces[0]);
  for (size_t part = at_once ? 1 : 0; part < pieces.size(); ++part) waiting_[part].append(pieces[part]);
}

}  // namespace claimtier
