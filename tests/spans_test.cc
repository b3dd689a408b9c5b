// What is reported stands where it says: every span, cut out of the original file and decoded, is the reported text. Decoding is
// done here by iconv, and lines and columns are counted anew, so that the program's own map is not checked with itself.
#include <gtest/gtest.h>
#include <iconv.h>

#include "pages.h"

namespace claimtier {
namespace {

const std::string kPages = std::string(CLAIMTIER_SOURCE_DIR) + "/corpus/pages/";

std::string to_utf8(std::string bytes, const char* charset) {
  if (std::string(charset) == "UTF-8") return bytes;
  const iconv_t converter = iconv_open("UTF-8", charset);
  std::string out(bytes.size() * 3 + 4, '\0');
  char* from = bytes.data();
  char* to = out.data();
  size_t left = bytes.size();
  size_t room = out.size();
  EXPECT_EQ(iconv(converter, &from, &left, &to, &room), 0U) << "not " << charset;
  iconv_close(converter);
  out.resize(out.size() - room);
  return out;
}

// One reported place, of a finding or of a claim.
struct Reported {
  std::string what;
  Place place;
  Span<Byte> sentence;
  bool has_sentence;
  std::string text;
};

std::vector<Reported> all_of(const FileReport& report) {
  std::vector<Reported> all;
  for (const Finding& f : report.findings) all.push_back({f.rule, f.place, f.sentence, !f.page && !f.tool, f.text});
  for (const ClaimRecord& c : report.claims) all.push_back({"claim " + c.claim_id, c.place, c.sentence, true, c.text});
  return all;
}

void expect_exact(const FileReport& report, const std::string& bytes, const char* charset) {
  for (const Reported& reported : all_of(report)) {
    const Span<Byte> at = reported.place.bytes;
    ASSERT_LE(at.begin, at.end) << report.path << ": " << reported.what;
    ASSERT_LE(at.end, bytes.size()) << report.path << ": " << reported.what;
    EXPECT_EQ(to_utf8(bytes.substr(at.begin, at.size()), charset), reported.text) << report.path << ": " << reported.what;
    if (!reported.has_sentence) continue;
    EXPECT_LE(reported.sentence.end, bytes.size()) << report.path << ": " << reported.what;
    EXPECT_TRUE(reported.sentence.covers(at)) << report.path << ": " << reported.text << " is outside its sentence";
  }
}

std::pair<uint32_t, uint32_t> line_and_column(const std::string& bytes, uint32_t at) {
  uint32_t line = 1;
  uint32_t column = 1;
  for (uint32_t i = 0; i < at; ++i) {
    const bool continues = (static_cast<unsigned char>(bytes[i]) & 0xC0) == 0x80;
    if (bytes[i] == '\n') ++line;
    column = bytes[i] == '\n' ? 1 : column + !continues;
  }
  return {line, column};
}

void expect_lines(const FileReport& report, const std::string& bytes) {
  for (const Reported& reported : all_of(report)) {
    const Place& place = reported.place;
    EXPECT_EQ(line_and_column(bytes, place.bytes.begin), std::pair(place.line, place.column)) << report.path << reported.what;
    EXPECT_EQ(line_and_column(bytes, place.bytes.end), std::pair(place.end_line, place.end_column))
        << report.path << reported.what;
  }
}

TEST(Spans, OfTheCorpusAreExactInEveryFormat) {
  for (const std::string& name : page_names(kPages)) {
    const std::string bytes = read_file(kPages + name);
    for (const Format format : {Format::Markdown, Format::Html, Format::Plain}) {
      const FileReport report = lint_page(name, bytes, format);
      expect_exact(report, bytes, "UTF-8");
      expect_lines(report, bytes);
    }
  }
}

TEST(Spans, OfTheCorpusAreMany) {
  size_t findings = 0;
  for (const std::string& name : page_names(kPages)) findings += lint_page(name, read_file(kPages + name)).findings.size();
  EXPECT_GT(findings, 500U) << "with few findings, exact spans prove little";
}

struct MadePage {
  const char* name;
  std::string bytes;
  const char* charset;
  const char* text;  // of one finding, decoded
};

std::string utf16(const std::string& ascii, bool little) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) out += little ? std::string{c, '\0'} : std::string{'\0', c};
  return out;
}

const std::string kClaim = "Our stem cell injections cure knee arthritis.";

const MadePage kMadePages[] = {
    {"bom.md", "\xEF\xBB\xBF# Knees\n\n" + kClaim + "\n", "UTF-8", "cure knee arthritis"},
    {"crlf.md", "# Knees\r\n\r\nOur stem cell injections\r\ncure knee\r\narthritis.\r\n", "UTF-8", "cure knee\r\narthritis"},
    {"crlf.txt", "Knees\r\n\r\nOur stem cell injections\r\ncure knee\r\narthritis.\r\n", "UTF-8", "cure knee\r\narthritis"},
    {"utf16le.txt", utf16(kClaim + "\r\n", true), "UTF-16LE", "cure knee arthritis"},
    {"utf16be.html", utf16("<p>" + kClaim + "</p>", false), "UTF-16BE", "cure knee arthritis"},
    {"declared.html", "<meta charset=\"windows-1252\"><p>It\x92s time \x97 our stem cell injections cure knee\xA0" "arthritis.</p>",
     "WINDOWS-1252", "cure knee\xC2\xA0" "arthritis"},
    {"fallback.txt", "Caf\xE9 talk: our stem cell injections cure knee\xA0" "arthritis.\n", "WINDOWS-1252",
     "cure knee\xC2\xA0" "arthritis"},
    {"entities.html", "<p>Our stem&#32;cell injections &#99;ure&nbsp;knee&#x20;arthriti&#115;.</p>", "UTF-8",
     "&#99;ure&nbsp;knee&#x20;arthriti&#115;"},
    {"soft-hyphen.html", "<p>Our stem cell injections cure knee ar&shy;thri\xC2\xADtis.</p>", "UTF-8",
     "cure knee ar&shy;thri\xC2\xADtis"},
    {"no-break.md", "Our stem cell injections cure\xC2\xA0knee\xC2\xA0" "arthritis.\n", "UTF-8",
     "cure\xC2\xA0knee\xC2\xA0" "arthritis"},
    {"emphasis.md", "Our stem cell injections cure *knee* **arth**ritis.\n", "UTF-8", "cure *knee* **arth**ritis"},
    {"link.md", "Our stem cell injections cure [knee](https://example.org/cure) arthritis.\n", "UTF-8",
     "cure [knee](https://example.org/cure) arthritis"},
    {"tags.html", "<p>Our stem cell injections cure <b class=\"a>b\">knee</b> <!-- not --> arth<i>ritis</i>.</p>", "UTF-8",
     "cure <b class=\"a>b\">knee</b> <!-- not --> arth<i>ritis"},
    {"placeholder.md", "{% include a.html %}\nOur {{ page.kind }} stem cell injections cure {{ x }} knee arthritis.\n", "UTF-8",
     "cure {{ x }} knee arthritis"},
    {"component.mdx", "import A from 'a'\n\n<A>\n    Our stem cell injections cure <B c={() => 1 > 0}>knee</B> arthritis.\n</A>\n", "UTF-8",
     "cure <B c={() => 1 > 0}>knee</B> arthritis"},
    {"attribute.mdx", "<Hero big title=\"Our stem cell injections cure knee arthritis.\" />\n", "UTF-8", "cure knee arthritis"},
    {"theme.php", "<?php if ($a->b) { ?><p>Our stem cell injections cure <?= $x ?>knee arthritis.</p>", "UTF-8",
     "cure <?= $x ?>knee arthritis"},
    {"content.json", "{\"b\": \"caf\\u00e9\", \"a\": \"Our stem cell injections c\\u0075re <b>knee<\\/b> arthritis.\"}", "UTF-8",
     "c\\u0075re <b>knee<\\/b> arthritis"},
    {"content.yaml", "é: 1\na: >\n  Our stem cell injections cure\n  *knee* arthritis.\n", "UTF-8", "cure\n  *knee* arthritis"},
    {"quoted.yaml", "a: \"Our stem cell injections c\\x75re \\\n  knee\\_arthritis.\"\n", "UTF-8", "c\\x75re \\\n  knee\\_arthritis"},
    {"bom.yaml", "\xEF\xBB\xBF" "a: Our stem cell injections cure knee arthritis.\r\n", "UTF-8", "cure knee arthritis"},
    {"astral.md", "\xF0\x9F\xA6\xB5 \xF0\x9F\xA6\xB5 Our stem cell injections cure knee arthritis.\n", "UTF-8",
     "cure knee arthritis"},
};

class MadePages : public testing::TestWithParam<MadePage> {};

TEST_P(MadePages, AreReportedInTheirOwnBytes) {
  const MadePage& page = GetParam();
  const FileReport report = lint_page(page.name, page.bytes);
  expect_exact(report, page.bytes, page.charset);
  if (std::string(page.charset) == "UTF-8" && !page.bytes.starts_with("\xEF\xBB\xBF")) expect_lines(report, page.bytes);
  const auto named = [&](const Finding& finding) { return finding.text == page.text; };
  EXPECT_TRUE(std::any_of(report.findings.begin(), report.findings.end(), named))
      << page.name << ": " << (report.findings.empty() ? "no finding" : report.findings.front().text);
}

TEST(Spans, OfThePostsOfAnExportAreThoseOfTheFile) {
  const std::string bytes = read_file(std::string(CLAIMTIER_TESTS_DIR) + "/cases/input-wordpress/export.xml");
  const Linter linter(built_in_rules(), {kNone, "2026-11-21", true});
  const std::vector<FileReport> reports = linter.lint_pages(decode("export.xml", bytes, Format::Wordpress), {});
  ASSERT_EQ(reports.size(), 2U);
  for (const FileReport& report : reports) {
    EXPECT_FALSE(report.findings.empty()) << report.path;
    expect_exact(report, bytes, "UTF-8");
    expect_lines(report, bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(Page, MadePages, testing::ValuesIn(kMadePages), [](const auto& test) {
  std::string name = test.param.name;
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

}  // namespace
}  // namespace claimtier
