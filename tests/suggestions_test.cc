// What is proposed instead of every red finding of the labelled pages: it is about the finding, complete, and not flagged itself,
// neither alone nor in its place on the page.
#include <gtest/gtest.h>

#include <functional>

#include "pages.h"
#include "text/characters.h"

namespace claimtier {
namespace {

const std::filesystem::path kPages = std::filesystem::path(CLAIMTIER_SOURCE_DIR) / "corpus" / "pages";
const std::vector<std::string> kProfiles = {"general", "us", "uk", "au", "es"};

struct Page {
  std::string name, bytes;
  Format format = Format::Markdown;
};

std::vector<Page> pages() {
  std::vector<Page> all;
  for (const std::string& name : page_names(kPages)) {
    Page page{name, read_file(kPages / name)};
    format_of(name, page.format);
    all.push_back(std::move(page));
  }
  return all;
}

bool is_red(const Finding& finding) { return finding.polarity == Polarity::Red && !finding.tool; }

// The first red finding inside `part`.
const Finding* red_in(const FileReport& report, Span<Byte> part) {
  for (const Finding& finding : report.findings) {
    if (is_red(finding) && !finding.page && finding.place.bytes.overlaps(part)) return &finding;
  }
  return nullptr;
}

// Names its own words, or its treatment or condition; what is about the page as a whole says what the rule or the law asks for.
bool is_about(const Finding& finding) {
  std::vector<std::string> own = {finding.page ? finding.advice.substr(0, finding.advice.size() - 1) : finding.matched};
  for (const uint32_t entry : {finding.claim.intervention.entry, finding.claim.condition.entry}) {
    if (entry != kNone) own.push_back(built_in_rules().entries[entry].name);
  }
  const std::string suggestion = lower_ascii(finding.suggestion);  // a treatment may begin its sentence
  return std::any_of(own.begin(), own.end(),
                     [&](const std::string& words) { return suggestion.find(lower_ascii(words)) != std::string::npos; });
}

void for_each_red(const std::function<void(const Linter&, const Page&, const Finding&)>& check) {
  for (const std::string& profile : kProfiles) {
    const Linter linter = linter_for(profile);
    for (const Page& page : pages()) {
      SCOPED_TRACE(profile + " " + page.name);
      for (const Finding& finding : linter.lint(decode(page.name, page.bytes, page.format)).findings) {
        if (is_red(finding)) check(linter, page, finding);
      }
    }
  }
}

TEST(Suggestions, AreCompleteAndAboutTheFinding) {
  for_each_red([](const Linter&, const Page&, const Finding& finding) {
    EXPECT_NE(finding.suggestion.find("(evidence only, not legal clearance)"), std::string::npos) << finding.rule;
    EXPECT_EQ(finding.suggestion.find_first_of("{}"), std::string::npos) << finding.suggestion;
    EXPECT_TRUE(is_about(finding)) << finding.suggestion;
  });
}

TEST(Suggestions, AreNotFlaggedAlone) {
  for_each_red([](const Linter& linter, const Page&, const Finding& finding) {
    const FileReport alone = linter.lint(decode("page.txt", finding.rewrite, Format::Plain));
    EXPECT_EQ(red_in(alone, {0, alone.bytes}), nullptr) << finding.rewrite;
  });
}

std::string single_blanks(const std::string& text) {
  std::string made;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
      made += c;
    } else if (!made.empty() && made.back() != ' ') {
      made += ' ';
    }
  }
  return made;
}

// What is to be deleted is the whole sentence, or its end from a comma or semicolon on; what then stays is not flagged.
TEST(Suggestions, DeleteNoPartOfAClause) {
  const Linter linter = linter_for("general");
  size_t clauses = 0;
  for (const Page& page : pages()) {
    const FileReport report = linter.lint(decode(page.name, page.bytes, page.format));
    for (const Finding& finding : report.findings) {
      const std::string& said = finding.suggestion;
      if (!is_red(finding) || finding.stands_in.empty() || !said.starts_with("delete ")) continue;
      const Span<Char> at = finding.stands_in;
      const std::string sentence = single_blanks(report.page.text.substr(at.begin, at.size()));
      if (said.starts_with("delete the sentence with") || said.find(sentence) != std::string::npos) continue;
      const size_t end = std::min(said.find("\", or write"), said.find("\" (evidence only"));
      const std::string clause = said.substr(8, end - 8);
      ASSERT_TRUE(clause.starts_with(", ") || clause.starts_with("; ")) << page.name << ": " << said;
      ASSERT_TRUE(sentence.ends_with(clause + ".") || sentence.ends_with(clause + "!")) << page.name << ": " << said;
      const std::string rest = sentence.substr(0, sentence.size() - clause.size() - 1) + ".";
      const FileReport alone = linter.lint(decode("page.txt", rest, Format::Plain));
      EXPECT_EQ(red_in(alone, {0, alone.bytes}), nullptr) << rest;
      ++clauses;
    }
  }
  EXPECT_GT(clauses, 10u);
}

TEST(Suggestions, AreNotFlaggedInTheirPlace) {
  size_t tried = 0;
  for_each_red([&](const Linter& linter, const Page& page, const Finding& finding) {
    if (finding.page || finding.rewrite.empty()) return;
    std::string bytes = page.bytes;
    const Span<Byte> at = finding.sentence;
    bytes.replace(at.begin, at.size(), finding.rewrite);
    const FileReport report = linter.lint(decode(page.name, bytes, page.format));
    const Finding* red = red_in(report, {at.begin, at.begin + static_cast<uint32_t>(finding.rewrite.size())});
    ++tried;
    EXPECT_EQ(red, nullptr) << finding.rewrite << "\n  " << (red == nullptr ? "" : red->code + " " + red->matched);
  });
  EXPECT_GT(tried, 2000u);
}

}  // namespace
}  // namespace claimtier
