// docs/profiles.md shows what the profiles make of one page: the table between its two comments is what the program
// finds today. UPDATE_EXPECTED=1 writes it anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <sstream>

#include "pages.h"

namespace claimtier {
namespace {

const std::string kPage = CLAIMTIER_SOURCE_DIR "/docs/profiles.md";
const std::string kExample = CLAIMTIER_SOURCE_DIR "/docs/examples/hype.html";
const std::string kBegin = "<!-- table -->\n", kEnd = "<!-- end -->\n";
const std::vector<std::string> kProfiles = {"general", "us-fl", "au", "es"};

// Of one rule under one profile: "2 errors, 1 note".
struct Count {
  uint32_t errors = 0, warnings = 0, notes = 0;
  auto operator<=>(const Count&) const = default;
};

using Row = std::map<std::string, Count>;  // by profile

std::string text_of(const Count& count) {
  std::ostringstream out;
  const auto add = [&](uint32_t number, const char* noun) {
    if (number > 0) out << (out.tellp() > 0 ? ", " : "") << number << ' ' << noun << (number == 1 ? "" : "s");
  };
  add(count.errors, "error");
  add(count.warnings, "warning");
  add(count.notes, "note");
  return out.tellp() > 0 ? out.str() : "-";
}

FileReport lint_under(const std::string& profile) {
  const RulePack& pack = built_in_rules();
  LintOptions options{kNone, "2026-11-21", true, {}};
  for (uint32_t i = 0; i < pack.profiles.size(); ++i) {
    if (pack.profiles[i].id == profile) options.profiles = {i};
  }
  return Linter(pack, options).lint(decode("hype.html", read_file(kExample), Format::Html));
}

std::map<std::string, Row> rows() {
  std::map<std::string, Row> rows;
  for (const std::string& profile : kProfiles) {
    for (const Finding& finding : lint_under(profile).findings) {
      if (finding.polarity != Polarity::Red || finding.tool) continue;
      Count& count = rows[finding.rule][profile];
      if (finding.severity == Severity::Error) ++count.errors;
      if (finding.severity == Severity::Warning) ++count.warnings;
      if (finding.severity == Severity::Note) ++count.notes;
    }
  }
  return rows;
}

bool differs(Row& row) {
  return std::any_of(kProfiles.begin(), kProfiles.end(),
                     [&](const std::string& profile) { return row[profile] != row[kProfiles.front()]; });
}

std::string table() {
  std::string head = "| rule |", line = "|---|", body;
  for (const std::string& profile : kProfiles) head += " `" + profile + "` |", line += "---|";
  for (auto& [rule, row] : rows()) {
    if (!differs(row)) continue;
    body += "| `" + rule + "` |";
    for (const std::string& profile : kProfiles) body += " " + text_of(row[profile]) + " |";
    body += "\n";
  }
  return head + "\n" + line + "\n" + body;
}

TEST(ProfilesPage, ShowsWhatTheProfilesFind) {
  std::string page = read_file(kPage);
  const size_t begin = page.find(kBegin) + kBegin.size(), end = page.find(kEnd);
  ASSERT_LE(begin, end);
  ASSERT_LT(end, page.size());
  const std::string shown = page.substr(begin, end - begin);
  if (std::getenv("UPDATE_EXPECTED") != nullptr) {
    std::ofstream(kPage, std::ios::binary) << page.replace(begin, end - begin, table());
    return;
  }
  EXPECT_EQ(shown, table());
}

TEST(ProfilesPage, ListsEveryProfile) {
  const std::string page = read_file(kPage);
  for (const Profile& profile : built_in_rules().profiles) {
    EXPECT_NE(page.find("| `" + profile.id + "` | " + profile.name + " |"), std::string::npos) << profile.id;
  }
}

}  // namespace
}  // namespace claimtier
