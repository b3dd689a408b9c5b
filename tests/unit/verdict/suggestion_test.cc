// What to write instead: right words for tier and slots, and never words that would be flagged themselves.
#include "verdict/suggestion.h"

#include <gtest/gtest.h>

#include <string_view>

#include "lint/linter.h"
#include "pages.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

Linter linter_for(const std::string& profile) {
  LintOptions options{kNone, "2026-11-21", true};
  const std::vector<Profile>& profiles = built_in_rules().profiles;
  for (uint32_t i = 0; i < profiles.size(); ++i) {
    if (profiles[i].id == profile) options.profiles = {i};
  }
  return {built_in_rules(), options};
}

std::vector<Finding> red(const FileReport& report) {
  std::vector<Finding> found;
  for (const Finding& finding : report.findings) {
    if (finding.polarity == Polarity::Red) found.push_back(finding);
  }
  return found;
}

Finding first_red(const std::string& page, const std::string& profile = "general") {
  const std::vector<Finding> found = red(linter_for(profile).lint(decode("page.md", page, Format::Markdown)));
  return found.empty() ? Finding() : found.front();
}

std::string code_of(Outcome outcome) {
  for (const Family& family : built_in_rules().families) {
    if (std::find(family.outcomes.begin(), family.outcomes.end(), outcome) != family.outcomes.end()) return family.code;
  }
  return "";
}

TEST(Suggestion, SaysWhatTheTierAllows) {
  const std::vector<std::pair<std::string, std::string>> cases = {
  };
  for (const auto& [page, rewrite] : cases) EXPECT_EQ(first_red(page).rewrite, rewrite) << page;
}

// Every outcome of every row of the table, claimed as absolute.
TEST(Suggestion, OfEveryRowIsNeverFlagged) {
  const RulePack& pack = built_in_rules();
  const Linter linter = linter_for("general");
  const auto is_clean = [&](const std::string& text) { return red(linter.lint(decode("", text, Format::Plain))).empty(); };
  for (const Evidence& row : pack.evidence) {
    for (auto outcome = Outcome::Pain; outcome < Outcome::Any; outcome = static_cast<Outcome>(static_cast<int>(outcome) + 1)) {
      Finding finding;
      finding.matched = "heals";
      finding.code = code_of(outcome);
      finding.has_claim = finding.has_ruling = true;
      finding.claim.intervention.entry = row.intervention;
      finding.claim.condition.entry = row.condition;
      finding.claim.outcome = outcome;
      finding.claim.strength = kAbsolute;
      finding.ruling = look_up(pack, finding.claim);
      std::vector<Finding> findings = {finding};
      std::vector<std::string> refused;
      add_suggestions(pack, {}, [&](const std::string& text) { if (is_clean(text)) return true; refused.push_back(text); return false; }, findings);
      for (const std::string& text : refused) std::cout << "REFUSED " << text << "\n";
      EXPECT_EQ(findings[0].rewrite.empty(), outcome == Outcome::Approval) << findings[0].suggestion;
    }
  }
}

}  // namespace
}  // namespace claimtier
