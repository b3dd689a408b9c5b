#include "lint/linter.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

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

// A finding is much to move, so each is moved once.
std::vector<Finding> sorted_by_place(std::vector<Finding> findings) {
  std::vector<std::pair<Span<Byte>, Finding*>> order;
  for (Finding& finding : findings) order.emplace_back(finding.place.bytes, &finding);
  std::sort(order.begin(), order.end());  // of equal places what stands first stays first
  std::vector<Finding> sorted;
  sorted.reserve(order.size());
  for (const auto& [place, finding] : order) sorted.push_back(std::move(*finding));
  return sorted;
}

PageText page_text(Document document, const LineIndex& lines) {
  PageText page;
  for (const Block& block : document.blocks) page.lines.push_back(lines.position(document.origin(block.span).begin).line);
  page.text = std::move(document.text);
  page.blocks = std::move(document.blocks);
  return page;
}

FileReport unjudged(const Source& source, const std::string& page_name, Span<Char> part, std::string why) {
  FileReport report;
  report.path = source.path() + page_name;
  report.page_name = page_name;
  report.format = name_of(source.format());
  report.bytes = source.origin(part).size();
  report.verdict = "not-judged";
  report.errors.push_back({std::move(why), 0, 0});
  return report;
}

std::vector<Directive> inside(Span<Char> part, const std::vector<Directive>& in_order) {
  const auto begin = std::partition_point(in_order.begin(), in_order.end(), [&](const Directive& one) { return one.at.begin < part.begin; });
  const auto end = std::partition_point(begin, in_order.end(), [&](const Directive& one) { return one.at.end <= part.end; });
  return {begin, end};
}

// Keeps the first ones; what is to be said of the rest, or "".
template <class Item>
std::string cut(std::vector<Item>& items, std::string_view what, uint32_t most) {
  if (most == 0 || items.size() <= most) return "";
  items.erase(items.begin() + most, items.end());
  return fmt::format("more than {} {} (--max-findings): the rest is left out", most, what);
}

}  // namespace

Linter::Linter(const RulePack& pack, LintOptions options)
    : pack_(pack), options_(std::move(options)), lists_(pack), matcher_(pack), bibliography_(pack) {
  options_.profiles = with_extended(pack_, options_.profiles);
}

FileReport Linter::lint(const Source& source, const LintOptions& options) const {
  const Stopwatch watch(options.limits.seconds);
  const LineIndex lines(source.text());
  const std::vector<Directive> directives = find_directives(source.format(), source.text());
  const std::string prose = blank_directives(source.text(), directives);
  return lint({source, lines, {"", source.whole(), extract(source, prose)}, directives, watch}, options);
}

std::vector<FileReport> Linter::lint_pages(const Source& source, const LintOptions& options) const {
  if (std::string over = check_source(source, options.limits); !over.empty()) return {unjudged(source, "", source.whole(), std::move(over))};
  const Stopwatch watch(options.limits.seconds);
  const LineIndex lines(source.text());
  const std::vector<Directive> directives = find_directives(source.format(), source.text());
  const std::string prose = blank_directives(source.text(), directives);
  std::vector<FileReport> reports;
  std::vector<Page> pages = extract_pages(source, prose);
  for (Page& page : pages) {
    if (const std::string over = watch.check(); !over.empty() && !reports.empty()) {
      const std::string rest = fmt::format("{}: {} and {} more", over, page.name, pages.size() - reports.size() - 1);
      reports.push_back(unjudged(source, "", {page.part.begin, source.whole().end}, rest));
      break;
    }
    std::vector<Directive> own = inside(page.part, directives);
    reports.push_back(lint({source, lines, std::move(page), std::move(own), watch}, options));
  }
  return reports;
}

FileReport Linter::lint(Unit unit, const LintOptions& options) const {
  std::string over = check_document(unit.page.document, options.limits);
  if (!over.empty()) return unjudged(unit.source, unit.page.name, unit.page.part, std::move(over));
  const Stopwatch& watch = unit.watch;
  const Source& source = unit.source;
  const Span<Char> part = unit.page.part;
  FileReport report = judge(std::move(unit), options, As::Page);
  if (report.verdict == "not-judged") return report;
  if (options.wanted.suggestions) suggest(options, report);
  over = watch.check();
  return over.empty() ? report : unjudged(source, report.page_name, part, std::move(over));
}

void Linter::suggest(const LintOptions& options, FileReport& report) const {
  std::unordered_map<std::string, bool> known;  // few sentences are proposed on a page, often
  const auto clean = [&](const std::string& sentence) {
    const auto [found, is_new] = known.try_emplace(sentence, false);
    if (is_new) found->second = reads_clean(sentence, options);
    return found->second;
  };
  add_suggestions(pack_, options.profiles, clean, report);
}

// What is missing from the page (scope "page") is no fault of the sentence.
bool Linter::reads_clean(const std::string& sentence, const LintOptions& options) const {
  const Source source = decode("", sentence, Format::Plain);
  const LineIndex lines(source.text());
  const Stopwatch unwatched(0);
  const FileReport report = judge({source, lines, {"", source.whole(), extract(source, source.text())}, {}, unwatched}, options, As::Offer);
  return std::none_of(report.findings.begin(), report.findings.end(),
                      [](const Finding& finding) { return finding.polarity == Polarity::Red && !finding.page; });
}

FileReport Linter::judge(Unit&& unit, const LintOptions& options, As as) const {
  // cppcheck-suppress variableScope ; the names of one binding stand together
  auto& [source, lines, file_page, directives, watch] = unit;
  Document& document = file_page.document;
  const std::vector<Passage> passages = segment(document);
  const std::vector<Matches> matches = matcher_.find_all(passages);
  const Reading page{pack_, document, passages, matches};
  if (std::string over = watch.check(); !over.empty()) return unjudged(source, file_page.name, file_page.part, std::move(over));
  Discourse discourse = outline(page, lists_);
  if (as == As::Offer) discourse.reg = SpeechRegister::Sales;
  std::vector<Claim> claims = resolve(page, lists_, discourse, options.default_intervention, options.limits.findings);
  std::string over_most = cut(claims, "claims", options.limits.findings);  // before each becomes a finding with all its words
  if (std::string over = watch.check(); !over.empty()) return unjudged(source, file_page.name, file_page.part, std::move(over));
  const Locator locator(source, lines, page, file_page.part);
  Assessment assessment = assess(page, locator, claims, options.as_of);
  add_borrowed(page, discourse, locator, bibliography_, assessment);
  add_page_findings(page, locator, discourse, assessment);
  if (!options.profiles.empty()) {
    const std::vector<Claim> found =
        resolve_profiles(page, lists_, discourse, options.default_intervention, options.profiles, options.limits.findings);
    apply_profiles(page, lists_, locator, discourse, options.profiles, found, assessment);
  }

  FileReport report;
  if (as == As::Offer) {  // of a sentence that is proposed only the findings are asked for
    report.findings = std::move(assessment.findings);
    return report;
  }
  report.path = source.path() + file_page.name;
  report.page_name = file_page.name;
  report.format = name_of(source.format());
  report.reg = discourse.reg == SpeechRegister::Sales ? "sales" : "education";
  for (const ActingCue& offer : discourse.offers) report.offers.push_back(locator.words_of(offer));
  const bool whole = file_page.name.empty();
  report.bytes = whole ? static_cast<uint32_t>(source.bytes().size()) : source.origin(file_page.part).size();
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
  if (options.inline_config) {
    suppress({pack_, source, lines, document, options.profiles, options.as_of}, directives, report.findings);
  }
  if (options.wanted.sentences) report.sentences = sentences_of(page, locator);
  report.findings = sorted_by_place(std::move(report.findings));
  if (over_most.empty()) over_most = cut(report.findings, "findings", options.limits.findings);
  if (!over_most.empty()) report.errors.push_back({std::move(over_most), 0, 0});
  add_fingerprints(report.path, report.findings);
  report.scorecard = score_page(pack_, report.findings);
  report.verdict = verdict_of(report);
  if (options.wanted.page_text || options.wanted.suggestions) report.page = page_text(std::move(document), lines);
  return report;
}

}  // namespace claimtier
