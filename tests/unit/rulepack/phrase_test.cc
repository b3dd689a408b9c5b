#include "rulepack/phrase.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace claimtier {
namespace {

RulePack pack_with_lists() {
  RulePack pack;
  pack.lists = {{"lower", ""}, {"complaint", ""}};
  pack.inflections.verbs = {"grow grew grown"};
  pack.inflections.nouns = {"knee"};
  pack.inflections.spellings = {"tumour tumor"};
  return pack;
}

std::string word_of(const RulePack& pack, uint32_t id) {
  const auto found =
      std::find_if(pack.words.begin(), pack.words.end(), [&](const auto& word) { return word.second == id; });
  return found == pack.words.end() ? "?" : found->first;
}

// "3:word|{list}|/re/?" per element, the words sorted.
std::string shown(const RulePack& pack, const Element& element) {
  std::vector<std::string> parts;
  for (const uint32_t id : element.words) parts.push_back(word_of(pack, id));
  std::sort(parts.begin(), parts.end());
  for (const uint32_t list : element.lists) parts.push_back("{" + pack.lists[list].name + "}");
  for (const uint32_t regex : element.regexes) parts.push_back("/" + pack.regexes[regex] + "/");
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "|") + part;
  return (element.gap > 0 ? std::to_string(element.gap) + ":" : "") + text + (element.optional ? "?" : "");
}

std::string compiled(std::string_view line, PhraseUse use = PhraseUse::Full) {
  RulePack pack = pack_with_lists();
  PhraseCompiler compiler(pack);
  PhraseError error;
  std::string text;
  for (const Element& element : compiler.compile(line, use, error))
    text += (text.empty() ? "" : " ") + shown(pack, element);
  return error.text.empty() ? text : std::to_string(error.offset) + ": " + error.text;
}

TEST(Phrase, CompilesToElements) {
  const std::pair<std::string, std::string> rows[] = {
      {"knee pain", "knee pain"},
      {"  knee   pain ", "knee pain"},
      {"grow+", "grew|grow|growing|grown|grows"},
      {"knee+|hip", "hip|knee|knees"},
      {"tumour", "tumor|tumour"},
      {"so very|quite? good", "so quite|very? good"},
      {"{lower} ..3 {complaint}|pain", "{lower} 3:pain|{complaint}"},
      {"{complaint}|{lower}|{lower}", "{lower}|{complaint}"},
      {"up {complaint}?", "up {complaint}?"},
      {"/\\d+%/ better", "/\\d+%/ better"},
      {"/a|b/|c", "c|/a|b/"},
      {"so /a?/?", "so /a?/?"},
      {"don't", "don't"},
      {"100%", "100%"},
      {"sglt2", "sglt2"},
  };
  for (const auto& [line, elements] : rows) EXPECT_EQ(compiled(line), elements) << line;
}

TEST(Phrase, TellsWhereALineIsWrong) {
  const std::pair<std::string, std::string> rows[] = {
      {"", "0: the pattern is empty"},
      {"very? good", "0: a pattern cannot start with an optional place"},
      {"..2 good", "0: a pattern cannot start with a gap"},
      {"good ..2", "5: a pattern cannot end with a gap"},
      {"good ..7 pain", "5: '..7' is out of range: gaps go from ..1 to ..6"},
      {"good ..0 pain", "5: '..0' is out of range: gaps go from ..1 to ..6"},
      {"good .. pain", "5: '..' is no gap: write ..1 to ..6"},
      {"good ..1 ..2 pain", "9: two gaps in a row"},
      {"so anti-aging", "3: 'anti-aging' is 2 words on a page: write 'anti aging'"},
      {"so|anti-aging",
       "3: 'anti-aging' is 2 words on a page: an alternative is one word, write a line of its own with 'anti aging'"},
      {"the FDA", "4: 'FDA' is folded on pages: write 'fda'"},
      {"!", "0: '!' is no word: pages are read without it, leave it out"},
      {"{lowr} pain", "0: unknown list 'lowr' (did you mean 'lower'?)"},
      {"{lower pain", "0: '{lower' is no list: write '{name}'"},
      {"a||b", "2: an alternative is empty"},
      {"a|", "2: an alternative is empty"},
      {"a?|b", "1: '?' stands at the end of a place"},
      {"so /[0-9/", "3: bad regular expression: missing ]: [0-9"},
      {"so /open", "3: '/open' is no regular expression: write '/.../' without blanks"},
  };
  for (const auto& [line, error] : rows) EXPECT_EQ(compiled(line), error) << line;
}

TEST(Phrase, HasNoGapsAndListsInLexicons) {
  const std::pair<std::string, std::string> rows[] = {
      {"knee ..2 pain", "5: a lexicon phrase has no gaps"},
      {"knee {complaint}", "5: a lexicon phrase has no lists"},
      {"sore knee+", "sore knee|knees"},
  };
  for (const auto& [line, result] : rows) EXPECT_EQ(compiled(line, PhraseUse::Lexicon), result) << line;
}

TEST(Phrase, GivesEveryWordOneIdAndEveryExpressionOneIndex) {
  RulePack pack = pack_with_lists();
  PhraseError error;
  const auto first = PhraseCompiler(pack).compile("pain /x+/", PhraseUse::Full, error);
  const auto second = PhraseCompiler(pack).compile("/x+/|pain", PhraseUse::Full, error);
  EXPECT_EQ(first[0].words, second[0].words);
  EXPECT_EQ(first[1].regexes, second[0].regexes);
  EXPECT_EQ(pack.words.size(), 1u);
}

}  // namespace
}  // namespace claimtier
