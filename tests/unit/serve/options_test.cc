#include "serve/options.h"

#include <gtest/gtest.h>

#include "text/error.h"

namespace claimtier {
namespace {

TEST(ServeOptions, HaveDefaultsOfTheCheck) {
  const ServeOptions options = parse_serve_options({"--no-config"});
  EXPECT_FALSE(options.port);
  EXPECT_FALSE(options.open);
  EXPECT_EQ(options.judging.command, "check");
  EXPECT_TRUE(options.judging.profiles.empty());
}

TEST(ServeOptions, SayHowToJudge) {
  const ServeOptions options = parse_serve_options(
      {"--no-config", "--port", "0", "--open", "--profile", "us", "--profile", "uk", "--default-intervention", "prp"});
  EXPECT_EQ(options.port, 0);
  EXPECT_TRUE(options.open);
  EXPECT_EQ(options.judging.profiles, (std::vector<std::string>{"us", "uk"}));
  EXPECT_EQ(options.judging.default_intervention, "prp");
}

TEST(ServeOptions, ReadTheConfiguration) {
  EXPECT_THROW(parse_serve_options({"--config", "/nonexistent/claimtier.toml"}), Error);
}

TEST(ServeOptions, RefuseWhatTheyDoNotKnow) {
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {"--prot", "1"}, {"--port", "65536"}, {"--port", "-1"}, {"--port", "x"}, {"--port"}, {"page.md"}, {"--output", "x"}}) {
    try {
      parse_serve_options(wrong);
      ADD_FAILURE() << wrong.front();
    } catch (const Error& error) {
      EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos) << error.what();
      EXPECT_NE(std::string(error.what()).find("claimtier-serve --help"), std::string::npos) << error.what();
    }
  }
}

TEST(ServeOptions, SayWhichPortsThereAre) {
  for (const std::string wrong : {"70000", "-1", "9000x", ""}) {
    try {
      parse_serve_options({"--port", wrong});
      ADD_FAILURE() << wrong;
    } catch (const Error& error) {
      EXPECT_EQ(std::string(error.what()),
                "--port: '" + wrong + "' is no port: a whole number from 0 to 65535; see claimtier-serve --help");
    }
  }
}

TEST(ServeOptions, HelpNamesThemAll) {
  const std::string help = parse_serve_options({"--help"}).help;
  for (const char* name :
       {"--port", "--open", "--profile", "--default-intervention", "--config", "--no-config", "--version", "Exit status"}) {
    EXPECT_NE(help.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace claimtier
