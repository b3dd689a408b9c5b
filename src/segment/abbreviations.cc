#include "segment/abbreviations.h"

#include "text/word_table.h"

namespace claimtier {
namespace {

constexpr WordTable kInner({
    "approx", "asst", "atty", "capt", "cert", "cf", "col", "dept", "dr", "drs", "e.g", "eg", "eq", "esp", "fig",
    "figs", "gen", "gov", "hon", "i.e", "ie", "incl", "lt", "messrs", "mr", "mrs", "ms", "mt", "pp", "prof", "ref",
    "refs", "rev", "sen", "sgt", "st", "viz", "vol", "vols", "vs"});
constexpr WordTable kNumber({"art", "ch", "eqn", "no", "nos", "p", "ph", "sec", "tel"});
constexpr WordTable kEither({
    "al", "apr", "assn", "aug", "ave", "blvd", "bros", "ca", "co", "corp", "d.phil", "dec", "ed", "eds", "est", "ext",
    "feb", "ft", "hr", "hrs", "inc", "jan", "jr", "jul", "jun", "lb", "lbs", "llc", "llp", "ltd", "mar", "max", "med",
    "mg", "min", "mins", "ml", "nov", "oct", "oz", "ph.d", "plc", "pty", "pvt", "rd", "rep", "sep", "sept", "sq",
    "sr", "ste", "univ", "vit", "yr", "yrs"});
constexpr WordTable kLast({"a.m", "am", "etc", "p.m", "pm"});
constexpr WordTable kOpeners({
    "a", "about", "additionally", "after", "all", "although", "an", "and", "another", "any", "are", "as", "at",
    "because", "before", "both", "but", "by", "can", "clinical", "currently", "despite", "do", "does", "don't",
    "during", "each", "even", "every", "finally", "first", "for", "from", "furthermore", "he", "her", "here", "his",
    "how", "however", "i", "if", "in", "indeed", "instead", "is", "it", "it's", "its", "let", "many", "more",
    "moreover", "most", "my", "no", "not", "now", "of", "on", "once", "one", "or", "other", "others", "our", "over",
    "patients", "people", "research", "results", "several", "she", "since", "so", "some", "studies", "such", "that",
    "the", "their", "then", "there", "these", "they", "this", "those", "through", "thus", "to", "today", "treatment",
    "under", "unlike", "until", "we", "we're", "what", "when", "where", "whether", "which", "while", "who", "why",
    "will", "with", "within", "without", "yes", "yet", "you", "you'll", "you're", "your"});
constexpr WordTable kLettered({
    "appendix", "category", "class", "grade", "group", "hepatitis", "influenza", "level", "option", "part", "phase",
    "plan", "schedule", "section", "stage", "step", "table", "type", "vitamin", "vitamins"});
constexpr WordTable kDaysAndZones({
    "bst", "cet", "cst", "ct", "daily", "edt", "est", "et", "fri", "friday", "gmt", "mon", "monday", "mst", "pdt",
    "pst", "pt", "sat", "saturday", "sun", "sunday", "thu", "thurs", "thursday", "tue", "tues", "tuesday", "wed",
    "wednesday"});

// "u.s", "j.k", "m.d": single letters with dots between them.
bool is_dotted(std::string_view word) {
  for (size_t i = 0; i < word.size(); ++i) {
    if ((word[i] == '.') != (i % 2 == 1)) return false;
  }
  return word.size() >= 3 && word.size() % 2 == 1;
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  if (kInner.contains(word)) return Abbreviation::Inner;
  if (kNumber.contains(word)) return Abbreviation::Number;
  if (kLast.contains(word)) return Abbreviation::Last;
  return kEither.contains(word) || is_dotted(word) ? Abbreviation::Either : Abbreviation::None;
}

bool opens_sentences(std::string_view word) { return kOpeners.contains(word); }
bool takes_letter(std::string_view word) { return kLettered.contains(word); }
bool names_day_or_zone(std::string_view word) { return kDaysAndZones.contains(word); }

}  // namespace claimtier
