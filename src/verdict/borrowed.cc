#include "verdict/borrowed.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "segment/reference_digits.h"
#include "text/characters.h"
#include "verdict/bibliography.h"
#include "verdict/evidence.h"
#include "verdict/fingerprint.h"

namespace claimtier {
namespace {

constexpr std::string_view kRule = "proof/borrowed";
constexpr uint32_t kBareCitation = 12;  // tokens of a sentence that only cites: "See doi.org/..."

// What the evidence table files under a source, against a claim.
struct Studied {
  bool treatment = false, condition = false;  // some row fits
  bool outcome = false, contradicts = true;   // some row is of this outcome; all of those are of tier D
  const Evidence* row = nullptr;              // the first, to tell
};

bool related(const RulePack& pack, uint32_t a, uint32_t b) {
  return a == kNone || b == kNone || is_below(pack, a, b) || is_below(pack, b, a);
}

// Only what the sentence itself names: what was filled from the page around is too weak to contradict a source.
uint32_t said(const Slot& slot) { return slot.origin == Origin::Sentence ? slot.entry : kNone; }

// Pain and function are symptoms, in either direction.
bool is_of_outcome(Outcome row, Outcome claim) {
  const auto partial = [](Outcome outcome) { return outcome == Outcome::Pain || outcome == Outcome::Function; };
  return row == claim || row == Outcome::Any || (row == Outcome::Symptoms && partial(claim)) ||
         (claim == Outcome::Symptoms && partial(row));
}

Studied studied(const RulePack& pack, uint32_t reference, const Claim& claim) {
  Studied found;
  for (const Evidence& row : pack.evidence) {
    if (std::find(row.sources.begin(), row.sources.end(), reference) == row.sources.end()) continue;
    const bool treatment = related(pack, row.intervention, said(claim.intervention));
    const bool condition = treatment && related(pack, row.condition, said(claim.condition));
    const bool outcome = condition && is_of_outcome(row.outcome, claim.outcome);
    if (found.row == nullptr || (condition && !found.condition)) found.row = &row;
    found.treatment |= treatment;
    found.condition |= condition;
    found.outcome |= outcome;
    found.contradicts &= !outcome || (row.tier == Tier::D && !row.disputed);
  }
  return found;
}

bool is_borrowed(const Studied& found) {
  return found.row != nullptr && (!found.treatment || !found.condition || (found.outcome && found.contradicts));
}

std::string name_of_entry(const RulePack& pack, uint32_t entry) { return entry == kNone ? "any condition" : pack.entries[entry].name; }

class Borrowing {
 public:
  Borrowing(const Reading& page, const Discourse& discourse, const Locator& locator, const Bibliography& bibliography, const Rule& rule,
            Assessment& assessment)
      : page_(page), pack_(page.pack), locator_(locator), rule_(rule), assessment_(assessment), bibliography_(bibliography) {
    for (uint32_t p = 0; p < page.passages.size(); ++p) {
      const std::vector<uint32_t>& headings = discourse.surroundings[p].headings;
      const bool listed = std::any_of(headings.begin(), headings.end(),
                                      [&](uint32_t heading) { return heads_reference_list(page.passages[heading]); });
      if (listed && (page.block(p).kind == BlockKind::ListItem || starts_with_number(p))) listed_.push_back(p);
    }
  }

  void run() {
    const std::vector<ClaimRecord>& records = assessment_.records;
    for (size_t first = 0; first < records.size();) {
      size_t end = first;
      while (end < records.size() && in_one_sentence(records[first].claim, records[end].claim)) ++end;
      const Records here = std::span(records).subspan(first, end - first);
      if (std::any_of(here.begin(), here.end(), may_borrow)) read_sentence(here);
      first = end;
    }
    std::move(findings_.begin(), findings_.end(), std::back_inserter(assessment_.findings));
  }

 private:
  using Records = std::span<const ClaimRecord>;

  bool starts_with_number(uint32_t passage) const {
    const Passage& prose = page_.passages[passage];
    return !prose.tokens.empty() && is_ascii_digit(static_cast<unsigned char>(prose.word(0).empty() ? 'a' : prose.word(0).front()));
  }

  static bool in_one_sentence(const Claim& a, const Claim& b) { return a.passage == b.passage && a.sentence == b.sentence; }

  // Each citation speaks for the claims between it and the citation before.
  void read_sentence(Records records) {
    const std::vector<Citation> citations = citations_of(records.front().claim);
    std::vector<const ClaimRecord*> owners;
    uint32_t from = 0;
    for (const Citation& citation : citations) {
      std::vector<const ClaimRecord*> between = claims_between(records, from, citation.at.begin);
      if (between.empty() && owners.empty() && !names_treatment(records.front().claim, citation)) {
        between = claims_between(records, citation.at.begin, kNone);  // "As Hohmann 2021 found, ..."
      }
      if (!between.empty()) owners = std::move(between);
      for (const ClaimRecord* owner : owners) {
        if (accuse(*owner, citation)) break;
      }
      from = citation.at.end;
    }
  }

  std::vector<const ClaimRecord*> claims_between(Records records, uint32_t from, uint32_t to) const {
    std::vector<const ClaimRecord*> found;
    for (const ClaimRecord& record : records) {
      const uint32_t begin = locator_.in_source(record.claim.passage, record.claim.tokens).begin;
      if (begin >= from && begin < to) found.push_back(&record);
    }
    return found;
  }

  // Of what is before the citation; it is that treatment's, not that of the claim behind.
  bool names_treatment(const Claim& claim, const Citation& citation) const {
    const Span<Tok> sentence = page_.passages[claim.passage].sentences[claim.sentence].tokens;
    const std::span<const Hit> hits = page_.hits_in(claim.passage, sentence);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return pack_.lists[hit.list].name == "intervention" &&
             locator_.in_source(claim.passage, hit.tokens).begin < citation.at.begin;
    });
  }

  static bool may_borrow(const ClaimRecord& record) {
    return record.verdict != "silent" && record.claim.strength >= 2 && record.claim.intervention.entry != kNone;
  }

  bool accuse(const ClaimRecord& record, const Citation& citation) {
    const Claim& claim = record.claim;
    if (!may_borrow(record)) return false;
    std::vector<Studied> all;
    for (const uint32_t reference : citation.references) all.push_back(studied(pack_, reference, claim));
    if (!std::all_of(all.begin(), all.end(), is_borrowed)) return false;
    findings_.push_back(finding_of(record, citation, all.front()));
    return true;
  }

  // Of the sentence, the links around its words, and a sentence behind that only cites; in order.
  std::vector<Citation> citations_of(const Claim& claim) const {
    const Passage& passage = page_.passages[claim.passage];
    uint32_t last = claim.sentence;
    if (last + 1 < passage.sentences.size() && only_cites(claim.passage, last + 1)) ++last;
    const Span<Char> source = locator_.around(claim.passage, claim.sentence, last);
    std::vector<Citation> found = bibliography_.identifiers_in(locator_.source_text(source));
    for (Citation& citation : found) citation.at = {citation.at.begin + source.begin, citation.at.end + source.begin};
    const Span<Tok> tokens{passage.sentences[claim.sentence].tokens.begin, passage.sentences[last].tokens.end};
    const bool dated = names_year(passage, tokens);
    for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (!passage.tokens[t].reference && !dated) continue;
      Span<Tok> extent{t, t + 1};
      const std::vector<uint32_t> references =
          passage.tokens[t].reference ? numbered(passage, t) : bibliography_.named_at(passage, t, tokens.end, extent);
      if (!references.empty()) found.push_back({locator_.in_source(claim.passage, extent), references});
    }
    std::stable_sort(found.begin(), found.end(), [](const Citation& a, const Citation& b) { return a.at.begin < b.at.begin; });
    return found;
  }

  bool only_cites(uint32_t passage, uint32_t sentence) const {
    const Span<Tok> tokens = page_.passages[passage].sentences[sentence].tokens;
    const auto place = [](const ClaimRecord& record) { return std::pair(record.claim.passage, record.claim.sentence); };
    const bool claims = std::ranges::binary_search(assessment_.records, std::pair(passage, sentence), {}, place);
    return !claims && tokens.size() <= kBareCitation;
  }

  // "[3]": the third entry of the page's list of references.
  std::vector<uint32_t> numbered(const Passage& passage, uint32_t token) const {
    std::string_view text = page_.document.text_of(passage.tokens[token].span);
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (number == 0 || number > listed_.size()) return {};
    const uint32_t entry = listed_[number - 1];
    const std::vector<Citation> found = bibliography_.identifiers_in(locator_.source_text(locator_.around(entry, 0, kNone)));
    if (!found.empty()) return found.front().references;
    Span<Tok> extent;
    for (uint32_t t = 0; t < page_.passages[entry].tokens.size(); ++t) {
      const auto size = static_cast<uint32_t>(page_.passages[entry].tokens.size());
      if (auto named = bibliography_.named_at(page_.passages[entry], t, size, extent); !named.empty()) return named;
    }
    return {};
  }

  std::string told(const Claim& claim, const Studied& found) const {
    const std::string what = fmt::format("{} for {}", name_of_entry(pack_, found.row->intervention), name_of_entry(pack_, found.row->condition));
    if (!found.treatment) return fmt::format("The table files this source under {}, not {}.", what, name_of_entry(pack_, claim.intervention.entry));
    if (!found.condition) return fmt::format("The table files this source under {}, not {}.", what, name_of_entry(pack_, claim.condition.entry));
    return fmt::format("The table files this source under {}, where it speaks against the claim: {}", what, found.row->reason);
  }

  Finding finding_of(const ClaimRecord& record, const Citation& citation, const Studied& found) const {
    Finding finding;
    finding.code = rule_.code;
    finding.rule = rule_.name;
    finding.severity = Severity::Warning;
    finding.place = locator_.place_in_source(citation.at);
    finding.sentence = record.sentence;
    finding.text = finding.matched = std::string(locator_.source_text(citation.at));
    finding.message = fill_template(pack_, rule_.message, finding, "");
    finding.advice = rule_.advice;
    finding.anchors = rule_.sources;
    finding.has_ruling = true;
    finding.ruling.reason = told(record.claim, found);
    finding.ruling.sources = citation.references;
    finding.ruling.tier = found.row->tier;
    finding.ruling.ceiling = ceiling_of(found.row->tier);
    finding.ruling.listed = true;
    finding.ruling.verified = found.row->verified;
    finding.claim_id = record.claim_id;
    finding.fingerprint = normalised(finding.matched);
    return finding;
  }

  const Reading& page_;
  const RulePack& pack_;
  const Locator& locator_;
  const Rule& rule_;
  Assessment& assessment_;
  const Bibliography& bibliography_;
  std::vector<uint32_t> listed_;  // passages of the list of references, in order
  std::vector<Finding> findings_;
};

}  // namespace

void add_borrowed(const Reading& page, const Discourse& discourse, const Locator& locator, const Bibliography& bibliography,
                  Assessment& assessment) {
  const uint32_t rule = rule_named(page.pack, kRule);
  if (rule == kNone || assessment.records.empty()) return;
  Borrowing(page, discourse, locator, bibliography, page.pack.rules[rule], assessment).run();
}

}  // namespace claimtier
