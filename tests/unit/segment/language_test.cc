#include "segment/language.h"

#include <gtest/gtest.h>

#include <vector>

#include "text/tokenizer.h"

namespace claimtier {
namespace {

Passage tokens_of(std::string_view text) {
  Passage passage;
  tokenize(text, {0, static_cast<uint32_t>(text.size())}, passage);
  return passage;
}

constexpr std::string_view kGerman = "Wir behandeln Ihre Knie mit Zellen, die wir aus dem Fett gewinnen.";
constexpr std::string_view kEnglishText = "We take the cells from your fat and put them into the sore knee.";

TEST(Language, ReadsFunctionWordsAndLetters) {
  struct Row {
    std::string_view text;
    Language language;
  };
  const Row rows[] = {
      {kEnglishText, Language::English},
      {kGerman, Language::Other},
      {"Tratamos las rodillas con células que se obtienen de la grasa del paciente.", Language::Other},
      {"Nous soignons les genoux avec des cellules qui viennent de la graisse.", Language::Other},
      {"Curiamo le ginocchia con cellule che si ottengono dal grasso del paziente.", Language::Other},
      {"Tratamos os joelhos com células que vêm da gordura para reduzir a dor.", Language::Other},
      {"A dor do joelho passa e o paciente volta a andar sem a ajuda da filha.", Language::Other},
      {"Мы лечим колени клетками, которые получаем из жира самих наших пациентов", Language::Other},
      {"我们使用取自患者脂肪的细胞治疗膝关节疼痛并且预约之后医生会详细说明", Language::Other},
      {"Arthritis, lupus, fibromyalgia, asthma, neuropathy, stroke, autism, ALS, MS, COPD", Language::English},
      {"Water, glycerin, vitamin E, vitamin K, niacinamide, zinc oxide, aloe, cera alba", Language::English},
      {"No pain, no surgery, no drugs, no scar, no hospital stay", Language::English},
      {"A calm mind, a strong heart, a young skin, as always", Language::English},
      {"Maria de la Cruz with Rosa Rio, Jan van Dijk and Eva Klein: knees, hips, hands and feet", Language::English},
      {"Knee pain", Language::Unsure},
      {"1 2 3 4 5 6 7 8 9 10", Language::Unsure},
  };
  for (const Row& row : rows) EXPECT_EQ(language_of(tokens_of(row.text)), row.language) << row.text;
}

std::vector<bool> english_of(const std::vector<std::string_view>& blocks) {
  std::vector<Passage> passages;
  for (const std::string_view block : blocks) passages.push_back(tokens_of(block));
  mark_english(passages);
  std::vector<bool> out;
  for (const Passage& passage : passages) out.push_back(passage.english);
  return out;
}

TEST(Language, ShortBlocksGoWithTheMajority) {
  EXPECT_EQ(english_of({"Knie", kGerman, kGerman, kEnglishText}), (std::vector<bool>{false, false, false, true}));
  EXPECT_EQ(english_of({"Knee", kGerman, kEnglishText, kEnglishText}), (std::vector<bool>{true, false, true, true}));
}

TEST(Language, PagesOfShortBlocksAreEnglish) {
  EXPECT_EQ(english_of({"Knee pain", "Hip pain"}), (std::vector<bool>{true, true}));
}

}  // namespace
}  // namespace claimtier
