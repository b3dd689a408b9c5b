// What the JSON report and the JSON lines have in common: the run, its counts, findings, claims and sources as JSON.
//
//   Sources sources;
//   Json finding = finding_json(pack, file.findings[0], sources);   // and the sources that it mentions are noted
//   Json all = sources_json(sources);
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "report/run_report.h"

namespace claimtier {

using Json = nlohmann::ordered_json;
using Sources = std::map<std::string, const Reference*>;  // by key: those that the report mentions

Json tool_json(const RunInfo& run);
Json summary_json(const RunSummary& summary);
Json changed_lines_json(const RunInfo& run);
Json site_json(const SiteView& site);
Json sources_json(const Sources& sources);

Json finding_json(const RulePack& pack, const Finding& finding, Sources& sources);
Json claim_json(const RulePack& pack, const Claim& claim);
Json ruling_json(const RulePack& pack, const Ruling& ruling, Sources& sources);
Json fault_json(const FileReport::Fault& fault);
Json place_json(const Place& place);
Json bytes_json(Span<Byte> span);

// Bytes that are not UTF-8 become U+FFFD. `indent` -1: one line.
std::string json_text(const Json& json, int indent);

// A list inside a document, written an element at a time; the bytes are those of the whole document at once.
//
//   JsonList list(2);                                            // its elements stand two levels deep
//   std::string middle = list.add(a) + list.add(b);
//   auto [before, after] = list.around({{"files", Json::array()}}, "files");
class JsonList {
 public:
  explicit JsonList(size_t depth) : line_(1 + 2 * depth, ' ') { line_.front() = '\n'; }
  std::string add(const Json& element);
  std::string add_text(std::string_view element);  // the same as text, with an indent of two
  // What stands before and behind the elements, where `document` has the list as a member `key` without elements.
  std::pair<std::string, std::string> around(const Json& document, std::string_view key) const;

 private:
  std::string line_;  // the begin of a line of an element
  bool any_ = false;
};

}  // namespace claimtier
