#include "verdict/page.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace claimtier {
namespace {

constexpr std::string_view kPanaceaRule = "panacea/page";
constexpr size_t kManyConditions = 3;

bool has_list(const Reading& page, uint32_t passage, Span<Tok> tokens, const std::vector<uint32_t>& lists) {
  const std::span<const Hit> hits = page.hits_in(passage, tokens);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return tokens.covers(hit.tokens) && std::find(lists.begin(), lists.end(), hit.list) != lists.end();
  });
}

bool counts(const Finding& finding) {
  return finding.polarity == Polarity::Red && !finding.tool && finding.severity >= Severity::Warning;
}

bool answers(const Finding& finding, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), finding.code) != names.end() ||
         std::find(names.begin(), names.end(), finding.rule) != names.end();
}

PairAnswer answer_of(const Pair& pair, const std::vector<Finding>& findings) {
  PairAnswer answer{pair.id, "silent", {}};
  const Finding* first = nullptr;
  bool green = false;
  bool red = false;
  for (const Finding& finding : findings) {
    const bool is_green = finding.polarity == Polarity::Green && answers(finding, pair.green);
    const bool is_red = counts(finding) && answers(finding, pair.red);
    if ((is_green || is_red) && first == nullptr) first = &finding;
    green = green || is_green;
    red = red || is_red;
  }
  if (green || red) answer.answer = green && red ? "both" : green ? "green" : "red";
  if (first != nullptr) answer.place = first->place;
  return answer;
}

}  // namespace

std::vector<ReadSentence> sentences_of(const Reading& page, const Locator& locator) {
  std::vector<ReadSentence> sentences;
  for (const Passage& passage : page.passages) {
    for (const Sentence& sentence : passage.sentences) sentences.push_back({locator.bytes(sentence.span), passage.block});
  }
  return sentences;
}

Coverage cover(const Reading& page, const Lists& lists, const Locator& locator, const std::vector<Claim>& claims) {
  Coverage coverage;
  const auto explained = [&](uint32_t passage, uint32_t sentence) {
    const auto before = [&](const Claim& claim) { return std::pair(claim.passage, claim.sentence) < std::pair(passage, sentence); };
    const auto first = std::partition_point(claims.begin(), claims.end(), before);
    return first != claims.end() && first->passage == passage && first->sentence == sentence;
  };
  const std::vector<uint32_t> treatments = {lists.intervention, lists.treatment};
  for (uint32_t p = 0; p < page.passages.size(); ++p) {
    const Passage& passage = page.passages[p];
    if (!passage.english) {
      coverage.not_judged.push_back({locator.place(page.block(p).span), "not English"});
      continue;
    }
    for (uint32_t s = 0; s < passage.sentences.size(); ++s) {
      const Span<Tok> tokens = passage.sentences[s].tokens;
      ++coverage.sentences;
      if (!has_list(page, p, tokens, treatments)) continue;
      ++coverage.naming_treatment;
      if (has_list(page, p, tokens, lists.effects) && !explained(p, s)) ++coverage.unexplained;
    }
  }
  for (const NotJudged& unread : page.document.not_judged) {
    coverage.not_judged.push_back({locator.place(unread.span), unread.reason});
  }
  coverage.claims = static_cast<uint32_t>(std::count_if(claims.begin(), claims.end(), [&](const Claim& claim) {
    return page.pack.rules[claim.rule].polarity == Polarity::Red;
  }));
  return coverage;
}

Finding page_finding(const Reading& page, const Locator& locator, const Discourse& discourse, const Rule& rule) {
  Finding finding;
  finding.code = rule.code;
  finding.rule = rule.name;
  finding.page = true;
  finding.severity = rule.severity;
  finding.message = rule.message;
  finding.advice = rule.advice;
  finding.anchors = rule.sources;
  const Span<Char> visible = page.block(discourse.title == kNone ? 0 : discourse.title).span;
  finding.place = locator.place(visible);
  finding.text = locator.text(visible);
  finding.matched = std::string(page.document.text_of(visible));
  return finding;
}

void add_page_findings(const Reading& page, const Locator& locator, const Discourse& discourse, Assessment& assessment) {
  std::set<uint32_t> conditions;
  std::set<Tier> tiers;
  for (const ClaimRecord& record : assessment.records) {
    if (!record.has_ruling || record.claim.condition.entry == kNone || record.verdict == "not-assessed") continue;
    if (record.claim.strength < 3) return;
    conditions.insert(record.claim.condition.entry);
    tiers.insert(record.ruling.tier);
  }
  if (conditions.size() < kManyConditions || tiers.size() < 2) return;
  const uint32_t rule = rule_named(page.pack, kPanaceaRule);
  if (rule == kNone) return;
  Finding finding = page_finding(page, locator, discourse, page.pack.rules[rule]);
  finding.severity = Severity::Warning;
  finding.confidence = Confidence::Medium;
  assessment.findings.push_back(std::move(finding));
}

Scorecard score_page(const RulePack& pack, const std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, uint32_t> all, red;  // by code; of `red` those that count
  for (const Finding& finding : findings) {
    ++all[finding.code];
    if (counts(finding)) ++red[finding.code];
  }
  Scorecard card;
  for (const Family& family : pack.families) {
    if (family.polarity == Polarity::Green) {
      card.green.push_back({family.code, all.contains(family.code)});
    } else {
      const auto found = red.find(family.code);
      card.red.push_back({family.code, found == red.end() ? 0 : found->second});
    }
  }
  for (const Pair& pair : pack.pairs) card.pairs.push_back(answer_of(pair, findings));
  return card;
}

std::string verdict_of(const FileReport& report) {
  const auto stands = [](const Finding& f) { return counts(f) && f.suppressed.kind.empty(); };
  if (std::any_of(report.findings.begin(), report.findings.end(), stands)) return "over-claims";
  return report.coverage.sentences == 0 ? "not-judged" : "none-found";
}

}  // namespace claimtier
