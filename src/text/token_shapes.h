// Tokens that are recognised by their shape, not by their letters: text and a place go in, the end of the token that
// starts there comes out, or the place itself where none does.
//
//   address_end("www.example.com, or", 0) == 15;  bracket_reference_end("[2,5] and", 0) == 5
#pragma once

#include <cstddef>
#include <string_view>

namespace claimtier {

// ASCII letters with nothing behind them that could belong to the word: "knee" of "knee, ", but neither "don" of "don't" nor
// "U" of "U.S".
size_t plain_word_end(std::string_view text, size_t at);

// URLs ("https://...", "www....", "example.co.uk/page"), e-mail addresses and DOIs ("10.1002/..."), without closing
// punctuation.
size_t address_end(std::string_view text, size_t at);

// "[3]", "[2,5]", "[3-5]", "[^1]".
size_t bracket_reference_end(std::string_view text, size_t at);

// One to three digits, or several such numbers joined by commas and dashes: "14", "3,4", "3-5". No letter may follow.
size_t digit_reference_end(std::string_view text, size_t at);

// Superscript digits, however many: "¹²³⁴" are four marks without commas.
size_t superscript_reference_end(std::string_view text, size_t at);

// Whether a unit stands there that is written close to its number: "mg" in "50mg".
bool is_unit(std::string_view text, size_t at);

}  // namespace claimtier
