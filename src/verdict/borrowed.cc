#include "verdict/borrowed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <unordered_map>
#include <utility>

#include "text/characters.h"
#include "verdict/author.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

constexpr std::string_view kRule = "proof/borrowed";
constexpr uint32_t kYearWithin = 8;  // tokens from an author's name to the year: "Karjalainen and colleagues (Cochrane, 2021)"
constexpr std::array<std::string_view, 5> kListHeads = {"references", "sources", "bibliography", "literature", "citations"};

// "Dr. Lee joined us in 2019" cites nobody.
bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 6> kTitles = {"dr", "doctor", "prof", "professor", "mr", "ms"};
  return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

// The bibliography by what pages cite it with.
class Bibliography {
 public:
  explicit Bibliography(const RulePack& pack) {
    for (uint32_t i = 0; i < pack.references.size(); ++i) {
      const Reference& reference = pack.references[i];
      if (!reference.doi.empty()) by_id_[lower_ascii(reference.doi)] = i;
      if (!reference.pmid.empty()) by_pair_["pmid"][reference.pmid] = i;
      if (!reference.registry.empty()) by_id_[lower_ascii(reference.registry)] = i;
      const bool paper = !reference.doi.empty() || !reference.pmid.empty();
      const std::string author = paper && reference.year != 0 ? lower_ascii(author_of(reference)) : "";
      if (!author.empty()) by_pair_[author][std::to_string(reference.year)] = i;
    }
  }

  // The source that the token, with those behind it, names; kNone where it names none.
  uint32_t at(const Passage& passage, uint32_t token, uint32_t end) const {
    const std::string word(passage.word(token));
    const size_t doi = word.find("10.");
    const bool is_doi = doi != std::string::npos && word.find('/', doi) != std::string::npos;
    const auto source = by_id_.find(is_doi ? word.substr(doi) : word);
    if (source != by_id_.end()) return source->second;
    const auto first = is_doi ? by_pair_.end() : by_pair_.find(word);
    return first == by_pair_.end() ? kNone : completed(first->second, passage, token, end);
  }

 private:
  using Seconds = std::unordered_map<std::string, uint32_t>;  // by year, or number behind "pmid"

  static uint32_t completed(const Seconds& seconds, const Passage& passage, uint32_t token, uint32_t end) {
    if (token > 0 && is_title(passage.word(token - 1))) return kNone;
    bool cited = true;  // "Hohmann 2021", "Hohmann et al., 2021", "Hohmann and colleagues in 2021"
    for (uint32_t t = token + 1; t < std::min(end, token + kYearWithin); ++t) {
      const auto found = seconds.find(std::string(passage.word(t)));
      if (found != seconds.end()) return cited ? found->second : kNone;
      cited = passage.word(t) == "al" || passage.word(t) == "colleagues" || (cited && t > token + 1);
    }
    return kNone;
  }

  std::unordered_map<std::string, uint32_t> by_id_;
  std::unordered_map<std::string, Seconds> by_pair_;  // by the author's name, or "pmid"
};

struct Citation {
  uint32_t reference = kNone;
  Span<Tok> tokens;
};

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

Studied studied(const RulePack& pack, uint32_t reference, const Claim& claim) {
  Studied found;
  for (const Evidence& row : pack.evidence) {
    if (std::find(row.sources.begin(), row.sources.end(), reference) == row.sources.end()) continue;
    const bool treatment = related(pack, row.intervention, said(claim.intervention));
    const bool condition = treatment && related(pack, row.condition, said(claim.condition));
    const bool outcome = condition && (row.outcome == claim.outcome || row.outcome == Outcome::Any);
    if (found.row == nullptr || (condition && !found.condition)) found.row = &row;
    found.treatment |= treatment;
    found.condition |= condition;
    found.outcome |= outcome;
    found.contradicts &= !outcome || row.tier == Tier::D;
  }
  return found;
}

bool is_borrowed(const Studied& found) {
  return found.row != nullptr && (!found.treatment || !found.condition || (found.outcome && found.contradicts));
}

std::string name_of_entry(const RulePack& pack, uint32_t entry) { return entry == kNone ? "any condition" : pack.entries[entry].name; }

class Borrowing {
 public:
  Borrowing(const Reading& page, const Discourse& discourse, const Locator& locator, const Rule& rule, Assessment& assessment)
      : page_(page), pack_(page.pack), locator_(locator), rule_(rule), assessment_(assessment), bibliography_(page.pack) {
    for (uint32_t p = 0; p < page.passages.size(); ++p) {
      const std::vector<uint32_t>& headings = discourse.surroundings[p].headings;
      if (!headings.empty() && heads_list(headings.front())) listed_.push_back(p);
    }
  }

  void run() {
    std::set<std::pair<uint32_t, uint32_t>> told;  // passage and token: several claims of a sentence share its citations
    std::pair<uint32_t, uint32_t> sentence = {kNone, kNone};
    std::vector<Citation> citations;  // in that sentence
    for (const ClaimRecord& record : assessment_.records) {
      const Claim& claim = record.claim;
      if (record.verdict == "silent" || claim.strength < 2 || claim.intervention.entry == kNone) continue;
      const std::pair<uint32_t, uint32_t> here = {claim.passage, claim.sentence};
      if (std::exchange(sentence, here) != here) citations = citations_in(claim);
      for (const Citation& citation : citations) {
        const Studied found = studied(pack_, citation.reference, claim);
        if (!is_borrowed(found) || !told.insert({claim.passage, citation.tokens.begin}).second) continue;
        findings_.push_back(finding_of(record, citation, found));
      }
    }
    std::move(findings_.begin(), findings_.end(), std::back_inserter(assessment_.findings));
  }

 private:
  bool heads_list(uint32_t passage) const {
    const Passage& heading = page_.passages[passage];
    return !heading.tokens.empty() && std::find(kListHeads.begin(), kListHeads.end(), heading.word(0)) != kListHeads.end();
  }

  std::vector<Citation> citations_in(const Claim& claim) const {
    std::vector<Citation> found;
    const Passage& passage = page_.passages[claim.passage];
    const Span<Tok> sentence = passage.sentences[claim.sentence].tokens;
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const uint32_t reference = passage.tokens[t].reference ? numbered(passage, t) : bibliography_.at(passage, t, sentence.end);
      if (reference != kNone) found.push_back({reference, {t, t + 1}});
    }
    return found;
  }

  // "[3]": the third entry of the page's list of references.
  uint32_t numbered(const Passage& passage, uint32_t token) const {
    const Span<Char> at = passage.tokens[token].span;
    std::string_view text = std::string_view(page_.document.text).substr(at.begin, at.size());
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (number == 0 || number > listed_.size()) return kNone;
    const Passage& entry = page_.passages[listed_[number - 1]];
    for (uint32_t t = 0; t < entry.tokens.size(); ++t) {
      const uint32_t reference = bibliography_.at(entry, t, static_cast<uint32_t>(entry.tokens.size()));
      if (reference != kNone) return reference;
    }
    return kNone;
  }

  std::string told(const Claim& claim, const Studied& found) const {
    const std::string what = fmt::format("{} for {}", name_of_entry(pack_, found.row->intervention), name_of_entry(pack_, found.row->condition));
    if (!found.treatment) return fmt::format("The table files this source under {}, not {}.", what, name_of_entry(pack_, claim.intervention.entry));
    if (!found.condition) return fmt::format("The table files this source under {}, not {}.", what, name_of_entry(pack_, claim.condition.entry));
    return fmt::format("The table files this source under {}, where it speaks against the claim: {}", what, found.row->reason);
  }

  Finding finding_of(const ClaimRecord& record, const Citation& citation, const Studied& found) const {
    const Claim& claim = record.claim;
    const Span<Char> visible = locator_.chars(claim.passage, citation.tokens);
    Finding finding;
    finding.code = rule_.code;
    finding.rule = rule_.name;
    finding.severity = Severity::Warning;
    finding.place = locator_.place(visible);
    finding.sentence = record.sentence;
    finding.text = locator_.text(visible);
    finding.matched = std::string(page_.document.text_of(visible));
    finding.message = fill_template(pack_, rule_.message, finding, "");
    finding.advice = rule_.advice;
    finding.anchors = rule_.sources;
    finding.has_ruling = true;
    finding.ruling.reason = told(claim, found);
    finding.ruling.sources = {citation.reference};
    finding.ruling.tier = found.row->tier;
    finding.ruling.ceiling = ceiling_of(found.row->tier);
    finding.ruling.listed = true;
    finding.ruling.verified = found.row->verified;
    finding.claim_id = record.claim_id;
    finding.fingerprint = finding.matched;
    return finding;
  }

  const Reading& page_;
  const RulePack& pack_;
  const Locator& locator_;
  const Rule& rule_;
  Assessment& assessment_;
  Bibliography bibliography_;
  std::vector<uint32_t> listed_;  // passages of the list of references, in order
  std::vector<Finding> findings_;
};

}  // namespace

void add_borrowed(const Reading& page, const Discourse& discourse, const Locator& locator, Assessment& assessment) {
  const uint32_t rule = rule_named(page.pack, kRule);
  if (rule == kNone || assessment.records.empty()) return;
  Borrowing(page, discourse, locator, page.pack.rules[rule], assessment).run();
}

}  // namespace claimtier
