#include "verdict/assess.h"

#include <algorithm>
#include <map>
#include <set>

#include "context/weight_table.h"
#include "verdict/approvals.h"
#include "verdict/evidence.h"
#include "verdict/fingerprint.h"
#include "verdict/review.h"

namespace claimtier {
namespace {

constexpr std::string_view kDenialRule = "denial/claim";  // credits/denial/claim.toml: a denied over-claim

std::string label_of(const RulePack& pack, uint32_t entry, std::string_view otherwise) {
  return entry == kNone ? std::string(otherwise) : pack.entries[entry].name;
}

void replace_all(std::string& text, std::string_view what, const std::string& with) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

const Family* family_of(const RulePack& pack, const std::string& code) {
  const auto found = std::find_if(pack.families.begin(), pack.families.end(), [&](const Family& f) { return f.code == code; });
  return found == pack.families.end() ? nullptr : &*found;
}

// A sentence of the page.
struct Told {
  uint32_t passage = kNone, sentence = kNone;
  std::string text, normalised;
  Span<Byte> bytes;
};

class Assessor {
 public:
  Assessor(const Reading& page, const Locator& locator, const std::string& as_of)
      : page_(page), pack_(page.pack), locator_(locator), as_of_(as_of) {
    medium_ = weight_of(pack_, "threshold/medium");
    high_ = weight_of(pack_, "threshold/high");
  }

  void visit(const Claim& claim) {
    const Rule& rule = pack_.rules[claim.rule];
    if (rule.profile != kNone) {
      restrict(claim, rule);
    } else if (rule.polarity == Polarity::Green) {
      if (asserts(claim.assertion) || claim.assertion == Assertion::Denied) credit(claim, rule);
    } else if (!asserts(claim.assertion)) {
      silence(claim);
    } else {
      accuse(claim, rule);
    }
  }

  Assessment take() {
    drop_repeated_credits();
    return std::move(assessment_);
  }

 private:
  // Of credits with the same code that overlap, the first stays and takes the other's rule and patterns along.
  void drop_repeated_credits() {
    std::vector<Finding> kept;
    for (Finding& finding : assessment_.findings) {
      const auto repeats = [&](const Finding& other) {
        return finding.polarity == Polarity::Green && other.polarity == Polarity::Green && other.code == finding.code &&
               other.place.bytes.overlaps(finding.place.bytes);
      };
      const auto same_sentence = [&](const Finding& other) { return other.sentence == finding.sentence; };
      const auto last = std::find_if_not(kept.rbegin(), kept.rend(), same_sentence);
      const auto first = std::find_if(kept.rbegin(), last, repeats);
      if (first == last) {
        kept.push_back(std::move(finding));
      } else {
        first->claim.rules.push_back(rule_named(pack_, finding.rule));
        const std::vector<uint32_t>& patterns = finding.claim.patterns;
        first->claim.patterns.insert(first->claim.patterns.end(), patterns.begin(), patterns.end());
      }
    }
    assessment_.findings = std::move(kept);
  }

  void credit(const Claim& claim, const Rule& rule) {
    Finding finding = finding_of(claim, rule);
    finding.polarity = Polarity::Green;
    assessment_.findings.push_back(std::move(finding));
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
    record(claim, nullptr, "silent", std::string(name_of(claim.assertion)));
    if (claim.assertion != Assertion::Denied && claim.assertion != Assertion::Warned) return;
    const uint32_t denial = rule_named(pack_, kDenialRule);
    if (denial == kNone) return;
    Finding finding = finding_of(claim, pack_.rules[denial]);
    finding.polarity = Polarity::Green;
    assessment_.findings.push_back(std::move(finding));
  }

  // What a law forbids or prescribes is there or not: nothing to weigh, no claim of effect, no credit for denying it.
  void restrict(const Claim& claim, const Rule& rule) {
    if (rule.polarity == Polarity::Red && !asserts(claim.assertion)) return;
    Finding finding = finding_of(claim, rule);
    finding.polarity = rule.polarity;
    finding.severity = rule.severity;
    assessment_.findings.push_back(std::move(finding));
  }

  void accuse(const Claim& claim, const Rule& rule) {
    Finding finding = finding_of(claim, rule);
    if (claim.outcome == Outcome::None) {
      finding.severity = fixed_severity(rule);
      // "Patients report benefit, but controlled trials are lacking" is told with its contradiction.
      if (claim.limited && rule.code == "R9") finding.severity = std::min(finding.severity, Severity::Note);
    } else {
      finding.has_ruling = true;
      finding.ruling = ruling_for(claim);
      finding.severity = rule.severity != Severity::None ? rule.severity : judge(pack_, claim, finding.ruling);
    }
    const bool red = finding.severity != Severity::None;
    const Ruling* ruling = finding.has_ruling ? &finding.ruling : nullptr;
    record(claim, ruling, red ? "red" : passing(finding.ruling), red ? "" : why_it_passes(finding.ruling));
    if (!red) return;
    finding.confidence = claim.weight >= high_     ? Confidence::High
                         : claim.weight >= medium_ ? Confidence::Medium
                                                   : Confidence::Low;
    if (finding.confidence == Confidence::Low) finding.severity = Severity::Note;
    assessment_.findings.push_back(std::move(finding));
  }

  // An approved product named in the sentence answers before the table.
  Ruling ruling_for(const Claim& claim) const {
    const std::optional<Ruling> approval = approval_ruling(page_, claim);
    return approval ? *approval : look_up(pack_, claim);
  }

  Severity fixed_severity(const Rule& rule) const {
    if (rule.severity != Severity::None) return rule.severity;
    const Family* family = family_of(pack_, rule.code);
    return family == nullptr || family->severity == Severity::None ? Severity::Warning : family->severity;
  }

  Finding finding_of(const Claim& claim, const Rule& rule) {
    Finding finding;
    const Span<Char> visible = locator_.chars(claim.passage, claim.tokens);
    finding.code = rule.code;
    finding.rule = rule.name;
    for (uint32_t other : claim.rules) {
      const std::string& code = pack_.rules[other].code;
      const bool known = std::find(finding.also.begin(), finding.also.end(), code) != finding.also.end();
      if (code != rule.code && !known) finding.also.push_back(code);
    }
    const Told& sentence = told(claim);
    finding.place = locator_.place(visible);
    finding.sentence = sentence.bytes;
    finding.stands_in = page_.passages[claim.passage].sentences[claim.sentence].span;
    finding.text = locator_.text(visible);
    finding.matched = std::string(page_.document.text_of(visible));
    finding.has_claim = true;
    finding.claim = claim;
    finding.context = context_names(claim);
    finding.anchors = rule.sources;
    const std::string target = claim.target.empty() ? "" : target_text(claim);
    finding.message = fill_template(pack_, rule.message, finding, target);
    finding.advice = fill_template(pack_, rule.advice, finding, target);
    finding.claim_id = claim_id(pack_, claim, sentence.normalised);
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
      told_ = {claim.passage, claim.sentence, std::string(page_.document.text_of(visible)), "", locator_.place(visible).bytes};
      told_.normalised = normalised(told_.text);
    }
    return told_;
  }

  std::vector<std::string> context_names(const Claim& claim) const {
    std::vector<std::string> names = {std::string(name_of(claim.assertion))};
    for (const ActingCue& acting : claim.cues) {
      const std::string& id = pack_.categories[pack_.cues[acting.cue].category].id;
      if (std::find(names.begin(), names.end(), id) == names.end()) names.push_back(id);
    }
    return names;
  }

  void record(const Claim& claim, const Ruling* ruling, std::string verdict, std::string why) {
    ClaimRecord record;
    const Span<Char> visible = locator_.chars(claim.passage, claim.tokens);
    record.claim = claim;
    const Told& sentence = told(claim);
    record.sentence_text = sentence.text;
    record.claim_id = claim_id(pack_, claim, sentence.normalised);
    record.has_ruling = ruling != nullptr;
    if (ruling != nullptr) record.ruling = *ruling;
    record.place = locator_.place(visible);
    record.sentence = sentence.bytes;
    record.text = locator_.text(visible);
    record.matched = std::string(page_.document.text_of(visible));
    record.verdict = std::move(verdict);
    record.why = std::move(why);
    for (const ActingCue& acting : claim.cues) record.cues.push_back(locator_.words_of(acting));
    assessment_.records.push_back(std::move(record));
  }

  const Reading& page_;
  const RulePack& pack_;
  const Locator& locator_;
  const std::string& as_of_;
  double medium_ = 0;
  double high_ = 0;
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
  Span<Char> found{0, static_cast<uint32_t>(source_.text().size())};
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
  Assessor assessor(page, locator, as_of);
  for (const Claim& claim : claims) assessor.visit(claim);
  return assessor.take();
}

void add_fingerprints(const std::string& path, std::vector<Finding>& findings) {
  std::map<std::string, uint32_t> seen;
  for (Finding& finding : findings) {
    const std::string key = finding.rule + "\n" + path + "\n" + finding.fingerprint;
    finding.sentence_id = finding.page ? "page" : hex_hash(finding.fingerprint);
    finding.fingerprint = hex_hash(key + "\n" + std::to_string(seen[key]++));
  }
}

std::string fill_template(const RulePack& pack, const std::string& text, const Finding& finding, const std::string& target) {
  std::string filled = text;
  replace_all(filled, "{match}", finding.matched);
  replace_all(filled, "{target}", target.empty() ? "this" : target);
  replace_all(filled, "{intervention}", label_of(pack, finding.claim.intervention.entry, "the treatment"));
  replace_all(filled, "{condition}", label_of(pack, finding.claim.condition.entry, "the condition"));
  return filled;
}

}  // namespace claimtier
