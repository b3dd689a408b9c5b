#include "cli/completion.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace claimtier {
namespace {

// Whatever a description may hold that a shell reads as something else.
const CommandLine kTricky = {
    {"claimtier", "", "", {{{"-h", "--help"}, "", "Help", {}}}},
    {{"check", "A [word]: don't", "", {{{}, "PATH", "Files", {}}, {{"--format"}, "TEXT", "It's a [format]: a\\b", {"text", "json"}}}},
     {"rules", "Rules", "", {{{}, "ACTION", "What", {"list", "test"}}}}}};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const CommandPart& command(const CommandLine& line, const std::string& name) {
  return *std::find_if(line.commands.begin(), line.commands.end(), [&](const CommandPart& part) { return part.name == name; });
}

const OptionPart& option(const CommandPart& command, const std::string& name) {
  return *std::find_if(command.options.begin(), command.options.end(), [&](const OptionPart& part) {
    return part.names.empty() ? part.value == name : part.names.back() == name;
  });
}

TEST(CommandLine, IsReadFromTheDefinitionOfTheOptions) {
  const CommandLine line = command_line();
  EXPECT_EQ(line.program.name, "claimtier");
  const CommandPart& check = command(line, "check");
  EXPECT_EQ(option(check, "--fail-on").choices, (std::vector<std::string>{"error", "warning", "note", "never"}));
  EXPECT_EQ(option(check, "--max-warnings").value, "INT");
  EXPECT_EQ(option(check, "--green").value, "");
  EXPECT_EQ(option(check, "PATH").names.size(), 0U);
  EXPECT_EQ(option(command(line, "completion"), "SHELL").choices, completion_shells());
}

TEST(CommandLine, KnowsTheFormatsOfEachCommand) {
  const CommandLine line = command_line();
  const auto takes = [&](const std::string& name, const std::string& format) {
    const std::vector<std::string>& formats = option(command(line, name), "--format").choices;
    return std::find(formats.begin(), formats.end(), format) != formats.end();
  };
  EXPECT_TRUE(takes("check", "sarif"));
  EXPECT_FALSE(takes("claims", "sarif"));
  EXPECT_TRUE(takes("claims", "html"));
}

TEST(Completion, QuotesWhatTheShellWouldRead) {
  EXPECT_TRUE(has(zsh_completion(kTricky), R"('check:A \[word\]\: don'\''t')"));
  EXPECT_TRUE(has(zsh_completion(kTricky), R"('*--format=[It'\''s a \[format\]\: a\\b]:TEXT:(text json)')"));
  EXPECT_TRUE(has(fish_completion(kTricky), R"(-l format -x -a 'text json' -d 'It\'s a [format]: a\\b')"));
}

TEST(Completion, OffersValuesAndArgumentsOfTheCommand) {
  EXPECT_TRUE(has(bash_completion(kTricky), "'check --format') choices='text json' ;;"));
  EXPECT_TRUE(has(bash_completion(kTricky), "'rules '*) choices='list test' ;;"));
  EXPECT_TRUE(has(zsh_completion(kTricky), "'1:ACTION:(list test)'"));
  EXPECT_TRUE(has(fish_completion(kTricky), "'__fish_seen_subcommand_from rules' -a 'list test'"));
}

TEST(Completion, KnowsNoOtherShell) { EXPECT_EQ(completion_for("tcsh", kTricky), ""); }

}  // namespace
}  // namespace claimtier
