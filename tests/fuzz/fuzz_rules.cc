// Any bytes as a rule file on top of the small pack of tests/bad_rules/base. Nothing is thrown, every problem has a place, and a
// pack without problems survives the way into an image and back.
#include <array>
#include <stdexcept>

#include "check.h"
#include "rulepack/image.h"
#include "rulepack/load.h"

namespace claimtier {
namespace {

constexpr std::array kPaths = {"claims/hype/fuzz.toml",   "credits/denial/fuzz.toml", "frames/fuzz.toml",
                               "lexicon/fuzz.toml",       "lexicon/inflections.toml", "context/fuzz.toml",
                               "context/evidence.toml",   "evidence/fuzz.toml",       "evidence/approvals.toml",
                               "families.toml",           "scorecard.toml",           "sources.toml",
                               "pack.toml",               "profiles/fuzz.toml"};

const RulePack& base() {
  static const RulePack pack = [] {
    std::vector<Problem> problems;
    RulePack loaded = load(read_folder(CLAIMTIER_TESTS_DIR "/bad_rules/base"), problems);
    must(problems.empty(), "the base pack loads");
    return loaded;
  }();
  return pack;
}

void check_problems(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    must(!problem.path.empty() && !problem.text.empty(), "a problem says where and what");
    must(problem.line > 0 && problem.column > 0, "a problem has a line and a column");
  }
}

}  // namespace
}  // namespace claimtier

// The first byte chooses what kind of file the rest is.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  using namespace claimtier;
  if (size == 0) return 0;
  std::vector<Problem> problems;
  const std::string path = kPaths[data[0] % kPaths.size()];
  const RulePack pack = load_more(base(), {{path, std::string(bytes_of(data + 1, size - 1))}}, problems);
  check_problems(problems);
  if (!problems.empty()) return 0;
  check_problems(hygiene(pack));
  const std::string image = write_image(pack);
  must(write_image(read_image(image)) == image, "an image is read back whole");
  return 0;
}
