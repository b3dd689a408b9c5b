// What README.md, docs/profiles.md and docs/suppressions.md show is what the program prints: each line of their first console block,
// the "..." left out.
#include <gtest/gtest.h>

#include <sstream>

#include "run_binary.h"

namespace claimtier {
namespace {

// "check --quiet docs/examples/hype.html" from "$ ./dev check --quiet docs/examples/hype.html   # remark"
std::string arguments_of(const std::string& line) {
  const std::string command = "$ ./dev ";
  return line.starts_with(command) ? line.substr(command.size(), line.find('#') - command.size()) : "";
}

// The lines of the console block that the program printed.
size_t shown_in(const std::string& document) {
  std::istringstream text(read_file(CLAIMTIER_SOURCE_DIR "/" + document));
  const Sandbox sandbox(CLAIMTIER_SOURCE_DIR "/docs");
  std::string line, output;
  size_t shown = 0;
  while (std::getline(text, line) && line != "```console") {}
  while (std::getline(text, line) && line != "```") {
    const std::string arguments = arguments_of(line);
    if (!arguments.empty()) {
      output = sandbox.run("cd .. && ln -sfn in docs && claimtier " + arguments).out;
    } else if (line != "..." && !line.starts_with("$ git clone")) {
      EXPECT_NE(output.find(line + "\n"), std::string::npos) << "not printed: " << line;
      ++shown;
    }
  }
  return shown;
}

TEST(Readme, ShowsRealOutput) { EXPECT_GE(shown_in("README.md"), 15U); }

TEST(Suppressions, ShowRealOutput) { EXPECT_GE(shown_in("docs/suppressions.md"), 4U); }

TEST(Profiles, ShowRealOutput) { EXPECT_GE(shown_in("docs/profiles.md"), 4U); }

}  // namespace
}  // namespace claimtier
