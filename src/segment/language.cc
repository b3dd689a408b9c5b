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

struct Words {
  size_t all = 0, english = 0;
};

struct Letters {
  size_t all = 0, beyond_ascii = 0;
};

bool is_number(const Passage& passage, uint32_t token) {
  const std::string_view word = passage.word(token);
  return passage.tokens[token].reference || std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Ends early: where a quarter of all tokens are English words already, those to come change nothing.
Words count_words(const Passage& passage) {
  Words words;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
    const bool english = kEnglish.contains(passage.word(i));
    if (!english && is_number(passage, i)) continue;
    ++words.all;
    words.english += english ? 1 : 0;
    if (words.all >= kFewestWords && words.english * 4 >= passage.tokens.size()) break;
  }
  return words;
}

Letters count_letters(const Passage& passage) {
  Letters letters;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
    if (is_number(passage, i)) continue;
    for (const char byte : passage.word(i)) {
      const int top = static_cast<unsigned char>(byte) & 0xC0;
      letters.all += top == 0x80 ? 0 : 1;
      letters.beyond_ascii += top == 0xC0 ? 1 : 0;
    }
  }
  return letters;
}

size_t count_foreign(const Passage& passage) {
  size_t foreign = 0;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) foreign += kForeign.contains(passage.word(i)) ? 1 : 0;
  return foreign;
}

}  // namespace

// Lists of conditions have few function words of any language, so their lack alone proves nothing.
Language language_of(const Passage& passage) {
  const Words words = count_words(passage);
  const bool few = words.all < kFewestWords, mostly_english = words.english * 4 >= words.all;
  if (!few && mostly_english) return Language::English;
  const Letters letters = count_letters(passage);
  if (few && letters.beyond_ascii < kManyForeignLetters) return Language::Unsure;
  if (mostly_english) return Language::English;
  const size_t foreign = count_foreign(passage);
  const bool few_english = words.english * 10 < words.all || words.english < foreign;
  const bool foreign_words = foreign * 100 >= words.all * 15;
  const bool foreign_letters = letters.beyond_ascii * 100 > letters.all * 30;
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
