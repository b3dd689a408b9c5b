// The claims register: every claim of an effect on the pages of a run, allowed or not, once each, with what people decided about it.
//
//   Register reg = make_register(run, decisions, Sort::Place);
//   std::string csv = register_text("csv", reg);
// The same run and decisions give the same bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/run_report.h"

namespace claimtier {

// What a person decided about a claim; a row of the sidecar file.
struct Decision {
  std::string id;        // the claim's
  std::string decision;  // accept, change, remove, open
  std::string reviewer, date, note;
  std::string about, wording;       // "prp/knee-osteoarthritis/pain", the sentence as it was
  std::vector<std::string> places;  // "site/knee.md:3:5": where it stood when it was filed
  std::string was;                  // id of the decision about its former wording
};

enum class State { Open, Decided, AsksAgain, Gone };  // AsksAgain: decided in another wording. Gone: no claim answers the decision
std::string_view name_of(State);

struct RegisterRow {
  std::string id, words, sentence;
  std::string intervention, condition, outcome, about;  // names for people; `about` of ids
  uint8_t strength = 0;
  std::string verdict;                         // red, allowed, not-assessed, not-judged
  std::string code, severity, confidence;      // of the finding; empty where there is none
  std::string tier, ceiling, entry, reason;    // empty where the table was not asked
  std::vector<std::string> sources, places;    // cited; path:line:column
  bool own = false;                            // judged by the user's own evidence
  double weight = 0;
  State state = State::Open;
  bool filed = false;  // the sidecar file has a decision of this id
  std::string was;     // where it has not: the decision about its former wording
  Decision decision;   // of this claim, or of the one it was before
};

struct Register {
  std::string version, rules, evidence, profile, as_of, input_hash;  // rules and evidence: version and hash
  std::string own_evidence, policy;                                   // "none" where there is none
  std::vector<RegisterRow> rows;
  std::vector<Decision> stale;  // that no claim on the pages of this run answers, in the order of the file
};

enum class Sort { Place, Confidence, Tier };

// Silent claims are left out. `input_hash`: what the pages were, see input_hash().
Register make_register(const RunReport& run, std::string input_hash, const std::vector<Decision>& decisions, Sort sort);

// SHA-256 over the paths and texts of the pages in the order of their paths.
std::string input_hash(const RunReport& run);

std::vector<std::string> register_formats();  // csv, json, markdown, html
std::string register_text(std::string_view format, const Register& reg);

// Each in the file of its name.
std::string register_csv(const Register& reg);
std::string register_json(const Register& reg);
std::string register_markdown(const Register& reg);
std::string register_html(const Register& reg);

// "decided: accept by A. B., 2026-11-20: as agreed", for people; "open". Nothing is escaped.
std::string decision_text(State state, const Decision& decision);
// "program claimtier 0.1.0", "as of 2026-11-21", ...: name and value.
std::vector<std::pair<std::string, std::string>> register_head(const Register& reg);

}  // namespace claimtier
