#include "report/site_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/finding_text.h"
#include "report/names.h"

namespace claimtier {
namespace {

constexpr uint32_t kSite = 2;  // pages that sell
// What readers must find somewhere on the site: who should not have the treatment, its status, its risks.
constexpr std::array<std::string_view, 3> kExpected = {"G5", "G6", "G7"};

bool sells(const FileReport& file) { return file.reg == "sales"; }

bool has(const FileReport& file, std::string_view code) {
  return std::any_of(file.findings.begin(), file.findings.end(), [&](const Finding& finding) {
    return finding.polarity == Polarity::Green && finding.code == code;
  });
}

struct Said {
  const FileReport* file = nullptr;
  const ClaimRecord* claim = nullptr;

  std::string place() const { return place_text(file->path, claim->place); }
};

struct BothWays {
  Said absolute, hedged;  // the first of each
};

// Of treatment and condition: how strongly a benefit is worded often decides its outcome too.
std::string about(const RulePack& pack, const Claim& claim) {
  return fmt::format("{}/{}", id_of(pack, claim.intervention.entry), id_of(pack, claim.condition.entry));
}

bool is_benefit(Outcome outcome) {
  return outcome != Outcome::Safety && outcome != Outcome::Approval && outcome != Outcome::Superiority && outcome != Outcome::Surgery;
}

void note(const FileReport& file, const ClaimRecord& record, BothWays& ways) {
  Said& way = record.claim.strength == kAbsolute ? ways.absolute : ways.hedged;
  const bool counts = record.claim.strength == kAbsolute || record.claim.hedged;
  if (counts && way.claim == nullptr) way = {&file, &record};
}

std::vector<Contradiction> contradictions_in(const RulePack& pack, const std::vector<FileReport>& files) {
  std::map<std::string, BothWays> by_claim;
  for (const FileReport& file : files) {
    for (const ClaimRecord& record : file.claims) {
      const bool named = record.claim.intervention.entry != kNone && record.claim.condition.entry != kNone;
      const bool claimed = record.verdict != "silent" && record.has_ruling && is_benefit(record.claim.outcome);
      if (claimed && named) note(file, record, by_claim[about(pack, record.claim)]);
    }
  }
  std::vector<Contradiction> found;
  for (const auto& [name, ways] : by_claim) {
    if (ways.absolute.claim == nullptr || ways.hedged.claim == nullptr || ways.absolute.file == ways.hedged.file) continue;
    found.push_back({name, ways.absolute.place(), ways.hedged.place(), ways.absolute.claim->matched, ways.hedged.claim->matched});
  }
  return found;
}

}  // namespace

SiteView site_view(const RulePack& pack, const std::vector<FileReport>& files) {
  SiteView site;
  site.selling = static_cast<uint32_t>(std::count_if(files.begin(), files.end(), sells));
  if (site.selling < kSite) return site;
  for (const std::string_view code : kExpected) {
    if (std::none_of(files.begin(), files.end(), [&](const FileReport& file) { return has(file, code); })) site.missing.emplace_back(code);
  }
  site.contradictions = contradictions_in(pack, files);
  return site;
}

std::vector<std::string> site_lines(const RulePack& pack, const SiteView& site) {
  std::vector<std::string> lines;
  for (const std::string& code : site.missing) {
    const Family* family = find_family(pack, code);
    lines.push_back(fmt::format("missing on all {} pages that sell: {} {}", site.selling, code, family == nullptr ? "" : family->summary));
  }
  for (const Contradiction& both : site.contradictions) {
    lines.push_back(fmt::format("{} promises '{}' without limit, {} only '{}' ({})", both.absolute, both.absolute_words, both.hedged,
                                both.hedged_words, both.about));
  }
  return lines;
}

}  // namespace claimtier
