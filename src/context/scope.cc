#include "context/scope.h"

#include <algorithm>
#include <array>

#include "context/claim.h"

namespace claimtier {
namespace {

constexpr uint16_t kClauseBreak = kSemicolon | kColon | kDash | kSymbol | kStop;
constexpr uint32_t kLabelReach = 8;  // a label before a colon ends within so many tokens

// From strong to weak: the first that covers a target decides.
constexpr std::array kPriority = {Assertion::Denied,      Assertion::Mentioned, Assertion::Warned,
                                  Assertion::Attributed,  Assertion::Asked,     Assertion::Wished,
                                  Assertion::Testimonial, Assertion::Reported,  Assertion::Described};

uint32_t next_comma(const Passage& passage, uint32_t from, uint32_t end) {
  for (uint32_t t = from; t < end; ++t) {
    if (t > from && (passage.tokens[t].before & kComma) != 0) return t;
  }
  return end;
}

// A cue inside brackets covers nothing behind them.
uint32_t bracket_end(const Passage& passage, uint32_t from, uint32_t end) {
  int open = 0;
  for (uint32_t t = from; t < end; ++t) {
    if ((passage.tokens[t].before & kCloseParen) != 0 && --open < 0) return t;
    if ((passage.tokens[t].before & kOpenParen) != 0) ++open;
  }
  return end;
}

// One sentence and what stands in it.
struct SentenceView {
  const Reading& page;
  const Passage& passage;
  std::span<const ActingCue> stops;
  Span<Tok> sentence;
  const std::vector<uint32_t>& clauses;
};

// What others say or what is warned of ends at a semicolon, but not in a list behind a colon.
uint32_t next_semicolon(const Passage& passage, uint32_t from, uint32_t end) {
  for (uint32_t t = from; t < end; ++t) {
    if ((passage.tokens[t].before & kColon) != 0) return end;
    if (t > from && (passage.tokens[t].before & kSemicolon) != 0) return t;
  }
  return end;
}

uint32_t forward_end(const SentenceView& in, const ActingCue& words) {
  const Cue& cue = in.page.cue(words);
  const uint32_t from = words.tokens.end;
  uint32_t end = in.sentence.end;
  if (cue.reach != Reach::Sentence) {
    for (uint32_t start : in.clauses) {
      if (start >= from) end = std::min(end, start);
    }
  }
  if (cue.reach == Reach::Comma) end = std::min(end, next_comma(in.passage, from, end));
  if (cue.assertion == Assertion::Attributed || cue.assertion == Assertion::Warned)
    end = next_semicolon(in.passage, from, end);
  if (cue.reach == Reach::Tokens) end = std::min(end, from + cue.tokens);
  for (const ActingCue& stop : in.stops) {
    if (stop.cue == words.cue && stop.tokens.begin >= from) end = std::min(end, stop.tokens.begin);
  }
  return std::max(from, bracket_end(in.passage, from, end));
}

uint32_t backward_begin(const SentenceView& in, const ActingCue& words) {
  const Cue& cue = in.page.cue(words);
  const uint32_t to = words.tokens.begin;
  uint32_t begin = in.sentence.begin;
  if (cue.reach != Reach::Sentence) {
    for (uint32_t start : in.clauses) {
      if (start <= to) begin = std::max(begin, start);
    }
  }
  if (cue.reach == Reach::Tokens && to > begin + cue.tokens) begin = to - cue.tokens;
  for (const ActingCue& stop : in.stops) {
    if (stop.cue == words.cue && stop.tokens.end <= to) begin = std::max(begin, stop.tokens.end);
  }
  return std::min(begin, to);
}

// The pattern itself spells the cue's first word; a cue in one of its gaps is no part of it.
bool writes(const Reading& page, const Match& target, std::string_view word) {
  const std::span<const uint32_t> spelled = page.pack.index.spelled[target.pattern];
  const uint32_t id = page.pack.index.words[word];
  return id != kNone && std::binary_search(spelled.begin(), spelled.end(), id);
}

// A cue that the target's pattern spells out, or that lies in one of its lexicon phrases ("no downtime"), is a part of
// it.
bool part_of(const Reading& page, const Passage& passage, const Match& target, Span<Tok> cue) {
  for (uint32_t t = std::max(cue.begin, target.tokens.begin); t < std::min(cue.end, target.tokens.end); ++t) {
    if (writes(page, target, passage.word(t))) return true;
  }
  return !cue.empty() &&
         std::any_of(target.hits.begin(), target.hits.end(), [&](const Hit& hit) { return hit.tokens.covers(cue); });
}

bool covers(const Scope& scope, const Match& target) {
  if (scope.covers.contains(target.tokens.begin)) return true;
  return target.tokens.overlaps(scope.at) && !scope.covers.empty();
}

// The quotation around the target's first token; empty where there is none.
Span<Tok> quotation_around(const Passage& passage, Span<Tok> sentence, Span<Tok> target) {
  Span<Tok> quote{sentence.end, sentence.end};
  for (uint32_t t = target.begin + 1; t-- > sentence.begin;) {
    if (t < target.begin && (passage.tokens[t + 1].before & kCloseQuote) != 0) return {};
    if ((passage.tokens[t].before & kOpenQuote) == 0) continue;
    quote.begin = t;
    break;
  }
  for (uint32_t t = sentence.end; t-- > target.begin + 1;) {
    if ((passage.tokens[t].before & kCloseQuote) != 0) quote.end = t;
  }
  return quote;
}

// The words are named, not used: in quotation marks that hold the whole target, but only a part of a sentence of prose;
// speech fills its sentence or stands behind a colon.
bool is_mention(const Reading& page, uint32_t passage, const Match& target) {
  const Passage& prose = page.passages[passage];
  const Span<Tok> sentence = prose.sentences[target.sentence].tokens;
  const Span<Tok> quote = quotation_around(prose, sentence, target.tokens);
  if (!quote.covers(target.tokens)) return false;
  const BlockKind kind = page.block(passage).kind;
  if (kind != BlockKind::Paragraph && kind != BlockKind::Quotation) return true;
  const bool speech = quote.begin == sentence.begin || (prose.tokens[quote.begin].before & kColon) != 0;
  return !speech || quote.end < sentence.end;
}

void apply(const Cue& cue, Stance& stance) {
  if (cue.rung == 4) stance.raised = true;
  if (cue.rung == 1 || cue.rung == 2)
    stance.lowered = stance.lowered == 0 ? cue.rung : std::min(stance.lowered, cue.rung);
}

// A cue that covers the target, but has no say: what is told of the other treatment ("rather than masking the pain") is
// meant where that is the point of the rule, and advice to ask or a study in rats is still a credit.
bool is_moot(const Reading& page, const Lists& lists, const Cue& cue, const Match& target) {
  if (page.pattern(target).owner != Owner::Rule) return false;
  const Rule& rule = page.pack.rules[page.pattern(target).of];
  if (rule.polarity == Polarity::Green) return cue.assertion == Assertion::Asked || cue.assertion == Assertion::Mentioned;
  return cue.category == lists.contrast && (rule.code == "R6" || rule.code == "R15");
}

Assertion strongest(const RulePack& pack, const std::vector<ActingCue>& cues) {
  auto best = kPriority.end();
  for (const ActingCue& acting : cues) best = std::min(best, std::find(kPriority.begin(), best, pack.cues[acting.cue].assertion));
  return best == kPriority.end() ? Assertion::Stated : *best;
}

// A denial that ended in front of the target: "It is no cure, but it ...". The sentence says itself what it denies.
bool denied_before(const RulePack& pack, const Lists& lists, const std::vector<Scope>& scopes, const Match& target) {
  return std::any_of(scopes.begin(), scopes.end(), [&](const Scope& scope) {
    const Cue& cue = pack.cues[scope.cue];
    return cue.assertion == Assertion::Denied && cue.category != lists.reassert && !scope.at.empty() &&
           scope.at.end <= target.tokens.begin && !covers(scope, target);
  });
}

// A discount under "What it cannot do" is no part of the list: a heading that denies effects reaches prose only where
// it has one.
bool outside_denial(const Reading& page, uint32_t passage, const Match& target) {
  const Pattern& pattern = page.pattern(target);
  return page.block(passage).kind == BlockKind::Paragraph && pattern.owner == Owner::Rule &&
         page.pack.rules[pattern.of].outcome == Outcome::None;
}

}  // namespace

uint32_t label_end(const Passage& passage, Span<Tok> sentence) {
  const uint32_t last = std::min(sentence.end, sentence.begin + kLabelReach + 1);
  for (uint32_t t = sentence.begin + 1; t < last; ++t) {
    if ((passage.tokens[t].before & (kColon | kDash)) != 0) return t;
  }
  return kNone;
}

std::vector<uint32_t> clauses_of(const Reading& page, const Lists& lists, uint32_t passage, uint32_t sentence) {
  const Passage& prose = page.passages[passage];
  const Span<Tok> tokens = prose.sentences[sentence].tokens;
  std::vector<uint32_t> starts = {tokens.begin};
  for (uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
    if ((prose.tokens[t].before & kClauseBreak) != 0) starts.push_back(t);
  }
  for (const ActingCue& words : page.cues_in(passage, tokens)) {
    const Cue& cue = page.cue(words);
    if (cue.category != lists.clause_end && cue.category != lists.clause_start) continue;
    const uint32_t begin = words.tokens.begin;
    const bool opens = begin == tokens.begin || (prose.tokens[begin].before & kComma) != 0;
    if (opens || cue.category == lists.clause_end) starts.push_back(begin);
    if (opens && cue.reach == Reach::Comma) starts.push_back(next_comma(prose, words.tokens.end, tokens.end));
  }
  std::erase(starts, tokens.end);
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

Span<Tok> clause_at(const std::vector<uint32_t>& clauses, Span<Tok> sentence, uint32_t token) {
  Span<Tok> clause = sentence;
  for (uint32_t start : clauses) {
    if (start <= token) clause.begin = start;
    if (start > token) {
      clause.end = start;
      break;
    }
  }
  return clause;
}

std::vector<Scope> scopes_in(const Reading& page, uint32_t passage, uint32_t sentence, const std::vector<uint32_t>& clauses) {
  const Span<Tok> tokens = page.passages[passage].sentences[sentence].tokens;
  const SentenceView in{page, page.passages[passage], page.stops_in(passage, tokens), tokens, clauses};
  const uint32_t label = label_end(in.passage, tokens);
  std::vector<Scope> scopes;
  for (const ActingCue& words : page.cues_in(passage, tokens)) {
    const Direction direction = page.cue(words).direction;
    if (direction == Direction::Section) {
      if (label != kNone && words.tokens.end <= label) scopes.push_back({words.cue, words.tokens, {label, tokens.end}});
      continue;
    }
    if (direction != Direction::Backward) {
      scopes.push_back({words.cue, words.tokens, {words.tokens.end, forward_end(in, words)}});
    }
    if (direction != Direction::Forward) {
      scopes.push_back({words.cue, words.tokens, {backward_begin(in, words), words.tokens.begin}});
    }
  }
  return scopes;
}

bool has_cue(const Reading& page, uint32_t passage, uint32_t sentence, uint32_t category) {
  const std::span<const ActingCue> cues = page.cues_in(passage, page.passages[passage].sentences[sentence].tokens);
  return std::any_of(cues.begin(), cues.end(), [&](const ActingCue& words) { return page.cue(words).category == category; });
}

bool opens_with(const Reading& page, uint32_t passage, uint32_t sentence, uint32_t category) {
  const Span<Tok> tokens = page.passages[passage].sentences[sentence].tokens;
  const uint32_t label = label_end(page.passages[passage], tokens);
  const std::span<const ActingCue> cues = page.cues_in(passage, tokens);
  return std::any_of(cues.begin(), cues.end(), [&](const ActingCue& words) {
    const bool first = words.tokens.begin == tokens.begin || words.tokens.begin == label;
    return first && page.cue(words).category == category;
  });
}

Stance stance_of(const Reading& page, const Lists& lists, uint32_t passage, const std::vector<Scope>& scopes,
                 const std::vector<ActingCue>& section, const Match& target) {
  const RulePack& pack = page.pack;
  Stance stance;
  stance.quoted = is_mention(page, passage, target);
  std::vector<ActingCue> deciding;
  for (const Scope& scope : scopes) {
    if (!covers(scope, target) || part_of(page, page.passages[passage], target, scope.at)) continue;
    const ActingCue acting{scope.cue, passage, scope.at};
    const Cue& cue = page.cue(acting);
    apply(cue, stance);
    stance.cues.push_back(acting);
    if (cue.category == lists.reassert) {
      stance.taken_back.push_back(cue.assertion);
    } else if (!is_moot(page, lists, cue, target)) {
      deciding.push_back(acting);
    }
  }
  const bool labelled = std::any_of(deciding.begin(), deciding.end(), [&](const ActingCue& acting) {
    return page.cue(acting).direction == Direction::Section && decides(page.cue(acting));
  });
  std::erase_if(deciding, [&](const ActingCue& acting) { return stance.takes_back(page.cue(acting).assertion); });
  stance.assertion = strongest(pack, deciding);
  for (const ActingCue& acting : section) apply(page.cue(acting), stance);
  stance.cues.insert(stance.cues.end(), section.begin(), section.end());
  const Assertion structural = strongest(pack, section);
  const bool own = labelled || !asserts(stance.assertion) || structural == Assertion::Stated ||
                   stance.takes_back(structural) ||
                   (structural == Assertion::Denied &&
                    (denied_before(pack, lists, scopes, target) || outside_denial(page, passage, target)));
  if (!own) stance.assertion = structural;
  return stance;
}

bool Stance::takes_back(Assertion what) const {
  return std::any_of(taken_back.begin(), taken_back.end(),
                     [what](Assertion taken) { return taken == Assertion::Stated || taken == what; });
}

}  // namespace claimtier
