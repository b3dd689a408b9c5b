#include "rulepack/inflect.h"

#include <gtest/gtest.h>

#include "rulepack/load.h"

namespace claimtier {
namespace {

struct Row {
  std::string word, forms;
};

std::string joined(const std::set<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

Inflections small_table() {
  Inflections table;
  table.verbs = {"grow grew grown", "put"};
  table.nouns = {"back", "woman women"};
  table.doubled = {"permit"};
  table.doubled_or_not = {"travel"};
  table.spellings = {"tumour tumor", "ageing aging"};
  table.endings = {"ise ize", "ising izing", "ised ized", "ises izes"};
  table.beginnings = {"haem hem"};
  return table;
}

TEST(Inflect, FormsRegularInflections) {
  const Inflector inflector({});
  const Row rows[] = {
      {"heal", "heal healed healing heals"},
      {"reduce", "reduce reduced reduces reducing"},
      {"study", "studied studies study studying"},
      {"stay", "stay stayed staying stays"},
      {"reach", "reach reached reaches reaching"},
      {"die", "die died dies dying"},
      {"free", "free freed freeing frees"},
      {"stop", "stop stopped stopping stops"},
      {"quit", "quit quits quitted quitting"},
      {"fix", "fix fixed fixes fixing"},
      {"show", "show showed showing shows"},
      {"treat", "treat treated treating treats"},
      {"benefit", "benefit benefited benefiting benefits"},
  };
  for (const Row& row : rows) EXPECT_EQ(joined(inflector.inflect(row.word)), row.forms);
}

TEST(Inflect, TakesIrregularFormsFromTheTable) {
  const Inflector inflector(small_table());
  const Row rows[] = {
      {"grow", "grew grow growing grown grows"},
      {"put", "put puts putting"},
      {"woman", "woman women"},
      {"permit", "permit permits permitted permitting"},
      {"travel", "travel traveled traveling travelled travelling travels"},
  };
  for (const Row& row : rows) EXPECT_EQ(joined(inflector.inflect(row.word)), row.forms);
}

TEST(Inflect, GivesNounsOfTheTableNoVerbForms) {
  EXPECT_EQ(joined(Inflector(small_table()).inflect("back")), "back backs");
}

TEST(Inflect, AddsTheOtherSpellings) {
  const Inflector inflector(small_table());
  const Row rows[] = {
      {"tumors", "tumors tumours"},
      {"ageing", "ageing aging"},
      {"optimising", "optimising optimizing"},
      {"haematoma", "haematoma hematoma"},
      {"hematise", "haematise haematize hematise hematize"},
      {"hem", "hem"},
      {"ise", "ise"},
      {"knee", "knee"},
  };
  for (const Row& row : rows) EXPECT_EQ(joined(inflector.spellings(row.word)), row.forms);
}

TEST(Inflect, InflectsEverySpelling) {
  const Inflector inflector(small_table());
  EXPECT_EQ(joined(inflector.inflect("age")), "age aged ageing ages aging");
  EXPECT_EQ(joined(inflector.inflect("tumor")), joined(inflector.inflect("tumour")));
}

// The words that health copy uses most, with the table that is shipped.
TEST(Inflect, KnowsTheShippedTable) {
  std::vector<Problem> problems;
  const Inflector inflector(load(read_folder(CLAIMTIER_RULES_DIR), problems).inflections);
  const Row rows[] = {
      {"rebuild", "rebuild rebuilding rebuilds rebuilt"},
      {"feel", "feel feeling feels felt"},
      {"foot", "feet foot"},
      {"diagnosis", "diagnoses diagnosis"},
      {"four", "four foured fouring fours"},  // never "for"
      {"oedema", "edema edemaed edemaing edemas oedema oedemaed oedemaing oedemas"},
      {"regenerate", "regenerate regenerated regenerates regenerating"},
      {"undergo", "undergo undergoes undergoing undergone undergos underwent"},
  };
  for (const Row& row : rows) EXPECT_EQ(joined(inflector.inflect(row.word)), row.forms);
}

}  // namespace
}  // namespace claimtier
