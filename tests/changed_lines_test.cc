// `check --staged` and `--diff` with the real git: each test makes a repository of its own and reads the lines of --quiet.
#include <gtest/gtest.h>

#include "run_binary.h"

namespace claimtier {
namespace {

constexpr const char* kGit =
    "export HOME=\"$PWD\" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A "
    "GIT_COMMITTER_EMAIL=a@example.org\n";

class ChangedLines : public testing::Test {
 protected:
  void SetUp() override { sh("git init -q -b main ."); }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((sandbox_.folder() / name).parent_path());
    std::ofstream(sandbox_.folder() / name, std::ios::binary) << text;
  }
  void sh(const std::string& script) const {
    const Finished run = sandbox_.run(kGit + ("set -e\n" + script));
    ASSERT_EQ(run.status, 0) << script << "\n" << run.err;
  }
  void commit(const std::string& name, const std::string& text) const {
    write(name, text);
    sh("git add -A && git commit -q --allow-empty -m x");
  }
  Finished run(const std::string& script) const { return sandbox_.run(kGit + script); }

  // Exit status, then place and code of each finding: "1 a.md:3:5 R1".
  std::string found(const std::string& arguments) const {
    const Finished done = run("claimtier check --quiet " + arguments);
    EXPECT_EQ(done.err, "");
    std::string text = std::to_string(done.status);
    for (size_t begin = 0; begin < done.out.size(); begin = done.out.find('\n', begin) + 1) {
      const size_t level = done.out.find(": ", begin), code = done.out.find(' ', level + 2) + 1;
      text += " " + done.out.substr(begin, level - begin) + " " + done.out.substr(code, done.out.find_first_of(": ", code) - code);
    }
    return text;
  }
  std::string error(const std::string& arguments) const {
    const Finished done = run("claimtier check " + arguments);
    EXPECT_EQ(done.status, 2);
    EXPECT_EQ(done.out, "");
    return done.err;
  }

 private:
  Sandbox sandbox_;
};

const std::string kOld = "# Knees\n\nOur stem cells cure arthritis.\n\nWe are open on Mondays.\n";
const std::string kNew = kOld + "\nOur stem cells cure blindness.\n";

TEST_F(ChangedLines, StagedReportsWhatIsStagedAndNothingElse) {
  commit("a.md", kOld);
  EXPECT_EQ(found("a.md"), "1 a.md:3:16 R1");
  EXPECT_EQ(found("--staged"), "0");
  write("a.md", kNew);
  EXPECT_EQ(found("--staged"), "0") << "not staged yet";
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:7:16 R1");
  sh("git add a.md");
  EXPECT_EQ(found("--staged"), "1 a.md:7:16 R1");
}

// Lines are those of the index, though the working tree has more.
TEST_F(ChangedLines, APartlyStagedFileIsJudgedAsStaged) {
  commit("a.md", kOld);
  write("a.md", kNew);
  sh("git add a.md");
  write("a.md", "New first line.\n\n" + kNew + "\nOur stem cells cure deafness.\n");
  EXPECT_EQ(found("--staged"), "1 a.md:7:16 R1");
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:9:16 R1 a.md:11:16 R1");
}

TEST_F(ChangedLines, OfARenamedFileOnlyTheEditCounts) {
  commit("old/a.md", kOld + "\nCall us.\n\nAsk at the desk.\n\nBring your papers.\n");
  sh("mkdir new && git mv old/a.md new/b.md && printf '\\nOur stem cells cure blindness.\\n' >> new/b.md && git add -A");
  EXPECT_EQ(found("--staged"), "1 new/b.md:13:16 R1");
  EXPECT_EQ(found("--staged new"), "1 new/b.md:13:16 R1") << "its old name is outside the path";
  EXPECT_EQ(found("--staged old"), "0");
  EXPECT_EQ(found("--diff HEAD"), "1 new/b.md:13:16 R1");
}

TEST_F(ChangedLines, NewFilesCountWholeAndDeletedOnesNotAtAll) {
  commit("a.md", kOld);
  sh("git rm -q a.md");
  write("b.md", kOld);
  EXPECT_EQ(found("--staged"), "0");
  EXPECT_EQ(found("--diff HEAD"), "1 b.md:3:16 R1") << "not known to git";
  write(".gitignore", "b.md\n");
  EXPECT_EQ(found("--diff HEAD"), "0") << "ignored";
}

TEST_F(ChangedLines, TheFirstCommitIsAllNew) {
  write("a.md", kOld);
  sh("git add a.md");
  EXPECT_EQ(found("--staged"), "1 a.md:3:16 R1");
}

TEST_F(ChangedLines, ASentenceIsChangedWhereOneOfItsLinesIs) {
  commit("a.md", "# Knees\n\nOur stem cells\nease arthritis, and\nwe are open.\n");
  write("a.md", "# Knees\n\nOur stem cells\ncure arthritis, and\nwe are always open.\n");
  sh("git add a.md");
  EXPECT_EQ(found("--staged"), "1 a.md:4:1 R1");
  sh("git commit -q -m x");
  write("a.md", "# Knees\n\nOur stem cells\ncure arthritis, and\nwe are open.\n");
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:4:1 R1") << "the marked words stand on a line that did not change";
}

TEST_F(ChangedLines, ARemovedLineChangesTheSentenceAroundIt) {
  commit("a.md", "# Knees\n\nOur stem cells\ndo not\ncure arthritis.\n\nOur stem cells cure blindness.\n");
  write("a.md", "# Knees\n\nOur stem cells\ncure arthritis.\n\nOur stem cells cure blindness.\n");
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:4:1 R1");
  sh("git add a.md");
  EXPECT_EQ(found("--staged"), "1 a.md:4:1 R1");
}

TEST_F(ChangedLines, ARemovedLineChangesTheSentencesBesideItInTheirParagraph) {
  struct Row {
    const char *why, *old, *now, *found;
  };
  const std::vector<Row> rows = {
      {"the beginning of the sentence", "It has not been shown that\nstem cells cure arthritis.\n", "stem cells cure arthritis.\n",
       "1 a.md:1:12 R1"},
      {"its end", "Stem cells cure arthritis,\nwhich is what nobody has shown.\n", "Stem cells cure arthritis,\n", "1 a.md:1:12 R1"},
      {"the sentence before it", "Is that true?\nNobody has shown it.\nStem cells cure gout.\nCall us.\nStem cells cure arthritis.\n",
       "Is that true?\nStem cells cure gout.\nCall us.\nStem cells cure arthritis.\n", "1 a.md:2:12 R1"},
      {"the sentence behind it", "Stem cells cure gout. Call us.\nStem cells cure arthritis.\nThat is not true.\n",
       "Stem cells cure gout. Call us.\nStem cells cure arthritis.\n", "1 a.md:2:12 R1"},
      {"another paragraph", "Stem cells cure gout.\n\nWe are open.\n\nStem cells cure arthritis.\n",
       "Stem cells cure gout.\n\nStem cells cure arthritis.\n", "0"},
      {"another item", "- Stem cells cure gout.\n- We are open.\n- Stem cells cure arthritis.\n",
       "- Stem cells cure gout.\n- Stem cells cure arthritis.\n", "0"},
      {"the rest of an item", "- Stem cells cure gout,\n  which nobody has shown.\n- Stem cells cure arthritis.\n",
       "- Stem cells cure gout,\n- Stem cells cure arthritis.\n", "1 a.md:1:14 R1"},
      {"a suppression", "<!-- claimtier-disable-next-line R1: reason=\"agreed\" -->\nStem cells cure gout.\n", "Stem cells cure gout.\n",
       "1 a.md:1:12 R1"},
      {"a heading", "Stem cells cure gout.\n# Knees\nStem cells cure arthritis.\n", "Stem cells cure gout.\n\nStem cells cure arthritis.\n",
       "0"},
      {"all words of a line that stays", "It has not been shown that\nstem cells cure arthritis.\n", "\nstem cells cure arthritis.\n",
       "1 a.md:2:12 R1"},
      {"the last words of a line", "Call us. Nobody has shown that\nstem cells cure arthritis.\n", "Call us.\nstem cells cure arthritis.\n",
       "1 a.md:2:12 R1"},
      {"the words behind a heading's mark", "# Not shown\nStem cells cure arthritis.\n", "#\nStem cells cure arthritis.\n", "0"},
      {"the last words of a line, and one above it changed", "Mondays.\nCall us. Nobody has shown that\nStem cells cure arthritis.\n",
       "Tuesdays.\nCall us.\nStem cells cure arthritis.\n", "1 a.md:3:12 R1"},
      {"a word of a line that stays", "Stem cells cure gout.\nCall us 24/7 now.\nStem cells cure lupus.\n",
       "Stem cells cure gout.\nCall us 24/7\nStem cells cure lupus.\n", "1 a.md:3:12 R1"},
      {"a line that is blank now", "Stem cells cure gout.\nThat is not true.\n", "Stem cells cure gout.\n\n", "1 a.md:1:12 R1"},
      {"another word", "Stem cells cure gout.\nCall us.\nStem cells cure lupus.\n",
       "Stem cells cure gout.\nPhone us.\nStem cells cure lupus.\n", "0"},
      {"all but another mark of an item", "* It has not been shown that\n  stem cells cure arthritis.\n",
       "-\n  stem cells cure arthritis.\n", "1 a.md:2:14 R1"},
      {"all but the tag", "<p>It has not been shown that\nstem cells cure arthritis.</p>\n",
       "<p class=x>\nstem cells cure arthritis.</p>\n", "1 a.md:2:12 R1"},
      {"nothing but an attribute", "<div>\n<b class=x>\nStem cells cure arthritis.</b></div>\n",
       "<div>\n<b class=y>\nStem cells cure arthritis.</b></div>\n", "0"},
      {"the end of a tag", "<div><b id=a\n  class=x>\nStem cells cure arthritis.</b></div>\n",
       "<div><b id=a\n  class=y>\nStem cells cure arthritis.</b></div>\n", "0"},
      {"another suppression", "<!-- claimtier-disable-next-line R1: reason=\"agreed\" -->\nStem cells cure gout.\n",
       "<!-- agreed -->\nStem cells cure gout.\n", "1 a.md:2:12 R1"},
      {"inside a quotation", "> It has not been shown that\n> stem cells cure arthritis.\n", "> stem cells cure arthritis.\n", "1 a.md:1:14 R1"},
  };
  for (const Row& row : rows) {
    commit("a.md", row.old);
    write("a.md", row.now);
    EXPECT_EQ(found("--diff HEAD"), row.found) << row.why;
  }
}

TEST_F(ChangedLines, ARemovedElementIsNoPartOfTheNextOne) {
  commit("a.html", "<ul>\n<li>Stem cells cure gout.</li>\n<li>We are open.</li>\n<li>Stem cells cure arthritis.</li>\n</ul>\n");
  sh("sed -i 3d a.html");
  EXPECT_EQ(found("--diff HEAD"), "0");
  commit("a.html", "<p>\nIt has not been shown that<br>\n<b>stem cells</b> cure arthritis.<br>\nCall us.\n</p>\n");
  sh("sed -i 2d a.html");
  EXPECT_EQ(found("--diff HEAD"), "1 a.html:2:19 R1");
  commit("a.html", "<p>It has not been shown that\nstem cells cure arthritis.</p>\n<p>Stem cells cure gout.</p>\n");
  sh("sed -i '1s/>.*/>/' a.html");
  EXPECT_EQ(found("--diff HEAD"), "1 a.html:2:12 R1") << "the tag before it stays";
}

TEST_F(ChangedLines, ARemovedKeyIsNoPartOfTheNextOne) {
  commit("a.yaml", "a: Stem cells cure gout.\nlist:\n  - We are open.\nb: Stem cells cure arthritis.\n");
  sh("sed -i 2,3d a.yaml");
  EXPECT_EQ(found("--diff HEAD a.yaml"), "0");
  commit("a.yaml", "a: Stem cells cure gout,\n  which nobody has shown.\nb: Stem cells cure arthritis.\n");
  sh("sed -i 2d a.yaml");
  EXPECT_EQ(found("--diff HEAD a.yaml"), "1 a.yaml:1:15 R1") << "the rest of a value";
  commit("a.yaml", "a: It has not been shown that\n  stem cells cure arthritis.\nb: Stem cells cure gout.\n");
  sh("sed -i '1s/:.*/:/' a.yaml");
  EXPECT_EQ(found("--diff HEAD a.yaml"), "1 a.yaml:2:14 R1") << "the beginning of a value";
  commit("a.yaml", "a: Nobody has shown it.\nb: Stem cells cure gout.\n");
  sh("sed -i '1s/:.*/:/' a.yaml");
  EXPECT_EQ(found("--diff HEAD a.yaml"), "0") << "a whole value";
}

TEST_F(ChangedLines, WhereOnlyAKeyStaysTheValueBelowItChanged) {
  struct Row {
    const char *why, *old, *now, *found;
  };
  const std::vector<Row> rows = {
      {"its words", "day: 1\na: Nobody has shown that\n", "day: 1\na:\n", "1 a.yaml:3:14 R1"},
      {"and the key above", "day: 1\na: Nobody has shown that\n", "day: 2\na:\n", "1 a.yaml:3:14 R1"},
      {"another key", "day: 1\na: Nobody has shown that\n", "day: 1\nb:\n", "1 a.yaml:3:14 R1"},
      {"a mark instead", "day: 1\na: Nobody has shown that\n", "day: 1\na: >\n", "1 a.yaml:3:14 R1"},
      {"words below a mark", "day: 1\na: >\n  Nobody has shown that\n", "day: 2\na: |\n", "1 a.yaml:3:14 R1"},
      {"another mark", "day: 1\na: >\n", "day: 1\na: |\n", "0"},
      {"another key and the key above", "day: 1\na: >\n", "day: 2\nb: >\n", "0"},
      {"another value", "a:\n  Stem cells cure gout.\nday: 1\nb:\n", "a:\n  Stem cells cure gout.\nday: 2\nb:\n", "0"},
  };
  const std::string claim = "  stem cells cure arthritis.\n";
  for (const Row& row : rows) {
    commit("a.yaml", row.old + claim);
    write("a.yaml", row.now + claim);
    EXPECT_EQ(found("--diff HEAD a.yaml"), row.found) << row.why;
  }
}

TEST_F(ChangedLines, FrontMatterHasKeysToo) {
  struct Row {
    const char *why, *old, *now, *found;
  };
  const std::vector<Row> rows = {
      {"only the key stays", "---\ndate: 2026-01-01\ndescription: It has not been shown that\n  stem cells cure arthritis.\n---\nUs.\n",
       "---\ndate: 2026-01-02\ndescription:\n  stem cells cure arthritis.\n---\nUs.\n", "1 a.md:4:14 R1"},
      {"the key above", "---\ndate: 2026-01-01\ndescription: Stem cells cure arthritis.\n---\nUs.\n",
       "---\ndate: 2026-01-02\ndescription: Stem cells cure arthritis.\n---\nUs.\n", "0"},
      {"in TOML", "+++\ndate = 2026-01-01\ndescription = \"Stem cells cure arthritis.\"\n+++\nUs.\n",
       "+++\ndate = 2026-01-02\ndescription = \"Stem cells cure arthritis.\"\n+++\nUs.\n", "0"},
      {"the key above, removed", "---\ndate: 2026-01-01\ndescription: Stem cells cure arthritis.\n---\nUs.\n",
       "---\ndescription: Stem cells cure arthritis.\n---\nUs.\n", "0"},
  };
  for (const Row& row : rows) {
    commit("a.md", row.old);
    write("a.md", row.now);
    EXPECT_EQ(found("--diff HEAD"), row.found) << row.why;
  }
}

TEST_F(ChangedLines, AnotherHeadingChangesNoSentence) {
  commit("a.md", kOld);
  sh("sed -i 's/Knees/Diabetes/' a.md && git add a.md");
  EXPECT_EQ(found("--staged"), "0");
  const Finished told = run("claimtier check --staged");
  EXPECT_EQ(told.status, 0);
  EXPECT_NE(told.out.find("changed lines only (against HEAD); 1 finding on other lines not shown"), std::string::npos) << told.out;
  const std::string pages = run("claimtier check --staged --format markdown").out;
  EXPECT_NE(pages.find("changed lines only (against HEAD); 1 finding on other lines not shown.\n"), std::string::npos) << pages;
  const std::string html = run("claimtier check --staged --format html").out;
  EXPECT_NE(html.find("<dt>Reported</dt><dd>changed lines only (against HEAD); 1 finding on"), std::string::npos);
  EXPECT_EQ(run("claimtier check --staged --format json | grep -c '\"unchanged\": 1,'").out, "1\n");
}

TEST_F(ChangedLines, ThePageAroundGivesTheContext) {
  commit("a.md", "# Stem cells for knees\n\nWe are open.\n");
  write("a.md", "# Stem cells for knees\n\nWe are open.\n\nIt cures arthritis.\n");
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:5:4 R1");
}

TEST_F(ChangedLines, SuppressionsStillHoldAndAreNotCalledUnused) {
  commit("a.md", "# Knees\n\n<!-- claimtier-disable-next-line R1: reason=\"agreed\" -->\nOur stem cells cure arthritis.\n");
  sh("printf '\\nWe are open.\\n' >> a.md && git add a.md");
  EXPECT_EQ(found("--staged"), "0");
  sh("printf '\\n<!-- claimtier-disable-next-line R1: reason=\"agreed\" -->\\nOur stem cells cure gout.\\n' >> a.md && git add a.md");
  EXPECT_EQ(found("--staged"), "0");
  sh("printf '\\n<!-- claimtier-disable-next-line R1: reason=\"agreed\" -->\\nWe are open.\\n' >> a.md && git add a.md");
  EXPECT_EQ(found("--staged"), "0 a.md:11:6 T3");
  sh("git commit -q -m x && printf '\\nCall us.\\n' >> a.md");
  EXPECT_EQ(found("--diff HEAD"), "0") << "an unused suppression on a line that did not change";
}

TEST_F(ChangedLines, ABaselineStillHolds) {
  commit("a.md", kOld);
  sh("claimtier baseline --quiet . && sed -i 's/arthritis/gout/' a.md && git add a.md");
  EXPECT_EQ(found("--staged --no-baseline"), "1 a.md:3:16 R1");
  EXPECT_EQ(run("claimtier check --quiet --staged").status, 1);
  sh("claimtier baseline --quiet .");
  EXPECT_EQ(found("--staged"), "0");
}

TEST_F(ChangedLines, TheConfigurationStillHolds) {
  commit("a.md", "# Knees\n");
  for (const std::string name : {"a.md", "b.md", "c.md"}) write(name, kOld);
  write("claimtier.toml", "exclude = [\"a.md\"]\n[severity]\nR1 = \"warning\"\n");
  EXPECT_EQ(found("--diff HEAD"), "0 b.md:3:16 R1 c.md:3:16 R1");
}

TEST_F(ChangedLines, PathsMayHoldAnything) {
  commit("a.md", kOld);
  const std::string names[] = {"on our site/über \"uns\".md", "line\nfeed.md", "tab\t.md", "*.md", "a#post-1.md", "latin\xFC.md", "-x.md", ":(top)y.md"};
  for (const std::string& name : names) write(name, kOld);
  EXPECT_EQ(run("claimtier check --quiet --diff HEAD | wc -l").out, "8\n");
  sh("git add -A");
  EXPECT_EQ(run("claimtier check --quiet --staged | wc -l").out, "8\n");
  EXPECT_EQ(found("--staged 'on our site'"), "1 on our site/über \"uns\".md:3:16 R1");
  EXPECT_EQ(found("--staged './*.md'"), "1 *.md:3:16 R1") << "a name, not a pattern";
  EXPECT_EQ(found("--staged -- -x.md"), "1 -x.md:3:16 R1");
}

TEST_F(ChangedLines, AFolderBelowIsTheLimitAndTheRootOfTheNames) {
  commit("site/a.md", kOld);
  write("site/a.md", kNew);
  write("other/b.md", kOld);
  sh("git add -A");
  EXPECT_EQ(found("--staged"), "1 other/b.md:3:16 R1 site/a.md:7:16 R1");
  EXPECT_EQ(found("--staged site"), "1 site/a.md:7:16 R1");
  EXPECT_EQ(run("cd site && claimtier check --quiet --staged").out.find("a.md:7:16: error R1"), 0U);
  EXPECT_EQ(run("cd site && claimtier check --quiet --diff HEAD").out.find("a.md:7:16: error R1"), 0U);
  EXPECT_EQ(run("cd site && claimtier check --quiet --staged ../other").out.find("../other/b.md:3:16: error R1"), 0U);
  EXPECT_EQ(run("cd site && claimtier check --quiet --diff HEAD \"$PWD/..\" | wc -l").out, "2\n");
}

// As a hook of `git commit -a` and of `git commit FILE` runs: the index is not the usual one.
TEST_F(ChangedLines, AHookSeesTheIndexOfItsCommit) {
  commit("a.md", kOld);
  commit("b.md", kOld);
  write("a.md", kNew);
  write("b.md", kNew);
  sh("printf '#!/bin/sh\\nclaimtier check --quiet --staged\\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit");
  const Finished one = run("git commit -q -m x a.md");
  EXPECT_EQ(one.status, 1);
  EXPECT_EQ(one.out + one.err, run("claimtier check --quiet --diff HEAD a.md").out);
  EXPECT_NE(run("git commit -q -a -m x 2>&1").out.find("b.md:7:16"), std::string::npos);
  sh("git checkout -q b.md && printf '\\nCall us.\\n' >> b.md && git commit -q -m x b.md");
}

TEST_F(ChangedLines, DiffComparesWithWhereTheBranchBegan) {
  commit("a.md", kOld);
  sh("git checkout -q -b topic");
  commit("b.md", kOld);
  sh("git checkout -q main");
  commit("a.md", "# Knees\n");
  sh("git checkout -q topic");
  EXPECT_EQ(found("--diff main"), "1 b.md:3:16 R1") << "what main mended meanwhile is not new here";
  sh("git checkout -q --orphan alone && git commit -q -m x");
  EXPECT_EQ(found("--diff main"), "1 a.md:3:16 R1 b.md:3:16 R1") << "nothing in common: against main itself";
}

TEST_F(ChangedLines, OtherFilesAreLeftAlone) {
  commit("a.md", kOld);
  sh("ln -s a.md link.md && printf '\\0\\1' > picture.png && cp a.md notes.rst && git add -A && git commit -q -m x");
  sh("printf '\\0\\2\\n' > picture.png && ln -sf b.md link.md && printf '\\nOur stem cells cure blindness.\\n' >> a.md && git add -A");
  EXPECT_EQ(found("--staged"), "1 a.md:7:16 R1");
}

// As in a run without git: data is read where it is named, and of an export only the post that changed is reported.
TEST_F(ChangedLines, DataAndExportsAreReadWhereTheyAreNamed) {
  const auto post = [](int id, const std::string& text) {
    return "<item>\n<title>Knees</title>\n<content:encoded><![CDATA[" + text + "]]></content:encoded>\n<wp:post_id>" +
           std::to_string(id) + "</wp:post_id>\n<wp:status>publish</wp:status>\n<wp:post_type>page</wp:post_type>\n</item>\n";
  };
  const auto pages = [&](const std::string& text) {
    return "<rss><channel>\n<wp:wxr_version>1.2</wp:wxr_version>\n" + post(1, "Our stem cells cure arthritis.") + post(2, text) +
           "</channel></rss>\n";
  };
  commit("export.xml", pages("We are open."));
  write("export.xml", pages("Our stem cells cure gout."));
  write("data.json", "{\"text\": \"Our stem cells cure arthritis.\"}\n");
  sh("git add -A");
  EXPECT_EQ(found("--staged"), "0");
  EXPECT_EQ(found("--staged \"$PWD/data.json\""), "1 data.json:1:26 R1");
  EXPECT_EQ(found("--staged export.xml"), "1 export.xml#post-2:12:42 R1");
  EXPECT_EQ(found("--diff HEAD --input-format json ."), "1 data.json:1:26 R1");
}

TEST_F(ChangedLines, WhatGitTakesForBinaryCountsWhole) {
  write(".gitattributes", "*.html -diff\n");
  commit("a.html", "<h1>Knees</h1>\n<p>Our stem cells cure arthritis.</p>\n");
  write("a.html", "<h1>Knees</h1>\n<p>Our stem cells cure arthritis.</p>\n<p>Call us.</p>\n");
  EXPECT_EQ(found("--diff HEAD"), "1 a.html:2:19 R1");
}

TEST_F(ChangedLines, LinesAreThoseOfGit) {
  commit("a.md", "# Knees\r\n\r\nOur stem cells cure arthritis.\r\n\r\nOpen.\rToday.\r\n\r\nOpen.\r\n");
  sh("printf 'Our stem cells cure gout.\\r\\n' >> a.md");
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:9:16 R1");
}

TEST_F(ChangedLines, SettingsOfTheUserChangeNothing) {
  commit("a.md", kOld);
  write("a.md", kNew);
  sh("git add a.md && git config --global color.diff always && git config --global diff.noprefix true && "
     "git config --global diff.relative true && git config --global diff.interHunkContext 9 && git config --global diff.external false && "
     "git config --global core.pager false && git config --global diff.mnemonicPrefix true && git config --global diff.renames false");
  EXPECT_EQ(found("--staged"), "1 a.md:7:16 R1");
  EXPECT_EQ(found("--diff HEAD"), "1 a.md:7:16 R1");
}

TEST_F(ChangedLines, NothingChangedIsNoError) {
  commit("a.md", kOld);
  const Finished done = run("claimtier check --staged --format json=r.json --format text");
  EXPECT_EQ(done.status, 0);
  EXPECT_EQ(done.err.find("claimtier: no changed file to check\n"), 0U) << done.err;
  EXPECT_EQ(run("grep -c '\"against\": \"HEAD\"' r.json").out, "1\n");
}

TEST_F(ChangedLines, SaysInOneLineWhatIsWrong) {
  commit("a.md", kOld);
  EXPECT_EQ(error("--diff mainn"), "claimtier: unknown revision 'mainn': fetch it first or check its name\n");
  EXPECT_EQ(error("--diff=--output=x"), "claimtier: unknown revision '--output=x': fetch it first or check its name\n");
  EXPECT_EQ(error("--staged --diff HEAD"), "claimtier: --staged and --diff: choose one\n");
  EXPECT_EQ(error("--staged -"), "claimtier: --staged cannot be used with standard input\n");
  EXPECT_EQ(error("--diff ''"), "claimtier: the value of --diff is empty; leave it out, or see claimtier check --help\n");
  EXPECT_EQ(error("--staged stie"), "claimtier: stie: no such file or folder\n");
  EXPECT_EQ(run("GIT_DIR=none claimtier check --staged").err, "claimtier: git: not a git repository: 'none'\n");
  const Finished without = run("PATH=$(dirname \"$(command -v claimtier)\") && claimtier check --staged");
  EXPECT_EQ(without.status, 2);
  EXPECT_EQ(without.err, "claimtier: --staged and --diff need the program git, which is not on the path\n");
}

// A repository of its own, whether it is known as a submodule or not, has changes of its own.
TEST_F(ChangedLines, OfAnotherRepositoryAreAskedThere) {
  commit("a.md", kOld);
  sh("git init -q -b main site/theme && git init -q -b main site/part");
  for (const std::string name : {"site/theme/docs/b.md", "site/part/c.md"}) write(name, kOld);
  sh("cd site/part && git add c.md && git commit -q -m x && cd ../.. && git -c advice.addEmbeddedRepo=false add site/part && git commit -q -m x");
  write("site/part/c.md", kNew);
  const auto elsewhere = [](const std::string& path, const std::string& folder) {
    return "claimtier: " + path + ": lies in another repository; run claimtier in " + folder + "\n";
  };
  for (const std::string option : {"--staged ", "--diff HEAD "}) {
    EXPECT_EQ(error(option + "site/theme/docs/b.md"), elsewhere("site/theme/docs/b.md", "site/theme"));
    EXPECT_EQ(error(option + "a.md site/part"), elsewhere("site/part", "site/part"));
    EXPECT_NE(error(option + "\"$PWD/site/part/c.md\"").find("/c.md: lies in another repository; run claimtier in site/part\n"), std::string::npos);
    EXPECT_EQ(run("cd site/part && claimtier check " + option + "../../a.md").err, elsewhere("../../a.md", "../.."));
    EXPECT_EQ(found(option + "site"), "0") << "where it is not named it is passed over";
  }
  EXPECT_EQ(run("cd site/part && claimtier check --quiet --diff HEAD c.md").out.find("c.md:7:16: error R1"), 0U);
}

// Git goes by its index: what it knows there it compares, whoever else has a repository in that folder.
TEST_F(ChangedLines, FilesKnownHereAreComparedWhateverLiesBesideThem) {
  commit("site/a.md", "# Knees\n");
  sh("git init -q site && mkdir -p more/.git && git init -q -b main other");
  write("site/a.md", kOld);
  write("more/b.md", kOld);
  EXPECT_EQ(found("--diff HEAD site/a.md"), "1 site/a.md:3:16 R1");
  EXPECT_EQ(found("--diff HEAD site"), "1 site/a.md:3:16 R1");
  EXPECT_EQ(found("--diff HEAD more/b.md"), "1 more/b.md:3:16 R1");
  sh("git add site/a.md more");
  EXPECT_EQ(found("--staged site"), "1 site/a.md:3:16 R1");
  EXPECT_EQ(found("--staged more"), "1 more/b.md:3:16 R1");
  EXPECT_EQ(run("GIT_DIR=\"$PWD/.git\" claimtier check --quiet --staged more | wc -l").out, "1\n") << "as in a hook";
  EXPECT_EQ(error("--staged other"), "claimtier: other: lies in another repository; run claimtier in other\n");
}

TEST_F(ChangedLines, APathMayGoThroughALink) {
  commit("content/a.md", "# Knees\n");
  write("content/a.md", kOld);
  write("content/data.json", "{\"text\": \"Our stem cells cure arthritis.\"}\n");
  sh("ln -s content docs && ln -s content/a.md b.md && ln -s missing gone && git add -A");
  EXPECT_EQ(found("--staged docs"), "1 content/a.md:3:16 R1");
  EXPECT_EQ(found("--staged docs/a.md"), "1 content/a.md:3:16 R1");
  EXPECT_EQ(found("--staged b.md"), "1 content/a.md:3:16 R1");
  EXPECT_EQ(found("--staged docs/data.json"), "1 content/data.json:1:26 R1");
  EXPECT_EQ(found("--diff HEAD docs/"), "1 content/a.md:3:16 R1");
  EXPECT_EQ(found("--staged content/../docs"), "1 content/a.md:3:16 R1");
  EXPECT_EQ(run("claimtier check --quiet --staged gone").status, 0) << "a link that leads nowhere is known";
  sh("git init -q -b main other && ln -s other elsewhere && ln -s / outside");
  EXPECT_EQ(error("--staged elsewhere"), "claimtier: elsewhere: lies in another repository; run claimtier in other\n");
  EXPECT_EQ(error("--diff HEAD outside"), "claimtier: outside: lies outside the repository\n");
}

TEST_F(ChangedLines, NeedARepository) {
  sh("rm -rf .git");
  EXPECT_EQ(error("--staged").find("claimtier: git: not a git repository"), 0U);
  EXPECT_EQ(error("--diff main").find("claimtier: git: not a git repository"), 0U);
}

}  // namespace
}  // namespace claimtier
