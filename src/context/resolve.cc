#include "context/resolve.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "context/exceptions.h"
#include "context/merge.h"
#include "context/scope.h"
#include "context/slots.h"
#include "context/weigh.h"

namespace claimtier {
namespace {

bool is_red(const RulePack& pack, const Claim& claim) { return pack.rules[claim.rule].polarity == Polarity::Red; }

bool promises_certainty(Outcome outcome, uint8_t strength) {
  if (strength < kAbsolute) return false;
  return outcome == Outcome::Pain || outcome == Outcome::Function || outcome == Outcome::Symptoms ||
         outcome == Outcome::Appearance || outcome == Outcome::Wellbeing;
}

class Resolver {
 public:
  // By the rules of these profiles, or by those that hold everywhere.
  Resolver(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t default_intervention, uint32_t most,
           std::vector<uint32_t> profiles = {kNone})
      : page_(page),
        pack_(page.pack),
        lists_(lists),
        discourse_(discourse),
        default_intervention_(default_intervention),
        most_(most),
        profiles_(std::move(profiles)) {}

  std::vector<Claim> run() {
    for (passage_ = 0; passage_ < page_.passages.size() && !is_full(); ++passage_) {
      if (!page_.passages[passage_].english) continue;
      section_ = section_cues(page_, discourse_, passage_);
      for (sentence_ = 0; sentence_ < page_.passages[passage_].sentences.size(); ++sentence_) read_sentence();
    }
    std::stable_sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) {
      return std::tuple(a.passage, a.sentence, a.tokens.begin) < std::tuple(b.passage, b.sentence, b.tokens.begin);
    });
    return std::move(claims_);
  }

 private:
  const Sentence& sentence() const { return page_.passages[passage_].sentences[sentence_]; }

  // More claims than anybody asked for: what follows is left out.
  bool is_full(size_t found = 0) const { return most_ > 0 && claims_.size() + found > most_; }

  void read_sentence() {
    std::vector<Claim> found;
    bool looked_around = false;
    for (const Match& match : page_.phrases_in(passage_, sentence().tokens)) {
      if (is_full(found.size())) break;
      if (!in_force(page_.pattern(match)) || cuts_a_term(page_, lists_, passage_, match)) continue;
      if (!looked_around) look_around();
      looked_around = true;
      if (std::optional<Claim> claim = read(match)) merge(pack_, lists_, std::move(*claim), found);
    }
    take_answers(found);
    std::move(found.begin(), found.end(), std::back_inserter(claims_));
  }

  // What all claims of the sentence share.
  void look_around() {
    clauses_ = clauses_of(page_, lists_, passage_, sentence_);
    scopes_ = scopes_in(page_, passage_, sentence_, clauses_);
    limited_ = has_cue(page_, passage_, sentence_, lists_.limit);
  }

  std::optional<Claim> read(const Match& match) const {
    const Pattern& pattern = page_.pattern(match);
    Claim claim = pattern.owner == Owner::Rule ? from_rule(pattern.of, match) : from_frame(pattern.of, match);
    if (claim.rule == kNone || names_no_target(claim) || (only_answered(claim.rule) && !asks(match.tokens))) return std::nullopt;
    const Rule& rule = pack_.rules[claim.rule];
    if (!stands_under(rule.under) || names_too_few(page_, lists_, match, rule)) return std::nullopt;
    if (is_excused(page_, passage_, match, rule)) return std::nullopt;
    claim.passage = passage_;
    claim.sentence = sentence_;
    claim.tokens = match.tokens;
    fill_slots(match, claim);
    if (!has_needed(rule.needs, claim) || !is_about(page_, lists_, rule.only, match, claim)) return std::nullopt;
    claim.patterns = patterns_in(match);
    set_context(match, claim);
    settle_family(claim);
    return claim;
  }

  bool in_force(const Pattern& pattern) const {
    if (pattern.owner != Owner::Rule && pattern.owner != Owner::Frame) return false;
    const uint32_t profile = pattern.owner == Owner::Rule ? pack_.rules[pattern.of].profile : kNone;
    return std::find(profiles_.begin(), profiles_.end(), profile) != profiles_.end();
  }

  static std::vector<uint32_t> patterns_in(const Match& match) {
    std::vector<uint32_t> patterns = {match.pattern};
    for (const Hit& hit : match.hits) patterns.push_back(hit.phrase);
    return patterns;
  }

  Claim from_rule(uint32_t rule, const Match& match) const {
    Claim claim;
    claim.rule = rule;
    claim.rules = {rule};
    claim.outcome = pack_.rules[rule].outcome;
    claim.strength = pack_.rules[rule].rung;
    for (const Hit& hit : match.hits) claim.strength = std::max(claim.strength, page_.entry(hit).rung);
    return claim;
  }

  Claim from_frame(uint32_t index, const Match& match) const {
    const Frame& frame = pack_.frames[index];
    Claim claim;
    claim.frames = {index};
    claim.outcome = frame.outcome;
    claim.strength = frame.rung;
    Outcome of_target = Outcome::None;
    for (const Hit& hit : match.hits) {
      const Entry& entry = page_.entry(hit);
      claim.strength = std::max(claim.strength, entry.rung);
      if (std::find(frame.targets.begin(), frame.targets.end(), hit.list) != frame.targets.end()) {
        claim.target = hit.tokens;
        of_target = outcome_of_target(hit);
      } else if (claim.outcome == Outcome::None) {
        claim.outcome = entry.outcome;
      }
    }
    if (claim.outcome == Outcome::None) claim.outcome = of_target;
    claim.rule = rule_for(claim.outcome);
    return claim;
  }

  // The public rule of the family that judges claims of this outcome.
  uint32_t rule_for(Outcome outcome) const { return lists_.claim_rules[static_cast<size_t>(outcome)]; }

  // A condition has no outcome of its own; where the same words are a complaint too ("fine lines"), they have that one's.
  Outcome outcome_of_target(const Hit& target) const {
    if (page_.entry(target).outcome != Outcome::None) return page_.entry(target).outcome;
    for (const Hit& hit : page_.hits_in(passage_, target.tokens)) {
      if (hit.list != lists_.complaint || hit.tokens != target.tokens) continue;
      if (page_.entry(hit).outcome != Outcome::None) return page_.entry(hit).outcome;
    }
    return Outcome::Symptoms;
  }

  // "Stem cells regrow cartilage": the cells are a part of the treatment's name, nothing regrows them.
  bool names_no_target(const Claim& claim) const {
    if (claim.target.empty()) return false;
    const std::span<const Hit> hits = page_.hits_in(passage_, sentence().tokens);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.list == lists_.intervention && hit.tokens.end == claim.target.end && hit.tokens.begin < claim.target.begin;
    });
  }

  void set_context(const Match& match, Claim& claim) const {
    Stance stance = stance_of(page_, lists_, passage_, scopes_, section_, match);
    claim.assertion = stance.assertion;
    const bool asked = sentence().end == '?' && !stance.takes_back(Assertion::Asked);
    const bool mention =
        stance.quoted && discourse_.reg == SpeechRegister::Education && !stance.takes_back(Assertion::Attributed);
    if (only_answered(claim.rule) || (asserts(stance.assertion) && asked)) {
      claim.assertion = Assertion::Asked;
    } else if (stance.assertion == Assertion::Stated && mention) {
      claim.assertion = Assertion::Attributed;
    }
    if (claim.assertion == Assertion::Reported && pack_.rules[claim.rule].code == "R9") {
      claim.assertion = Assertion::Mentioned;  // what participants report is a finding, no testimonial
    }
    claim.cues = std::move(stance.cues);
    claim.quoted = stance.quoted;
    if (stance.raised && claim.outcome != Outcome::None) claim.strength = kAbsolute;
    if (stance.lowered != 0 && claim.strength < kAbsolute) {
      claim.strength = std::min(claim.strength, stance.lowered);
      claim.hedged = true;
    }
    claim.limited = limited_;
    if (claim.assertion == Assertion::Reported && discourse_.reg == SpeechRegister::Education) {
      claim.strength = std::min<uint8_t>(claim.strength, 1);  // a result told where nothing is sold
    } else if (claim.assertion == Assertion::Reported && limit_near() && claim.strength < kAbsolute) {
      claim.strength = std::max<uint8_t>(1, static_cast<uint8_t>(claim.strength - 1));
    }
    if (!asserts(claim.assertion)) claim.strength = 0;
  }

  // Here or in the next sentence: "no control group", "as did saline".
  bool limit_near() const {
    const uint32_t next = sentence_ + 1;
    return limited_ || (next < page_.passages[passage_].sentences.size() && has_cue(page_, passage_, next, lists_.limit));
  }

  void fill_slots(const Match& match, Claim& claim) const {
    const Site site{passage_, sentence_, match.tokens, clause_at(clauses_, sentence().tokens, match.tokens.begin)};
    const auto at_target = [&](const Hit& hit) { return hit.tokens == claim.target; };
    const auto target = std::find_if(match.hits.begin(), match.hits.end(), at_target);
    claim.intervention = fill_intervention(page_, lists_, discourse_, site, claim.outcome, default_intervention_);
    claim.condition =
        fill_condition(page_, lists_, discourse_, site, target == match.hits.end() ? nullptr : &*target);
    // "The laser is FDA cleared" is not said of the knees that the page is about.
    const bool of_its_own = claim.outcome == Outcome::Approval && claim.intervention.origin == Origin::Sentence;
    if (of_its_own && claim.condition.origin != Origin::Sentence) claim.condition = {};
    claim.qualifiers = qualifiers_of(page_, lists_, discourse_, site);
    if (claim.outcome == Outcome::Superiority || claim.outcome == Outcome::Surgery) {
      claim.comparator = comparator_in(page_, lists_, site, claim.intervention.entry);
    }
  }

  // Certainty about an effect is a guarantee, with the effect's own family beside it; looks that are about age are R12.
  void settle_family(Claim& claim) const {
    if (claim.frames.empty()) return;
    const uint32_t condition = claim.condition.entry;
    if (claim.outcome == Outcome::Appearance && condition != kNone && pack_.entries[condition].system == "ageing") {
      claim.rule = rule_for(Outcome::Wellbeing);
    }
    claim.rules = {claim.rule};
    if (promises_certainty(claim.outcome, claim.strength)) {
      claim.rule = rule_for(Outcome::Durability);
      claim.rules.push_back(claim.rule);
    }
  }

  // Whether a heading, lead-in or column head above the block has a cue of the category.
  bool stands_under(uint32_t category) const {
    return category == kNone || std::any_of(section_.begin(), section_.end(),
                                            [&](const ActingCue& acting) { return page_.cue(acting).category == category; });
  }

  bool has_needed(Needs needs, const Claim& claim) const {
    if (needs == Needs::Nothing || names_treatment(claim)) return true;
    return needs == Needs::Offer && is_offered(page_, lists_, discourse_, passage_);
  }

  bool names_treatment(const Claim& claim) const {
    if (claim.intervention.origin == Origin::Sentence) return true;
    const Span<Tok> tokens = sentence().tokens;
    const std::span<const Hit> hits = page_.hits_in(passage_, tokens);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.list == lists_.treatment; });
  }

  // The answer that turns what is asked into a claim: a yes, or what the rule is named after ("safety/refusal": none).
  uint32_t answer_to(uint32_t rule) const {
    const std::string& name = pack_.rules[rule].name;
    if (name.ends_with("/refusal")) return lists_.refusal;
    return name.ends_with("/lifelong") ? lists_.lifelong : lists_.affirmation;
  }

  bool only_answered(uint32_t rule) const { return answer_to(rule) != lists_.affirmation; }

  // A question, a table's cell or a label may ask for an answer; the same words elsewhere ask nothing.
  bool asks(Span<Tok> tokens) const {
    const uint32_t label = label_end(page_.passages[passage_], sentence().tokens);
    return sentence().end == '?' || page_.block(passage_).kind == BlockKind::TableCell ||
           (label != kNone && tokens.end <= label);
  }

  bool has_answer() const {
    const std::span<const ActingCue> cues = page_.cues_in(passage_, sentence().tokens);
    return std::any_of(cues.begin(), cues.end(), [&](const ActingCue& words) {
      const uint32_t category = page_.cue(words).category;
      return category == lists_.affirmation || category == lists_.refusal || category == lists_.lifelong;
    });
  }

  // "Will it cure arthritis?" - "Yes." : the answer asserts what was asked. So does a cell of its row's and column's
  // heads, and what stands behind a label.
  void take_answers(std::vector<Claim>& found) const {
    if (!has_answer()) return;
    const auto opens = [&](uint32_t category) { return opens_with(page_, passage_, sentence_, category); };
    std::vector<Claim> answers;
    const auto take = [&](const Claim& asked) {
      const bool open = asked.assertion == Assertion::Asked && is_red(pack_, asked) && opens(answer_to(asked.rule));
      if (open) answers.push_back(answered(asked));
    };
    const Surroundings& around = discourse_.surroundings[passage_];
    const uint32_t question = sentence_ > 0 ? passage_ : around.question;
    std::set<uint32_t> asking = {around.row_head, around.column_head, question};
    asking.erase(passage_);
    for (const uint32_t passage : asking) std::ranges::for_each(claims_in(passage, 0, kNone), take);
    if (sentence_ > 0) std::ranges::for_each(claims_in(passage_, sentence_ - 1, sentence_), take);
    const uint32_t label = label_end(page_.passages[passage_], sentence().tokens);
    for (const Claim& asked : found) {
      if (label != kNone && asked.tokens.end <= label && only_answered(asked.rule)) take(asked);
    }
    found.insert(found.end(), answers.begin(), answers.end());
  }

  // Of the claims so far, which are in order of place, those of these sentences.
  std::span<const Claim> claims_in(uint32_t passage, uint32_t first, uint32_t end) const {
    const auto lies_before = [&](const Claim& claim, uint32_t sentence) {
      return std::pair(claim.passage, claim.sentence) < std::pair(passage, sentence);
    };
    const auto from = std::lower_bound(claims_.begin(), claims_.end(), first, lies_before);
    return {from, std::lower_bound(from, claims_.end(), end, lies_before)};
  }

  Claim answered(const Claim& asked) const {
    Claim answer = asked;
    answer.passage = passage_;
    answer.sentence = sentence_;
    answer.tokens = sentence().tokens;
    answer.target = {};
    answer.assertion = Assertion::Stated;
    const bool framed = !asked.frames.empty() && !only_answered(asked.rule);
    answer.strength = framed ? pack_.frames[asked.frames.front()].rung : pack_.rules[asked.rule].rung;
    return answer;
  }

  const Reading& page_;
  const RulePack& pack_;
  const Lists& lists_;
  const Discourse& discourse_;
  uint32_t default_intervention_;
  uint32_t most_;  // 0: all
  std::vector<uint32_t> profiles_;
  uint32_t passage_ = 0;
  uint32_t sentence_ = 0;
  std::vector<ActingCue> section_;
  std::vector<Scope> scopes_;
  std::vector<uint32_t> clauses_;
  bool limited_ = false;  // the sentence states a limit
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> resolve(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t default_intervention,
                           uint32_t most) {
  std::vector<Claim> claims = Resolver(page, lists, discourse, default_intervention, most).run();
  weigh(page, lists, discourse, claims);
  return claims;
}

std::vector<Claim> resolve_profiles(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t default_intervention,
                                    const std::vector<uint32_t>& profiles, uint32_t most) {
  return Resolver(page, lists, discourse, default_intervention, most, profiles).run();
}

}  // namespace claimtier
