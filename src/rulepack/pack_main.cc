// claimtier-pack RULES_DIR OUT.bin: checks a rule folder and writes the image that the linter embeds. Run by the build.
// Exit status 0 the image is written, 2 the rules have problems or a file cannot be read or written.
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "rulepack/image.h"
#include "rulepack/load.h"
#include "text/error.h"

namespace claimtier {
namespace {

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw Error("cannot write " + path);
}

int pack_folder(const std::string& folder, const std::string& out) {
  std::vector<Problem> problems;
  const std::vector<RuleFile> files = read_folder(folder);
  if (files.empty()) throw Error("no rule file in " + folder);
  const RulePack pack = load(files, problems);
  for (const Problem& problem : problems) std::fprintf(stderr, "%s/%s\n", folder.c_str(), to_string(problem).c_str());
  if (!problems.empty()) return 2;
  write_file(out, write_image(pack));
  return 0;
}

}  // namespace
}  // namespace claimtier

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: claimtier-pack RULES_DIR OUT.bin\n");
    return 2;
  }
  try {
    return claimtier::pack_folder(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "claimtier-pack: %s\n", error.what());
    return 2;
  }
}
