#include "cli/decisions.h"

#include <string>
#include <vector>

#include "text/error.h"
#include "unit/cli/in_folder.h"

namespace claimtier {
namespace {

using Strings = std::vector<std::string>;

class Decisions : public InFolder {};

std::string complaint_about(const std::string& text) {
  testing::internal::CaptureStderr();
  std::string last;
  try {
    parse_decisions("claims.toml", text);
  } catch (const Error& error) {
    last = error.what();
  }
  return testing::internal::GetCapturedStderr() + last;
}

RegisterRow row(const std::string& id) {
  RegisterRow made;
  made.id = id, made.about = "prp/knee-osteoarthritis/pain", made.sentence = "PRP may ease knee pain.";
  made.places = {"a.md:3:1"};
  return made;
}

TEST_F(Decisions, AreReadFromTheFile) {
  write("claims.toml", R"([[claim]]
id = "1"
decision = "change"
reviewer = "A. B."
date = 2026-11-20
note = "wait"
about = "prp/gout/pain"
place = "a.md:3:1"
wording = "PRP eases gout."
was = "0"
)");
  const std::vector<Decision> all = read_decisions("claims.toml");
  ASSERT_EQ(all.size(), 1U);
  const Decision& read = all[0];
  EXPECT_EQ((Strings{read.id, read.decision, read.reviewer, read.date, read.note, read.about, read.wording, read.was}),
            (Strings{"1", "change", "A. B.", "2026-11-20", "wait", "prp/gout/pain", "PRP eases gout.", "0"}));
  EXPECT_EQ(read.places, Strings{"a.md:3:1"});
}

TEST_F(Decisions, NeedAFileThatCanBeRead) { EXPECT_THROW(read_decisions("missing.toml"), Error); }

TEST_F(Decisions, MayLeaveOutOrLeaveEmptyWhatPeopleDidNotFillIn) {
  const std::string start = "[[claim]]\nid = \"1\"\ndecision = \"open\"\n";
  for (const std::string rest : {"", "reviewer = \"\"\nnote = \"\"\nabout = \"\"\nplace = \"\"\nwording = \"\"\nwas = \"\"\n"}) {
    const std::vector<Decision> all = parse_decisions("claims.toml", start + rest);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].note + all[0].reviewer + all[0].about + all[0].wording + all[0].was, "");
  }
  EXPECT_TRUE(parse_decisions("claims.toml", "").empty());
}

TEST_F(Decisions, TakeOnePlaceOrMany) {
  const auto places = [](const std::string& value) {
    return parse_decisions("claims.toml", "[[claim]]\nid = \"1\"\ndecision = \"open\"\nplace = " + value).at(0).places;
  };
  EXPECT_EQ(places("\"a.md:3:1\""), Strings{"a.md:3:1"});
  EXPECT_EQ(places("[\"a.md:3:1\", \"b.md:4:1\"]"), (Strings{"a.md:3:1", "b.md:4:1"}));
  EXPECT_EQ(places("[]"), Strings{});
}

TEST_F(Decisions, AreRefusedWithTheirPlace) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"[[claim]]\ndecision = \"open\"\n", "claims.toml:1:1: error: missing key 'id'"},
      {"[[claim]]\nid = \"\"\ndecision = \"open\"\n", "claims.toml:2:6: error: 'id' is empty"},
      {"[[claim]]\nid = \"1\"\ndecision = \"yes\"\n", "claims.toml:3:12: error: unknown decision 'yes'"},
      {"[[claim]]\nid = \"1\"\ndecision = \"open\"\nplace = 3\n", "claims.toml:4:9: error: 'place' must be a list of strings"},
      {"[[claim]]\nid = \"1\"\ndecision = \"open\"\ndate = \"soon\"\n", "claims.toml:4:8: error: 'date' must be a date"},
      {"[[claim]]\nid = \"1\"\ndecision = \"open\"\n[[claim]]\nid = \"1\"\ndecision = \"open\"\n", "claim '1' stands twice"},
      {"claim = [", "no valid TOML"}};
  for (const auto& [text, expected] : cases) {
    EXPECT_NE(complaint_about(text).find(expected), std::string::npos) << text << "\n" << complaint_about(text);
  }
}

// What is written is read again as it was.
TEST_F(Decisions, OfNewClaimsAreWrittenOpen) {
  Register reg;
  RegisterRow filed = row("filed"), plain = row("1"), hard = row("2");
  filed.filed = true;
  hard.sentence = "\"PRP\" \\ eases\tpain.\x7f\n";
  hard.places = {"a.md:3:1", "caf\\xe9.md:4:1"};
  hard.was = "filed";
  hard.decision.id = "decided";  // further back: `was` names the last wording
  reg.rows = {filed, plain, hard};
  const std::vector<Decision> all = parse_decisions("claims.toml", new_decisions(reg));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ((Strings{all[0].id, all[0].decision, all[0].about, all[0].wording, all[0].was}),
            (Strings{"1", "open", plain.about, plain.sentence, ""}));
  EXPECT_EQ(all[0].places, plain.places);
  EXPECT_EQ((Strings{all[1].id, all[1].wording, all[1].was}), (Strings{"2", hard.sentence, "filed"}));
  EXPECT_EQ(all[1].places, hard.places);
}

}  // namespace
}  // namespace claimtier
