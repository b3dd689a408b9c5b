// The unit of work: one block as sentences of tokens. Made by segment/, read by match/ and context/.
//
// Tokens are words and numbers only; what stands between two of them is in Token::before. Words are folded: lower case,
// straight quotes, no soft hyphens, accents kept. "anti-aging" is two tokens, the second with kHyphen before it;
// "patient's" is the one token "patient" (possessive 's dropped; it's, that's, there's, here's, he's, she's, what's, who's,
// where's, how's, let's stay whole); "don't", "cannot" stay whole; "100%", "$4,500", "3.5", "10.1002/x" are one token each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

// What stands between a token and the one before it (for the first token of a sentence: before it in the block).
enum Between : uint16_t {
  kNothing = 0,
  kComma = 1 << 0,
  kSemicolon = 1 << 1,
  kColon = 1 << 2,
  kDash = 1 << 3,  // a dash between spaces, an em dash, " -- "
  kOpenQuote = 1 << 4,
  kCloseQuote = 1 << 5,
  kOpenParen = 1 << 6,
  kCloseParen = 1 << 7,
  kSlash = 1 << 8,
  kHyphen = 1 << 9,     // joined to the word before: "stem-cell"
  kEllipsis = 1 << 10,
  kSymbol = 1 << 11,    // bullets, arrows, bars, check marks, emoji
  kStop = 1 << 12,      // . ? ! inside a sentence (after an abbreviation this is not set)
  kQuestion = 1 << 13,  // set beside kStop
};

struct Token {
  Span<Char> span;     // into Document::text
  Span<Char> word;     // into Passage::folded
  uint16_t before = kNothing;
  bool capital = false;    // starts with a capital letter in the text
  bool shout = false;      // two or more letters, all capitals
  bool reference = false;  // a reference mark: "[3]", "[2,5]", a digit stuck to a word or behind the full stop; word is "[]"
};

struct Sentence {
  Span<Tok> tokens;   // into Passage::tokens
  Span<Char> span;    // into Document::text, with its closing punctuation
  char end = 0;       // '.', '?', '!', ':' or 0 (heading, bullet, fragment)
};

struct Passage {
  uint32_t block = 0;  // index into Document::blocks
  bool english = true;  // false: too few function words to judge
  std::string folded;  // the small letters of the block, and behind them the words that are more than these
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  std::string_view word(uint32_t token) const {
    const Span<Char> at = tokens[token].word;
    return std::string_view(folded).substr(at.begin, at.size());
  }
};

}  // namespace claimtier
