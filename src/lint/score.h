// Measures reports against labelled pages (docs/accuracy.md): precision, recall and F1 of red and green units, recall per code,
// page-level ROC AUC, exact strengths, false alarms on honest pages, and how often each confidence level is right.
//
// A unit counts as flagged when a red finding of severity warning or error overlaps it; page findings do not count; units marked
// "disputed" are left out.
#pragma once

#include <map>
#include <string>
#include <vector>

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
};

struct PageScore {
  Tally red;
  std::string kind;
};

struct Miss {
  bool false_alarm = false;
  std::string page, text;
  std::vector<std::string> labels, codes;
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
  std::vector<Miss> misses;
};

// `labels`: JSON lines as docs/accuracy.md describes. Throws Error with the line's number where one cannot be read, or names the
// first page that no report covers.
ScoreReport score(const std::string& labels, const std::vector<FileReport>& reports);

// The same as text, with at most `misses` of the units that were judged wrong.
std::string score_pages(const std::string& labels, const std::vector<FileReport>& reports, int misses);

}  // namespace claimtier
