#include "report/json_parts.h"

#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/names.h"

namespace claimtier {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

std::string_view polarity_of(const Finding& finding) {
  if (finding.tool) return "tool";
  return finding.polarity == Polarity::Red ? "red" : "green";
}

Json suppression_json(const Suppression& by) {
  if (by.kind.empty()) return nullptr;
  return {{"kind", by.kind}, {"reason", text_or_null(by.reason)}, {"by", text_or_null(by.by)}, {"until", text_or_null(by.until)}};
}

Json laws_json(const RulePack& pack, const std::vector<Basis>& laws, Sources& sources) {
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

}  // namespace

Json tool_json(const RunInfo& run) {
  const RulePack& pack = run.pack;
  const Json rules = {{"version", pack.version}, {"sha256", pack.rules_hash}};
  const Json evidence = {{"version", pack.evidence_version}, {"reviewed", pack.reviewed}, {"sha256", pack.evidence_hash}};
  return {{"name", "claimtier"}, {"version", run.version}, {"rules", rules}, {"evidence", evidence}};
}

Json summary_json(const RunSummary& sum) {
  return {{"files", sum.files},         {"errors", sum.errors},       {"warnings", sum.warnings},
          {"notes", sum.notes},         {"green", sum.green},         {"suppressed", sum.suppressed},
          {"baselined", sum.baselined}, {"unchanged", sum.unchanged}, {"allowedOnOwnEvidence", sum.allowed_on_own_evidence},
          {"bytes", sum.bytes},         {"unread", sum.unread},       {"partlyRead", sum.partly_read}};
}

Json changed_lines_json(const RunInfo& run) {
  return run.changed_against.empty() ? Json() : Json{{"against", run.changed_against}};
}

Json site_json(const SiteView& site) {
  Json contradictions = Json::array();
  for (const Contradiction& both : site.contradictions) {
    contradictions.push_back({{"about", both.about},   {"absolute", both.absolute},   {"absoluteWords", both.absolute_words},
                              {"hedged", both.hedged}, {"hedgedWords", both.hedged_words}});
  }
  return {{"pagesThatSell", site.selling}, {"missing", site.missing}, {"contradictions", std::move(contradictions)}};
}

Json sources_json(const Sources& sources) {
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

Json finding_json(const RulePack& pack, const Finding& finding, Sources& sources) {
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
  if (!finding.place.part.empty()) json["place"] = finding.place.part;
  return json;
}

Json claim_json(const RulePack& pack, const Claim& claim) {
  const auto id = [&](const Slot& slot) { return text_or_null(id_of(pack, slot.entry)); };
  const Json from = {{"intervention", name_of(claim.intervention.origin)},
                     {"condition", name_of(claim.condition.origin)}};
  return {{"intervention", id(claim.intervention)},    {"condition", id(claim.condition)},
          {"outcome", name_of(claim.outcome)},         {"strength", claim.strength},
          {"strengthName", rung_name(claim.strength)}, {"from", from}};
}

Json ruling_json(const RulePack& pack, const Ruling& ruling, Sources& sources) {
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

Json fault_json(const FileReport::Fault& fault) {
  return {{"message", fault.message}, {"line", fault.line}, {"column", fault.column}};
}

Json place_json(const Place& place) {
  return {{"start", place.bytes.begin}, {"end", place.bytes.end},    {"line", place.line},
          {"column", place.column},     {"endLine", place.end_line}, {"endColumn", place.end_column}};
}

Json bytes_json(Span<Byte> span) { return {{"start", span.begin}, {"end", span.end}}; }

std::string json_text(const Json& json, int indent) {
  return inert_json(json.dump(indent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string JsonList::add(const Json& element) {
  return add_text(inert_json(element.dump(2, ' ', false, Json::error_handler_t::replace)));
}

// No text in JSON has a line break, so each of them begins a line of the document.
std::string JsonList::add_text(std::string_view element) {
  std::string out = (any_ ? "," : "") + line_;
  any_ = true;
  for (size_t end = 0; (end = element.find('\n')) != element.npos; element.remove_prefix(end + 1)) {
    out.append(element, 0, end) += line_;
  }
  return out.append(element);
}

std::pair<std::string, std::string> JsonList::around(const Json& document, std::string_view key) const {
  const std::string text = json_text(document, 2);
  const std::string list = key.empty() ? "[]" : "\"" + std::string(key) + "\": []";
  const size_t inside = text.find(list) + list.size() - 1;
  return {text.substr(0, inside), (any_ ? line_.substr(0, line_.size() - 2) : "") + text.substr(inside)};
}

}  // namespace claimtier
