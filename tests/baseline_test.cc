// A baseline from the outside: it survives what does not change a claim, and nothing else.
#include <gtest/gtest.h>

#include "run_binary.h"

namespace claimtier {
namespace {

const std::string kPage =
    "# Stem cells for knees\n\nOur stem cells regrow worn cartilage, \"naturally\". They cure diabetes.\n\n"
    "Our stem cells regrow worn cartilage, \"naturally\".\n";

void write(const Sandbox& sandbox, const std::string& name, const std::string& text) {
  std::filesystem::create_directories((sandbox.folder() / name).parent_path());
  std::ofstream(sandbox.folder() / name, std::ios::binary) << text;
}

// Exit status and findings of a check.
std::string check(const Sandbox& sandbox, const std::string& options = "") {
  const Finished run = sandbox.run("claimtier check --quiet " + options + " site");
  return std::to_string(run.status) + " " + run.out;
}

class BaselineRun : public testing::Test {
 protected:
  void SetUp() override {
    write(sandbox_, "site/knee.md", kPage);
    ASSERT_TRUE(check(sandbox_).starts_with("1 site/knee.md:3:"));
    ASSERT_EQ(sandbox_.run("claimtier baseline site").status, 0);
    ASSERT_EQ(check(sandbox_), "0 ");
  }

  std::string baseline() const { return read_file(sandbox_.folder() / "claimtier-baseline.toml"); }

  Sandbox sandbox_;
};

// Nothing could be read, so nothing is known of what was there.
TEST_F(BaselineRun, OfPagesThatCannotBeReadStaysAsItWas) {
  const std::string before = baseline();
  const Finished run = sandbox_.run("claimtier baseline none.md nobody.md");
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(baseline(), before);
  EXPECT_EQ(sandbox_.run("claimtier baseline --output new.toml none.md").status, 2);
  EXPECT_FALSE(std::filesystem::exists(sandbox_.folder() / "new.toml"));
}

TEST_F(BaselineRun, WithAPageThatCannotBeReadIsWrittenForTheOthers) {
  write(sandbox_, "site/hip.md", "# Stem cells for hips\n\nThey cure diabetes.\n");
  const Finished run = sandbox_.run("claimtier baseline site none.md");
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.out.find("; 1 added, 0 dropped\n"), std::string::npos) << run.out;
  EXPECT_EQ(check(sandbox_), "0 ");
}

TEST_F(BaselineRun, SurvivesAParagraphAbove) {
  write(sandbox_, "site/knee.md",
        "# Stem cells for knees\n\nWe are open on Mondays.\n" + kPage.substr(kPage.find('\n')));
  EXPECT_EQ(check(sandbox_), "0 ");
}

TEST_F(BaselineRun, SurvivesReflowedTextAndOtherQuotationMarks) {
  write(sandbox_, "site/knee.md",
        "# Stem cells for knees\n\nOur stem cells\nregrow worn cartilage,\n“naturally”. They\ncure diabetes.\n\n"
        "Our stem cells regrow worn\ncartilage, \"naturally\".\n");
  EXPECT_EQ(check(sandbox_), "0 ");
}

TEST_F(BaselineRun, SurvivesAnotherNameOfTheFile) {
  std::filesystem::rename(sandbox_.folder() / "site/knee.md", sandbox_.folder() / "site/joints.md");
  EXPECT_EQ(check(sandbox_), "0 ");
  std::filesystem::create_directory(sandbox_.folder() / "site/pages");
  std::filesystem::rename(sandbox_.folder() / "site/joints.md", sandbox_.folder() / "site/pages/joints.md");
  EXPECT_EQ(check(sandbox_), "0 ");
}

TEST_F(BaselineRun, SurvivesAllOfItAtOnce) {
  std::filesystem::remove(sandbox_.folder() / "site/knee.md");
  write(sandbox_, "site/joints.md",
        "# Stem cells for knees\n\nWe are open on Mondays.\n\nOur stem cells\nregrow worn cartilage, "
        "“naturally”.\nThey cure diabetes.\n\n"
        "Our stem cells regrow worn cartilage,\n\"naturally\".\n");
  EXPECT_EQ(check(sandbox_), "0 ");
}

TEST_F(BaselineRun, ANewOverClaimFails) {
  write(sandbox_, "site/knee.md", kPage + "\nThey cure blindness.\n");
  const std::string found = check(sandbox_);
  EXPECT_TRUE(found.starts_with("1 site/knee.md:7:6: error R1")) << found;
  EXPECT_EQ(std::count(found.begin(), found.end(), '\n'), 1) << found;
}

TEST_F(BaselineRun, TheSameOverClaimOnceMoreFails) {
  write(sandbox_, "site/knee.md", kPage + "\nOur stem cells regrow worn cartilage, \"naturally\".\n");
  EXPECT_TRUE(check(sandbox_).starts_with("1 site/knee.md:7:"));
}

TEST_F(BaselineRun, ACopyFails) {
  write(sandbox_, "site/copy.md", kPage);
  EXPECT_TRUE(check(sandbox_).starts_with("1 site/copy.md:3:"));
}

TEST_F(BaselineRun, OtherWordsFail) {
  write(sandbox_, "site/knee.md", "# Stem cells for knees\n\nOur own stem cells regrow worn cartilage.\n");
  EXPECT_TRUE(check(sandbox_).starts_with("1 site/knee.md:3:"));
}

TEST_F(BaselineRun, CanBeTurnedOff) { EXPECT_TRUE(check(sandbox_, "--no-baseline").starts_with("1 site/knee.md:3:")); }

TEST_F(BaselineRun, HoldsWhereverTheRunStarts) {
  const Finished run = sandbox_.run("cd site && claimtier check --quiet --baseline ../claimtier-baseline.toml knee.md");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
}

TEST_F(BaselineRun, KeepsEntriesOfPagesOutsideThePath) {
  const std::string before = baseline();
  write(sandbox_, "blog/hair.md", "# PRP for hair\n\nPRP cures baldness.\n");
  ASSERT_EQ(sandbox_.run("claimtier baseline blog").status, 0);
  EXPECT_NE(baseline(), before);
  EXPECT_EQ(check(sandbox_), "0 ");
  const std::string both = baseline();
  ASSERT_EQ(sandbox_.run("rm -r blog && claimtier baseline site && claimtier baseline --prune site").status, 0);
  EXPECT_EQ(baseline(), both) << "the blog may be elsewhere for this run only";
  EXPECT_EQ(sandbox_.run("claimtier check site").err, "");
  ASSERT_EQ(sandbox_.run("claimtier baseline --prune .").status, 0);
  EXPECT_EQ(baseline(), before);
}

TEST_F(BaselineRun, EntriesGoAlongWithAPageThatMovedIntoThePath) {
  write(sandbox_, "site/hair.md", "# PRP for hair\n\nPRP cures baldness.\n");
  ASSERT_EQ(sandbox_.run("claimtier baseline site").status, 0);
  const Finished run =
      sandbox_.run("mkdir blog && mv site/knee.md blog/joints.md && mv site/hair.md blog/ && claimtier baseline blog/joints.md");
  EXPECT_EQ(run.out, "claimtier-baseline.toml: 4 findings; 0 added, 0 dropped\n");
  EXPECT_EQ(sandbox_.run("claimtier check --quiet .").status, 0);
}

TEST_F(BaselineRun, EntriesGoAlongWithAPageThatMovedOutOfThePath) {
  write(sandbox_, "blog/new.md", "# PRP for hair\n\nPRP cures baldness.\n");
  const Finished run = sandbox_.run("mv site/knee.md blog/joints.md && claimtier baseline --prune --allow-empty site");
  EXPECT_EQ(run.out, "claimtier-baseline.toml: 3 findings; 0 added, 0 dropped\n");
  EXPECT_EQ(run.err, "");
  EXPECT_NE(baseline().find("blog/joints.md"), std::string::npos);
  const std::string found = sandbox_.run("claimtier check --quiet .").out;
  EXPECT_TRUE(found.starts_with("blog/new.md:3:5: error R1")) << found;
  EXPECT_EQ(std::count(found.begin(), found.end(), '\n'), 1) << found;
}

TEST_F(BaselineRun, PruneDropsAPageThatIsGone) {
  write(sandbox_, "site/knees.md", "# Stem cells for knees\n\nThey cure blindness.\n");
  EXPECT_EQ(sandbox_.run("rm site/knee.md && claimtier baseline --prune site").out,
            "claimtier-baseline.toml: 0 findings; 0 added, 3 dropped\n");
}

TEST_F(BaselineRun, IsFoundFromBelowInARepository) {
  EXPECT_EQ(sandbox_.run("cd site && claimtier check --quiet .").status, 1) << "outside of a repository only this folder counts";
  EXPECT_EQ(sandbox_.run("git init -q . && cd site && claimtier check --quiet .").status, 0);
  EXPECT_EQ(sandbox_.run("cd site && claimtier baseline --prune .").out,
            "../claimtier-baseline.toml: 3 findings; 0 added, 0 dropped\n");
}

TEST_F(BaselineRun, LiesBesideTheConfigurationOrAtTheRoot) {
  ASSERT_EQ(sandbox_.run("git init -q . && rm claimtier-baseline.toml && cd site && claimtier baseline .").status, 0);
  EXPECT_NE(baseline().find("{file = \"site/knee.md\""), std::string::npos);
  const Finished run = sandbox_.run(
      "rm claimtier-baseline.toml && touch site/claimtier.toml && mkdir site/a && cp site/knee.md site/a/ && cd site/a && "
      "claimtier baseline .");
  EXPECT_EQ(run.out, "../claimtier-baseline.toml: 3 findings; 3 added, 0 dropped\n");
}

TEST_F(BaselineRun, PruneDropsWhatIsGoneAndAddsNothing) {
  write(sandbox_, "site/knee.md", "# Stem cells for knees\n\nThey cure diabetes. They cure blindness.\n");
  const Finished checked = sandbox_.run("claimtier check site");
  EXPECT_EQ(checked.err, "claimtier: 2 findings of the baseline no longer there: claimtier baseline --prune\n");
  EXPECT_EQ(sandbox_.run("claimtier baseline --prune site").out,
            "claimtier-baseline.toml: 1 finding; 0 added, 2 dropped\n");
  EXPECT_TRUE(check(sandbox_).starts_with("1 site/knee.md:3:26: error R1"));
  EXPECT_EQ(sandbox_.run("claimtier check site").err, "");
  EXPECT_EQ(sandbox_.run("claimtier baseline site").out, "claimtier-baseline.toml: 2 findings; 1 added, 0 dropped\n");
}

TEST_F(BaselineRun, FindingsOfAProfileStayWhereTheRunHasNone) {
  write(sandbox_, "site/knee.md", kPage + "\nWe offer stem cell injections for knee arthritis. Book now.\n");
  ASSERT_EQ(sandbox_.run("claimtier baseline --profile us-fl site").status, 0);
  const std::string before = baseline();
  EXPECT_NE(before.find("omission/us-fl"), std::string::npos);
  EXPECT_EQ(sandbox_.run("claimtier check site").err, "");
  ASSERT_EQ(sandbox_.run("claimtier baseline --prune site").status, 0);
  EXPECT_EQ(baseline(), before);
  EXPECT_EQ(check(sandbox_, "--profile us-fl"), "0 ");
}

TEST_F(BaselineRun, HoldsWhatWasChosen) {
  std::filesystem::remove(sandbox_.folder() / "claimtier-baseline.toml");
  ASSERT_EQ(sandbox_.run("claimtier baseline --select R1 site").status, 0);
  EXPECT_NE(baseline().find("cure/"), std::string::npos);
  EXPECT_EQ(baseline().find("regeneration/"), std::string::npos);
  ASSERT_EQ(sandbox_.run("claimtier baseline --select R3 site").status, 0);
  EXPECT_EQ(check(sandbox_), "0 ");
}

TEST_F(BaselineRun, InlineSuppressionsComeFirst) {
  write(sandbox_, "site/knee.md", "<!-- claimtier-disable-file R3, R1: reason=\"agreed\" -->\n\n" + kPage);
  const Finished run = sandbox_.run("claimtier check site");
  EXPECT_NE(run.out.find("3 suppressed; as of"), std::string::npos) << run.out;
  EXPECT_NE(run.err.find("3 findings of the baseline"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace claimtier
