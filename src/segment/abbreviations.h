// What a folded word says about a full stop right behind it: "dr" never ends a sentence there, "inc" may, "knee" does.
//
//   abbreviation_of("dr") == Abbreviation::Inner;  opens_sentences("the")
#pragma once

#include <cstdint>
#include <string_view>

namespace claimtier {

enum class Abbreviation : uint8_t {
  None,
  Inner,   // always goes on: "Dr.", "e.g.", "vs."
  Number,  // goes on before a number: "No. 1"
  Either,  // goes on unless the next word is one that opens sentences: "Inc.", "U.S.", "et al."
  Last,    // goes on before a small letter, a number or a day: "etc.", "p.m."
};

Abbreviation abbreviation_of(std::string_view word);

// Articles, pronouns, conjunctions and the like, which with a capital only stand at the beginning of a sentence.
bool opens_sentences(std::string_view word);

// Nouns that are followed by a letter of the alphabet: "vitamin C", "hepatitis B".
bool takes_letter(std::string_view word);

bool names_day_or_zone(std::string_view word);  // "monday", "est"

}  // namespace claimtier
