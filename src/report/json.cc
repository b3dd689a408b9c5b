// The report for programs, schema "claimtier-report/1": everything, in a fixed order of keys. Changes are public.
#include <map>
#include <nlohmann/json.hpp>

#include "report/names.h"
#include "report/reporter.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;
using Sources = std::map<std::string, const Reference*>;  // by key: those that the report mentions

constexpr size_t kMostOffers = 5;

Json bytes_json(Span<Byte> span) { return {{"start", span.begin}, {"end", span.end}}; }

Json place_json(const Place& place) {
  return {{"start", place.bytes.begin}, {"end", place.bytes.end},    {"line", place.line},
          {"column", place.column},     {"endLine", place.end_line}, {"endColumn", place.end_column}};
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

std::string_view polarity_of(const Finding& finding) {
  if (finding.tool) return "tool";
  return finding.polarity == Polarity::Red ? "red" : "green";
}

Json suppression_json(const Suppression& by) {
  if (by.kind.empty()) return nullptr;
  return {{"kind", by.kind}, {"reason", by.reason}, {"by", text_or_null(by.by)}, {"until", text_or_null(by.until)}};
}

class JsonReporter : public Reporter {
 public:
  explicit JsonReporter(const ReportOptions& options) : options_(options) {}

  std::string render(const RunReport& run) const override {
    Sources sources;
    Json files = Json::array();
    for (const FileReport& file : run.files) files.push_back(file_json(run.pack, file, sources));
    Json report = head(run);
    report["site"] = site_json(run.site);
    report["files"] = std::move(files);
    report["sources"] = sources_json(sources);
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  static Json site_json(const SiteView& site) {
    Json contradictions = Json::array();
    for (const Contradiction& both : site.contradictions) {
      contradictions.push_back({{"about", both.about},   {"absolute", both.absolute},   {"absoluteWords", both.absolute_words},
                                {"hedged", both.hedged}, {"hedgedWords", both.hedged_words}});
    }
    return {{"pagesThatSell", site.selling}, {"missing", site.missing}, {"contradictions", std::move(contradictions)}};
  }

  static Json head(const RunReport& run) {
    const RulePack& pack = run.pack;
    const RunSummary& sum = run.summary;
    const Json rules = {{"version", pack.version}, {"sha256", pack.rules_hash}};
    const Json evidence = {
        {"version", pack.evidence_version}, {"reviewed", pack.reviewed}, {"sha256", pack.evidence_hash}};
    Json report;
    report["schema"] = "claimtier-report/1";
    report["tool"] = {{"name", "claimtier"}, {"version", run.version}, {"rules", rules}, {"evidence", evidence}};
    report["profile"] = run.profiles;
    report["asOf"] = run.as_of;
    report["summary"] = {{"files", sum.files},         {"errors", sum.errors},      {"warnings", sum.warnings},
                         {"notes", sum.notes},         {"green", sum.green},        {"suppressed", sum.suppressed},
                         {"baselined", sum.baselined}, {"allowedOnOwnEvidence", sum.allowed_on_own_evidence}, {"bytes", sum.bytes}};
    return report;
  }

  Json file_json(const RulePack& pack, const FileReport& file, Sources& sources) const {
    Json findings = Json::array(), claims = Json::array(), errors = Json::array();
    for (const Finding& finding : file.findings) findings.push_back(finding_json(pack, finding, sources));
    for (const ClaimRecord& record : file.claims) {
      if (record.verdict != "silent" || options_.explain) claims.push_back(record_json(pack, record, sources));
    }
    for (const FileReport::Fault& fault : file.errors) {
      errors.push_back({{"message", fault.message}, {"line", fault.line}, {"column", fault.column}});
    }
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

  static Json claim_json(const RulePack& pack, const Claim& claim) {
    const auto id = [&](const Slot& slot) { return text_or_null(id_of(pack, slot.entry)); };
    const Json from = {{"intervention", name_of(claim.intervention.origin)},
                       {"condition", name_of(claim.condition.origin)}};
    return {{"intervention", id(claim.intervention)},    {"condition", id(claim.condition)},
            {"outcome", name_of(claim.outcome)},         {"strength", claim.strength},
            {"strengthName", rung_name(claim.strength)}, {"from", from}};
  }

  static Json ruling_json(const RulePack& pack, const Ruling& ruling, Sources& sources) {
    Json keys = Json::array(), alternatives = Json::array();
    for (const uint32_t source : ruling.sources) {
      const Reference& reference = pack.references[source];
      sources[reference.key] = &reference;
      keys.push_back(reference.key);
    }
    for (const Alternative& other : ruling.alternatives) {
      alternatives.push_back({{"tier", std::string(1, letter_of(other.tier))}, {"reason", other.reason}});
    }
    return {{"tier", std::string(1, letter_of(ruling.tier))},
            {"ceiling", ruling.ceiling},
            {"entry", text_or_null(ruling.entry)},
            {"reason", ruling.reason},
            {"sources", std::move(keys)},
            {"own", ruling.own},
            {"disputed", ruling.disputed},
            {"alternatives", std::move(alternatives)}};
  }

  static Json finding_json(const RulePack& pack, const Finding& finding, Sources& sources) {
    for (const std::string& key : finding.anchors) {
      if (const Reference* reference = find_reference(pack, key)) sources[key] = reference;
    }
    Json json = {{"code", finding.code},
                 {"also", finding.also},
                 {"rule", finding.rule},
                 {"polarity", polarity_of(finding)},
                 {"severity", name_of(finding.severity)},
                 {"confidence", name_of(finding.confidence)},
                 {"scope", finding.page ? "page" : "sentence"},
                 {"message", finding.message},
                 {"span", place_json(finding.place)},
                 {"sentence", finding.page ? Json() : bytes_json(finding.sentence)},
                 {"text", finding.text},
                 {"matched", finding.matched},
                 {"claim", finding.has_claim ? claim_json(pack, finding.claim) : Json()},
                 {"evidence", finding.has_ruling ? ruling_json(pack, finding.ruling, sources) : Json()},
                 {"context", finding.context},
                 {"suggestion", text_or_null(finding.suggestion)},
                 {"rewrite", text_or_null(finding.rewrite)},
                 {"anchors", finding.anchors},
                 {"fingerprint", finding.fingerprint},
                 {"claimId", text_or_null(finding.claim_id)},
                 {"suppressed", suppression_json(finding.suppressed)}};
    if (!finding.laws.empty()) json["laws"] = laws_json(pack, finding.laws, sources);
    return json;
  }

  static Json laws_json(const RulePack& pack, const std::vector<Basis>& laws, Sources& sources) {
    Json all = Json::array();
    for (const Basis& basis : laws) {
      const Reference& reference = pack.references[basis.law.source];
      sources[reference.key] = &reference;
      const Json raised = basis.raised_from == Severity::None ? Json() : Json(name_of(basis.raised_from));
      all.push_back({{"profile", basis.profile},
                     {"rule", basis.law.rule},
                     {"source", reference.key},
                     {"verified", basis.law.verified},
                     {"why", text_or_null(basis.why)},
                     {"raisedFrom", raised}});
    }
    return all;
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
    if (!record.why.empty()) json["why"] = record.why;
    if (options_.explain && !record.claim.features.empty()) {
      json["weight"] = record.claim.weight;
      json["features"] = record.claim.features;
    }
    return json;
  }

  static Json sources_json(const Sources& sources) {
    Json all = Json::object();
    for (const auto& [key, reference] : sources) {
      Json json = {{"citation", reference->citation},
                   {"doi", text_or_null(reference->doi)},
                   {"pmid", text_or_null(reference->pmid)},
                   {"url", text_or_null(reference->url)}};
      if (!reference->pmcid.empty()) json["pmcid"] = reference->pmcid;
      if (!reference->registry.empty()) json["registry"] = reference->registry;
      all[key] = std::move(json);
    }
    return all;
  }

  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> make_json(const ReportOptions& options) { return std::make_unique<JsonReporter>(options); }

}  // namespace claimtier
