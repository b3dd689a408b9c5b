#include "text/tokenizer.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace claimtier {
namespace {

Passage tokens_of(std::string_view text) {
  Passage passage;
  tokenize(text, {0, static_cast<uint32_t>(text.size())}, passage);
  return passage;
}

std::string words_of(std::string_view text) {
  const Passage passage = tokens_of(text);
  std::string out;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) out += (i == 0 ? "" : " ") + std::string(passage.word(i));
  return out;
}

// Of every token: a capital, all capitals, a reference mark.
std::string shapes_of(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text).tokens) out += token.reference ? 'r' : token.shout ? 'S' : token.capital ? 'c' : '.';
  return out;
}

struct Mark {
  Between bit;
  const char* sign;
};
constexpr Mark kMarks[] = {{kComma, ","},     {kSemicolon, ";"},  {kColon, ":"},      {kDash, "--"},
                           {kOpenQuote, "<"}, {kCloseQuote, ">"}, {kOpenParen, "("},  {kCloseParen, ")"},
                           {kSlash, "/"},     {kHyphen, "-"},     {kEllipsis, "..."}, {kSymbol, "*"},
                           {kStop, "."},      {kQuestion, "?"}};

// Every word with the signs of what stands before it: "pain ,relief".
std::string marked(std::string_view text) {
  const Passage passage = tokens_of(text);
  std::string out;
  for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
    out += i == 0 ? "" : " ";
    for (const Mark& mark : kMarks) out += (passage.tokens[i].before & mark.bit) != 0 ? mark.sign : "";
    out += passage.word(i);
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

void expect_words(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(words_of(row.text), row.expected) << row.text;
}

void expect_marked(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(marked(row.text), row.expected) << row.text;
}

TEST(Tokenizer, FoldsCaseAccentsQuotesAndLigatures) {
  expect_words({{"Knee PAIN", "knee pain"},
                {"ÉCLAIR Ärzte Œuvre Žena Škoda ŸNG", "éclair ärzte œuvre žena škoda ÿng"},
                {"don’t It’s O‘Brien", "don't it's o'brien"},
                {"ﬁnal ﬂow eﬃcient", "final flow efficient"},
                {"eﬀect baﬄed ﬅill beﬆ reſt", "effect baffled still best rest"},
                {"№ 1 clinic", "no 1 clinic"},
                {"re\u00ADgrow zero\u200Bwidth", "regrow zerowidth"},
                {"CO₂ and H₂O", "co2 and h2o"}});
}

TEST(Tokenizer, DropsThePossessiveAndKeepsContractions) {
  expect_words({{"the patient's knee", "the patient knee"},
                {"Alzheimer’s disease", "alzheimer disease"},
                {"the FDA'S view", "the fda view"},
                {"patients' knees", "patients knees"},
                {"in the 1990's", "in the 1990"},
                {"it's that's there's who's let's", "it's that's there's who's let's"},
                {"don't we're you'll cannot", "don't we're you'll cannot"}});
}

TEST(Tokenizer, JoinsWordsAtHyphensAndSlashes) {
  expect_marked({{"anti-aging", "anti -aging"},
                 {"stem‑cell", "stem -cell"},
                 {"10-15 weeks", "10 -15 weeks"},
                 {"2–3 visits", "2 -3 visits"},
                 {"pre- and post-operative", "pre -and post -operative"},
                 {"(MSC)-derived", "(msc )-derived"},
                 {"and/or", "and /or"},
                 {"PRP + exosomes", "prp /exosomes"}});
}

TEST(Tokenizer, TellsDashesFromHyphens) {
  expect_marked({{"yes - no", "yes --no"},
                 {"yes – no", "yes --no"},
                 {"yes—no", "yes --no"},
                 {"yes -- no", "yes --no"},
                 {"- first item", "--first item"}});
}

TEST(Tokenizer, KeepsAmountsWhole) {
  expect_words({{"100% of 1,000", "100% of 1,000"},
                {"100 % safe", "100% safe"},
                {"$4,500, £120 or €90", "$4,500 £120 or €90"},
                {"$ 500 and 90€", "$500 and 90€"},
                {"3.5 or .5", "3.5 or .5"},
                {"1.5x more", "1.5x more"},
                {"a 2:1 ratio at 10:30", "a 2:1 ratio at 10:30"},
                {"the #1 clinic", "the #1 clinic"},
                {"1st 3d 90s", "1st 3d 90s"}});
}

TEST(Tokenizer, SplitsUnitsFromTheirNumber) {
  expect_words({{"50mg", "50 mg"},
                {"50 mg", "50 mg"},
                {"1.5ml", "1.5 ml"},
                {"50million", "50million"},
                {"10cm² 5 cm²", "10 cm² 5 cm²"}});
}

TEST(Tokenizer, KeepsNamesWithNumbersWhole) {
  expect_words({{"B12 NAD3 T4 COVID19 omega3 q10 a1c h2o CD34+", "b12 nad3 t4 covid19 omega3 q10 a1c h2o cd34"}});
}

TEST(Tokenizer, KeepsIdentifiersAndAddressesWhole) {
  expect_words({{"doi:10.1002/14651858.CD013342.pub2.", "doi 10.1002/14651858.cd013342.pub2"},
                {"NCT01234567, here", "nct01234567 here"},
                {"see https://www.example.com/a_b(c)?d=1.", "see https://www.example.com/a_b(c)?d=1"},
                {"(www.example.org)", "www.example.org"},
                {"at example.com, or", "at example.com or"},
                {"my-clinic.co.uk/fees now", "my-clinic.co.uk/fees now"},
                {"mail info@clinic.example.com!", "mail info@clinic.example.com"}});
}

TEST(Tokenizer, KeepsInnerDotsOfAbbreviations) {
  expect_words({{"e.g. this, i.e. that", "e.g this i.e that"},
                {"the U.S. and the U.S.A.", "the u.s and the u.s.a"},
                {"Dr. Lee, Ph.D., M.D.", "dr lee ph.d m.d"},
                {"No. 1 at 5 p.m.", "no 1 at 5 p.m"},
                {"results.The next", "results the next"},
                {"vitamin C.It helps", "vitamin c it helps"}});
}

TEST(Tokenizer, ReadsTheAmpersandAsAnd) {
  expect_words(
      {{"safe & effective", "safe and effective"}, {"Q&A and R&D", "q&a and r&d"}, {"skin&hair", "skin and hair"}});
}

TEST(Tokenizer, DropsTrademarkAndDegreeSigns) {
  expect_marked({{"Botox® and Xeomin™ at 360° care", "botox and xeomin at 360 care"},
                 {"Botox®-based", "botox -based"},
                 {"© 2024 Clinic", "*2024 clinic"},
                 {"Clinic© rules", "clinic rules"}});
}

TEST(Tokenizer, MarksWhatStandsBetweenWords) {
  expect_marked({{"a, b; c: d", "a ,b ;c :d"},
                 {"a (b) c", "a (b )c"},
                 {"a. b! c? d", "a .b .c .?d"},
                 {"a!? b", "a .?b"},
                 {"a... b… c", "a ...b ...c"},
                 {"a “b” c \"d\" e", "a <b >c <d >e"},
                 {"a 'b' c", "a <b >c"},
                 {"6\" scar", "6 scar"}});
}

TEST(Tokenizer, MarksSymbols) {
  expect_marked({{"• one ✔ two | three → four", "*one *two *three *four"},
                 {"good 🎉 news ★ here", "good *news *here"},
                 {"* item", "*item"},
                 {"bold* word", "bold word"},
                 {"a = b", "a *b"}});
}

TEST(Tokenizer, FindsReferenceMarks) {
  expect_marked({{"pain [3] again", "pain [] again"},
                 {"pain[2,5] again[3-5]", "pain [] again []"},
                 {"pain [see below]", "pain (see below"},
                 {"for arthritis3 and", "for arthritis [] and"},
                 {"for Arthritis3,4.", "for arthritis []"},
                 {"proven.14 The next", "proven .[] the next"},
                 {"(MSC).14 The next", "(msc ).[] the next"},
                 {"inflammation,3 and", "inflammation ,[] and"},
                 {"knee¹,² pain²", "knee [] pain []"},
                {"knee¹²³⁴ pain", "knee [] pain"},
                 {"10⁶ cells", "10⁶ cells"},
                 {"No.5 and 3.14 and phase2", "no .5 and 3.14 and phase2"},
                 {"in March,2019 we", "in march ,2019 we"}});
}

TEST(Tokenizer, ReferenceMarksAreFlagged) {
  const Passage passage = tokens_of("proven.14 The [2]");
  ASSERT_EQ(passage.tokens.size(), 4u);
  EXPECT_TRUE(passage.tokens[1].reference);
  EXPECT_EQ(passage.tokens[1].span, (Span<Char>{7, 9}));
  EXPECT_FALSE(passage.tokens[2].reference);
  EXPECT_TRUE(passage.tokens[3].reference);
}

TEST(Tokenizer, SpansCoverTheWordAsWritten) {
  const std::string_view text = "The patient’s knee: 100 %";
  const Passage passage = tokens_of(text);
  std::vector<std::string_view> written;
  for (const Token& token : passage.tokens) written.push_back(text.substr(token.span.begin, token.span.size()));
  EXPECT_EQ(written, (std::vector<std::string_view>{"The", "patient’s", "knee", "100 %"}));
}

TEST(Tokenizer, KnowsCapitalsAndShouting) {
  struct Flags {
    std::string_view text;
    bool capital, shout;
  };
  const Flags rows[] = {{"knee", false, false}, {"Knee", true, false}, {"KNEE", true, true},  {"A", true, false},
                        {"MSCs", true, false},  {"FDA's", true, true}, {"Élan", true, false}, {"mRNA", false, false}};
  for (const Flags& row : rows) {
    const Passage passage = tokens_of(row.text);
    ASSERT_EQ(passage.tokens.size(), 1u) << row.text;
    EXPECT_EQ(passage.tokens[0].capital, row.capital) << row.text;
    EXPECT_EQ(passage.tokens[0].shout, row.shout) << row.text;
  }
}

TEST(Tokenizer, ReadsOnlyItsPart) {
  const std::string_view text = "one two.com three";
  Passage passage;
  tokenize(text, {4, 7}, passage);
  ASSERT_EQ(passage.tokens.size(), 1u);
  EXPECT_EQ(passage.word(0), "two");
  EXPECT_EQ(passage.tokens[0].span, (Span<Char>{4, 7}));
}

// Bits of text that trip tokenizers, thrown together; a fixed seed keeps the test repeatable.
// cppcheck-suppress constParameter ; to draw a number changes the generator
std::string jumble(std::mt19937& random) {
  static constexpr std::string_view kBits[] = {"a",   "Knee", " ",    ".", "'", "’",    "\"",     "[", "3",      "]",
                                               ",",   "-",    "é",    "™", "²", "%",    "$",      "&", "@",      "/",
                                               ":",   "10.",  "www.", "•", "🎉", "\xC3", "\xFF",   "…", "#1",     "mg",
                                               "e.g", "(",    ")",    "?", "!", "\r\n", "\u00AD", "©", "http://"};
  std::string text;
  for (int i = 0; i < 30; ++i) text += kBits[random() % std::size(kBits)];
  return text;
}

TEST(Tokenizer, TokensLieInsideAndAscend) {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = jumble(random);
    const Passage passage = tokens_of(text);
    uint32_t last = 0;
    for (uint32_t i = 0; i < passage.tokens.size(); ++i) {
      const Span<Char> at = passage.tokens[i].span;
      ASSERT_TRUE(last <= at.begin && at.begin < at.end && at.end <= text.size()) << text;
      ASSERT_FALSE(passage.word(i).empty()) << text;
      last = at.end;
    }
  }
}

TEST(Tokenizer, IsLinearInHostileText) {
  for (const std::string_view bit : {"a.", "a@", "a-", "1,", "[1", "www.", "10.1/", "a'", "!", "é&", "$ "}) {
    std::string text;
    while (text.size() < 500000) text += bit;
    const Passage passage = tokens_of(text);
    EXPECT_LE(passage.folded.size(), 3 * text.size()) << bit;  // all of it small, and behind it the words that differ
  }
}

// A soft hyphen is dropped, but a word that holds one is read character by character.
TEST(Tokenizer, PlainWordsAreReadAsAllOthers) {
  constexpr std::string_view kWords[] = {"Knee", "pain", "USA", "iPS", "stabilises", "it", "Uk", "immunotherapeutic"};
  constexpr std::string_view kBetween[] = {" ", " ", " ", ", ", ". ", "? ", "! ", "... ", "; ", ": ", " - ", "-", " -- ", "/", " (", ") ",
                                           " \"", "\" ", " '", "' ", " \u201C", "\u201D ", ".", ",", " * ", " + ", "=", "|", "\n", "[3] ", ".3 ", "\u00B2 "};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string plain, hyphenated;
    for (int i = 0; i < 12; ++i) {
      const std::string_view word = kWords[random() % std::size(kWords)], between = kBetween[random() % std::size(kBetween)];
      plain += std::string(word) + std::string(between);
      hyphenated += std::string(word.substr(0, 1)) + "\u00AD" + std::string(word.substr(1)) + std::string(between);
    }
    if (plain.find(".it") != std::string::npos || plain.find(".Uk") != std::string::npos) continue;  // addresses and "U.S"
    ASSERT_EQ(marked(plain), marked(hyphenated)) << plain;
    ASSERT_EQ(shapes_of(plain), shapes_of(hyphenated)) << plain;
  }
}

}  // namespace
}  // namespace claimtier
