// What README.md shows is what the program prints: each line of its console block, the "..." left out.
#include <gtest/gtest.h>

#include <sstream>

#include "run_binary.h"

namespace claimtier {
namespace {

// "docs/examples/hype.html" from "$ ./dev check docs/examples/hype.html   # remark"
std::string page_of(const std::string& line) {
  const std::string command = "$ ./dev check ";
  if (!line.starts_with(command)) return "";
  return line.substr(command.size(), line.find(' ', command.size()) - command.size());
}

TEST(Readme, ShowsRealOutput) {
  std::istringstream readme(read_file(CLAIMTIER_SOURCE_DIR "/README.md"));
  const Sandbox sandbox(CLAIMTIER_SOURCE_DIR "/docs");
  std::string line, output;
  size_t shown = 0;
  while (std::getline(readme, line) && line != "```console") continue;
  while (std::getline(readme, line) && line != "```") {
    const std::string page = page_of(line);
    if (!page.empty()) {
      output = sandbox.run("cd .. && ln -sfn in docs && claimtier check " + page).out;
    } else if (line != "..." && !line.starts_with("$ git clone")) {
      EXPECT_NE(output.find(line + "\n"), std::string::npos) << "not printed: " << line;
      ++shown;
    }
  }
  EXPECT_GE(shown, 15U);
}

}  // namespace
}  // namespace claimtier
