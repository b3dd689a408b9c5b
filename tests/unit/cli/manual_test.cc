#include "cli/manual.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

const CommandLine kLine = {
    {"claimtier", "claimtier does a thing.", "Examples:\n  claimtier x\n\nExit status: 0 or 1.", {}},
    {{"check", "Check", "Examples:\n.hidden\n'quoted\n  a\\b", {{{"-q", "--no-fun"}, "TEXT", ".dots at the start", {}}}}}};

bool has(const std::string& part) { return manual_page(kLine, "2026-11-21").find(part) != std::string::npos; }

TEST(Manual, NamesTheProgramAsManDoes) { EXPECT_TRUE(has(".SH NAME\nclaimtier \\- does a thing\n")); }

TEST(Manual, ListsOptionsWithTheirNamesAndValues) {
  EXPECT_TRUE(has(".TP\n\\fB\\-q\\fR, \\fB\\-\\-no\\-fun\\fR \\fITEXT\\fR\n\\&.dots at the start\n"));
}

TEST(Manual, TextIsNeverARequest) { EXPECT_TRUE(has(".nf\nExamples:\n\\&.hidden\n\\&'quoted\n  a\\eb\n.fi\n")); }

TEST(Manual, GivesTheExitStatusASectionOfItsOwn) {
  EXPECT_TRUE(has(".SH EXIT STATUS\n0 or 1.\n"));
  EXPECT_TRUE(has(".SH EXAMPLES\n.nf\nExamples:\n  claimtier x\n.fi\n"));
}

}  // namespace
}  // namespace claimtier
