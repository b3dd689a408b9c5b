#include "segment/sentence_breaks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/tokenizer.h"

namespace claimtier {
namespace {

Passage cut(std::string_view text) {
  const Span<Char> all{0, static_cast<uint32_t>(text.size())};
  Passage passage;
  tokenize(text, all, passage);
  cut_sentences(text, all, passage);
  return passage;
}

using Sentences = std::vector<std::string>;

Sentences sentences_of(std::string_view text) {
  Sentences out;
  for (const Sentence& sentence : cut(text).sentences) {
    out.emplace_back(text.substr(sentence.span.begin, sentence.span.size()));
  }
  return out;
}

struct Row {
  std::string_view text;
  Sentences expected;
};

void expect_sentences(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(sentences_of(row.text), row.expected) << row.text;
}

TEST(SentenceBreaks, EndAtStopsBeforeCapitalsNumbersAndQuotes) {
  expect_sentences({{"It helps. We know! Do you?", {"It helps.", "We know!", "Do you?"}},
                    {"It helps. 3 of 4 agree.", {"It helps.", "3 of 4 agree."}},
                    {"It helps. $5 off.", {"It helps.", "$5 off."}},
                    {"It helps. “We know.” So do you.", {"It helps.", "“We know.”", "So do you."}},
                    {"It helps (a lot). \"We know.\" Good.", {"It helps (a lot).", "\"We know.\"", "Good."}},
                    {"It helps. (We know.) Good.", {"It helps.", "(We know.)", "Good."}},
                    {"It helps. mRNA does not.", {"It helps.", "mRNA does not."}},
                    {"It helps. most of the time.", {"It helps. most of the time."}}});
}

// Nothing ends it: so that a page without full stops takes no time with its square.
TEST(SentenceBreaks, TextWithoutStopsIsCutAfterSoManyWords) {
  for (const std::string word : {"knee ", "Knee ", "knee \u2192 ", "Knee \u2192 ", "Knee, ", "Dr. "}) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += word;
    std::vector<size_t> words;
    for (const Sentence& sentence : cut(text).sentences) words.push_back(sentence.tokens.size());
    EXPECT_EQ(words, (std::vector<size_t>{400, 400, 200})) << word;
  }
}

TEST(SentenceBreaks, AbbreviationsGoOn) {
  expect_sentences(
      {{"Dr. Lee and Prof. May agree.", {"Dr. Lee and Prof. May agree."}},
       {"Mr. Ray, Mrs. Ray and Ms. Ray.", {"Mr. Ray, Mrs. Ray and Ms. Ray."}},
       {"PRP vs. Steroids, e.g. Cortisone, i.e. Pills.", {"PRP vs. Steroids, e.g. Cortisone, i.e. Pills."}},
       {"Approx. 5 visits, see Fig. 2.", {"Approx. 5 visits, see Fig. 2."}},
       {"St. Mary clinic.", {"St. Mary clinic."}}});
}

TEST(SentenceBreaks, SomeAbbreviationsMayEndASentence) {
  expect_sentences({{"Made by Cells Inc. Denver.", {"Made by Cells Inc. Denver."}},
                    {"Made by Cells Inc. The rest is known.", {"Made by Cells Inc.", "The rest is known."}},
                    {"The U.S. Food agency.", {"The U.S. Food agency."}},
                    {"Made in the U.S. We ship it.", {"Made in the U.S.", "We ship it."}},
                    {"Lee et al. found it.", {"Lee et al. found it."}},
                    {"Open to 5 p.m. daily.", {"Open to 5 p.m. daily."}},
                    {"Open to 5 p.m. Monday.", {"Open to 5 p.m. Monday."}},
                    {"Open to 5 p.m. Call us.", {"Open to 5 p.m.", "Call us."}},
                    {"Knees, hips, etc. are sore.", {"Knees, hips, etc. are sore."}},
                    {"Knees, hips, etc. Call us.", {"Knees, hips, etc.", "Call us."}}});
}

TEST(SentenceBreaks, NoIsANumberOnlyBeforeOne) {
  expect_sentences(
      {{"The No. 1 clinic.", {"The No. 1 clinic."}}, {"Is it? No. We wait.", {"Is it?", "No.", "We wait."}}});
}

TEST(SentenceBreaks, InitialsGoOn) {
  expect_sentences({{"By J. Smith and A. B. Jones.", {"By J. Smith and A. B. Jones."}},
                    {"J.K. Lee wrote it.", {"J.K. Lee wrote it."}},
                    {"Take vitamin C. Zinc helps.", {"Take vitamin C.", "Zinc helps."}},
                    {"There is a plan B. It is safe.", {"There is a plan B.", "It is safe."}},
                    {"So do I. Patients agree.", {"So do I.", "Patients agree."}}});
}

TEST(SentenceBreaks, DecimalsAndAddressesGoOn) {
  expect_sentences({{"It takes 3.5 ml of PRP. Done.", {"It takes 3.5 ml of PRP.", "Done."}},
                    {"See www.example.com. Call us.", {"See www.example.com.", "Call us."}},
                    {"See example.com/A.B now.", {"See example.com/A.B now."}}});
}

TEST(SentenceBreaks, ReferenceMarksBelongToTheSentenceBefore) {
  expect_sentences({{"It is proven.[3] The next.", {"It is proven.[3]", "The next."}},
                    {"It is proven. [3] The next.", {"It is proven. [3]", "The next."}},
                    {"It is proven [3]. The next.", {"It is proven [3].", "The next."}},
                    {"It is proven.14 The next.", {"It is proven.14", "The next."}},
                    {"It treats arthritis3. The next.", {"It treats arthritis3.", "The next."}},
                    {"It is proven.¹ ² The next.", {"It is proven.¹ ²", "The next."}}});
}

TEST(SentenceBreaks, QuestionsAndExclamations) {
  expect_sentences({{"Really!? Yes.", {"Really!?", "Yes."}},
                    {"Sore knee? call us.", {"Sore knee?", "call us."}},
                    {"Yahoo! is a name.", {"Yahoo! is a name."}},
                    {"“Why me?” she asked.", {"“Why me?” she asked."}},
                    {"Hurry!Call us.", {"Hurry!", "Call us."}}});
}

TEST(SentenceBreaks, EllipsisGoesOnInSmallLetters) {
  expect_sentences({{"It works... or not. Done.", {"It works... or not.", "Done."}},
                    {"Tired… We can help.", {"Tired…", "We can help."}}});
}

TEST(SentenceBreaks, MissingSpaceBehindAFullStop) {
  expect_sentences({{"See the results.The next one.", {"See the results.", "The next one."}},
                    {"It is 100%.We know.", {"It is 100%.", "We know."}},
                    {"Built with Node.js here.", {"Built with Node.js here."}},
                    {"A Ph.D.Lee wrote it.", {"A Ph.D.Lee wrote it."}}});
}

TEST(SentenceBreaks, BulletsAndSymbolsSetItemsApart) {
  expect_sentences({{"✔ Less pain ✔ More sleep", {"Less pain", "More sleep"}},
                    {"Less pain • More sleep | Better days", {"Less pain", "More sleep", "Better days"}},
                    {"Great news! 🎉 Call us 🎉", {"Great news!", "Call us"}},
                    {"Pain • stiffness • swelling", {"Pain • stiffness • swelling"}},
                    {"Knee → Hip", {"Knee → Hip"}}});
}

TEST(SentenceBreaks, CapitalsOnly) {
  expect_sentences({{"WE ARE BEST. DR. LEE WINS! CALL", {"WE ARE BEST.", "DR. LEE WINS!", "CALL"}}});
}

TEST(SentenceBreaks, LabelsOfItemsStayWithThem) {
  expect_sentences({{"1. Rest the knee. Walk.", {"1. Rest the knee.", "Walk."}}, {"B. Rest it.", {"B. Rest it."}}});
}

TEST(SentenceBreaks, ColonsAndSemicolonsDoNotEndASentence) {
  expect_sentences({{"One: Two; Three", {"One: Two; Three"}}, {"We treat:", {"We treat:"}}});
}

TEST(SentenceBreaks, BlocksWithoutWordsHaveNoSentence) { expect_sentences({{"", {}}, {"!!! 🎉", {}}, {"…", {}}}); }

TEST(SentenceBreaks, EndTellsHowTheSentenceEnds) {
  struct End {
    std::string_view text;
    char end;
  };
  const End rows[] = {{"It helps.", '.'}, {"Does it?", '?'},   {"It does!", '!'},     {"Does it!?", '?'}, {"Does it?!", '?'},
                      {"We treat:", ':'}, {"A heading", 0},    {"Botox®", 0},         {"(It helps.)", '.'},
                      {"It helps…", '.'}, {"“Does it?”", '?'}, {"It helps.[3]", '.'}, {"Great 🎉", 0}};
  for (const End& row : rows) {
    const Passage passage = cut(row.text);
    ASSERT_EQ(passage.sentences.size(), 1u) << row.text;
    EXPECT_EQ(passage.sentences[0].end, row.end) << row.text;
  }
}

TEST(SentenceBreaks, NoStopRemainsBehindAnAbbreviation) {
  struct Stop {
    std::string_view text;
    bool stop;
  };
  const Stop rows[] = {
      {"Dr. Lee", false}, {"U.S. patients", false}, {"No. 1", false}, {"J. Lee", false}, {"pain. it", true}};
  for (const Stop& row : rows) {
    const Passage passage = cut(row.text);
    ASSERT_EQ(passage.tokens.size(), 2u) << row.text;
    EXPECT_EQ((passage.tokens[1].before & kStop) != 0, row.stop) << row.text;
  }
}

TEST(SentenceBreaks, SentencesShareOutAllTokens) {
  const Passage passage = cut("[1] It helps.[2] So • Do others? no. [3]");
  uint32_t next = 0;
  for (const Sentence& sentence : passage.sentences) {
    EXPECT_EQ(sentence.tokens.begin, next);
    EXPECT_LT(sentence.tokens.begin, sentence.tokens.end);
    next = sentence.tokens.end;
  }
  EXPECT_EQ(next, passage.tokens.size());
}

}  // namespace
}  // namespace claimtier
