#include "report/finding_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/escape.h"
#include "report/names.h"

namespace claimtier {
namespace {

constexpr size_t kMostSources = 3;  // shown with a finding; the table has them all

constexpr std::string_view tier_name(Tier tier) {
  constexpr std::string_view kNames[] = {"supported", "preliminary", "unproven", "contradicted"};
  return kNames[static_cast<size_t>(tier)];
}

std::string rung_text(uint8_t rung) { return fmt::format("{} ({})", rung, rung_name(rung)); }

Remark why(const RulePack& pack, const Finding& finding) {
  Remark remark{"why", {}};
  if (finding.has_claim && finding.has_ruling) {
    remark.lines.push_back(ruling_text(finding.ruling, finding.claim.strength));
    remark.lines.push_back(slot_text(pack, "intervention", finding.claim.intervention) + "; " +
                           slot_text(pack, "condition", finding.claim.condition));
  } else if (const Rule* rule = find_rule(pack, finding.rule)) {
    remark.lines.push_back(rule->summary);
  } else if (finding.tool) {
    remark.lines.emplace_back(tool_summary(finding.code));
  }
  if (!finding.also.empty()) remark.lines.push_back(fmt::format("also: {}", fmt::join(finding.also, ", ")));
  if (finding.confidence != Confidence::High) {
    remark.lines.push_back(fmt::format("confidence: {}", name_of(finding.confidence)));
  }
  return remark;
}

Remark evidence(const RulePack& pack, const Finding& finding) {
  Remark remark{"evidence", {}};
  if (!finding.has_ruling) return remark;
  const Ruling& ruling = finding.ruling;
  if (!ruling.reason.empty()) remark.lines.push_back(reason_text(ruling));
  const size_t cited = std::min(ruling.sources.size(), kMostSources);
  for (size_t i = 0; i < cited; ++i) remark.lines.push_back(cite(pack.references[ruling.sources[i]]));
  if (cited < ruling.sources.size()) {
    remark.lines.push_back(
        fmt::format("and {} more: claimtier evidence {}", ruling.sources.size() - cited, ruling.entry));
  }
  for (const Alternative& other : ruling.alternatives) remark.lines.push_back(alternative_text(other));
  const std::string review = review_text(pack, ruling);
  if (!review.empty()) remark.lines.push_back(review);
  return remark;
}

Remark rule_of_law(const Finding& finding) {
  Remark remark{"rule", {}};
  for (const Basis& basis : finding.laws) {
    std::string line = law_text(basis.law, basis.profile);
    if (!basis.why.empty()) line += ": " + basis.why;
    remark.lines.push_back(std::move(line));
    if (basis.raised_from == Severity::None) continue;
    remark.lines.push_back(fmt::format("raised from {} by {}", name_of(basis.raised_from), basis.profile));
  }
  return remark;
}

Remark instead(const Finding& finding) {
  Remark remark{"instead", {}};
  if (!finding.suggestion.empty()) remark.lines.push_back(finding.suggestion);
  return remark;
}

Remark where(const Finding& finding) {
  Remark remark{"where", {}};
  if (!finding.place.part.empty()) remark.lines.push_back(finding.place.part);
  return remark;
}

}  // namespace

std::string slot_text(const RulePack& pack, std::string_view slot_name, const Slot& slot) {
  if (slot.entry == kNone) return fmt::format("{}: not named", slot_name);
  const std::string_view from = name_of(slot.origin);
  const std::string origin = slot.origin == Origin::Default ? "by default" : fmt::format("from the {}", from);
  return fmt::format("{}: {}, {}", slot_name, label_of(pack, slot.entry), origin);
}

std::string ruling_text(const Ruling& ruling, uint8_t strength) {
  const std::string tier = fmt::format("tier {} ({})", letter_of(ruling.tier), tier_name(ruling.tier));
  if (!ruling.assessed) return "not assessed: an established use, judged only where it is stated as absolute";
  return fmt::format("{}, ceiling {}; worded at strength {}", tier, rung_text(ruling.ceiling), rung_text(strength));
}

std::string reason_text(const Ruling& ruling) {
  return ruling.entry.empty() || ruling.reason.empty() ? ruling.reason : ruling.entry + ": " + ruling.reason;
}

std::string alternative_text(const Alternative& other) {
  return fmt::format("by another reading tier {}: {}", letter_of(other.tier), other.reason);
}

std::string review_text(const RulePack& pack, const Ruling& ruling) {
  const Evidence* row = find_row(pack, ruling.entry);
  std::string text = row != nullptr && !row->reviewed.empty() ? "reviewed " + row->reviewed : "";
  const auto add = [&](std::string_view part) { text += (text.empty() ? "" : "; ") + std::string(part); };
  if (ruling.listed && !ruling.verified) add("sources not yet verified");
  if (ruling.disputed) add("disputed");
  if (ruling.own) add("your own evidence");
  return text;
}

std::string place_text(std::string_view path, const Place& place) {
  return fmt::format("{}:{}:{}", escape_terminal(path), place.line, place.column);
}

std::string file_of(const FileReport& report) { return report.path.substr(0, report.path.size() - report.page_name.size()); }

std::string law_text(const Law& law, std::string_view profile) {
  return fmt::format("{} ({}, {})", law.rule, profile, law.verified ? "verified" : "not verified");
}

std::vector<Remark> remarks_on(const RulePack& pack, const Finding& finding) {
  std::vector<Remark> remarks;
  for (Remark& remark : std::vector<Remark>{where(finding), why(pack, finding), evidence(pack, finding), rule_of_law(finding),
                                             instead(finding)}) {
    if (!remark.lines.empty()) remarks.push_back(std::move(remark));
  }
  return remarks;
}

bool reported(const Finding& finding) {
  return finding.suppressed.kind.empty() && (finding.tool || finding.polarity == Polarity::Red);
}

std::string_view level_of(const Finding& finding) {
  return finding.polarity == Polarity::Green && !finding.tool ? "green" : name_of(finding.severity);
}

std::string message_of(const Finding& finding) {
  return finding.message.empty() ? "'" + finding.matched + "'" : finding.message;
}

std::string placed_message_of(const Finding& finding) {
  const std::string& part = finding.place.part;
  return message_of(finding) + (part.empty() ? "" : " (" + part + ")");
}

}  // namespace claimtier
