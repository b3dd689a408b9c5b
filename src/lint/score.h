// Measures reports against labelled pages (docs/accuracy.md): precision, recall and F1 of red and green units, precision and recall
// of each code, page-level ROC AUC, exact strengths, false alarms on honest pages, how often each confidence level is right, and what
// each kind of context cue silenced.
//
// A unit counts as flagged when a red finding of severity warning or error overlaps it; page findings do not count; units marked
// "disputed" are left out.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "lint/score_context.h"
#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

struct Tally {
  uint32_t right = 0, wrong = 0, missed = 0;

  double precision() const;
  double recall() const;
  double f1() const;
};

struct CodeScore {
  uint32_t units = 0, hit = 0, same_code = 0, false_alarms = 0;
  uint32_t flagged = 0;        // units that the code was given
  uint32_t flagged_right = 0;  // those of them that are red for a red code, green for a green one
};

struct PageScore {
  Tally red;
  std::string kind;
};

struct Miss {
  bool false_alarm = false;
  std::string page, text;
  std::vector<std::string> labels, codes;
  std::vector<std::string> seen;  // the claims in it: seen_in()
};

struct ScoreReport {
  uint32_t units = 0;
  Tally red, green;
  std::map<std::string, CodeScore> codes;
  std::map<std::string, PageScore> pages;
  std::map<std::string, Tally> confidence;  // red findings: right where they overlap a red unit
  double page_auc = 0;
  uint32_t strength_units = 0, strength_exact = 0;
  uint32_t honest_units = 0, honest_alarms = 0;
  std::map<std::string, ContextScore> context;  // by the category of the cue that acted
  std::array<uint32_t, 4> missed{};             // red units that are not flagged, by Nearest
  std::vector<Miss> misses;
};

// `labels`: JSON lines as docs/accuracy.md describes; `pack`: the rules that made the reports. Throws Error with the line's number
// where one cannot be read, or names the first page that no report covers.
ScoreReport score(const RulePack& pack, const std::string& labels, const std::vector<FileReport>& reports);

struct ScoreText {
  uint32_t misses = 0;  // list so many of the units that were judged wrong
  bool pages = false;   // a line for each page
  bool brief = false;   // the head figures, the table of codes and one line for each miss: what golden files keep
};

std::string score_text(const ScoreReport& report, const ScoreText& how);

}  // namespace claimtier
