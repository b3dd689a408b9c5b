#include "rulepack/identifier.h"

#include <gtest/gtest.h>

namespace claimtier {
namespace {

struct Row {
  IdentifierKind kind;
  const char* text;
  bool valid;
};

TEST(Identifier, HasTheFormOfItsKind) {
  for (const Row& row : {
           Row{IdentifierKind::Doi, "10.1002/14651858.CD013342.pub2", true},
           Row{IdentifierKind::Doi, "10.1016/S0140-6736(21)00213-0", true},
           Row{IdentifierKind::Doi, "10.12/short", false},
           Row{IdentifierKind::Doi, "doi:10.1002/x", false},
           Row{IdentifierKind::Doi, "10.1002/with blank", false},
           Row{IdentifierKind::Pmid, "40169165", true},
           Row{IdentifierKind::Pmid, "040169165", false},
           Row{IdentifierKind::Pmid, "123456789", false},
           Row{IdentifierKind::Pmcid, "PMC5840781", true},
           Row{IdentifierKind::Pmcid, "5840781", false},
           Row{IdentifierKind::Registry, "NCT02032004", true},
           Row{IdentifierKind::Registry, "NCT0203200", false},
           Row{IdentifierKind::Registry, "ACTRN12620000870954", true},
           Row{IdentifierKind::Registry, "ISRCTN1234567", false},
           Row{IdentifierKind::Url, "https://www.fda.gov/x", true},
           Row{IdentifierKind::Url, "www.fda.gov", false},
           Row{IdentifierKind::Url, "https://nohost", false},
       }) {
    EXPECT_EQ(is_identifier(row.kind, row.text), row.valid) << row.text;
  }
}

}  // namespace
}  // namespace claimtier
