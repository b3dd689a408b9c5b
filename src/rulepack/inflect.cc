#include "rulepack/inflect.h"

#include <sstream>

namespace claimtier {
namespace {

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// Every ordered pair of two variants of a line: each stands for each.
std::vector<std::pair<std::string, std::string>> pairs_of(const std::vector<std::string>& lines) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& line : lines) {
    const std::vector<std::string> variants = words_of(line);
    for (const std::string& from : variants) {
      for (const std::string& to : variants) {
        if (from != to) pairs.emplace_back(from, to);
      }
    }
  }
  return pairs;
}

std::map<std::string, std::vector<std::string>> forms_by_base(const std::vector<std::string>& lines) {
  std::map<std::string, std::vector<std::string>> forms;
  for (const std::string& line : lines) {
    const std::vector<std::string> words = words_of(line);
    if (!words.empty()) forms[words.front()].assign(words.begin() + 1, words.end());
  }
  return forms;
}

bool is_vowel(const std::string& word, size_t at) {
  if (word[at] == 'u' && at > 0 && word[at - 1] == 'q') return false;
  if (word[at] == 'y') return at > 0 && !is_vowel(word, at - 1);
  return std::string_view("aeiou").find(word[at]) != std::string_view::npos;
}

size_t syllables(const std::string& word) {
  size_t count = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    if (is_vowel(word, i) && (i == 0 || !is_vowel(word, i - 1))) ++count;
  }
  return count;
}

// Consonant, vowel, consonant at the end, as in "stop"; w and x never double.
bool ends_in_short_syllable(const std::string& word) {
  const size_t size = word.size();
  if (size < 3 || std::string_view("wxy").find(word[size - 1]) != std::string_view::npos) return false;
  return !is_vowel(word, size - 1) && is_vowel(word, size - 2) && !is_vowel(word, size - 3);
}

bool ends_in_consonant_y(const std::string& word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word, word.size() - 2);
}

bool takes_es(const std::string& word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
         word.ends_with("sh");
}

std::string without_last(const std::string& word, size_t count) { return word.substr(0, word.size() - count); }

std::string with_s(const std::string& word) {
  if (ends_in_consonant_y(word)) return without_last(word, 1) + "ies";
  return word + (takes_es(word) ? "es" : "s");
}

std::string with_ed(const std::string& word) {
  if (ends_in_consonant_y(word)) return without_last(word, 1) + "ied";
  return word + (word.ends_with("e") ? "d" : "ed");
}

std::string with_ing(const std::string& word) {
  if (word.ends_with("ie")) return without_last(word, 2) + "ying";
  const bool keeps_e = word.ends_with("ee") || word.ends_with("oe") || word.ends_with("ye");
  return (word.ends_with("e") && !keeps_e && word.size() > 2 ? without_last(word, 1) : word) + "ing";
}

// "rise" and "size" are no "-ise" words, but "rize" and "sise" are no words either: only very short stems are kept
// apart.
constexpr size_t kShortestStem = 2;

}  // namespace

Inflector::Inflector(const Inflections& data)
    : verbs_(forms_by_base(data.verbs)),
      nouns_(forms_by_base(data.nouns)),
      doubled_(data.doubled.begin(), data.doubled.end()),
      doubled_or_not_(data.doubled_or_not.begin(), data.doubled_or_not.end()),
      endings_(pairs_of(data.endings)),
      beginnings_(pairs_of(data.beginnings)) {
  for (const auto& [from, to] : pairs_of(data.spellings)) {
    whole_.emplace(from, to);
    whole_.emplace(from + "s", to + "s");
  }
}

bool Inflector::doubles(const std::string& word) const {
  return doubled_.contains(word) || doubled_or_not_.contains(word) ||
         (syllables(word) == 1 && ends_in_short_syllable(word));
}

void Inflector::add_forms(const std::string& word, std::set<std::string>& forms) const {
  forms.insert(word);
  if (const auto noun = nouns_.find(word); noun != nouns_.end()) {
    forms.insert(noun->second.begin(), noun->second.end());
    if (noun->second.empty()) forms.insert(with_s(word));
    return;
  }
  forms.insert(with_s(word));
  const bool both_ways = doubled_or_not_.contains(word);
  const std::string stem = doubles(word) ? word + word.back() : word;
  forms.insert(with_ing(stem));
  if (both_ways) forms.insert(with_ing(word));
  if (const auto verb = verbs_.find(word); verb != verbs_.end()) {
    forms.insert(verb->second.begin(), verb->second.end());
    return;
  }
  forms.insert(with_ed(stem));
  if (both_ways) forms.insert(with_ed(word));
}

std::set<std::string> Inflector::spellings(const std::string& word) const {
  std::set<std::string> all = {word};
  const auto [first, last] = whole_.equal_range(word);
  for (auto at = first; at != last; ++at) all.insert(at->second);
  for (const auto& [from, to] : beginnings_) {
    if (word.size() >= from.size() + kShortestStem && word.starts_with(from)) all.insert(to + word.substr(from.size()));
  }
  const std::set<std::string> begun = all;
  for (const std::string& form : begun) {
    for (const auto& [from, to] : endings_) {
      if (form.size() < from.size() + kShortestStem || !form.ends_with(from)) continue;
      all.insert(without_last(form, from.size()) + to);
    }
  }
  return all;
}

std::set<std::string> Inflector::inflect(const std::string& word) const {
  std::set<std::string> forms;
  for (const std::string& spelt : spellings(word)) add_forms(spelt, forms);
  std::set<std::string> all;
  for (const std::string& form : forms) all.merge(spellings(form));
  return all;
}

}  // namespace claimtier
