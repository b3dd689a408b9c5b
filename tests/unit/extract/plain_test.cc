#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "document_shape.h"
#include "extract/extract.h"

namespace claimtier {
namespace {

void expect_shapes(const ShapeCases& cases) {
  expect_shapes_by([](const std::string& text) { return read_plain(text); }, cases);
}

TEST(Plain, CutsParagraphsAtBlankLines) {
  expect_shapes({
      {"", ""},
      {" \n\n", ""},
      {"It helps knees.", "p It helps knees."},
      {"It helps.\n\nIt lasts.", "p It helps. | p It lasts."},
      {"It helps.\n \t\nIt lasts.\n", "p It helps. | p It lasts."},
      {"It helps.\r\n\r\nIt lasts.\r\n", "p It helps. | p It lasts."},
      {"It helps.\r\rIt lasts.", "p It helps. | p It lasts."},
  });
}

TEST(Plain, JoinsWrappedLines) {
  expect_shapes({
      {"It helps\nknees.", "p It helps knees."},
      {"It helps\r\nknees.", "p It helps knees."},
      {"    It helps\n  knees.  \n", "p It helps knees."},
      {"Our patients say that they walk a little\nFurther than they did in the year before.",
       "p Our patients say that they walk a little Further than they did in the year before."},
  });
}

TEST(Plain, FindsHeadings) {
  expect_shapes({
      {"Our clinic\n\nIt helps.", "h1 Our clinic | p It helps."},
      {"It helps.\n\nOpening hours\n\nFrom nine.", "p It helps. | h3 Opening hours | p From nine."},
      {"It helps.\n\nPrices\n======\nLow.", "p It helps. | h1 Prices | p Low."},
      {"It helps.\n\nDoes it hurt?\n---\nNo.", "p It helps. | h2 Does it hurt? | p No."},
      {"It helps.\n\nPRICES\nLow.", "p It helps. | h2 PRICES | p Low."},
      {"It helps.\n\nBEFORE YOU COME:\n\nRest.", "p It helps. | h2 BEFORE YOU COME: | p Rest."},
      {"It helps.\n\nOur therapy\nOur cells are grown here and given to you on the same day.",
       "p It helps. | h3 Our therapy | p Our cells are grown here and given to you on the same day."},
      {"It helps.\n\n1. What is it?\n\nPlasma.\n\n2. Who is it for?\n\n* Anyone",
       "p It helps. | h3 What is it? | p Plasma. | h3 Who is it for? | - Anyone"},
  });
}

TEST(Plain, DoesNotTakeOtherShortLinesForHeadings) {
  expect_shapes({
      {"It helps.\n\nNo risk.", "p It helps. | p No risk."},
      {"It helps.\n\nBook now!", "p It helps. | p Book now!"},
      {"It helps.\n\nStill limping?", "p It helps. | p Still limping?"},
      {"It helps.\n\nDear Ann,", "p It helps. | p Dear Ann,"},
      {"It helps.\n\n\"I walk again\"", "p It helps. | p \"I walk again\""},
      {"It helps.\n\n(No risk.)", "p It helps. | p (No risk.)"},
      {"It helps.\n\nhello@clinic.example", "p It helps. | p hello@clinic.example"},
      {"It helps.\n\nNO RISK. NO PAIN.", "p It helps. | p NO RISK. NO PAIN."},
      {"THIS IS ALL SHOUTED\nAND WRAPPED", "p THIS IS ALL SHOUTED AND WRAPPED"},
      {"It helps.\n\n555 0123", "p It helps. | p 555 0123"},
  });
}

TEST(Plain, FindsListItems) {
  expect_shapes({
      {"- one\n- two", "- one | - two"},
      {"* one\n\n* two", "- one | - two"},
      {"• one\n– two\n✓ three\n✔️ four", "- one | - two | - three | - four"},
      {"1. one\n2) two\na) three", "- one | - two | - three"},
      {"- one\n  - two\n    - three\n- four", "- one | -- two | --- three | - four"},
      {"- one\n\t- two", "- one | -- two"},
      {"-5 degrees\n-no\n3.5 mm\n1990. A year", "p -5 degrees -no 3.5 mm 1990. A year"},
      {"- ", "p -"},
  });
}

TEST(Plain, ContinuesListItems) {
  expect_shapes({
      {"- one\n  goes on", "- one goes on"},
      {"- one\n\n  and a second part of it.\n- two", "- one | - and a second part of it. | - two"},
      {"- a long item that was wrapped at the margin of a narrow page by\nsome editor",
       "- a long item that was wrapped at the margin of a narrow page by some editor"},
      {"- one\nCall us today.", "- one | p Call us today."},
      {"- one\n\nCall us today.", "- one | p Call us today."},
  });
}

TEST(Plain, SeparatesTheLeadInFromWhatIsBeforeIt) {
  expect_shapes({
      {"We treat knees. What you get:\n- rest", "p We treat knees. What you get: | - rest"},
      {"We treat knees.\nWhat you get:\n- rest", "p We treat knees. | p What you get: | - rest"},
      {"We treat much, among which\nthere are:\n- knees", "p We treat much, among which there are: | - knees"},
  });
}

TEST(Plain, ReadsQuotations) {
  expect_shapes({
      {"> I walk\n> again.\n\nShe did.", "> I walk again. | p She did."},
      {">> I walk.\n>\n>> I run.", "> I walk. | > I run."},
  });
}

TEST(Plain, DropsRules) {
  expect_shapes({
      {"It helps.\n-----\nIt lasts.", "p It helps. | p It lasts."},
      {"***\nIt helps.\n\n* * *\n\n____", "p It helps."},
  });
}

TEST(Plain, NumbersLists) {
  const Document document = read_plain("- one\n  - two\n\nIt helps.\n\n- three");
  ASSERT_EQ(document.blocks.size(), 4u);
  EXPECT_EQ(document.blocks[0].group, 1u);
  EXPECT_EQ(document.blocks[1].group, 1u);
  EXPECT_EQ(document.blocks[2].group, 0u);
  EXPECT_EQ(document.blocks[3].group, 2u);
}

TEST(Plain, MapsExactly) {
  const std::vector<std::array<std::string, 3>> cases = {
      {"It  helps\r\n  our knees.", "helps our", "helps\r\n  our"},
      {"- one\n  goes on", "one goes", "one\n  goes"},
      {"> I walk\n> again.", "walk again", "walk\n> again"},
      {"it’s carti\u00ADlage", "cartilage", "carti\u00ADlage"},
      {"it\u00A0’s", "it ’s", "it\u00A0’s"},
  };
  for (const auto& [text, words, origin] : cases) EXPECT_EQ(source_of(read_plain(text), text, words), origin);
}

TEST(Plain, ExtractPicksTheReader) {
  EXPECT_EQ(shape_of(extract(Format::Plain, "# one two.")), "p # one two.");
  EXPECT_EQ(shape_of(extract(Format::Markdown, "# one two.")), "h1 one two.");
}

}  // namespace
}  // namespace claimtier
