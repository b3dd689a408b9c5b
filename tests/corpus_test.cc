// The rules measured on the corpus. corpus/scores.txt is golden, so that a change of a rule shows what it gains and what it loses;
// UPDATE_EXPECTED=1 writes it anew. The floors hold whatever the golden file says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "lint/score.h"
#include "pages.h"

namespace claimtier {
namespace {

const std::string kCorpus = std::string(CLAIMTIER_SOURCE_DIR) + "/corpus/";
constexpr int kAllMisses = 9999;

const std::string& labels() {
  static const std::string text = read_file(kCorpus + "labels.jsonl");
  return text;
}

const std::vector<FileReport>& reports() {
  static const std::vector<FileReport> all = [] {
    std::vector<FileReport> made;
    for (const std::string& name : page_names(kCorpus + "pages")) {
      made.push_back(lint_page(name, read_file(kCorpus + "pages/" + name)));
    }
    return made;
  }();
  return all;
}

TEST(Corpus, ScoresAreAsRecorded) {
  const std::string scores = score_text(score(built_in_rules(), labels(), reports()), {kAllMisses, false, true});
  if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(kCorpus + "scores.txt", std::ios::binary) << scores;
  EXPECT_EQ(scores, read_file(kCorpus + "scores.txt"));
}

TEST(Corpus, ScoresStayAboveTheFloor) {
  const ScoreReport score = claimtier::score(built_in_rules(), labels(), reports());
  EXPECT_GE(score.red.f1(), 0.45);
  EXPECT_GE(score.page_auc, 0.85);
  EXPECT_LE(score.honest_alarms, 0.05 * score.honest_units);
}

}  // namespace
}  // namespace claimtier
