// The report for programs, schema "claimtier-report/1": everything, in a fixed order of keys. Changes are public.
#include <nlohmann/json.hpp>

#include "report/json_parts.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

constexpr size_t kMostOffers = 5;

class JsonReporter : public Reporter {
 public:
  explicit JsonReporter(const ReportOptions& options) : options_(options) {}

  Wanted wanted() const override { return {.suggestions = true}; }

  Pieces add(const RunInfo& run, const FileReport& file, const SharedText&) override {
    return {"", files_.add(file_json(run.pack, file, sources_))};
  }

  Pieces end(const RunInfo& run) override {
    const Json report = {{"schema", "claimtier-report/1"}, {"tool", tool_json(run)},   {"profile", run.profiles},
                         {"asOf", run.as_of},              {"changedLines", changed_lines_json(run)},
                         {"summary", summary_json(run.summary)}, {"site", site_json(run.site)},
                         {"files", Json::array()},         {"sources", sources_json(sources_)}};
    const auto [before, after] = files_.around(report, "files");
    return {before, "", after};
  }

 private:
  Json file_json(const RulePack& pack, const FileReport& file, Sources& sources) const {
    Json findings = Json::array(), claims = Json::array(), errors = Json::array();
    for (const Finding& finding : file.findings) findings.push_back(finding_json(pack, finding, sources));
    for (const ClaimRecord& record : file.claims) {
      if (record.verdict != "silent" || options_.explain) claims.push_back(record_json(pack, record, sources));
    }
    for (const FileReport::Fault& fault : file.errors) errors.push_back(fault_json(fault));
    return {{"path", file.path},
            {"format", file.format},
            {"verdict", file.verdict},
            {"register", file.reg},
            {"registerSigns", offers_json(file)},
            {"coverage", coverage_json(file.coverage)},
            {"findings", std::move(findings)},
            {"scorecard", scorecard_json(file.scorecard)},
            {"claims", std::move(claims)},
            {"errors", std::move(errors)}};
  }

  // The first few: a long page offers itself on every screen.
  static Json offers_json(const FileReport& file) {
    Json offers = Json::array();
    for (const CueWords& offer : file.offers) {
      if (offers.size() == kMostOffers) break;
      offers.push_back({{"words", offer.words}, {"span", place_json(offer.place)}});
    }
    return offers;
  }

  static Json cues_json(const ClaimRecord& record) {
    Json cues = Json::array();
    for (const CueWords& cue : record.cues) {
      cues.push_back({{"category", cue.category}, {"words", cue.words}, {"span", place_json(cue.place)}});
    }
    return cues;
  }

  static Json coverage_json(const Coverage& coverage) {
    Json not_judged = Json::array();
    for (const Coverage::Unread& unread : coverage.not_judged) {
      not_judged.push_back({{"reason", unread.reason}, {"span", place_json(unread.place)}});
    }
    return {{"sentences", coverage.sentences},
            {"namingTreatment", coverage.naming_treatment},
            {"claims", coverage.claims},
            {"unexplained", coverage.unexplained},
            {"notJudged", std::move(not_judged)}};
  }

  static Json scorecard_json(const Scorecard& card) {
    Json green = Json::object(), red = Json::object(), pairs = Json::array();
    for (const auto& [code, present] : card.green) green[code] = present ? "present" : "missing";
    for (const auto& [code, count] : card.red) red[code] = count;
    for (const PairAnswer& pair : card.pairs) {
      const Json span = pair.answer == "silent" ? Json() : place_json(pair.place);
      pairs.push_back({{"id", pair.id}, {"answer", pair.answer}, {"span", span}});
    }
    return {{"green", std::move(green)}, {"red", std::move(red)}, {"pairs", std::move(pairs)}};
  }

  Json record_json(const RulePack& pack, const ClaimRecord& record, Sources& sources) const {
    Json json = {{"claimId", record.claim_id},
                 {"claim", claim_json(pack, record.claim)},
                 {"evidence", record.has_ruling ? ruling_json(pack, record.ruling, sources) : Json()},
                 {"span", place_json(record.place)},
                 {"sentence", bytes_json(record.sentence)},
                 {"text", record.text},
                 {"verdict", record.verdict},
                 {"context", cues_json(record)}};
    if (!record.place.part.empty()) json["place"] = record.place.part;
    if (!record.why.empty()) json["why"] = record.why;
    if (options_.explain && !record.claim.features.empty()) {
      json["weight"] = record.claim.weight;
      Json& features = json["features"] = Json::array();
      for (const Feature& feature : record.claim.features) features.push_back(text_of(feature));
    }
    return json;
  }

  ReportOptions options_;
  JsonList files_{2};
  Sources sources_;
};

}  // namespace

std::unique_ptr<Reporter> make_json(const ReportOptions& options) { return std::make_unique<JsonReporter>(options); }

}  // namespace claimtier
