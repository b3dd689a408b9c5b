#include "report/names.h"

#include <gtest/gtest.h>

#include "report/register.h"
#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

TEST(FindRow, ReadsTheIdThatRowIdWrites) {
  RulePack pack = sample_pack();
  Evidence anywhere = pack.evidence[0];
  anywhere.condition = kNone, anywhere.outcome = Outcome::Safety;
  pack.evidence.push_back(anywhere);
  EXPECT_EQ(row_id(pack, pack.evidence[1]), "msc/any/safety");
  for (const Evidence& row : pack.evidence) EXPECT_EQ(find_row(pack, row_id(pack, row)), &row);
  for (const char* id : {"", "msc", "msc/any", "msc/any/pain", "msc/any/safety/x"})
    EXPECT_EQ(find_row(pack, id), nullptr);
}

TEST(Cite, NamesTheIdentifierAReaderCanLookUp) {
  Reference reference;
  reference.citation = "Smith 2020";
  EXPECT_EQ(cite(reference), "Smith 2020");
  reference.url = "https://example.org";
  EXPECT_EQ(cite(reference), "Smith 2020 (https://example.org)");
  reference.registry = "NCT01";
  EXPECT_EQ(cite(reference), "Smith 2020 (NCT01)");
}

TEST(Formats, AreThoseThatAreListed) {
  for (const std::string& name : report_formats()) EXPECT_NE(make_reporter(name, {}), nullptr) << name;
  for (const char* name : {"", "pdf", "JSON", "jso"}) {
    EXPECT_EQ(make_reporter(name, {}), nullptr) << name;
    EXPECT_EQ(register_text(name, {}), "") << name;
  }
}

TEST(Summarise, CountsFindingsBySeverityAndLeavesSuppressedOnesApart) {
  const RulePack pack = sample_pack();
  Finding hidden = sample_red(), old = sample_red(), note = sample_red();
  hidden.suppressed.kind = "inline", old.suppressed.kind = "baseline", note.severity = Severity::Note;
  const RunSummary sum = sample_run(pack, {sample_red(), hidden, old, note, sample_green()}).summary;
  EXPECT_EQ(sum.errors, 1u);
  EXPECT_EQ(sum.notes, 1u);
  EXPECT_EQ(sum.green, 1u);
  EXPECT_EQ(sum.suppressed, 1u);
  EXPECT_EQ(sum.baselined, 1u);
}

}  // namespace
}  // namespace claimtier
