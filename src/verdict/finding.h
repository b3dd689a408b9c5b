// What is reported: findings with their claim, evidence and place, the page's scorecard and its visible text. Offsets are bytes of
// the original file, those of `visible` bytes of PageText::text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "context/claim.h"
#include "rulepack/rule_pack.h"
#include "text/document.h"
#include "text/span.h"

namespace claimtier {

enum class Confidence : uint8_t { Low, Medium, High };

// A place in the original file. Lines and columns start at 1; columns count code points; the end is exclusive.
struct Place {
  Span<Byte> bytes;
  uint32_t line = 1, column = 1, end_line = 1, end_column = 1;
  Span<Char> visible = {};  // into PageText::text; empty for what only the markup says
  PartKind part_kind = PartKind::None;
  std::string part = {};  // "paragraph 12, character 5", "/sections/0/body"; empty: lines say enough
};

// Says in which part of the file the place is that begins at `at` of Source::text().
void name_part(const Document& document, uint32_t at, Place& place);

// The look-up in the evidence table.
struct Ruling {
  Tier tier = Tier::C;
  uint8_t ceiling = 1;
  std::string entry;   // "msc/knee-osteoarthritis/structure", or "" where nothing is listed
  std::string reason;
  std::vector<uint32_t> sources;  // RulePack::references
  bool listed = false, verified = false, disputed = false, assessed = true;
  bool own = false;  // raised by the user's own entry
  std::vector<Alternative> alternatives;
  std::string due;                   // day on which the row is due for review; empty: no row
  std::vector<uint32_t> qualifiers;  // of the row: entries of list "qualifier"
  uint32_t row = kNone;              // RulePack::evidence
  Severity at_most = Severity::Error;  // a look-up too unsure for more
};

struct Suppression {
  std::string kind, reason, by, until;  // kind: "inline", "baseline"; empty: not suppressed
};

// The law of a profile that speaks of a finding.
struct Basis {
  std::string profile;  // its id
  Law law;
  std::string why;
  Severity raised_from = Severity::None;  // None: the law left the severity alone
};

struct Finding {
  std::string code;                // R3, G7, T1
  std::vector<std::string> also;   // further codes
  std::string rule;                // "regeneration/claim"
  Polarity polarity = Polarity::Red;
  bool tool = false;               // about the run (T1-T4), not about the page
  Severity severity = Severity::None;
  Confidence confidence = Confidence::High;
  bool page = false;               // scope "page": no sentence
  std::string message;
  std::string advice;      // of the rule, its slots filled
  std::string suggestion;  // what to write instead, in words for people; of a credit, its advice
  std::string rewrite;     // the bare sentence that may stand in the page; empty: only deletion is left
  Place place;
  Span<Byte> sentence;
  Span<Char> stands_in;    // the sentence in PageText::text; empty: none
  std::string text;     // the span's original bytes as UTF-8
  std::string matched;  // the visible text of the span
  bool has_claim = false;
  Claim claim;
  bool has_ruling = false;
  Ruling ruling;
  std::vector<std::string> context;  // names of the assertion and cue categories
  std::vector<std::string> anchors;  // sources of the rule
  std::vector<Basis> laws;           // of the chosen profiles
  std::string fingerprint, claim_id;
  std::string sentence_id;  // hash of the normalised sentence, whatever its file; "page" of a finding of the whole page
  Suppression suppressed;
};

// Words of a context cue and where they stand.
struct CueWords {
  std::string category, words;
  Place place;
};

// A claim that was seen, flagged or not: for claims[] and for --explain.
struct ClaimRecord {
  std::string claim_id;
  Claim claim;
  bool has_ruling = false;
  Ruling ruling;
  Place place;
  Span<Byte> sentence;
  std::string text;
  std::string matched, sentence_text;  // the visible text of the span and of its sentence
  std::string verdict;  // red, allowed, not-assessed, not-judged, silent
  std::string why;      // what silenced it, for --explain
  std::vector<CueWords> cues;  // in whose scope it stands
};

struct PairAnswer {
  std::string id, answer;  // green, red, both, silent
  Place place;
};

struct Scorecard {
  std::vector<std::pair<std::string, bool>> green;     // code, present
  std::vector<std::pair<std::string, uint32_t>> red;   // code, count
  std::vector<PairAnswer> pairs;
};

struct Coverage {
  uint32_t sentences = 0, naming_treatment = 0, claims = 0, unexplained = 0;
  struct Unread {
    Place place;
    std::string reason;
  };
  std::vector<Unread> not_judged;
};

// What a reader of the page sees, for reports that show the page.
struct PageText {
  std::string text;
  std::vector<Block> blocks;
  std::vector<uint32_t> lines;  // of the file, on which the blocks begin
};

struct ReadSentence {
  Span<Byte> bytes;
  uint32_t block = 0;  // PageText::blocks
};

struct FileReport {
  std::string path, format, verdict, reg;  // reg: register "sales" or "education"
  std::string page_name;                   // "#post-7" at the end of `path`; empty: the page is the file
  std::vector<CueWords> offers;            // what makes it "sales"
  uint32_t bytes = 0;
  Coverage coverage;
  std::vector<Finding> findings;  // by place
  uint32_t unchanged = 0;         // findings left out because they are on lines that did not change
  Scorecard scorecard;
  std::vector<ClaimRecord> claims;
  struct Fault {
    std::string message;
    uint32_t line = 0, column = 0;
  };
  std::vector<Fault> errors;
  PageText page;
  std::vector<ReadSentence> sentences;
};

// What a report holds besides findings, claims and counts. It takes time and memory, so it is made only where somebody reads it.
struct Wanted {
  bool suggestions = false;  // what to write instead
  bool page_text = false;    // FileReport::page
  bool sentences = false;    // FileReport::sentences
  bool source_text = false;  // the text of the file beside its reports

  void add(const Wanted& others) {
    suggestions |= others.suggestions;
    page_text |= others.page_text;
    sentences |= others.sentences;
    source_text |= others.source_text;
  }
};

inline constexpr Wanted kEverything{true, true, true, true};

std::string_view name_of(Confidence);

}  // namespace claimtier
