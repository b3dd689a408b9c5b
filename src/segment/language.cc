#include "segment/language.h"

#include <algorithm>

#include "text/word_table.h"

namespace claimtier {
namespace {

constexpr uint32_t kFewestWords = 8;
constexpr uint32_t kManyForeignLetters = 24;  // enough to judge scripts that put no blanks between words

// Without those that are also words of the languages below ("a", "as", "do", "no").
constexpr WordTable kEnglish({
    "about", "after", "all", "also", "and", "any", "are", "at", "be", "because", "been", "before", "being", "between",
    "both", "but", "by", "can", "cannot", "could", "did", "didn't", "does", "doesn't", "don't", "during", "each",
    "either", "even", "every", "few", "for", "from", "get", "had", "has", "have", "he", "he's", "her", "here", "his",
    "how", "however", "if", "in", "into", "is", "isn't", "it", "it's", "its", "just", "like", "may", "might", "more",
    "most", "much", "must", "my", "never", "nor", "not", "of", "off", "once", "one", "only", "or", "other", "our",
    "out", "over", "own", "same", "several", "she", "she's", "should", "since", "some", "such", "than", "that",
    "that's", "the", "their", "them", "then", "there", "these", "they", "they're", "this", "those", "through", "to",
    "too", "under", "until", "up", "upon", "us", "very", "was", "we", "we're", "were", "what", "when", "where",
    "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "you", "you're",
    "your"});
// Spanish, French, German, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Turkish, without those that are also
// English words, names of illnesses or parts of citations ("die", "in", "als", "et al").
constexpr WordTable kForeign({
    "aber", "af", "ainda", "alla", "ao", "aos", "att", "até", "au", "auch", "auf", "aus", "aux", "av", "avec",
    "bei", "bij", "bir", "cada", "ce", "ces", "cette", "che", "com", "como", "con", "czy", "da", "dans", "das", "de",
    "degli", "dei", "del", "della", "delle", "dem", "den", "der", "des", "det", "di", "donde", "door", "dos", "du",
    "e", "een", "ein", "eine", "einem", "einen", "einer", "el", "em", "en", "entre", "er", "es", "est", "esta",
    "este", "ett", "für", "gli", "het", "hij", "ich", "ihr", "ihre", "il", "ile", "ist", "je", "jest", "kan",
    "la", "las", "le", "les", "leur", "lo", "los", "mais", "mas", "mi", "mit", "muy", "más", "na", "nach", "nas",
    "ne", "nel", "nella", "nicht", "nie", "nos", "nossa", "nosso", "notre", "nous", "nuestra", "nuestro", "nuestros",
    "não", "o", "och", "oder", "ont", "onze", "ook", "os", "ou", "par", "para", "pas", "pela", "pelo", "pero", "po",
    "por", "porque", "pour", "que", "qui", "se", "sein", "sem", "ser", "ses", "seu", "seus", "si", "sich", "sie",
    "sin", "sind", "sobre", "som", "sono", "sont", "su", "sua", "suas", "sur", "sus", "são", "también", "também",
    "til", "tra", "tu", "um", "uma", "un", "una", "und", "une", "uno", "uns", "unser", "unsere", "uw", "van", "vom",
    "von", "voor", "votre", "vous", "werden", "wir", "wird", "y", "zijn", "zu", "zum", "zur", "à", "às", "é", "über"});

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

// Ends early: where a quarter of all tokens are English words already, those to come change nothing.
Counts count(const Passage& passage) {
  Counts counts;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
    const std::string_view word = passage.word(i);
    if (passage.tokens[i].reference || is_number(word)) continue;
    ++counts.words;
    counts.english += kEnglish.contains(word) ? 1 : 0;
    count_letters(word, counts);
    if (counts.words >= kFewestWords && counts.english * 4 >= passage.tokens.size()) break;
  }
  return counts;
}

uint32_t count_foreign(const Passage& passage) {
  uint32_t foreign = 0;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) foreign += kForeign.contains(passage.word(i)) ? 1 : 0;
  return foreign;
}

}  // namespace

// Lists of conditions have few function words of any language, so their lack alone proves nothing.
Language language_of(const Passage& passage) {
  const Counts counts = count(passage);
  if (counts.words < kFewestWords && counts.beyond_ascii < kManyForeignLetters) return Language::Unsure;
  if (counts.english * 4 >= counts.words) return Language::English;
  const uint32_t foreign = count_foreign(passage);
  const bool few_english = counts.english * 10 < counts.words || counts.english < foreign;
  const bool foreign_words = foreign * 100 >= counts.words * 15;
  const bool foreign_letters = counts.beyond_ascii * 100 > counts.letters * 30;
  return few_english && (foreign_words || foreign_letters) ? Language::Other : Language::English;
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
