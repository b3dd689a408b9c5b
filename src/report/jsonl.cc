// JSON lines, schema "claimtier-lines/1", for logs and for programs that read a report of any size piece by piece: the run, each
// finding of the JSON report with its path, each file that could not be read, the counts. "type" says which of these a line is.
#include <nlohmann/json.hpp>

#include "report/json_parts.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

// The members of `json` behind the type of the line and the path.
std::string line(std::string_view type, const std::string& path, const Json& json) {
  Json all = {{"type", type}, {"path", path}};
  all.update(json);
  return json_text(all, -1);
}

class JsonLinesReporter : public Reporter {
 public:
  Wanted wanted() const override { return {.suggestions = true}; }

  Pieces begin(const RunInfo& run) override {
    return {json_text({{"type", "run"},
                       {"schema", "claimtier-lines/1"},
                       {"tool", tool_json(run)},
                       {"profile", run.profiles},
                       {"asOf", run.as_of},
                       {"changedLines", changed_lines_json(run)}},
                      -1)};
  }

  Pieces add(const RunInfo& run, const FileReport& file, const SharedText&) override {
    std::string out;
    for (const Finding& finding : file.findings) out += line("finding", file.path, finding_json(run.pack, finding, sources_));
    for (const FileReport::Fault& fault : file.errors) out += line("fault", file.path, fault_json(fault));
    return {out};
  }

  Pieces end(const RunInfo& run) override {
    return {json_text({{"type", "summary"},
                       {"summary", summary_json(run.summary)},
                       {"site", site_json(run.site)},
                       {"sources", sources_json(sources_)}},
                      -1)};
  }

 private:
  Sources sources_;
};

}  // namespace

std::unique_ptr<Reporter> make_jsonl(const ReportOptions&) { return std::make_unique<JsonLinesReporter>(); }

}  // namespace claimtier
