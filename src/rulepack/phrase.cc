#include "rulepack/phrase.h"

#include <algorithm>
#include <set>

#include <re2/re2.h>

#include "rulepack/nearest.h"
#include "text/tokenizer.h"

namespace claimtier {

struct PhraseCompiler::Place {
  std::string_view text;
  size_t offset = 0;
  uint8_t gap = 0;
};

struct PhraseCompiler::Alternative {
  std::string_view text;
  size_t offset = 0;
  bool alone = true;
};

namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

bool fail(PhraseError& error, size_t offset, std::string text) {
  error.offset = offset;
  error.text = std::move(text);
  return false;
}

// The end of the regular expression that opens at text[0]: the first slash that an alternative, the mark or nothing
// follows.
size_t regex_end(std::string_view text) {
  for (size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '/' && (i + 1 == text.size() || text[i + 1] == '|' || text.substr(i + 1) == "?")) {
      return i + 1;
    }
  }
  return text.size();
}

// The end of the alternative that begins at text[0].
size_t alternative_end(std::string_view text) {
  const size_t skipped = text.starts_with('/') ? regex_end(text) : 0;
  return std::min(text.find('|', skipped), text.size());
}

// The words that a page with this text has; reference marks, such as the digit behind a word, are none.
std::vector<std::string> fold(std::string_view text) {
  Passage passage;
  tokenize(text, {0, static_cast<uint32_t>(text.size())}, passage);
  std::vector<std::string> words;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
    if (!passage.tokens[i].reference) words.emplace_back(passage.word(i));
  }
  return words;
}

// "sglt2": in small letters the digit is read as a reference mark, but pages write SGLT2, which stays whole.
bool is_name_with_digit(std::string_view word) {
  std::string capitals(word);
  for (char& c : capitals) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return fold(capitals) == std::vector{std::string(word)};
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

// What is wrong with a word that pages do not fold to itself.
std::string advice_for(std::string_view word, const std::vector<std::string>& folded, bool alone) {
  if (folded.empty()) return quoted(word) + " is no word: pages are read without it, leave it out";
  if (folded.size() == 1) return quoted(word) + " is folded on pages: write " + quoted(folded.front());
  const std::string count = quoted(word) + " is " + std::to_string(folded.size()) + " words on a page: ";
  if (alone) return count + "write " + quoted(joined(folded));
  return count + "an alternative is one word, write a line of its own with " + quoted(joined(folded));
}

void sort_unique(std::vector<uint32_t>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

struct Gap {
  uint8_t size = 0;  // 0: none
  size_t offset = 0;
};

bool check_gap(size_t offset, PhraseUse use, const Gap& before, bool first, PhraseError& error) {
  if (use == PhraseUse::Lexicon) return fail(error, offset, "a lexicon phrase has no gaps");
  if (before.size != 0) return fail(error, offset, "two gaps in a row");
  return !first || fail(error, offset, "a pattern cannot start with a gap");
}

// "..3" to 3; 0 where that is no gap.
uint8_t read_gap(std::string_view text, size_t offset, PhraseError& error) {
  const std::string_view digits = text.substr(2);
  const bool numeric = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  const int gap = numeric && digits.size() == 1 ? digits[0] - '0' : 0;
  if (gap >= 1 && gap <= kLargestGap) return static_cast<uint8_t>(gap);
  fail(error, offset,
       quoted(text) + (numeric ? " is out of range: gaps go from ..1 to ..6" : " is no gap: write ..1 to ..6"));
  return 0;
}

}  // namespace

PhraseCompiler::PhraseCompiler(RulePack& pack) : pack_(pack), inflector_(pack.inflections) {
  for (uint32_t i = 0; i < pack.lists.size(); ++i) lists_.emplace(pack.lists[i].name, i);
  for (uint32_t i = 0; i < pack.regexes.size(); ++i) regexes_.emplace(pack.regexes[i], i);
}

std::vector<Element> PhraseCompiler::compile(std::string_view line, PhraseUse use, PhraseError& error) {
  error = {};
  std::vector<Element> elements;
  Gap gap;
  for (size_t at = line.find_first_not_of(' '); at < line.size(); at = line.find_first_not_of(' ', at)) {
    const size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view text = line.substr(at, end - at);
    if (text.starts_with("..")) {
      if (!check_gap(at, use, gap, elements.empty(), error)) return {};
      gap = {read_gap(text, at, error), at};
    } else {
      add_place({text, at, gap.size}, use, elements, error);
      gap = {};
    }
    if (!error.text.empty()) return {};
    at = end;
  }
  if (elements.empty()) fail(error, 0, "the pattern is empty");
  if (gap.size != 0) fail(error, gap.offset, "a pattern cannot end with a gap");
  return error.text.empty() ? elements : std::vector<Element>();
}

bool PhraseCompiler::add_place(const Place& place, PhraseUse use, std::vector<Element>& elements, PhraseError& error) {
  Element element;
  element.gap = place.gap;
  std::string_view text = place.text;
  if (text.size() > 1 && text.ends_with('?')) {
    element.optional = true;
    text.remove_suffix(1);
  }
  if (element.optional && elements.empty())
    return fail(error, place.offset, "a pattern cannot start with an optional place");
  const bool alone = alternative_end(text) == text.size();
  for (size_t at = 0; at <= text.size();) {
    const size_t size = alternative_end(text.substr(at));
    if (!add_alternative({text.substr(at, size), place.offset + at, alone}, use, element, error)) return false;
    at += size + 1;
  }
  sort_unique(element.words);
  sort_unique(element.lists);
  sort_unique(element.regexes);
  elements.push_back(std::move(element));
  return true;
}

bool PhraseCompiler::add_alternative(const Alternative& alternative, PhraseUse use, Element& element,
                                     PhraseError& error) {
  if (alternative.text.empty()) return fail(error, alternative.offset, "an alternative is empty");
  if (alternative.text.front() == '{') return add_list(alternative, use, element, error);
  if (alternative.text.front() == '/') return add_regex(alternative, element, error);
  return add_word(alternative, element, error);
}

bool PhraseCompiler::add_list(const Alternative& alternative, PhraseUse use, Element& element, PhraseError& error) {
  const std::string_view text = alternative.text;
  if (use == PhraseUse::Lexicon) return fail(error, alternative.offset, "a lexicon phrase has no lists");
  if (!text.ends_with('}')) return fail(error, alternative.offset, quoted(text) + " is no list: write '{name}'");
  const std::string_view name = text.substr(1, text.size() - 2);
  const auto found = lists_.find(name);
  if (found != lists_.end()) {
    element.lists.push_back(found->second);
    return true;
  }
  std::vector<std::string_view> names;
  for (const auto& [known, index] : lists_) names.push_back(known);
  return fail(error, alternative.offset, "unknown list " + quoted(name) + did_you_mean(name, names));
}

bool PhraseCompiler::add_regex(const Alternative& alternative, Element& element, PhraseError& error) {
  const std::string_view text = alternative.text;
  if (text.size() < 3 || !text.ends_with('/')) {
    return fail(error, alternative.offset, quoted(text) + " is no regular expression: write '/.../' without blanks");
  }
  const std::string expression(text.substr(1, text.size() - 2));
  const RE2 compiled(expression, RE2::Quiet);
  if (!compiled.ok()) return fail(error, alternative.offset, "bad regular expression: " + compiled.error());
  const auto [found, is_new] = regexes_.emplace(expression, static_cast<uint32_t>(pack_.regexes.size()));
  if (is_new) pack_.regexes.push_back(expression);
  element.regexes.push_back(found->second);
  return true;
}

bool PhraseCompiler::add_word(const Alternative& alternative, Element& element, PhraseError& error) {
  std::string_view word = alternative.text;
  const size_t mark = word.find_first_of("?{}");
  if (mark != std::string_view::npos) {
    const std::string why =
        word[mark] == '?' ? "'?' stands at the end of a place" : "braces enclose the name of one list";
    return fail(error, alternative.offset + mark, why);
  }
  const bool inflected = word.size() > 1 && word.ends_with('+');
  if (inflected) word.remove_suffix(1);
  const std::vector<std::string> folded = fold(word);
  const bool is_folded = folded == std::vector{std::string(word)} || is_name_with_digit(word);
  if (!is_folded) return fail(error, alternative.offset, advice_for(word, folded, alternative.alone));
  const std::string base(word);
  const std::set<std::string> forms = inflected ? inflector_.inflect(base) : inflector_.spellings(base);
  for (const std::string& form : forms) element.words.push_back(id_of(form));
  return true;
}

uint32_t PhraseCompiler::id_of(const std::string& word) {
  return pack_.words.emplace(word, static_cast<uint32_t>(pack_.words.size())).first->second;
}

}  // namespace claimtier
