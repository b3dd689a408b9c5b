// How the program behaves towards terminals, pipes and interruptions.
#include <gtest/gtest.h>

#include "run_binary.h"

namespace claimtier {
namespace {

const std::string kClaim = "Our stem cells cure arthritis.\n\n";

void write(const Sandbox& sandbox, const std::string& name, const std::string& text) {
  std::ofstream(sandbox.folder() / name, std::ios::binary) << text;
}

std::string many_claims() {
  std::string text;
  for (int i = 0; i < 500; ++i) text += kClaim;
  return text;
}

// "slow.md" is a pipe that nobody fills, so the run waits until it is interrupted.
TEST(Interrupted, LeavesTheOldReportAndNothingBeside) {
  const Sandbox sandbox;
  write(sandbox, "report.json", "old");
  for (const auto& [signal, status] : {std::pair("INT", 130), {"TERM", 143}, {"HUP", 129}}) {
    const Finished run = sandbox.run("rm -f slow.md && mkfifo slow.md && timeout --preserve-status -s " + std::string(signal) +
                                     " 0.5 claimtier check --format json=report.json slow.md");
    EXPECT_EQ(run.status, status) << signal;
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(read_file(sandbox.folder() / "report.json"), "old");
    EXPECT_EQ(sandbox.run("ls -A").out, "report.json\nslow.md\n");
  }
}

// The signal comes while the file beside the report is there: the report is whole or it is the old one.
TEST(Interrupted, NeverLeavesHalfAReport) {
  const Sandbox sandbox;
  write(sandbox, "page.md", many_claims());
  ASSERT_EQ(sandbox.run("claimtier check --quiet --format json=whole.json page.md").status, 1);
  for (int i = 0; i < 5; ++i) {
    write(sandbox, "report.json", "old");
    sandbox.run("claimtier check --quiet --format json=report.json page.md &\n"
                "while kill -0 $! 2>/dev/null; do for f in report.json.*; do [ -e $f ] && kill $!; done; done");
    const std::string report = read_file(sandbox.folder() / "report.json");
    EXPECT_TRUE(report == "old" || report == read_file(sandbox.folder() / "whole.json")) << report.size() << " bytes";
    EXPECT_EQ(sandbox.run("ls -A").out, "page.md\nreport.json\nwhole.json\n");
  }
}

TEST(ClosedPipe, EndsQuietlyAndOtherReportsAreWritten) {
  const Sandbox sandbox;
  write(sandbox, "page.md", many_claims());
  const Finished run = sandbox.run(
      "{ claimtier check --format text --format json=report.json page.md; echo $? > status; } | head -n 1 && cat status");
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2) << run.out;
  EXPECT_TRUE(run.out.ends_with("\n1\n")) << run.out;
  EXPECT_EQ(run.err, "");
  EXPECT_GT(read_file(sandbox.folder() / "report.json").size(), 100000U);
}

// The pipe "slow.md" is filled when something has come out.
TEST(TextReport, IsWrittenAsThePagesAreFinished) {
  const Sandbox sandbox;
  write(sandbox, "page.md", kClaim);
  const Finished run = sandbox.run(
      "mkfifo slow.md; claimtier check --jobs 1 --quiet page.md slow.md > out &\n"
      "for i in $(seq 100); do [ -s out ] && break; sleep 0.1; done; cat out > early; cat page.md > slow.md; wait $!; echo $?; cat early");
  EXPECT_EQ(run.out.substr(0, 16), "1\npage.md:1:16: ");
  EXPECT_NE(read_file(sandbox.folder() / "out").find("slow.md:1:16"), std::string::npos);
}

TEST(FullDisk, EndsTheRunWhateverTheThread) {
  const Sandbox sandbox;
  for (int i = 0; i < 200; ++i) write(sandbox, "page" + std::to_string(i) + ".md", kClaim);
  for (const char* jobs : {"1", "4"}) {
    const Finished run = sandbox.run(std::string("claimtier check --quiet --jobs ") + jobs + " . > /dev/full");
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.err, "claimtier: standard output: cannot write: No space left on device\n");
  }
}

TEST(UnwritablePipe, IsRefusedBeforeTheWork) {
  if (geteuid() == 0) GTEST_SKIP() << "whoever is root may write everywhere";
  const Sandbox sandbox;
  write(sandbox, "page.md", kClaim);
  const Finished run = sandbox.run("mkfifo pipe; chmod 400 pipe; timeout 5 claimtier check --output pipe page.md");
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "claimtier: pipe: cannot write: Permission denied\n");
}

// On a terminal, with a first page that takes 1.5 seconds to come.
std::string seen_on_terminal(const std::string& settings, const std::string& options) {
  const Sandbox sandbox;
  write(sandbox, "page.md", kClaim);
  return sandbox.run("mkfifo slow.md && (sleep 1.5 && cat page.md > slow.md) & sleep 0.2; " + settings +
                     " script -qec 'claimtier check --jobs 1 --color never " + options + " slow.md page.md' /dev/null").out;
}

TEST(Progress, IsOneLineThatVanishes) {
  if (std::system("command -v script >/dev/null") != 0) GTEST_SKIP() << "needs script (util-linux)";
  const std::string clear = "\r\x1b[K";
  const std::string seen = seen_on_terminal("TERM=xterm", "");
  EXPECT_TRUE(seen.starts_with(clear + "1/2 files" + clear + "slow.md:1:16: error")) << seen;
}

TEST(Progress, IsNotShownWhereNobodyWantsIt) {
  if (std::system("command -v script >/dev/null") != 0) GTEST_SKIP() << "needs script (util-linux)";
  for (const auto& [settings, options] : {std::pair("TERM=xterm", "--quiet"), {"TERM=dumb", ""}, {"TERM=xterm", "2>errors"}}) {
    const std::string seen = seen_on_terminal(settings, options);
    EXPECT_NE(seen.find("slow.md:1:16: error"), std::string::npos) << seen;
    EXPECT_EQ(seen.find(" files\r"), std::string::npos) << seen;
    EXPECT_EQ(seen.find("1/2"), std::string::npos) << seen;
  }
}

}  // namespace
}  // namespace claimtier
