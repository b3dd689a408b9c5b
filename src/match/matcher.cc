#include "match/matcher.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "rulepack/phrase.h"

namespace claimtier {
namespace {

constexpr uint16_t kAdjacent = kOpenQuote | kCloseQuote | kHyphen;                    // may stand between two neighbours
constexpr uint16_t kInGap = kAdjacent | kComma | kOpenParen | kCloseParen | kSlash;  // may stand inside a gap

bool has_sign_or_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return !(c >= 'a' && c <= 'z') && c != '\''; });
}

re2::RE2::Set compiled(const std::vector<std::string>& regexes) {
  re2::RE2::Set set(re2::RE2::Quiet, re2::RE2::ANCHOR_BOTH);
  for (const std::string& regex : regexes) set.Add(regex, nullptr);
  set.Compile();
  return set;
}

struct Place {  // what is known of a token
  uint32_t word = kNone;
  uint32_t first_hit = 0;                   // those before that of the next token begin here
  uint32_t first_regex = 0;                 // those before that of the next token fit
  Bits bits;                                // the word, the expressions that fit it and the lists of the hits that begin here
  std::array<Bits, kLargestGap + 1> ahead;  // of each gap: the same of all tokens that a place with it can reach from here
};

}  // namespace

struct Matcher::Index {
  explicit Index(const RulePack& rules) : pack(rules), regexes(compiled(rules.regexes)) {}

  const RulePack& pack;
  re2::RE2::Set regexes;
};

// Searches passages, one after the other; keeps its buffers between them.
class Matcher::Search {
 public:
  explicit Search(const Index& index) : index_(index) {}

  Matches find(const Passage& passage) {
    passage_ = &passage;
    hits_.clear();
    phrases_.clear();
    inside_.clear();
    inside_of_.clear();
    read_tokens();
    find_entries();
    find_phrases();
    return found();
  }

 private:
  template <class Add>
  struct Walk {  // through a trie, from a token of a sentence
    const PhraseTrie& trie;
    uint32_t limit;  // the end of the sentence
    Add add;         // (pattern, end): called where one ends
  };

  void read_tokens() {
    const size_t tokens = passage_->tokens.size();
    places_.resize(std::max(places_.size(), tokens + 1));
    regexes_.clear();
    for (uint32_t t = 0; t < tokens; ++t) {
      Place& place = places_[t];
      const std::string_view word = passage_->word(t);
      place.word = index_.pack.index.words[word];
      place.bits = {place.word == kNone ? 0 : Bits::of(place.word), 0};
      place.first_regex = static_cast<uint32_t>(regexes_.size());
      if (has_sign_or_digit(word)) read_regexes(word, place);
      place.ahead[0] = place.bits;
      place.first_hit = 0;  // none is known yet
    }
    places_[tokens] = {};
    places_[tokens].first_regex = static_cast<uint32_t>(regexes_.size());
  }

  void read_regexes(std::string_view word, Place& place) {
    index_.regexes.Match(re2::StringPiece(word.data(), word.size()), &fitting_);
    std::sort(fitting_.begin(), fitting_.end());
    for (const int regex : fitting_) {
      place.bits.lists |= Bits::of(~static_cast<uint32_t>(regex));
      regexes_.push_back(static_cast<uint32_t>(regex));
    }
  }

  // From the last token to the first. No place reaches into the next sentence or past what no gap may cross.
  void look_ahead() {
    const std::vector<Sentence>& sentences = passage_->sentences;
    for (auto sentence = sentences.rbegin(); sentence != sentences.rend(); ++sentence) {
      for (uint32_t t = sentence->tokens.end; t-- > sentence->tokens.begin;) {
        Place& place = places_[t];
        place.ahead = {};
        if (t == sentence->tokens.begin || (passage_->tokens[t].before & ~kInGap) != 0) continue;
        place.ahead[0] = place.bits;
        for (size_t gap = 1; gap < place.ahead.size(); ++gap) place.ahead[gap] = place.bits | places_[t + 1].ahead[gap - 1];
      }
    }
  }

  // The phrases of the lexicons. They hold neither lists nor gaps: no hits on the way, no look ahead.
  void find_entries() {
    for (const Sentence& sentence : passage_->sentences) {
      for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        if (places_[t].word == kNone) continue;
        const auto add = [&](uint32_t pattern, uint32_t end) {
          const uint32_t entry = index_.pack.patterns[pattern].of;
          hits_.push_back({entry, {t, end}, pattern, index_.pack.entries[entry].list});
        };
        const Walk<decltype(add)> walk{index_.pack.index.entries, sentence.tokens.end, add};
        visit(walk, walk.trie.by_word[places_[t].word], t + 1);
      }
    }
    index_hits();
  }

  void index_hits() {
    const auto by_place = [](const Hit& a, const Hit& b) {
      return std::tuple(a.tokens.begin, a.list, b.tokens.end, a.phrase) < std::tuple(b.tokens.begin, b.list, a.tokens.end, b.phrase);
    };
    std::sort(hits_.begin(), hits_.end(), by_place);
    const auto same = [](const Hit& a, const Hit& b) {
      return a.tokens.begin == b.tokens.begin && a.list == b.list;
    };
    hits_.erase(std::unique(hits_.begin(), hits_.end(), same), hits_.end());
    uint32_t next = 0;
    for (uint32_t t = 0; t <= passage_->tokens.size(); ++t) {
      places_[t].first_hit = next;
      for (; next < hits_.size() && hits_[next].tokens.begin == t; ++next) places_[t].bits.lists |= Bits::of(hits_[next].list);
    }
  }

  void find_phrases() {
    look_ahead();
    for (uint32_t s = 0; s < passage_->sentences.size(); ++s) {
      const Span<Tok> tokens = passage_->sentences[s].tokens;
      for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
        const auto add = [&](uint32_t pattern, uint32_t end) { add_phrase(pattern, s, {t, end}); };
        start(Walk<decltype(add)>{index_.pack.index.others, tokens.end, add}, t);
      }
    }
  }

  // What begins at the token: with a lexicon phrase, an expression or the word.
  template <class Add>
  void start(const Walk<Add>& walk, uint32_t t) {
    for (uint32_t i = places_[t].first_hit; i < places_[t + 1].first_hit; ++i) {
      path_.push_back(hits_[i]);
      visit(walk, walk.trie.by_list[path_.back().list], path_.back().tokens.end);
      path_.pop_back();
    }
    for (const uint32_t regex : regexes_at(t)) visit(walk, walk.trie.by_regex[regex], t + 1);
    if (places_[t].word != kNone) visit(walk, walk.trie.by_word[places_[t].word], t + 1);
  }

  // Of the nodes behind a first place most are ruled out by what can be reached from it.
  template <class Add>
  void visit(const Walk<Add>& walk, std::span<const PhraseTrie::Start> starts, uint32_t at) {
    const std::array<Bits, kLargestGap + 1>& ahead = places_[at].ahead;
    for (const PhraseTrie::Start& start : starts) {
      if (start.has_ends != 0 || start.bits.meets(ahead[start.gap])) follow(walk, start.node, at);
    }
  }

  // What follows at `at`, the shortest gap first.
  template <class Add>
  void follow(const Walk<Add>& walk, uint32_t node, uint32_t at) {
    const std::array<Bits, kLargestGap + 1>& ahead = places_[at].ahead;
    for (const PhraseTrie::Edge& edge : walk.trie.edges_of(node)) {
      if (!edge.bits.meets(ahead[edge.gap])) continue;
      for (uint32_t token = at; token <= at + edge.gap && token < walk.limit; ++token) {
        if ((passage_->tokens[token].before & ~(edge.gap > 0 ? kInGap : kAdjacent)) != 0) break;
        if (edge.bits.meets(places_[token].bits)) take(walk, edge, token);
      }
    }
    for (const uint32_t pattern : walk.trie.ends_of(node)) walk.add(pattern, at);
  }

  // What fits at the token: a lexicon phrase, the word or an expression; then the rest.
  template <class Add>
  void take(const Walk<Add>& walk, const PhraseTrie::Edge& edge, uint32_t token) {
    if (edge.word != kNone) {
      if (edge.word == places_[token].word) follow(walk, edge.node, token + 1);
      return;
    }
    const std::span<const uint32_t> lists = walk.trie.lists[edge.element];
    for (uint32_t i = places_[token].first_hit; i < places_[token + 1].first_hit; ++i) {
      const Hit hit = hits_[i];
      if (hit.tokens.end > walk.limit || std::find(lists.begin(), lists.end(), hit.list) == lists.end()) continue;
      path_.push_back(hit);
      follow(walk, edge.node, hit.tokens.end);
      path_.pop_back();
    }
    if (fits_token(walk.trie, edge.element, token)) follow(walk, edge.node, token + 1);
  }

  bool fits_token(const PhraseTrie& trie, uint32_t element, uint32_t token) const {
    const std::span<const uint32_t> words = trie.words[element];
    const uint32_t word = places_[token].word;
    if (word != kNone && std::binary_search(words.begin(), words.end(), word)) return true;
    const std::span<const uint32_t> fitting = regexes_at(token), regexes = trie.regexes[element];
    return std::find_first_of(fitting.begin(), fitting.end(), regexes.begin(), regexes.end()) != fitting.end();
  }

  std::span<const uint32_t> regexes_at(uint32_t token) const {
    const uint32_t first = places_[token].first_regex;
    return std::span(regexes_).subspan(first, places_[token + 1].first_regex - first);
  }

  // The first way in which a pattern fits from a token counts; of two of its matches that overlap, the earlier.
  void add_phrase(uint32_t pattern, uint32_t sentence, Span<Tok> tokens) {
    if (tokens.begin < ends_[pattern]) return;
    ends_[pattern] = tokens.end;
    const auto before = static_cast<uint32_t>(inside_.size());
    inside_.insert(inside_.end(), path_.begin(), path_.end());
    inside_of_.push_back({before, static_cast<uint32_t>(inside_.size())});
    phrases_.push_back({pattern, sentence, tokens, {}});
  }

  // Copies that are no larger than need be; the buffers stay.
  Matches found() {
    Matches found;
    found.hits = hits_;
    found.inside = inside_;
    for (size_t i = 0; i < phrases_.size(); ++i) {
      phrases_[i].hits = {found.inside.data() + inside_of_[i].begin, inside_of_[i].size()};
      ends_[phrases_[i].pattern] = 0;
    }
    std::sort(phrases_.begin(), phrases_.end(), [](const Match& a, const Match& b) {
      return std::tuple(a.tokens.begin, b.tokens.end, a.pattern) < std::tuple(b.tokens.begin, a.tokens.end, b.pattern);
    });
    found.phrases = phrases_;
    return found;
  }

  const Index& index_;
  const Passage* passage_ = nullptr;
  std::vector<Place> places_;          // one for each token, and one behind
  std::vector<uint32_t> regexes_;      // that fit tokens, one token after the other
  std::vector<int> fitting_;
  std::vector<Hit> path_;              // the hits on the way of a walk
  std::vector<Hit> hits_, inside_;     // as in Matches
  std::vector<Match> phrases_;
  std::vector<Span<Char>> inside_of_;  // of each phrase: its part of inside_
  std::vector<uint32_t> ends_ = std::vector<uint32_t>(index_.pack.patterns.size());  // of each pattern: where its last match ended
};

Matcher::Matcher(const RulePack& pack) : index_(std::make_unique<Index>(pack)) {}
Matcher::~Matcher() = default;

std::unique_ptr<Matcher::Search> Matcher::take_search() const {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<Search>(*index_);
  std::unique_ptr<Search> search = std::move(idle_.back());
  idle_.pop_back();
  return search;
}

void Matcher::give_back(std::unique_ptr<Search> search) const {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(search));
}

Matches Matcher::find(const Passage& passage) const { return std::move(find_all({&passage, 1}).front()); }

std::vector<Matches> Matcher::find_all(std::span<const Passage> passages) const {
  std::vector<Matches> all;
  all.reserve(passages.size());
  std::unique_ptr<Search> search = take_search();
  for (const Passage& passage : passages) all.push_back(search->find(passage));
  give_back(std::move(search));
  return all;
}

}  // namespace claimtier
