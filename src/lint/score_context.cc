#include "lint/score_context.h"

#include <fmt/format.h>

#include <algorithm>

namespace claimtier {
namespace {

constexpr std::string_view kSilent = "silent";  // ClaimRecord::verdict
constexpr std::string_view kRed = "red";

void add_new(std::string name, std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

void count(bool red, RedOrNot& cell) { ++(red ? cell.red : cell.other); }

// Words of a page in one line, without control characters.
std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text;
}

std::string fired(const RulePack& pack, const Claim& claim) {
  std::vector<std::string> names;
  for (const uint32_t frame : claim.frames) names.push_back("frame/" + pack.frames[frame].id);
  for (const uint32_t rule : claim.rules) {
    if (claim.frames.empty() || !pack.rules[rule].name.ends_with("/claim")) names.push_back(pack.rules[rule].name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string became(const FileReport& report, const ClaimRecord& record) {
  if (record.verdict == kSilent) return std::string(name_of(record.claim.assertion));
  const Finding* finding = record.verdict == kRed ? finding_of(report, record) : nullptr;
  if (finding == nullptr) return fmt::format("{} at tier {}", record.verdict, letter_of(record.ruling.tier));
  return fmt::format("{} {}, {} confidence {:.2f}", name_of(finding->severity), finding->code,
                     name_of(finding->confidence), record.claim.weight);
}

Nearest nearness(const ClaimRecord& record) {
  if (record.verdict == kSilent) return Nearest::Silenced;
  return record.verdict == kRed ? Nearest::Note : Nearest::Allowed;
}

}  // namespace

std::string_view name_of(Nearest nearest) {
  switch (nearest) {
    case Nearest::Unseen: return "no claim seen";
    case Nearest::Silenced: return "silenced";
    case Nearest::Allowed: return "within the ceiling or not assessed";
    case Nearest::Note: return "only a note";
  }
  return "";
}

std::vector<const ClaimRecord*> claims_in(const FileReport& report, const Unit& unit) {
  std::vector<const ClaimRecord*> claims;
  for (const ClaimRecord& record : report.claims) {
    if (record.place.bytes.overlaps(unit.at)) claims.push_back(&record);
  }
  return claims;
}

const Finding* finding_of(const FileReport& report, const ClaimRecord& claim) {
  const auto found = std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.polarity == Polarity::Red && finding.has_claim && finding.place.bytes == claim.place.bytes &&
           finding.claim_id == claim.claim_id;
  });
  return found == report.findings.end() ? nullptr : &*found;
}

std::vector<std::string> acting_on(const RulePack& pack, const Claim& claim) {
  const bool asserted = asserts(claim.assertion);
  std::vector<std::string> names;
  for (const ActingCue& acting : claim.cues) {
    const Cue& cue = pack.cues[acting.cue];
    if (asserted || cue.assertion == claim.assertion) add_new(pack.categories[cue.category].id, names);
  }
  if (names.empty()) names.push_back(asserted ? "(no cue)" : fmt::format("({})", name_of(claim.assertion)));
  return names;
}

void count_context(const RulePack& pack, const FileReport& report, const Unit& unit, bool flagged,
                   std::map<std::string, ContextScore>& scores) {
  std::map<std::string, bool> silenced;  // by the name of what acted
  for (const ClaimRecord* record : claims_in(report, unit)) {
    for (const std::string& name : acting_on(pack, record->claim)) silenced[name] |= record->verdict == kSilent;
  }
  for (const auto& [name, silent] : silenced) {
    ContextScore& score = scores[name];
    count(unit.verdict == kRed, flagged ? score.flagged : silent ? score.silenced : score.passed);
  }
}

Nearest nearest_in(const FileReport& report, const Unit& unit) {
  Nearest nearest = Nearest::Unseen;
  for (const ClaimRecord* record : claims_in(report, unit)) nearest = std::max(nearest, nearness(*record));
  return nearest;
}

std::vector<std::string> seen_in(const RulePack& pack, const FileReport& report, const Unit& unit) {
  std::vector<std::string> lines;
  for (const ClaimRecord* record : claims_in(report, unit)) {
    lines.push_back(fmt::format("{}: '{}' by {}; {}", became(report, *record), one_line(record->text),
                                fired(pack, record->claim), fmt::join(acting_on(pack, record->claim), ", ")));
  }
  return lines;
}

}  // namespace claimtier
