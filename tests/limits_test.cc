// What is over a limit: one line that names the limit and its option, the other files are checked all the same, status 2.
#include <gtest/gtest.h>

#include "run_binary.h"
#include "unit/extract/zip_archive.h"

namespace claimtier {
namespace {

constexpr size_t kMebibyte = size_t{1} << 20;
const std::string kClaim = "Our stem cells cure arthritis.\n";

std::string repeated(const std::string& piece, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// A page that is over the limit, beside one that is checked.
struct Row {
  std::string name, text, options, message;
};

void expect_over(const Row& row) {
  const Sandbox sandbox;
  std::ofstream(sandbox.folder() / row.name, std::ios::binary) << row.text;
  std::ofstream(sandbox.folder() / "other.md") << kClaim;
  const Finished run = sandbox.run("claimtier check --quiet " + row.options + " " + row.name + " other.md");
  EXPECT_EQ(run.status, 2) << row.name << row.options;
  EXPECT_EQ(run.err, row.message.empty() ? "" : "claimtier: " + row.name + ": " + row.message + "\n");
  EXPECT_NE(run.out.find("other.md:1:16: error R1"), std::string::npos) << run.out.substr(0, 500);
}

TEST(Limits, AreToldAndTheRunGoesOn) {
  const std::string word_file = "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>" + repeated("It helps some. ", kMebibyte / 10) +
                                "</w:t></w:r></w:p></w:body></w:document>";
  const std::string tables = "<w:document xmlns:w='x'><w:body>" + repeated("<w:tbl><w:tr><w:tc>", 7) + "<w:p><w:r><w:t>It rains." +
                             "</w:t></w:r></w:p>" + repeated("</w:tc></w:tr></w:tbl>", 7) + "</w:body></w:document>";
  const Row rows[] = {
      {"a.md", repeated("It rains.\n\n", kMebibyte / 5), "--max-file-size 1", "not read: larger than 1 MiB (--max-file-size)"},
      {"a.txt", repeated("It rains. ", kMebibyte / 5), "--max-line 1", "not judged: a line of 2097150 bytes, more than 1 MiB (--max-line)"},
      {"a.html", repeated("<div>a", 1001), "", "not judged: 1001 elements inside each other, more than 1000 (--max-nesting)"},
      {"a.md", repeated("> ", 30) + "a\n", "--max-nesting 20", "not judged: 30 elements inside each other, more than 20 (--max-nesting)"},
      {"a.json", repeated("[", 30) + repeated("]", 30), "--max-nesting 20",
       "not judged: 30 elements inside each other, more than 20 (--max-nesting)"},
      {"a.docx", zip_archive({{"word/document.xml", tables}}), "--max-nesting 20",
       "not judged: 26 elements inside each other, more than 20 (--max-nesting)"},
      {"a.md", repeated(kClaim + "\n", 30), "--max-findings 10", "more than 10 claims (--max-findings): the rest is left out"},
      {"a.docx", zip_archive({{"word/document.xml", word_file}}), "--max-unpacked 1",
       "not read: word/document.xml has " + std::to_string(word_file.size()) + " bytes when it is unpacked, more than 1 MiB (--max-unpacked)"},
  };
  for (const Row& row : rows) expect_over(row);
}

// More posts than any machine judges in a second, each of which takes none.
TEST(Limits, OfTimeCountForTheWholeExport) {
  const std::string post = "<item><wp:post_id>7</wp:post_id><wp:status>publish</wp:status><content:encoded><![CDATA[" + repeated(kClaim, 300) +
                           "]]></content:encoded></item>\n";
  const Sandbox sandbox;
  std::ofstream(sandbox.folder() / "a.xml") << "<rss xmlns:wp='w' xmlns:content='c'><channel><wp:wxr_version>1.2</wp:wxr_version>"
                                            << repeated(post, 4000) << "</channel></rss>";
  const Finished run = sandbox.run("claimtier check --quiet --max-seconds 1 a.xml");
  EXPECT_EQ(run.status, 2);
  const std::string message = "claimtier: a.xml: not judged: more than 1 seconds of the processor (--max-seconds): #post-7";
  EXPECT_NE(run.err.find(message), std::string::npos) << run.err.substr(0, 500);
  EXPECT_NE(run.err.find(" and 3"), std::string::npos) << "of 4000 posts most are left: " << run.err.substr(0, 500);
  EXPECT_LE(std::count(run.err.begin(), run.err.end(), '\n'), 2);
}

TEST(Limits, OfNothingAreNone) {
  const Sandbox sandbox;
  std::ofstream(sandbox.folder() / "a.html") << repeated("<div>a", 1001) << "<p>" << kClaim;
  EXPECT_EQ(sandbox.run("claimtier check --quiet --max-nesting 0 --max-seconds 0 --max-line 0 --max-file-size 0 a.html").status, 1);
}

TEST(Limits, AreSettingsToo) {
  const Sandbox sandbox;
  std::ofstream(sandbox.folder() / "claimtier.toml") << "max_findings = 10\n";
  std::ofstream(sandbox.folder() / "a.md") << repeated(kClaim + "\n", 30);
  EXPECT_EQ(sandbox.run("claimtier check --quiet a.md").status, 2);
  EXPECT_EQ(sandbox.run("claimtier check --quiet --max-findings 30 a.md").status, 1);
  EXPECT_EQ(sandbox.run("claimtier check --quiet --max-findings 29 a.md").status, 2);
}

}  // namespace
}  // namespace claimtier
