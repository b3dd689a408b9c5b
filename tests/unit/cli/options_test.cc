#include "cli/options.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include "cli/date.h"
#include "text/error.h"
#include "unit/cli/in_folder.h"

namespace claimtier {
namespace {

using Words = std::vector<std::string>;

std::string complaint(const Words& arguments) {
  try {
    parse_options(arguments);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(Options, NameTheNearestWhereAWordIsUnknown) {
  const std::pair<Words, std::string> cases[] = {
      {{"chek"}, "unknown command 'chek' (did you mean 'check'?); see claimtier --help"},
      {{"check", "--formt", "json"}, "unknown option '--formt' (did you mean '--format'?)"},
      {{"check", "--fail_on=note"}, "unknown option '--fail_on' (did you mean '--fail-on'?)"},
      {{"check", "--format", "jsn"}, "unknown format 'jsn' (did you mean 'json'?); known: text, json, jsonl, sarif, github, gitlab, rdjson, junit, checkstyle, csv, markdown, html"},
      {{"check", "--format", "sarf=out"}, "unknown format 'sarf' (did you mean 'sarif'?); known: text, json, jsonl, sarif, github, gitlab, rdjson, junit, checkstyle, csv, markdown, html"},
      {{"check", "--fail-on", "eror"},
       "unknown severity for --fail-on 'eror' (did you mean 'error'?); known: error, warning, note, never"},
      {{"check", "--as-of", "2026-02-30"}, "'2026-02-30' is no day: write --as-of YYYY-MM-DD"},
      {{"dump", "--stage", "token", "x.md"},
       "unknown stage 'token' (did you mean 'tokens'?); known: blocks, sentences, tokens, matches, claims"},
  };
  for (const auto& [arguments, text] : cases) EXPECT_EQ(complaint(arguments), text);
}

TEST(Options, ComplainInOneLineAboutMissingValues) {
  for (const Words& arguments :
       {Words{"check", "--jobs", "many"}, Words{"check", "--jobs", "-1"}, Words{"check", "--output"},
        Words{"check", "--max-warnings", "-2"}, Words{"dump", "x.md"}, Words{"explain"}, Words{"score", "a", "b", "c"},
        Words{"dump", "--stage", "blocks", "a", "b"}}) {
    const std::string text = complaint(arguments);
    EXPECT_FALSE(text.empty()) << arguments.back();
    EXPECT_EQ(text.find('\n'), std::string::npos);
  }
}

TEST(Options, RefuseEmptyValues) {
  for (const char* option : {"--format", "--fail-on", "--select", "--profile", "--baseline", "--output", "--config"}) {
    const std::string text = complaint({"check", option, "", "x.md"});
    EXPECT_EQ(text, "the value of " + std::string(option) + " is empty; leave it out, or see claimtier check --help");
  }
}

class OptionsOverAFile : public InFolder {
 protected:
  static Options under(const std::string& file, Words arguments) {
    write("claimtier.toml", file);
    arguments.insert(arguments.begin(), "check");
    return parse_options(arguments);
  }
};

TEST_F(OptionsOverAFile, WinAndLeaveTheRest) {
  const Options options = under("fail_on = \"note\"\nprofile = [\"us\"]\nignore = [\"R1\"]\n", {"--fail-on", "error", "--profile", "uk"});
  EXPECT_EQ(options.fail_on, "error");
  EXPECT_EQ(options.profiles, Words{"uk"});
  EXPECT_EQ(options.ignore, Words{"R1"});
  EXPECT_EQ(options.origins.at("fail_on"), kCommandLine);
  EXPECT_EQ(options.origins.at("ignore"), "claimtier.toml:3:10");
}

TEST_F(OptionsOverAFile, DecideWhetherThereIsABaseline) {
  EXPECT_TRUE(under("baseline = \"b.toml\"\n", {"--no-baseline"}).no_baseline);
  EXPECT_TRUE(under("baseline = \"\"\n", {}).no_baseline);
  const Options options = under("baseline = \"\"\n", {"--baseline", "b.toml"});
  EXPECT_FALSE(options.no_baseline);
  EXPECT_EQ(options.baseline, "b.toml");
}

TEST(Options, TakePathsAfterOptionsWithAValue) {
  const Options options = parse_options({"check", "--format", "json", "a.md", "--select", "R1,R2", "b.md", "-"});
  EXPECT_EQ(options.paths, (Words{"a.md", "b.md", "-"}));
  EXPECT_EQ(options.select, (Words{"R1,R2"}));
}

TEST(Options, TakeAFolderThatIsCalledLikeACommand) {
  const Options options = parse_options({"check", "rules", "dump"});
  EXPECT_EQ(options.command, "check");
  EXPECT_EQ(options.paths, (Words{"rules", "dump"}));
}

TEST(Options, TakePathsThatBeginWithADashBehindTwoDashes) {
  EXPECT_EQ(parse_options({"check", "--", "--x.md"}).paths, (Words{"--x.md"}));
}

TEST(Options, SendEachFormatToItsPlace) {
  const Options options =
      parse_options({"check", "--format", "text", "--format", "sarif=out/a=b.sarif", "--format=json=r.json"});
  ASSERT_EQ(options.outputs.size(), 3u);
  EXPECT_EQ(options.outputs[0].path, "");
  EXPECT_EQ(options.outputs[1].format, "sarif");
  EXPECT_EQ(options.outputs[1].path, "out/a=b.sarif");
  EXPECT_EQ(options.outputs[2].path, "r.json");
}

TEST(Options, SendFormatsWithoutAFileToTheOutput) {
  const Options options = parse_options({"check", "--output", "report.txt", "--format", "text"});
  EXPECT_EQ(options.outputs.at(0).path, "report.txt");
}

TEST(Options, RefuseTwoReportsInOnePlace) {
  for (const Words& formats : {Words{"text", "json"}, Words{"text", "json=-"}, Words{"sarif=r", "json=r"}}) {
    const std::string text = complaint({"check", "--format", formats[0], "--format", formats[1]});
    EXPECT_EQ(text, "two reports for one place; give one a file: --format json=FILE") << formats[1];
  }
  EXPECT_EQ(complaint({"check", "--output", "r", "--format", "text", "--format", "json=r"}),
            "two reports for one place; give one a file: --format json=FILE");
}

TEST(Options, RefuseAnOutputThatNothingIsWrittenTo) {
  EXPECT_EQ(complaint({"check", "--output", "r", "--format", "json=s"}),
            "nothing is left for --output r: each format has a file of its own");
  EXPECT_EQ(complaint({"check", "--format", "json="}), "--format json= names no file");
}

TEST(Options, TakeADashForStandardOutput) {
  EXPECT_EQ(parse_options({"check", "--output", "-"}).outputs.at(0).path, "");
  EXPECT_EQ(parse_options({"check", "--format", "json=-"}).outputs.at(0).path, "");
}

TEST(Options, CheckAsTextWhereNothingIsSaid) {
  const Options options = parse_options({"check"});
  EXPECT_EQ(options.outputs.at(0).format, "text");
  EXPECT_EQ(options.fail_on, "error");
  EXPECT_TRUE(is_date(options.as_of));
}

TEST(Options, GiveHelpForTheProgramAndForACommand) {
  EXPECT_NE(parse_options({}).help.find("claimtier check site/"), std::string::npos);
  EXPECT_NE(parse_options({"check", "--help"}).help.find("--min-confidence"), std::string::npos);
  EXPECT_EQ(parse_options({"check", "--version"}).command, "version");
  EXPECT_EQ(parse_options({"--version"}).command, "version");
}

TEST(Date, KnowsTheDaysOfTheCalendar) {
  const std::pair<std::string, bool> cases[] = {{"2026-11-21", true},  {"2024-02-29", true},  {"2026-02-29", false},
                                                {"2026-13-01", false}, {"2026-1-1", false},   {"20261121", false},
                                                {"", false},           {"2026-11-2x", false}, {"2026-11--1", false}};
  for (const auto& [text, valid] : cases) EXPECT_EQ(is_date(text), valid) << text;
}

TEST(Date, IsTakenFromTheEnvironmentForReproducibleReports) {
  setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  EXPECT_EQ(today(), "2023-11-14");
  setenv("SOURCE_DATE_EPOCH", "yesterday", 1);
  EXPECT_THROW(today(), Error);
  unsetenv("SOURCE_DATE_EPOCH");
}

}  // namespace
}  // namespace claimtier
