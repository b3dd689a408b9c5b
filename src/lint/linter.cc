#include "lint/linter.h"

#include <algorithm>
#include <unordered_map>

#include "context/discourse.h"
#include "context/resolve.h"
#include "extract/extract.h"
#include "segment/segment.h"
#include "verdict/assess.h"
#include "verdict/borrowed.h"
#include "verdict/page.h"
#include "verdict/profiles.h"
#include "verdict/suggestion.h"
#include "verdict/suppressions.h"

namespace claimtier {
namespace {

std::string_view name_of(Format format) {
  switch (format) {
    case Format::Plain: return "text";
    case Format::Markdown: return "markdown";
    case Format::Html: return "html";
  }
  return "text";
}

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

FileReport Linter::lint(const Source& source, const LintOptions& options) const {
  FileReport report = judge(source, options, As::Page);
  std::unordered_map<std::string, bool> known;  // few sentences are proposed on a page, often
  const auto clean = [&](const std::string& sentence) {
    const auto [found, is_new] = known.try_emplace(sentence, false);
    if (is_new) found->second = reads_clean(sentence, options);
    return found->second;
  };
  add_suggestions(pack_, options.profiles, clean, report.findings);
  return report;
}

// What is missing from the page (scope "page") is no fault of the sentence.
bool Linter::reads_clean(const std::string& sentence, const LintOptions& options) const {
  const FileReport report = judge(decode("", sentence, Format::Plain), options, As::Offer);
  return std::none_of(report.findings.begin(), report.findings.end(),
                      [](const Finding& finding) { return finding.polarity == Polarity::Red && !finding.page; });
}

FileReport Linter::judge(const Source& source, const LintOptions& options, As as) const {
  const LineIndex lines(source.text());
  const std::vector<Directive> directives = find_directives(source.format(), source.text());
  const std::string prose = blank_directives(source.text(), directives);

  const Document document = extract(source.format(), prose);
  const std::vector<Passage> passages = segment(document);
  const std::vector<Matches> matches = find_all(matcher_, passages);
  const Reading page{pack_, document, passages, matches};
  Discourse discourse = outline(page, lists_);
  if (as == As::Offer) discourse.reg = Register::Sales;
  const std::vector<Claim> claims = resolve(page, lists_, discourse, options.default_intervention);

  const Locator locator(source, lines, page);
  Assessment assessment = assess(page, locator, claims, options.as_of);
  add_borrowed(page, discourse, locator, assessment);
  add_page_findings(page, locator, discourse, assessment);
  if (!options.profiles.empty()) {
    const std::vector<Claim> found =
        resolve_profiles(page, lists_, discourse, options.default_intervention, options.profiles);
    apply_profiles(page, lists_, locator, discourse, options.profiles, found, assessment);
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
  report.claims = std::move(assessment.records);
  if (options.inline_config) {
    suppress({pack_, source, lines, document, options.profiles, options.as_of}, directives, report.findings);
  }
  sort_by_place(report.findings);
  add_fingerprints(report.path, report.findings);
  report.scorecard = score_page(pack_, report.findings);
  report.verdict = verdict_of(report);
  return report;
}

}  // namespace claimtier
