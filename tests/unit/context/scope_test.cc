// Where the scope of a cue begins and ends, on a pack of made-up cues: direction, reach, stops, decoys, clauses, labels.
#include "context/scope.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/extract.h"
#include "match/matcher.h"
#include "rulepack/phrase.h"
#include "segment/segment.h"

namespace claimtier {
namespace {

struct Words {
  std::string category;
  Cue cue;
  std::vector<std::string> cues, stops, decoys;
};

Cue cue_of(Direction direction, Reach reach, uint8_t tokens = 0, Assertion assertion = Assertion::Denied) {
  Cue cue;
  cue.direction = direction;
  cue.reach = reach;
  cue.tokens = tokens;
  cue.assertion = assertion;
  return cue;
}

// What each word below does, its name says: "near" reaches two tokens, "wide" the whole sentence.
std::vector<Words> words() {
  using enum Direction;
  using enum Reach;
  return {
      {"denial", cue_of(Forward, Clause), {"never"}, {"until"}, {"never mind"}},
      {"denial", cue_of(Forward, Clause), {"mind"}, {}, {}},
      {"denial", cue_of(Forward, Clause), {"by no means"}, {}, {"means test"}},
      {"denial", cue_of(Forward, Comma), {"hardly"}, {}, {}},
      {"denial", cue_of(Forward, Tokens, 2), {"near"}, {}, {}},
      {"denial", cue_of(Forward, Reach::Sentence), {"wide"}, {}, {}},
      {"others", cue_of(Forward, Reach::Sentence, 0, Assertion::Attributed), {"supposedly"}, {}, {}},
      {"warning", cue_of(Forward, Reach::Sentence, 0, Assertion::Warned), {"beware"}, {}, {}},
      {"denial", cue_of(Backward, Clause), {"unproven"}, {"that"}, {}},
      {"denial", cue_of(Backward, Tokens, 2), {"lately"}, {}, {}},
      {"denial", cue_of(Backward, Reach::Sentence), {"anywhere"}, {}, {}},
      {"hedge", cue_of(Both, Clause), {"perhaps"}, {}, {}},
      {"myths", cue_of(Section, Clause), {"myth"}, {}, {}},
      {"clause-end", cue_of(Forward, Clause), {"but"}, {}, {}},
      {"clause-start", cue_of(Forward, Clause), {"it"}, {}, {}},
      {"clause-start", cue_of(Forward, Comma), {"if"}, {}, {}},
  };
}

RulePack made_up() {
  RulePack pack;
  PhraseCompiler compiler(pack);
  PhraseError error;
  const auto add = [&](Owner owner, uint32_t of, const std::vector<std::string>& phrases) {
    for (const std::string& text : phrases) {
      pack.patterns.push_back({owner, of});
      pack.phrases.push_back({compiler.compile(text, PhraseUse::Full, error), text});
      EXPECT_EQ(error.text, "") << text;
    }
  };
  for (const Words& one : words()) {
    if (category_named(pack, one.category) == kNone) pack.categories.emplace_back().id = one.category;
    const auto index = static_cast<uint32_t>(pack.cues.size());
    pack.cues.push_back(one.cue);
    pack.cues.back().category = category_named(pack, one.category);
    add(Owner::Cue, index, one.cues);
    add(Owner::Stop, index, one.stops);
    add(Owner::Decoy, index, one.decoys);
  }
  pack.index = index_of(pack);
  return pack;
}

std::string words_in(const Passage& passage, Span<Tok> tokens) {
  std::string text;
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) text.append(t == tokens.begin ? "" : " ").append(passage.word(t));
  return text;
}

// The words that the scopes of `cue` cover, with '|' between scopes; "-" where it opens none.
std::string covered(const std::string& text, const std::string& cue) {
  static const RulePack pack = made_up();
  static const Lists lists(pack);
  const Document document = read_plain(text);
  const std::vector<Passage> passages = segment(document);
  const std::vector<Matches> matches = Matcher(pack).find_all(passages);
  const Reading page{pack, document, passages, matches};
  std::string all = "-";
  for (uint32_t s = 0; s < passages.at(0).sentences.size(); ++s) {
    for (const Scope& scope : scopes_in(page, 0, s, clauses_of(page, lists, 0, s))) {
      if (words_in(passages[0], scope.at) != cue) continue;
      all = (all == "-" ? "" : all + "|") + words_in(passages[0], scope.covers);
    }
  }
  return all;
}

struct Row {
  const char *text, *cue, *expected;
};

void check(const std::vector<Row>& table) {
  for (const Row& row : table) EXPECT_EQ(covered(row.text, row.cue), row.expected) << row.cue << " in: " << row.text;
}

TEST(Scope, EndsWithItsClause) {
  check({
      {"This is never easy, cheap or quick", "never", "easy cheap or quick"},
      {"This is never easy; cheap is good", "never", "easy"},
      {"This is never easy: cheap is good", "never", "easy"},
      {"This is never easy \xE2\x80\x94 cheap is good", "never", "easy"},
      {"This is never easy \xE2\x9C\x93 cheap is good", "never", "easy"},
      {"This is never easy. cheap is good", "never", "easy"},
      {"This is never easy but cheap", "never", "easy"},
      {"This is never easy, it is cheap", "never", "easy"},
      {"How never easy it is", "never", "easy it is"},
      {"Easy never; cheap is good", "never", ""},
  });
}

TEST(Scope, EndsAtItsReach) {
  check({
      {"This is hardly easy, cheap or quick", "hardly", "easy"},
      {"This is hardly, they say, easy", "hardly", "they say"},
      {"This is near one two three", "near", "one two"},
      {"This is near one; two three", "near", "one"},
      {"This is wide easy but cheap; and quick", "wide", "easy but cheap and quick"},
  });
}

TEST(Scope, EndsAtItsOwnStops) {
  check({
      {"This is never easy until cheap", "never", "easy"},
      {"This is never until cheap", "never", ""},
      {"This is hardly easy until cheap", "hardly", "easy until cheap"},
      {"They hold that this is unproven", "unproven", "this is"},
  });
}

TEST(Scope, OfWhatOthersSayEndsAtASemicolonButNotInAList) {
  check({
      {"This is supposedly easy; cheap is good", "supposedly", "easy"},
      {"This is supposedly so: easy; cheap", "supposedly", "so easy cheap"},
      {"Do beware of ease; cheap is good", "beware", "of ease"},
      {"Do beware of these: ease; cheap", "beware", "of these ease cheap"},
  });
}

TEST(Scope, OfACueInBracketsEndsWithThem) {
  check({
      {"This (never easy) is cheap", "never", "easy"},
      {"This is never easy (or cheap) or quick", "never", "easy or cheap or quick"},
      {"This (never easy (or cheap) or quick) is good", "never", "easy or cheap or quick"},
  });
}

TEST(Scope, GoesBackToTheBeginningOfItsClause) {
  check({
      {"Easy and cheap is unproven", "unproven", "easy and cheap is"},
      {"Good is cheap; easy is unproven", "unproven", "easy is"},
      {"Good is cheap but easy is unproven", "unproven", "but easy is"},
      {"If good is cheap, easy is unproven", "unproven", "easy is"},
      {"Easy if cheap is unproven", "unproven", "easy if cheap is"},
      {"Good is cheap; unproven", "unproven", ""},
      {"One two three lately", "lately", "two three"},
      {"One; two lately", "lately", "two"},
      {"Easy; cheap but quick anywhere", "anywhere", "easy cheap but quick"},
  });
}

TEST(Scope, OfBothDirectionsIsTwo) { check({{"Easy perhaps cheap", "perhaps", "cheap|easy"}}); }

TEST(Scope, OfALabelIsWhatStandsBehindIt) {
  check({
      {"Myth: easy and cheap", "myth", "easy and cheap"},
      {"Myth \xE2\x80\x94 easy and cheap", "myth", "easy and cheap"},
      {"Easy: a myth and cheap", "myth", "-"},
      {"A myth and easy", "myth", "-"},
      {"One two three four five six seven myth: easy", "myth", "easy"},
      {"One two three four five six seven eight myth: easy", "myth", "-"},
  });
}

TEST(Scope, IsNotOpenedWhereADecoyLiesOverTheCue) {
  check({
      {"This never mind easy", "never", "-"},
      {"This never mind easy", "mind", "easy"},
      {"This never mind easy but never cheap", "never", "cheap"},
      {"This by no means easy", "by no means", "easy"},
      {"This by no means test easy", "by no means", "-"},
  });
}

TEST(Clause, BeginsWithItsFirstToken) {
  const Span<Tok> sentence{0, 6};
  EXPECT_EQ(clause_at({0, 3}, sentence, 2), (Span<Tok>{0, 3}));
  EXPECT_EQ(clause_at({0, 3}, sentence, 3), (Span<Tok>{3, 6}));
}

}  // namespace
}  // namespace claimtier
