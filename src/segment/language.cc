#include "segment/language.h"

#include <algorithm>

#include "text/word_table.h"

namespace claimtier {
namespace {

constexpr size_t kLongestEnglish = 7;  // letters of the longest word in kEnglish
constexpr uint32_t kFewestWords = 8;
constexpr uint32_t kManyForeignLetters = 24;  // enough to judge scripts that put no blanks between words

constexpr std::string_view kEnglish[] = {
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been",
    "before", "being", "between", "both", "but", "by", "can", "cannot", "could", "did", "do", "does", "don't", "each",
    "either", "even", "every", "few", "for", "from", "get", "had", "has", "have", "he", "her", "here", "his", "how",
    "however", "i", "if", "in", "into", "is", "it", "it's", "its", "just", "like", "may", "me", "might", "more",
    "most", "much", "must", "my", "no", "not", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out",
    "over", "own", "per", "same", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "through", "to", "too", "under", "until", "up", "us",
    "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "within",
    "without", "would", "you", "your"};
// Spanish, French, German, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Turkish, without those that are also
// English words or names of illnesses ("die", "in", "als").
constexpr std::string_view kForeign[] = {
    "aber", "af", "al", "alla", "ao", "aos", "att", "au", "auch", "auf", "aus", "aux", "av", "avec", "bei", "bir",
    "che", "como", "con", "czy", "da", "dans", "das", "de", "degli", "dei", "del", "della", "delle", "dem", "den",
    "der", "des", "det", "di", "donde", "dos", "du", "e", "een", "ein", "eine", "einem", "einen", "einer", "el", "em",
    "en", "entre", "er", "es", "est", "et", "ett", "für", "gli", "het", "hij", "ich", "ihr", "ihre", "il", "ile",
    "ist", "je", "jest", "kan", "la", "las", "le", "les", "leur", "lo", "los", "mais", "mas", "mit", "muy", "nach",
    "nas", "ne", "nel", "nella", "nicht", "nie", "nos", "notre", "nous", "não", "o", "och", "oder", "ont", "os", "ou",
    "par", "para", "pas", "po", "por", "pour", "que", "qui", "se", "sein", "ses", "si", "sich", "sie", "sind",
    "sobre", "som", "sono", "sont", "su", "sur", "sus", "são", "til", "tra", "um", "uma", "un", "una", "und", "une",
    "uno", "unser", "unsere", "van", "vom", "von", "voor", "votre", "vous", "werden", "wir", "wird", "y", "zijn",
    "zu", "zum", "zur", "à", "é", "über"};

static_assert(is_sorted(kEnglish) && is_sorted(kForeign));

struct Counts {
  uint32_t words = 0;
  uint32_t english = 0;
  uint32_t letters = 0;
  uint32_t beyond_ascii = 0;
};

void count_letters(std::string_view word, Counts& counts) {
  for (const char byte : word) {
    const bool continuation = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    counts.letters += continuation ? 0 : 1;
    counts.beyond_ascii += (static_cast<unsigned char>(byte) & 0xC0) == 0xC0 ? 1 : 0;
  }
}

bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Counts count(const Passage& passage) {
  Counts counts;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
    const std::string_view word = passage.word(i);
    if (passage.tokens[i].reference || is_number(word)) continue;
    ++counts.words;
    counts.english += word.size() <= kLongestEnglish && contains(kEnglish, word) ? 1 : 0;
    count_letters(word, counts);
  }
  return counts;
}

uint32_t count_foreign(const Passage& passage) {
  uint32_t foreign = 0;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) foreign += contains(kForeign, passage.word(i)) ? 1 : 0;
  return foreign;
}

}  // namespace

// Lists of conditions have few function words of any language, so their lack alone proves nothing.
Language language_of(const Passage& passage) {
  const Counts counts = count(passage);
  if (counts.words < kFewestWords && counts.beyond_ascii < kManyForeignLetters) return Language::Unsure;
  if (counts.english * 10 >= counts.words) return Language::English;
  const bool foreign_words = count_foreign(passage) * 100 >= counts.words * 15;
  const bool foreign_letters = counts.beyond_ascii * 100 > counts.letters * 30;
  return foreign_words || foreign_letters ? Language::Other : Language::English;
}

void mark_english(std::vector<Passage>& passages) {
  std::vector<Language> found;
  found.reserve(passages.size());
  for (const Passage& passage : passages) found.push_back(language_of(passage));
  const auto others = std::count(found.begin(), found.end(), Language::Other);
  const auto english = std::count(found.begin(), found.end(), Language::English);
  for (size_t i = 0; i < passages.size(); ++i) {
    passages[i].english = found[i] == Language::Unsure ? others <= english : found[i] == Language::English;
  }
}

}  // namespace claimtier
