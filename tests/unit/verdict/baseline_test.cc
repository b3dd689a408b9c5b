#include "verdict/baseline.h"

#include <gtest/gtest.h>

#include <sstream>

namespace claimtier {
namespace {

Finding red(const std::string& rule, const std::string& sentence) {
  Finding finding;
  finding.rule = rule;
  finding.sentence_id = sentence;
  finding.severity = Severity::Error;
  return finding;
}

// Words of two letters: rule and sentence, "rs"; "rP" is a finding of the whole page.
std::pair<std::string, std::string> parts(const std::string& word) {
  return {word.substr(0, 1), word[1] == 'P' ? "page" : word.substr(1, 1)};
}

// A run in short: "old: r1 r1 rP | new: r1" as pages with their findings, or as entries of a baseline.
struct Short {
  std::string name;
  std::vector<std::string> words;
};

std::vector<Short> split(const std::string& text) {
  std::vector<Short> all;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    if (word == "|") continue;
    if (word.ends_with(':')) {
      all.push_back({word.substr(0, word.size() - 1), {}});
    } else {
      all.back().words.push_back(word);
    }
  }
  return all;
}

std::vector<BaselineEntry> entries_of(const std::string& text) {
  std::vector<BaselineEntry> entries;
  for (const Short& file : split(text)) {
    for (const std::string& word : file.words)
      entries.push_back({file.name, parts(word).first, parts(word).second, 1, ""});
  }
  sort_entries(entries);
  return entries;
}

struct Result {
  std::string fresh;   // findings that stand, as in a run
  std::string unused;  // entries, "old:r1"
};

// `on_disk`: files that are there though the run did not read them.
Result apply(const std::string& baseline, const std::string& run, const std::string& on_disk = "") {
  const std::vector<BaselineEntry> entries = entries_of(baseline);
  std::vector<FileReport> reports;
  std::vector<BaselinePage> pages;
  const std::vector<Short> files = split(run);
  for (const Short& file : files) {
    reports.emplace_back();
    for (const std::string& word : file.words)
      reports.back().findings.push_back(red(parts(word).first, parts(word).second));
  }
  for (size_t i = 0; i < files.size(); ++i) pages.push_back({files[i].name, &reports[i]});
  const std::vector<std::string> found =
      apply_baseline(entries, pages, [&](const std::string& file) { return file != on_disk; });
  Result result;
  for (const BaselinePage& page : pages) {
    for (const Finding& finding : page.report->findings) {
      if (finding.suppressed.kind.empty()) result.fresh += page.name + ":" + finding.rule + finding.sentence_id + " ";
    }
  }
  for (size_t i = 0; i < entries.size(); ++i) {
    if (found[i].empty()) result.unused += entries[i].file + ":" + entries[i].rule + entries[i].sentence + " ";
  }
  return result;
}

struct Row {
  const char* what;
  const char* baseline;
  const char* run;
  const char* fresh;
  const char* unused;
  const char* on_disk = "";
};

TEST(Baseline, CoversWhatItHolds) {
  const Row rows[] = {
      {"all of it", "a: r1 s2", "a: s2 r1", "", ""},
      {"nothing", "", "a: r1", "a:r1 ", ""},
      {"another sentence", "a: r1", "a: r2", "a:r2 ", "a:r1 "},
      {"another rule", "a: r1", "a: s1", "a:s1 ", "a:r1 "},
      {"each entry once", "a: r1 r1", "a: r1 r1 r1", "a:r1 ", ""},
      {"fewer than before", "a: r1 r1", "a: r1", "", "a:r1 "},
      {"the same sentence on another page", "a: r1", "a: r1 | b: r1", "b:r1 ", ""},
      {"of the whole page", "a: rP", "a: rP sP", "a:spage ", ""},
  };
  for (const Row& row : rows) {
    const Result result = apply(row.baseline, row.run, row.on_disk);
    EXPECT_EQ(result.fresh, row.fresh) << row.what;
    EXPECT_EQ(result.unused, row.unused) << row.what;
  }
}

TEST(Baseline, FollowsTextToANewName) {
  const Row rows[] = {
      {"renamed", "a: r1 s2", "b: r1 s2", "", ""},
      {"renamed and one more", "a: r1", "b: r1 r1 s2", "b:r1 b:s2 ", ""},
      {"copied: the old file is still there", "a: r1", "b: r1", "b:r1 ", "a:r1 ", "a"},
      {"copied: the old file is in the run", "a: r1", "a: s3 | b: r1", "a:s3 b:r1 ", "a:r1 "},
      {"into a file that is listed", "a: r1 | b: s1", "b: s1 r1", "b:r1 ", "a:r1 "},
      {"in part into a file that is listed", "a: r1 r2 | b: s1", "b: s1 r2 | c: r1", "b:r2 ", "a:r2 "},
      {"split in two", "a: r1 r2 r3", "b: r1 r2 | c: r3", "", ""},
      {"two that share a sentence", "a: r1 r2 | b: r1 r3", "c: r1 r3 | d: r1 r2", "", ""},
      {"the whole page goes with its sentences", "a: r1 rP | b: r2 rP", "c: r2 rP | d: r1 rP | e: rP", "e:rpage ", ""},
      {"the whole page alone says nothing", "a: rP", "b: rP", "b:rpage ", "a:rpage "},
      {"mended while it moved", "a: r1 r2", "b: r2", "", "a:r1 "},
  };
  for (const Row& row : rows) {
    const Result result = apply(row.baseline, row.run, row.on_disk);
    EXPECT_EQ(result.fresh, row.fresh) << row.what;
    EXPECT_EQ(result.unused, row.unused) << row.what;
  }
}

// All pages share two sentences; the one with a sentence of its own is where the file went, though it stands behind the others.
TEST(Baseline, WhatManyPagesHaveSaysLittleAboutWhichOfThemAPageWas) {
  std::string run;
  for (int page = 100; page < 140; ++page) run += "a" + std::to_string(page) + ": s1 s2 | ";
  const Result result = claimtier::apply("old: r1 s1 s2 rP", run + "z: r1 rP");
  EXPECT_EQ(result.unused, "");
  EXPECT_EQ(result.fresh.find("z:"), std::string::npos) << result.fresh;
  EXPECT_EQ(claimtier::apply("old: s1 s2 rP", run + "z: rP").unused, "old:rpage ") << "nobody knows where the rest went";
}

TEST(Baseline, LeavesWhatIsSuppressedOrNoRed) {
  FileReport report;
  report.findings = {red("r", "1"), red("r", "1"), red("r", "1"), red("r", "1")};
  report.findings[0].suppressed.kind = "inline";
  report.findings[1].polarity = Polarity::Green;
  report.findings[2].tool = true;
  apply_baseline(entries_of("a: r1 r1 r1"), {{"a", &report}}, [](const std::string&) { return false; });
  EXPECT_EQ(report.findings[0].suppressed.kind, "inline");
  EXPECT_EQ(report.findings[1].suppressed.kind, "");
  EXPECT_EQ(report.findings[2].suppressed.kind, "");
  EXPECT_EQ(report.findings[3].suppressed.kind, "baseline");
}

TEST(Baseline, EntriesComeInAFixedOrder) {
  std::vector<BaselineEntry> entries = entries_of("b: s1 r2 r1 r2 | a: r9");
  std::string order;
  for (const BaselineEntry& entry : entries)
    order += entry.file + entry.rule + entry.sentence + std::to_string(entry.number) + " ";
  EXPECT_EQ(order, "ar91 br11 br21 br22 bs11 ");
}

TEST(Baseline, LongWordsAreCutBetweenCharacters) {
  FileReport report;
  report.findings = {red("r", "1")};
  report.findings[0].matched = std::string(79, 'a') + "é" + "bc";
  const auto entries = baseline_entries({{"a", &report}}, [](const Finding&) { return true; });
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].words, std::string(79, 'a'));
}

}  // namespace
}  // namespace claimtier
