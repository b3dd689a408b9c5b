#include "lint/linter.h"

#include <algorithm>

#include "context/discourse.h"
#include "context/resolve.h"
#include "extract/extract.h"
#include "segment/segment.h"
#include "verdict/assess.h"
#include "verdict/borrowed.h"
#include "verdict/page.h"
#include "verdict/profiles.h"
#include "verdict/suppressions.h"

namespace claimtier {
namespace {

std::vector<Matches> find_all(const Matcher& matcher, const std::vector<Passage>& passages) {
  std::vector<Matches> matches;
  matches.reserve(passages.size());
  for (const Passage& passage : passages) matches.push_back(matcher.find(passage));
  return matches;
}

void sort_by_place(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.place.bytes < b.place.bytes; });
}

}  // namespace

Linter::Linter(const RulePack& pack, LintOptions options)
    : pack_(pack), options_(std::move(options)), lists_(pack), matcher_(pack) {
  options_.profiles = with_extended(pack_, options_.profiles);
}

FileReport Linter::lint(const Source& source) const {
  const LineIndex lines(source.text());
  const std::vector<Directive> directives = find_directives(source.format(), source.text());
  const std::string prose = blank_directives(source.text(), directives);

  const Document document = extract(source, prose);
  const std::vector<Passage> passages = segment(document);
  const std::vector<Matches> matches = find_all(matcher_, passages);
  const Reading page{pack_, document, passages, matches};
  const Discourse discourse = outline(page, lists_);
  const std::vector<Claim> claims = resolve(page, lists_, discourse, options_.default_intervention);

  const Locator locator(source, lines, page);
  Assessment assessment = assess(page, locator, claims, options_.as_of);
  add_borrowed(page, discourse, locator, assessment);
  add_page_findings(page, locator, discourse, assessment);
  if (!options_.profiles.empty()) {
    const std::vector<Claim> found =
        resolve_profiles(page, lists_, discourse, options_.default_intervention, options_.profiles);
    apply_profiles(page, lists_, locator, discourse, options_.profiles, found, assessment);
  }

  FileReport report;
  report.path = source.path();
  report.format = name_of(source.format());
  report.reg = discourse.reg == Register::Sales ? "sales" : "education";
  for (const ActingCue& offer : discourse.offers) report.offers.push_back(locator.words_of(offer));
  report.bytes = static_cast<uint32_t>(source.bytes().size());
  report.coverage = cover(page, lists_, locator, claims);
  report.findings = std::move(assessment.findings);
  for (const ClaimRecord& record : assessment.records) {
    if (record.verdict == "not-judged") report.coverage.not_judged.push_back({record.place, record.why});
  }
  for (const Fault& fault : document.faults) {
    const Position at = lines.position(fault.at);
    report.errors.push_back({fault.message, at.line, at.column});
  }
  report.claims = std::move(assessment.records);
  if (options_.inline_config) {
    suppress({pack_, source, lines, document, options_.profiles, options_.as_of}, directives, report.findings);
  }
  sort_by_place(report.findings);
  add_fingerprints(report.path, report.findings);
  report.scorecard = score_page(pack_, report.findings);
  report.verdict = verdict_of(report);
  return report;
}

}  // namespace claimtier
