#include "verdict/profiles.h"

#include <algorithm>

#include "context/scope.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

bool contains(const std::vector<uint32_t>& all, uint32_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void add_with_extended(const RulePack& pack, uint32_t profile, std::vector<uint32_t>& seen,
                       std::vector<uint32_t>& order) {
  if (contains(seen, profile)) return;
  seen.push_back(profile);
  for (const uint32_t other : pack.profiles[profile].extends) add_with_extended(pack, other, seen, order);
  order.push_back(profile);
}

// One profile on one page.
class Lawyer {
 public:
  Lawyer(const Reading& page, const Lists& lists, const Locator& locator, const Discourse& discourse,
         const Profile& profile, const std::vector<Claim>& found, Assessment& assessment)
      : page_(page),
        pack_(page.pack),
        lists_(lists),
        locator_(locator),
        discourse_(discourse),
        profile_(profile),
        found_(found),
        assessment_(assessment),
        sells_(discourse.reg == SpeechRegister::Sales) {}

  void run() {
    for (const Strictness& strict : profile_.families) raise(strict);
    if (sells_) {
      for (const Flip& flip : profile_.flips) turn(flip);
    }
    for (const Restriction& restriction : profile_.restricted) forbid(restriction);
    for (const Notice& notice : profile_.notices) ask_for(notice);
  }

 private:
  Basis basis_of(const Law& law, std::string why = {}) const { return {profile_.id, law, std::move(why)}; }

  // A doubtful finding stays a note, whatever the law makes of sure ones; and laws on advertising make no advertisement
  // of a page that sells nothing.
  void raise(const Strictness& strict) {
    for (Finding& finding : assessment_.findings) {
      if (finding.code != strict.code || finding.tool || finding.confidence == Confidence::Low) continue;
      Basis basis = basis_of(strict.law, strict.why);
      if (sells_ && finding.severity < strict.severity) {
        basis.raised_from = finding.severity;
        finding.severity = strict.severity;
      }
      finding.laws.push_back(std::move(basis));
    }
  }

  void turn(const Flip& flip) {
    const Rule& rule = pack_.rules[flip.rule];
    for (Finding& finding : assessment_.findings) {
      if (finding.code != flip.credit || finding.polarity != Polarity::Green) continue;
      if (is_spared(flip, finding) || !is_beside(flip.beside, finding)) continue;
      finding.code = rule.code;
      finding.rule = rule.name;
      finding.also.clear();
      finding.polarity = Polarity::Red;
      finding.severity = rule.severity;
      finding.message = fill_template(pack_, rule.message, finding, "");
      finding.advice = rule.advice;
      finding.anchors = rule.sources;
      finding.laws.push_back(basis_of(flip.law));
    }
  }

  // Beside one of these credits, in the same sentence, it backs nothing: "the FDA has not approved it".
  bool is_spared(const Flip& flip, const Finding& credit) const {
    const auto spares = [&](const Finding& other) {
      return other.polarity == Polarity::Green && other.sentence == credit.sentence &&
             std::find(flip.unless.begin(), flip.unless.end(), other.code) != flip.unless.end();
    };
    return std::any_of(assessment_.findings.begin(), assessment_.findings.end(), spares);
  }

  // In the sentence of a credit stands a word of the list: it is said of the seller.
  bool is_beside(uint32_t list, const Finding& credit) const {
    if (list == kNone || !credit.has_claim) return true;
    const Claim& claim = credit.claim;
    const std::span<const Hit> hits =
        page_.hits_in(claim.passage, page_.passages[claim.passage].sentences[claim.sentence].tokens);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.list == list; });
  }

  // Where nothing is sold, the page may be no advertisement at all.
  void forbid(const Restriction& restriction) {
    std::vector<Claim> claims;
    std::copy_if(found_.begin(), found_.end(), std::back_inserter(claims),
                 [&](const Claim& claim) { return claim.rule == restriction.rule; });
    for (Finding& finding : assess(page_, locator_, claims, "").findings) {
      if (!sells_) finding.severity = Severity::Note;
      finding.laws.push_back(basis_of(restriction.law));
      assessment_.findings.push_back(std::move(finding));
    }
  }

  void ask_for(const Notice& notice) {
    if (const Claim* opening = opening_of(notice)) {
      for (Finding& credit : assess(page_, locator_, {*opening}, "").findings) {
        credit.laws.push_back(basis_of(notice.law));
        assessment_.findings.push_back(std::move(credit));
      }
    } else if (notice.in_advertisement && sells_ && sold(notice)) {
      add_missing(notice);
    }
  }

  void add_missing(const Notice& notice) {
    Finding finding = page_finding(page_, locator_, discourse_, pack_.rules[notice.missing]);
    finding.rewrite = notice.text;
    finding.laws.push_back(basis_of(notice.law));
    assessment_.findings.push_back(std::move(finding));
  }

  // The first place of a notice all of whose parts stand on the page, none of them denied; null where one is missing.
  const Claim* opening_of(const Notice& notice) const {
    const Claim* first = nullptr;
    for (const std::vector<uint32_t>& part : notice.parts) {
      const auto holds = [&](const Claim& claim) {
        return claim.rule == notice.present && asserts(claim.assertion) && std::any_of(claim.patterns.begin(), claim.patterns.end(),
                                                           [&](uint32_t pattern) { return contains(part, pattern); });
      };
      const auto place = std::find_if(found_.begin(), found_.end(), holds);
      if (place == found_.end()) return nullptr;
      if (first == nullptr || &*place < first) first = &*place;
    }
    return first;
  }

  bool serves(const Notice& notice, uint32_t entry) const {
    return std::any_of(notice.sold.begin(), notice.sold.end(),
                       [&](uint32_t sold) { return is_below(pack_, entry, sold); });
  }

  // What the page sells: what it makes claims for, heads its sections with, or offers.
  bool sold(const Notice& notice) const {
    if (notice.sold.empty() || is_claimed(notice)) return true;
    for (uint32_t p = 0; p < page_.passages.size(); ++p) {
      for (uint32_t s = 0; s < page_.passages[p].sentences.size(); ++s) {
        if (offers(notice, p, s)) return true;
      }
    }
    return false;
  }

  // Claims for it outnumber those for other treatments, or it is named in comparison only. What is broader than the
  // notice ("our regenerative treatment") is no other treatment.
  bool is_claimed(const Notice& notice) const {
    size_t own = 0;
    size_t other = 0;
    for (const ClaimRecord& record : assessment_.records) {
      const uint32_t treatment = record.claim.intervention.entry;
      if (record.verdict == "silent") continue;
      const bool serving = serves(notice, treatment) || serves(notice, record.claim.condition.entry);
      own += serving;
      other += !serving && treatment != kNone && !is_broader(notice, treatment);
    }
    return own > 0 && own >= other;
  }

  bool is_broader(const Notice& notice, uint32_t entry) const {
    return std::any_of(notice.sold.begin(), notice.sold.end(),
                       [&](uint32_t sold) { return is_below(pack_, sold, entry); });
  }

  bool offers(const Notice& notice, uint32_t passage, uint32_t sentence) const {
    const BlockKind kind = page_.block(passage).kind;
    const bool head = kind == BlockKind::Heading || kind == BlockKind::Title || kind == BlockKind::Description;
    if (!head && !has_cue(page_, passage, sentence, lists_.offer)) return false;
    if (has_cue(page_, passage, sentence, lists_.negation)) return false;
    const std::span<const Hit> hits =
        page_.hits_in(passage, page_.passages[passage].sentences[sentence].tokens);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      const bool quoted = (page_.passages[passage].tokens[hit.tokens.begin].before & kOpenQuote) != 0;
      return !quoted && serves(notice, hit.entry);
    });
  }

  const Reading& page_;
  const RulePack& pack_;
  const Lists& lists_;
  const Locator& locator_;
  const Discourse& discourse_;
  const Profile& profile_;
  const std::vector<Claim>& found_;
  Assessment& assessment_;
  bool sells_;
};

}  // namespace

std::vector<uint32_t> with_extended(const RulePack& pack, const std::vector<uint32_t>& profiles) {
  std::vector<uint32_t> seen;
  std::vector<uint32_t> order;
  for (const uint32_t profile : profiles) add_with_extended(pack, profile, seen, order);
  return order;
}

void apply_profiles(const Reading& page, const Lists& lists, const Locator& locator, const Discourse& discourse,
                    const std::vector<uint32_t>& profiles, const std::vector<Claim>& found, Assessment& assessment) {
  for (const uint32_t profile : profiles) {
    Lawyer(page, lists, locator, discourse, page.pack.profiles[profile], found, assessment).run();
  }
}

}  // namespace claimtier
