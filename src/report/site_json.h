// The site view as JSON, for the formats that carry it: `site` of the JSON report, `properties.site` of the run in SARIF.
//
//   {"pagesThatSell": 2, "missing": ["G7"], "contradictions": [{"about": "prp/knee-osteoarthritis", "absolute": "a.md:3:5", ...}]}
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "report/site_view.h"

namespace claimtier {

nlohmann::ordered_json site_json(const SiteView& site);

}  // namespace claimtier
