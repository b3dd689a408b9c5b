#include "extract/docx.h"

#include <gtest/gtest.h>

#include <string>

#include "document_shape.h"
#include "extract/extract.h"
#include "zip_archive.h"

namespace claimtier {
namespace {

const std::string kStyles =
    "<w:styles xmlns:w='x'><w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style>"
    "<w:style w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='H2'/></w:style>"
    "<w:style w:styleId='Ring'><w:name w:val='Ring'/><w:basedOn w:val='Ring'/></w:style>"
    "<w:style w:styleId='L'><w:name w:val='List Bullet'/></w:style></w:styles>";

std::string document_of(const std::string& body) {
  return "<?xml version='1.0'?><w:document xmlns:w='x' xmlns:mc='y'><w:body>" + body + "</w:body></w:document>";
}
std::string docx(const std::string& body) {
  return zip_archive({{"word/document.xml", document_of(body)}, {"word/styles.xml", kStyles}});
}
std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string styled(const std::string& style, const std::string& text) { return p(text, "<w:pStyle w:val='" + style + "'/>"); }

std::string shape(const std::string& bytes) {
  const Opened opened = open_source("a.docx", bytes, Format::Docx);
  EXPECT_EQ(opened.fault, "");
  const Document document = extract(opened.source, opened.source.text());
  EXPECT_EQ(flaw_of(document, opened.source.text()), "");
  return shape_of(document);
}

TEST(Docx, CountsParagraphsEmptyOnesToo) {
  const Opened opened = open_source("a.docx", docx(p("It helps.") + p("") + p("It lasts.")), Format::Docx);
  EXPECT_EQ(parts_of(extract(opened.source, opened.source.text()), opened.source.text()), "paragraph 1: It helps. | paragraph 3: It lasts.");
}

TEST(Docx, KnowsWhatParagraphsAre) {
  EXPECT_EQ(shape(docx(styled("T", "Knees") + styled("H2", "Pain") + styled("Mine", "More") + p("It helps.") + styled("Ring", "Rings."))),
            "title Knees | h2 Pain | h2 More | p It helps. | p Rings.");
  EXPECT_EQ(shape(docx(p("Outline", "<w:outlineLvl w:val='2'/>") + p("Body", "<w:outlineLvl w:val='9'/>"))), "h3 Outline | p Body");
  EXPECT_EQ(shape(docx(styled("L", "One") + p("Two", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr>") + p("Three"))),
            "- One | -- Two | p Three");
}

TEST(Docx, PutsEachParagraphOnALine) {
  const DocxText text = read_docx(docx(p("One &amp; two") + "<w:p/>" + p("") + p("It&#x2019;s  good")));
  EXPECT_EQ(text.text, "One & two\n\n\nIt’s  good\n");
  ASSERT_EQ(text.layout.blocks.size(), 2U);
}

TEST(Docx, JoinsRuns) {
  EXPECT_EQ(shape(docx("<w:p><w:r><w:t xml:space='preserve'>It </w:t></w:r><w:r><w:t>he</w:t></w:r><w:r><w:t>lps</w:t><w:br/><w:t>knees</w:t>"
                       "<w:tab/><w:t>and</w:t><w:t xml:space='preserve'> </w:t><w:t>legs</w:t></w:r></w:p>")),
            "p It helps knees and legs");
}

TEST(Docx, ReadsInsertionsAndNoDeletions) {
  EXPECT_EQ(shape(docx("<w:p><w:ins><w:r><w:t>It helps.</w:t></w:r></w:ins><w:del><w:r><w:delText>It cures.</w:delText></w:r></w:del>"
                       "<w:moveFrom><w:r><w:t>Gone.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t xml:space='preserve'> Here.</w:t></w:r></w:moveTo></w:p>")),
            "p It helps. Here.");
}

TEST(Docx, LeavesOutWhatNobodySees) {
  EXPECT_EQ(shape(docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Shown.</w:t></w:r>"
                       "<w:r><w:fldChar/><w:instrText>PAGE it cures</w:instrText></w:r></w:p>")),
            "p Shown.");
}

TEST(Docx, ReadsTables) {
  const std::string row = "<w:tr><w:tc>" + p("a") + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("b") + "</w:tc><w:tc>" + p("c") + "</w:tc></w:tr>";
  EXPECT_EQ(shape(docx("<w:tbl><w:tblPr><w:tblLook w:firstRow='1'/></w:tblPr>" + row + row + "</w:tbl>" + p("After"))),
            "th0,0 a | th0,1 b | th0,3 c | td1,0 a | td1,1 b | td1,3 c | p After");
}

TEST(Docx, ReadsTextBoxesOnceBehindTheirParagraph) {
  const std::string box = "<w:txbxContent>" + p("In the box") + "</w:txbxContent>";
  EXPECT_EQ(shape(docx("<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box +
                       "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around</w:t></w:r></w:p>")),
            "p Around | p In the box");
}

TEST(Docx, ReadsNotesBehindTheText) {
  const std::string notes = "<w:footnotes xmlns:w='x'><w:footnote w:type='separator' w:id='-1'>" + p("line") +
                            "</w:footnote><w:footnote w:id='7'>" + p("Lee 2020") + "</w:footnote></w:footnotes>";
  const std::string body = "<w:p><w:r><w:t>It helps.</w:t></w:r><w:r><w:footnoteReference w:id='7'/></w:r></w:p>";
  EXPECT_EQ(shape(zip_archive({{"word/document.xml", document_of(body)}, {"word/footnotes.xml", notes}})),
            "p It helps.[1] | p [1] Lee 2020");
}

TEST(Docx, FindsTheDocumentByItsRelation) {
  const std::string relations =
      "<Relationships><Relationship Type='http://x/relationships/officeDocument' Target='/word/document2.xml'/></Relationships>";
  EXPECT_EQ(shape(zip_archive({{"_rels/.rels", relations}, {"word/document2.xml", document_of(p("It helps."))}})), "p It helps.");
}

TEST(Docx, SaysWhyItCannotBeRead) {
  const std::string good = docx(p("It helps."));
  const std::string bomb = document_of(p(std::string(20'000'000, 'a')));
  const std::string outside = "<R><R Type='x/officeDocument' Target='../../../../etc/passwd'/></R>";
  const std::pair<std::string, const char*> cases[] = {
      {"", "an empty file, no Word file (.docx): save it again"},
      {"PK", "not a Word file (.docx), or a broken one: save it again as .docx"},
      {good.substr(0, good.size() / 2), "not a Word file (.docx), or a broken one: save it again as .docx"},
      {zip_archive({{"a.txt", "b"}}), "not a Word file (.docx): no document in the archive"},
      {zip_archive({{"_rels/.rels", outside}}), "not a Word file (.docx): no document in the archive"},
      {zip_archive({{"word/document.xml", document_of(p("It helps."))}}, "secret"), "protected by a password: save it without one"},
      {std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'),
       "protected by a password, or an old .doc: save it as .docx without a password"},
      {zip_archive({{"word/document.xml", "<w:document><w:body><w:p>"}}), "broken Word file: its document is no sound XML"},
      {zip_archive({{"word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + document_of(p("It &x; helps."))}}),
       "broken Word file: its XML declares a document type, as that of no Word file does"},
      {zip_archive({{"word/document.xml", document_of(p("It helps."))}, {"word/footnotes.xml", "<w:footnotes><w:footnote>"}}),
       "broken Word file: its document is no sound XML"},
      {zip_archive({{"word/document.xml", bomb}}), "not read: word/document.xml grows too much when it is unpacked"},
  };
  for (const auto& [bytes, fault] : cases) EXPECT_EQ(open_source("a.docx", bytes, Format::Docx).fault, fault);
}

TEST(Docx, WithDamagedContentIsAFault) {
  std::string bytes = docx(p("It helps sore knees and legs and arms."));
  const size_t at = bytes.find("document.xml") + 40;
  for (size_t i = at; i < at + 20; ++i) bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
  EXPECT_EQ(open_source("a.docx", bytes, Format::Docx).fault, "broken archive: word/document.xml cannot be unpacked");
}

TEST(Docx, WithAWrongChecksumIsAFault) {
  std::string bytes = zip_archive({{"word/document.xml", document_of(p("It helps."))}});
  for (const auto& [header, checksum] : {std::pair("PK\3\4", 14), std::pair("PK\1\2", 16)}) {
    char& byte = bytes[bytes.find(header) + static_cast<size_t>(checksum)];
    byte = static_cast<char>(byte ^ 1);
  }
  EXPECT_EQ(open_source("a.docx", bytes, Format::Docx).fault, "broken archive: word/document.xml is damaged");
}

TEST(Docx, MayBeNestedWithoutEnd) {
  for (const std::string name : {"w:p", "w:tbl", "w:sdt", "w:r"}) {
    std::string open, close;
    for (int i = 0; i < 50'000; ++i) open += "<" + name + ">", close += "</" + name + ">";
    const Opened opened = open_source("a.docx", docx(open + close), Format::Docx);
    EXPECT_EQ(opened.fault, "");
    EXPECT_EQ(extract(opened.source, opened.source.text()).nesting, 50'002U) << name;
  }
}

TEST(Docx, WithBytesThatAreNoTextIsReadAsItStands) {
  const DocxText text = read_docx(docx(p("\xEF\xBB\xBFIt helps \xFF knees.") + p("It lasts.")));
  EXPECT_EQ(text.text, "It helps \xEF\xBF\xBD knees.\nIt lasts.\n");
  EXPECT_EQ(shape(docx(p("\xEF\xBB\xBFIt helps \xFF knees.") + p("It lasts."))), "p It helps \xEF\xBF\xBD knees. | p It lasts.");
}

}  // namespace
}  // namespace claimtier
