#include "match/matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace claimtier {
namespace {

constexpr uint16_t kAdjacent = kOpenQuote | kCloseQuote | kHyphen;                    // may stand between two neighbours
constexpr uint16_t kInGap = kAdjacent | kComma | kOpenParen | kCloseParen | kSlash;  // may stand inside a gap

// Rows of numbers, one after the other: what starts with a given word or list.
class Table {
 public:
  explicit Table(size_t rows) : rows_(rows) {}
  void add(uint32_t row, uint32_t value) { rows_[row].push_back(value); }
  const std::vector<uint32_t>& operator[](uint32_t row) const { return rows_[row]; }

 private:
  std::vector<std::vector<uint32_t>> rows_;
};

bool has_sign_or_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return !(c >= 'a' && c <= 'z') && c != '\''; });
}

}  // namespace

struct Matcher::Index {
  explicit Index(const RulePack& rules);

  const RulePack& pack;
  std::unordered_map<std::string_view, uint32_t> words;
  std::vector<std::unique_ptr<RE2>> regexes;
  Table entries_by_word, patterns_by_word, patterns_by_list, patterns_by_regex;
};

Matcher::Index::Index(const RulePack& rules)
    : pack(rules),
      words(rules.words.begin(), rules.words.end()),
      entries_by_word(rules.words.size()),
      patterns_by_word(rules.words.size()),
      patterns_by_list(rules.lists.size()),
      patterns_by_regex(rules.regexes.size()) {
  for (const std::string& regex : rules.regexes) regexes.push_back(std::make_unique<RE2>(regex, RE2::Quiet));
  for (uint32_t i = 0; i < rules.patterns.size(); ++i) {
    const Pattern& pattern = rules.patterns[i];
    const Element& first = pattern.elements.front();
    for (uint32_t word : first.words) (pattern.owner == Owner::Entry ? entries_by_word : patterns_by_word).add(word, i);
    for (uint32_t list : first.lists) patterns_by_list.add(list, i);
    for (uint32_t regex : first.regexes) patterns_by_regex.add(regex, i);
  }
}

namespace {

// One search of one passage.
class Search {
 public:
  Search(const RulePack& pack, const Passage& passage) : pack_(pack), passage_(passage) {}

  std::vector<uint32_t> ids;                    // word id of each token
  std::vector<std::vector<uint32_t>> fitting;   // regexes that fit each token
  std::vector<Hit> hits;                        // sorted by place
  std::vector<uint32_t> first_hit;              // index of the first hit at each token

  // The shortest match of the pattern that starts at `token` and stays in front of `limit`; empty where there is none.
  Span<Tok> match(const Pattern& pattern, uint32_t token, uint32_t limit, std::vector<Hit>& found) {
    return from(pattern, 0, token, token, limit, found);
  }

  void index_hits() {
    const auto by_place = [this](const Hit& a, const Hit& b) {
      return std::tuple(a.tokens.begin, list_of(a), b.tokens.end) < std::tuple(b.tokens.begin, list_of(b), a.tokens.end);
    };
    std::sort(hits.begin(), hits.end(), by_place);
    const auto same = [this](const Hit& a, const Hit& b) {
      return a.tokens.begin == b.tokens.begin && list_of(a) == list_of(b);
    };
    hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
    first_hit.assign(passage_.tokens.size() + 1, static_cast<uint32_t>(hits.size()));
    for (uint32_t i = static_cast<uint32_t>(hits.size()); i-- > 0;) first_hit[hits[i].tokens.begin] = i;
    for (size_t t = passage_.tokens.size(); t-- > 0;) first_hit[t] = std::min(first_hit[t], first_hit[t + 1]);
  }

 private:
  uint32_t list_of(const Hit& hit) const { return pack_.entries[hit.entry].list; }

  bool joined(uint32_t token, uint16_t allowed) const { return (passage_.tokens[token].before & ~allowed) == 0; }

  Span<Tok> from(const Pattern& pattern, size_t place, uint32_t start, uint32_t at, uint32_t limit, std::vector<Hit>& found) {
    if (place == pattern.elements.size()) return {start, at};
    const Element& element = pattern.elements[place];
    for (uint32_t skip = 0; skip <= element.gap && at + skip < limit; ++skip) {
      const uint32_t token = at + skip;
      if (place > 0 && !joined(token, element.gap > 0 ? kInGap : kAdjacent)) break;
      const Span<Tok> fits = take(pattern, place, start, token, limit, found);
      if (!fits.empty()) return fits;
    }
    return element.optional ? from(pattern, place + 1, start, at, limit, found) : Span<Tok>{};
  }

  // The element fits at `token`: by a word, a regular expression or a lexicon phrase; then the rest of the pattern.
  Span<Tok> take(const Pattern& pattern, size_t place, uint32_t start, uint32_t token, uint32_t limit, std::vector<Hit>& found) {
    const Element& element = pattern.elements[place];
    for (uint32_t i = first_hit.empty() ? 0 : first_hit[token]; i < hits.size() && hits[i].tokens.begin == token; ++i) {
      if (hits[i].tokens.end > limit) continue;
      if (std::find(element.lists.begin(), element.lists.end(), list_of(hits[i])) == element.lists.end()) continue;
      found.push_back(hits[i]);
      const Span<Tok> fits = from(pattern, place + 1, start, hits[i].tokens.end, limit, found);
      if (!fits.empty()) return fits;
      found.pop_back();
    }
    return fits_token(element, token) ? from(pattern, place + 1, start, token + 1, limit, found) : Span<Tok>{};
  }

  bool fits_token(const Element& element, uint32_t token) const {
    if (ids[token] != kNone && std::binary_search(element.words.begin(), element.words.end(), ids[token])) return true;
    return std::any_of(element.regexes.begin(), element.regexes.end(), [&](uint32_t regex) {
      return std::find(fitting[token].begin(), fitting[token].end(), regex) != fitting[token].end();
    });
  }

  const RulePack& pack_;
  const Passage& passage_;
};

// Sorted by place, the longer first; of one pattern the earlier of two that overlap stays.
void settle(std::vector<Match>& matches) {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tuple(a.tokens.begin, b.tokens.end, a.pattern) < std::tuple(b.tokens.begin, a.tokens.end, b.pattern);
  });
  std::unordered_map<uint32_t, uint32_t> last_end;
  std::erase_if(matches, [&](const Match& match) {
    uint32_t& end = last_end[match.pattern];
    if (match.tokens.begin < end) return true;
    end = match.tokens.end;
    return false;
  });
}

// The word id of each token, and the regular expressions that fit it.
void read_tokens(const Matcher::Index& index, const Passage& passage, Search& search) {
  search.fitting.resize(passage.tokens.size());
  for (uint32_t t = 0; t < passage.tokens.size(); ++t) {
    const std::string_view word = passage.word(t);
    const auto known = index.words.find(word);
    search.ids.push_back(known == index.words.end() ? kNone : known->second);
    if (!has_sign_or_digit(word)) continue;
    for (uint32_t r = 0; r < index.regexes.size(); ++r) {
      if (RE2::FullMatch(re2::StringPiece(word.data(), word.size()), *index.regexes[r])) search.fitting[t].push_back(r);
    }
  }
}

// The phrases of the lexicons.
void find_hits(const Matcher::Index& index, const Passage& passage, Search& search) {
  std::vector<Hit> hits;
  std::vector<Hit> parts;  // stays empty: phrases of lexicons hold no lists
  for (const Sentence& sentence : passage.sentences) {
    for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (search.ids[t] == kNone) continue;
      for (const uint32_t p : index.entries_by_word[search.ids[t]]) {
        const Span<Tok> fits = search.match(index.pack.patterns[p], t, sentence.tokens.end, parts);
        if (!fits.empty()) hits.push_back({index.pack.patterns[p].of, fits, p});
      }
    }
  }
  search.hits = std::move(hits);
  search.index_hits();
}

// Calls `attempt(pattern)` for every pattern that may start at the token: by its word, an expression or a lexicon phrase.
template <class Attempt>
void for_each_start(const Matcher::Index& index, const Search& search, uint32_t token, Attempt attempt) {
  if (search.ids[token] != kNone) {
    for (const uint32_t p : index.patterns_by_word[search.ids[token]]) attempt(p);
  }
  for (const uint32_t regex : search.fitting[token]) {
    for (const uint32_t p : index.patterns_by_regex[regex]) attempt(p);
  }
  uint32_t last_list = kNone;
  for (uint32_t i = search.first_hit[token]; i < search.hits.size() && search.hits[i].tokens.begin == token; ++i) {
    const uint32_t list = index.pack.entries[search.hits[i].entry].list;
    if (list != last_list) {
      for (const uint32_t p : index.patterns_by_list[list]) attempt(p);
    }
    last_list = list;
  }
}

}  // namespace

Matcher::Matcher(const RulePack& pack) : index_(std::make_unique<Index>(pack)) {}
Matcher::~Matcher() = default;

Matches Matcher::find(const Passage& passage) const {
  Search search(index_->pack, passage);
  read_tokens(*index_, passage, search);
  find_hits(*index_, passage, search);
  Matches found;
  for (uint32_t s = 0; s < passage.sentences.size(); ++s) {
    const Span<Tok> tokens = passage.sentences[s].tokens;
    for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
      for_each_start(*index_, search, t, [&](uint32_t p) {
        Match match{p, s, {}, {}};
        match.tokens = search.match(index_->pack.patterns[p], t, tokens.end, match.hits);
        if (!match.tokens.empty()) found.phrases.push_back(std::move(match));
      });
    }
  }
  settle(found.phrases);
  found.hits = std::move(search.hits);
  return found;
}

}  // namespace claimtier
