#include "verdict/assess.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "context/weight_table.h"
#include "verdict/approvals.h"
#include "verdict/evidence.h"
#include "verdict/fingerprint.h"
#include "verdict/review.h"

namespace claimtier {
namespace {

constexpr std::string_view kDenialRule = "denial/claim";  // credits/denial/claim.toml: a denied over-claim

std::string_view label_of(const RulePack& pack, uint32_t entry, std::string_view otherwise) {
  return entry == kNone ? otherwise : std::string_view(pack.entries[entry].name);
}

const Family* family_of(const RulePack& pack, const std::string& code) {
  const auto found = std::find_if(pack.families.begin(), pack.families.end(), [&](const Family& f) { return f.code == code; });
  return found == pack.families.end() ? nullptr : &*found;
}

// A sentence of the page.
struct Told {
  uint32_t passage = kNone, sentence = kNone;
  std::string_view text;
  std::string normalised;
  Span<Byte> bytes;
};

// The words of a claim, for its finding and its record.
struct Words {
  Place place;
  std::string text, matched, claim_id;
};

class Assessor {
 public:
  Assessor(const Reading& page, const Locator& locator, size_t claims, const std::string& as_of)
      : page_(page), pack_(page.pack), locator_(locator), as_of_(as_of), denial_(rule_named(pack_, kDenialRule)) {
    assessment_.findings.reserve(claims);
    assessment_.records.reserve(claims);
    medium_ = weight_of(pack_, "threshold/medium");
    high_ = weight_of(pack_, "threshold/high");
  }

  void visit(const Claim& claim) {
    const Rule& rule = pack_.rules[claim.rule];
    if (rule.profile != kNone) {
      restrict(claim, rule);
    } else if (rule.polarity == Polarity::Green) {
      if (asserts(claim.assertion) || claim.assertion == Assertion::Denied) credit(claim, claim.rule, words_of(claim));
    } else if (!asserts(claim.assertion)) {
      silence(claim);
    } else {
      accuse(claim, rule);
    }
  }

  Assessment take() { return std::move(assessment_); }

 private:
  // Of credits with the same code that overlap, the first stays and takes the other's rule and patterns along.
  void credit(const Claim& claim, uint32_t rule, Words words) {
    if (Finding* first = overlapping_credit(pack_.rules[rule].code, told(claim).bytes, words.place.bytes)) {
      first->claim.rules.push_back(rule);
      first->claim.patterns.insert(first->claim.patterns.end(), claim.patterns.begin(), claim.patterns.end());
      return;
    }
    Finding finding = finding_of(claim, pack_.rules[rule], std::move(words));
    finding.polarity = Polarity::Green;
    assessment_.findings.push_back(std::move(finding));
  }

  // The last one in the same sentence; null where there is none.
  Finding* overlapping_credit(const std::string& code, Span<Byte> sentence, Span<Byte> place) {
    // cppcheck-suppress constVariable ; a finding of it is handed out to be changed
    std::vector<Finding>& findings = assessment_.findings;
    for (auto other = findings.rbegin(); other != findings.rend() && other->sentence == sentence; ++other) {
      if (other->polarity == Polarity::Green && other->code == code && other->place.bytes.overlaps(place)) return &*other;
    }
    return nullptr;
  }

  bool is_outdated(const Ruling& ruling) const { return !ruling.due.empty() && is_stale(ruling.due, as_of_); }

  std::string passing(const Ruling& ruling) const {
    return !ruling.assessed ? "not-assessed" : is_outdated(ruling) ? "not-judged" : "allowed";
  }

  std::string why_it_passes(const Ruling& ruling) const {
    return is_outdated(ruling) ? "its evidence was due for review on " + ruling.due : "within its ceiling";
  }

  // A denied, asked or attributed over-claim is no red; denied or warned against it is a credit.
  void silence(const Claim& claim) {
    const Words words = words_of(claim);
    record(claim, nullptr, words, "silent", std::string(name_of(claim.assertion)));
    if (claim.assertion != Assertion::Denied && claim.assertion != Assertion::Warned) return;
    if (denial_ != kNone) credit(claim, denial_, words);
  }

  // What a law forbids or prescribes is there or not: nothing to weigh, no claim of effect, no credit for denying it.
  void restrict(const Claim& claim, const Rule& rule) {
    if (rule.polarity == Polarity::Red && !asserts(claim.assertion)) return;
    if (rule.polarity == Polarity::Green) return credit(claim, claim.rule, words_of(claim));
    Finding finding = finding_of(claim, rule, words_of(claim));
    finding.severity = rule.severity;
    assessment_.findings.push_back(std::move(finding));
  }

  void accuse(const Claim& claim, const Rule& rule) {
    const bool judged = claim.outcome != Outcome::None;
    Ruling ruling = judged ? ruling_for(claim) : Ruling();
    const Severity severity = judged ? severity_under(ruling, claim, rule) : fixed_severity(claim, rule);
    const bool red = severity != Severity::None;
    Words words = words_of(claim);
    record(claim, judged ? &ruling : nullptr, words, red ? "red" : passing(ruling), red ? "" : why_it_passes(ruling));
    if (!red) return;
    Finding finding = finding_of(claim, rule, std::move(words));
    finding.has_ruling = judged;
    finding.ruling = std::move(ruling);
    finding.confidence = claim.weight >= high_     ? Confidence::High
                         : claim.weight >= medium_ ? Confidence::Medium
                                                   : Confidence::Low;
    finding.severity = finding.confidence == Confidence::Low ? Severity::Note : severity;
    assessment_.findings.push_back(std::move(finding));
  }

  // An approved product named in the sentence answers before the table.
  Ruling ruling_for(const Claim& claim) const {
    const std::optional<Ruling> approval = approval_ruling(page_, claim);
    return approval ? *approval : look_up(pack_, claim);
  }

  Severity severity_under(const Ruling& ruling, const Claim& claim, const Rule& rule) const {
    return rule.severity != Severity::None ? rule.severity : judge(pack_, claim, ruling);
  }

  Severity fixed_severity(const Claim& claim, const Rule& rule) const {
    const Family* family = rule.severity == Severity::None ? family_of(pack_, rule.code) : nullptr;
    const Severity of_family = family == nullptr || family->severity == Severity::None ? Severity::Warning : family->severity;
    const Severity severity = rule.severity != Severity::None ? rule.severity : of_family;
    // "Patients report benefit, but controlled trials are lacking" is told with its contradiction.
    return claim.limited && rule.code == "R9" ? std::min(severity, Severity::Note) : severity;
  }

  Finding finding_of(const Claim& claim, const Rule& rule, Words words) {
    Finding finding;
    finding.code = rule.code;
    finding.rule = rule.name;
    for (uint32_t other : claim.rules) {
      const std::string& code = pack_.rules[other].code;
      const bool known = std::find(finding.also.begin(), finding.also.end(), code) != finding.also.end();
      if (code != rule.code && !known) finding.also.push_back(code);
    }
    const Told& sentence = told(claim);
    finding.place = std::move(words.place);
    finding.sentence = sentence.bytes;
    finding.stands_in = page_.passages[claim.passage].sentences[claim.sentence].span;
    finding.text = std::move(words.text);
    finding.matched = std::move(words.matched);
    finding.has_claim = true;
    finding.claim = claim;
    finding.context = context_names(claim);
    finding.anchors = rule.sources;
    const std::string target = claim.target.empty() ? "" : target_text(claim);
    finding.message = fill_template(pack_, rule.message, finding, target);
    finding.advice = fill_template(pack_, rule.advice, finding, target);
    finding.claim_id = std::move(words.claim_id);
    finding.fingerprint = sentence.normalised;
    return finding;
  }

  std::string target_text(const Claim& claim) const {
    return std::string(page_.document.text_of(locator_.chars(claim.passage, claim.target)));
  }

  // The claims come by sentence, so one is kept.
  const Told& told(const Claim& claim) {
    if (told_.passage != claim.passage || told_.sentence != claim.sentence) {
      const Span<Char> visible = page_.passages[claim.passage].sentences[claim.sentence].span;
      const std::string_view text = page_.document.text_of(visible);
      told_ = {claim.passage, claim.sentence, text, normalised(text), locator_.bytes(visible)};
    }
    return told_;
  }

  Words words_of(const Claim& claim) {
    const Span<Char> visible = locator_.chars(claim.passage, claim.tokens);
    return {locator_.place(visible), locator_.text(visible), std::string(page_.document.text_of(visible)),
            claim_id(pack_, claim, told(claim).normalised)};
  }

  std::vector<std::string> context_names(const Claim& claim) const {
    std::vector<std::string> names;
    names.reserve(1 + claim.cues.size());
    names.emplace_back(name_of(claim.assertion));
    for (const ActingCue& acting : claim.cues) {
      const std::string& id = pack_.categories[pack_.cues[acting.cue].category].id;
      if (std::find(names.begin(), names.end(), id) == names.end()) names.push_back(id);
    }
    return names;
  }

  void record(const Claim& claim, const Ruling* ruling, const Words& words, std::string verdict, std::string why) {
    ClaimRecord& record = assessment_.records.emplace_back();
    record.claim = claim;
    const Told& sentence = told(claim);
    record.sentence_text = sentence.text;
    record.claim_id = words.claim_id;
    record.has_ruling = ruling != nullptr;
    if (ruling != nullptr) record.ruling = *ruling;
    record.place = words.place;
    record.sentence = sentence.bytes;
    record.text = words.text;
    record.matched = words.matched;
    record.verdict = std::move(verdict);
    record.why = std::move(why);
    for (const ActingCue& acting : claim.cues) record.cues.push_back(locator_.words_of(acting));
  }

  const Reading& page_;
  const RulePack& pack_;
  const Locator& locator_;
  const std::string& as_of_;
  double medium_ = 0;
  double high_ = 0;
  uint32_t denial_;  // the rule of the credit for a denied over-claim
  Told told_;
  Assessment assessment_;
};

}  // namespace

Span<Char> Locator::chars(uint32_t passage, Span<Tok> tokens) const {
  const std::vector<Token>& all = page_.passages[passage].tokens;
  return {all[tokens.begin].span.begin, all[tokens.end - 1].span.end};
}

Place Locator::place(Span<Char> visible) const {
  return located(page_.document.origin(visible), visible);
}

Span<Byte> Locator::bytes(Span<Char> visible) const { return source_.origin(page_.document.origin(visible)); }

Place Locator::place_in_source(Span<Char> at) const { return located(at, page_.document.visible(at)); }

Place Locator::located(Span<Char> at, Span<Char> visible) const {
  const Position begin = lines_.position(at.begin);
  const Position end = lines_.position(at.end);
  Place place{source_.origin(at), begin.line, begin.column, end.line, end.column, visible};
  name_part(page_.document, at.begin, place);
  return place;
}

Span<Char> Locator::around(uint32_t passage, uint32_t first, uint32_t last) const {
  const std::vector<Sentence>& sentences = page_.passages[passage].sentences;
  const auto bytes_of = [&](Span<Char> visible) { return page_.document.origin(visible); };
  const uint32_t next = last == kNone ? static_cast<uint32_t>(sentences.size()) : last + 1;
  Span<Char> found = part_;
  if (first > 0) {
    found.begin = bytes_of(sentences[first - 1].span).end;
  } else if (passage > 0) {
    found.begin = bytes_of(page_.block(passage - 1).span).end;
  }
  if (next < sentences.size()) {
    found.end = bytes_of(sentences[next].span).begin;
  } else if (passage + 1 < page_.passages.size()) {
    found.end = bytes_of(page_.block(passage + 1).span).begin;
  }
  return {found.begin, std::max(found.begin, found.end)};
}

std::string Locator::text(Span<Char> visible) const {
  const Span<Char> at = page_.document.origin(visible);
  return std::string(source_.text().substr(at.begin, at.size()));
}

CueWords Locator::words_of(const ActingCue& acting) const {
  const Span<Char> visible = chars(acting.passage, acting.tokens);
  return {page_.pack.categories[page_.pack.cues[acting.cue].category].id, text(visible), place(visible)};
}

Assessment assess(const Reading& page, const Locator& locator, const std::vector<Claim>& claims, const std::string& as_of) {
  Assessor assessor(page, locator, claims.size(), as_of);
  for (const Claim& claim : claims) assessor.visit(claim);
  return assessor.take();
}

void add_fingerprints(const std::string& path, std::vector<Finding>& findings) {
  std::unordered_map<uint64_t, uint32_t> seen;
  for (Finding& finding : findings) {
    TextHash hash;
    hash.add(finding.rule).add("\n").add(path).add("\n").add(finding.fingerprint);
    const uint32_t before = seen[hash.value()]++;
    finding.sentence_id = finding.page ? "page" : TextHash().add(finding.fingerprint).hex();
    finding.fingerprint = hash.add("\n").add(std::to_string(before)).hex();
  }
}

std::string fill_template(const RulePack& pack, const std::string& text, const Finding& finding, const std::string& target) {
  const auto words_for = [&](std::string_view slot) -> std::string_view {
    if (slot == "{match}") return finding.matched;
    if (slot == "{target}") return target.empty() ? "this" : std::string_view(target);
    if (slot == "{intervention}") return label_of(pack, finding.claim.intervention.entry, "the treatment");
    if (slot == "{condition}") return label_of(pack, finding.claim.condition.entry, "the condition");
    return slot;
  };
  std::string filled;
  std::string_view rest = text;
  for (size_t open = rest.find('{'); open < rest.size(); open = rest.find('{')) {
    const std::string_view slot = rest.substr(open, rest.find('}', open) + 1 - open);
    filled.append(rest.substr(0, open)).append(words_for(slot));
    rest.remove_prefix(open + slot.size());
  }
  return filled.append(rest);
}

}  // namespace claimtier
