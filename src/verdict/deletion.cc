#include "verdict/deletion.h"

#include <algorithm>

#include "text/characters.h"

namespace claimtier {
namespace {

constexpr size_t kLeastWords = 3;  // of what is to stand as a sentence by itself

std::string single_blanks(std::string_view text) {
  std::string made;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      made += c;
    } else if (!made.empty() && made.back() != ' ') {
      made += ' ';
    }
  }
  if (made.ends_with(' ')) made.pop_back();
  return made;
}

bool begins_with(std::string_view text, const std::vector<std::string>& words) {
  const std::string lower = lower_ascii(text.substr(0, std::min<size_t>(text.size(), 20))) + " ";
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return lower.starts_with(word + " "); });
}

// Brackets and quotes that the cut would tear open.
bool is_whole(std::string_view text) {
  const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
  return count('(') == count(')') && count('"') % 2 == 0 && text.find("“") == std::string_view::npos &&
         text.find("”") == std::string_view::npos;
}

bool is_sentence(const RulePack& pack, std::string_view text) {
  const auto words = static_cast<size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  return words >= kLeastWords && is_whole(text) && !begins_with(text, pack.suggestions.dependent);
}

// The only comma or semicolon, where what follows is a clause of its own; several commas may be a list.
size_t cut_in(const RulePack& pack, std::string_view sentence) {
  const size_t at = sentence.find_first_of(",;:");
  if (at == std::string_view::npos || sentence[at] == ':' || at + 2 >= sentence.size()) return std::string_view::npos;
  if (sentence.find_first_of(",;:", at + 1) != std::string_view::npos) return std::string_view::npos;
  const bool joined = sentence[at] == ';' || begins_with(sentence.substr(at + 2), pack.suggestions.joining);
  return joined && is_sentence(pack, sentence.substr(0, at)) ? at : std::string_view::npos;
}

}  // namespace

Deletion whole_sentence(std::string_view sentence) { return {single_blanks(sentence), ""}; }

Deletion deletion_of(const RulePack& pack, std::string_view sentence, Span<Char> words) {
  const size_t cut = cut_in(pack, sentence);
  const bool stops = sentence.ends_with('.') || sentence.ends_with('!');
  if (cut == std::string_view::npos || words.begin <= cut || !stops || !is_whole(sentence.substr(cut)))
    return whole_sentence(sentence);
  const std::string_view tail = sentence.substr(cut, sentence.size() - cut - 1);
  return {single_blanks(tail), single_blanks(sentence.substr(0, cut)) + "."};
}

}  // namespace claimtier
