// Any bytes as a rule file on top of the small pack of tests/bad_rules/base, as a line of the phrase language. Nothing
// is thrown, every problem has a place, and a pack without problems survives the way into an image and back.
#include "check.h"
#include "rulepack/image.h"
#include "rulepack/load.h"
#include "rulepack/phrase.h"
#include "targets.h"

namespace claimtier {
namespace {

constexpr std::string_view kLetters = "cdflixeapsqwy";
constexpr std::array kPaths = {"claims/hype/fuzz.toml",   "credits/denial/fuzz.toml", "frames/fuzz.toml",
                               "lexicon/fuzz.toml",       "lexicon/inflections.toml", "context/fuzz.toml",
                               "evidence/fuzz.toml",      "evidence/approvals.toml",  "profiles/fuzz.toml",
                               "sources.toml",            "scorecard.toml",           "context/evidence.toml",
                               "families.toml"};
static_assert(kLetters.size() == kPaths.size());

const RulePack& base() {
  static const RulePack pack = [] {
    std::vector<Problem> problems;
    RulePack loaded = load(read_folder(CLAIMTIER_TESTS_DIR "/bad_rules/base"), problems);
    must(problems.empty(), "the base pack loads");
    return loaded;
  }();
  return pack;
}

std::string path_by(char first) {
  const size_t letter = kLetters.find(first);
  return kPaths[letter != std::string_view::npos ? letter : static_cast<unsigned char>(first) % kPaths.size()];
}

}  // namespace

void fuzz_rules(std::string_view bytes) {
  if (bytes.empty()) return;
  std::vector<Problem> problems;
  const RulePack pack = load_more(base(), {{path_by(bytes[0]), std::string(bytes.substr(1))}}, problems);
  check_problems(problems);
  if (!problems.empty()) return;
  check_problems(hygiene(pack));
  const std::string image = write_image(pack);
  must(write_image(read_image(image)) == image, "an image is read back whole");
}

void fuzz_phrase(std::string_view bytes) {
  for (const PhraseUse use : {PhraseUse::Full, PhraseUse::Lexicon}) {
    RulePack pack = base();
    PhraseCompiler compiler(pack);
    PhraseError error;
    const std::vector<Element> elements = compiler.compile(bytes, use, error);
    must(error.text.empty() || elements.empty(), "a faulty phrase has no elements");
    must(error.offset <= bytes.size(), "a fault lies inside the line");
    for (const Element& element : elements) must(element.gap <= kLargestGap, "no gap is longer than the longest");
  }
}

}  // namespace claimtier
