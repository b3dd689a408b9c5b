// What the JSON report and the JSON lines have in common: the run, its counts, findings, claims and sources as JSON.
//
//   Sources sources;
//   Json finding = finding_json(pack, file.findings[0], sources);   // and the sources that it mentions are noted
//   Json all = sources_json(sources);
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "report/run_report.h"

namespace claimtier {

using Json = nlohmann::ordered_json;
using Sources = std::map<std::string, const Reference*>;  // by key: those that the report mentions

Json tool_json(const RunReport& run);
Json summary_json(const RunSummary& summary);
Json changed_lines_json(const RunReport& run);
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

}  // namespace claimtier
