#include "report/claim_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/names.h"

namespace claimtier {
namespace {

const Weight* find_weight(const RulePack& pack, std::string_view feature) {
  const auto found = std::find_if(pack.weights.begin(), pack.weights.end(),
                                  [&](const Weight& weight) { return weight.feature == feature; });
  return found == pack.weights.end() ? nullptr : &*found;
}

std::string threshold_text(const RulePack& pack, std::string_view level) {
  const Weight* threshold = find_weight(pack, fmt::format("threshold/{}", level));
  return fmt::format("{} from {:.2f}", level, threshold == nullptr ? 0 : threshold->value);
}

Remark seen(const RulePack& pack, const Claim& claim) {
  std::vector<std::string> names;
  for (const uint32_t frame : claim.frames) names.push_back("frame " + pack.frames[frame].id);
  for (const uint32_t rule : claim.rules) names.push_back("rule " + pack.rules[rule].name);
  return {"seen", {fmt::format("{}", fmt::join(names, ", "))}};
}

Remark slots(const RulePack& pack, const Claim& claim) {
  return {"claim",
          {slot_text(pack, "intervention", claim.intervention) + "; " + slot_text(pack, "condition", claim.condition),
           fmt::format("outcome: {}; strength {} ({})", name_of(claim.outcome), claim.strength, rung_name(claim.strength))}};
}

Remark context(const ClaimRecord& record) {
  Remark remark{"context", {}};
  for (const CueWords& cue : record.cues) remark.lines.push_back(cue_text(cue));
  return remark;
}

Remark judged(const ClaimRecord& record) {
  Remark remark{"judged", {}};
  if (record.has_ruling) remark.lines.push_back(ruling_text(record.ruling, record.claim.strength));
  return remark;
}

Remark sure(const RulePack& pack, const ClaimRecord& record) {
  Remark remark{"weight", {}};
  const std::string text = weight_text(pack, record.claim);
  if (!text.empty()) remark.lines.push_back(text);
  return remark;
}

}  // namespace

std::vector<Remark> grounds_of(const RulePack& pack, const ClaimRecord& record) {
  std::vector<Remark> remarks;
  for (Remark& remark : std::vector<Remark>{seen(pack, record.claim), slots(pack, record.claim), context(record),
                                            judged(record), sure(pack, record)}) {
    if (!remark.lines.empty()) remarks.push_back(std::move(remark));
  }
  return remarks;
}

RedClaims::RedClaims(const FileReport& file) {
  for (const ClaimRecord& record : file.claims) {
    if (record.verdict == "red") by_place_.emplace(std::pair(record.place.bytes.begin, record.claim_id), &record);
  }
}

const ClaimRecord* RedClaims::of(const Finding& finding) const {
  const auto found = by_place_.find({finding.place.bytes.begin, finding.claim_id});
  return found == by_place_.end() ? nullptr : found->second;
}

std::string register_text(const FileReport& file) {
  if (file.offers.empty()) return file.reg + " (nothing is offered)";
  const CueWords& first = file.offers.front();
  const std::string more = file.offers.size() > 1 ? fmt::format(" and {} more", file.offers.size() - 1) : "";
  return fmt::format("{} ('{}' at {}:{}{})", file.reg, first.words, first.place.line, first.place.column, more);
}

std::string cue_text(const CueWords& cue) {
  return fmt::format("{} '{}' at {}:{}", cue.category, cue.words, cue.place.line, cue.place.column);
}

std::string weight_text(const RulePack& pack, const Claim& claim) {
  if (claim.features.empty()) return "";
  std::vector<std::string> parts;
  for (const Feature& scored : claim.features) {
    const std::string feature = text_of(scored);
    if (const Weight* weight = find_weight(pack, feature)) parts.push_back(fmt::format("{} {:+.2f}", feature, weight->value));
  }
  return fmt::format("{:.2f} = {}; {}, {}", claim.weight, fmt::join(parts, ", "), threshold_text(pack, "medium"),
                     threshold_text(pack, "high"));
}

}  // namespace claimtier
