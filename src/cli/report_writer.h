// A report on its way to its place, piece by piece. What can be said at once goes to standard output as the pages come; a file is
// written when the report is complete.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <tuple>

#include "cli/options.h"
#include "cli/spool.h"
#include "report/reporter.h"

namespace claimtier {

class ReportWriter {
 public:
  ReportWriter(const Output& output, const Options& options);

  Wanted wanted() const { return reporter_->wanted(); }
  void add(const RunInfo& run, const FileReport& file, const SharedText& text);
  void end(const RunInfo& run);

 private:
  // Not before there is a page or none will come: a run that cannot begin leaves no report.
  void begin(const RunInfo& run);
  void take(const Pieces& pieces);

  std::string path_;  // empty: standard output
  std::unique_ptr<Reporter> reporter_;
  bool begun_ = false;
  std::array<Spool, std::tuple_size_v<Pieces>> waiting_;
};

}  // namespace claimtier
