#include "report/site_json.h"

#include <nlohmann/json.hpp>

namespace claimtier {

using Json = nlohmann::ordered_json;

Json site_json(const SiteView& site) {
  Json contradictions = Json::array();
  for (const Contradiction& both : site.contradictions) {
    contradictions.push_back({{"about", both.about},   {"absolute", both.absolute},   {"absoluteWords", both.absolute_words},
                              {"hedged", both.hedged}, {"hedgedWords", both.hedged_words}});
  }
  return {{"pagesThatSell", site.selling}, {"missing", site.missing}, {"contradictions", std::move(contradictions)}};
}

}  // namespace claimtier
