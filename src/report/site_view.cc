#include "report/site_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/finding_text.h"
#include "report/names.h"

namespace claimtier {
namespace {

constexpr uint32_t kSite = 2;  // pages that sell
// What readers must find somewhere on the site: who should not have the treatment, its status, its risks.
constexpr std::array<std::string_view, 3> kExpected = {"G5", "G6", "G7"};

bool is_benefit(Outcome outcome) {
  return outcome != Outcome::Safety && outcome != Outcome::Approval && outcome != Outcome::Superiority && outcome != Outcome::Surgery;
}

// What a benefit is claimed of.
bool is_about(const ClaimRecord& record) {
  const bool named = record.claim.intervention.entry != kNone && record.claim.condition.entry != kNone;
  return named && record.verdict != "silent" && record.has_ruling && is_benefit(record.claim.outcome);
}

}  // namespace

void SiteWatch::add(const FileReport& file) {
  ++pages_;
  if (file.reg == "sales") ++selling_;
  for (const Finding& finding : file.findings) {
    if (finding.polarity == Polarity::Green && !earned_.contains(finding.code)) earned_.insert(finding.code);
  }
  for (const ClaimRecord& record : file.claims) {
    if (is_about(record)) note(file, record);
  }
}

void SiteWatch::note(const FileReport& file, const ClaimRecord& record) {
  const Claim& claim = record.claim;
  if (claim.strength != kAbsolute && !claim.hedged) return;
  BothWays& ways = said_[{claim.intervention.entry, claim.condition.entry}];
  Said& way = claim.strength == kAbsolute ? ways.absolute : ways.hedged;
  if (way.page == 0) way = {pages_, place_text(file.path, record.place), record.matched};
}

std::vector<Contradiction> SiteWatch::contradictions() const {
  std::vector<Contradiction> found;
  for (const auto& [about, ways] : said_) {
    if (ways.absolute.page == 0 || ways.hedged.page == 0 || ways.absolute.page == ways.hedged.page) continue;
    const std::string name = id_of(pack_, about.first) + "/" + id_of(pack_, about.second);
    found.push_back({name, ways.absolute.place, ways.hedged.place, ways.absolute.words, ways.hedged.words});
  }
  std::sort(found.begin(), found.end(), [](const Contradiction& a, const Contradiction& b) { return a.about < b.about; });
  return found;
}

SiteView SiteWatch::view() const {
  SiteView site;
  site.selling = selling_;
  if (site.selling < kSite) return site;
  for (const std::string_view code : kExpected) {
    if (!earned_.contains(code)) site.missing.emplace_back(code);
  }
  site.contradictions = contradictions();
  return site;
}

SiteView site_view(const RulePack& pack, const std::vector<FileReport>& files) {
  SiteWatch watch(pack);
  for (const FileReport& file : files) watch.add(file);
  return watch.view();
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
