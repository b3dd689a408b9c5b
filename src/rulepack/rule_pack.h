// Everything the linter knows, as data: lexicons, phrase patterns, rules, claim frames, context cues, evidence,
// sources and profiles.
//
// Loaded from the TOML files of a rule folder (rulepack/load.h) or from the image inside the binary (rulepack/image.h);
// immutable afterwards. The files and the phrase language are described in docs/rules.md. Indices point into the
// vectors of the same RulePack; kNone means "none".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rulepack/phrase_trie.h"
#include "rulepack/array.h"
#include "rulepack/pack_text.h"
#include "rulepack/vocabulary.h"
#include "rulepack/word_ids.h"
#include "rulepack/wording.h"

namespace claimtier {

// ---- phrases -------------------------------------------------------------------------------------------------------

// One place of a pattern: any of these words, lexicon phrases or regular expressions, at most `gap` tokens after the
// place before.
struct Element {
  std::vector<uint32_t> words;    // word ids (RulePack::words), sorted
  std::vector<uint32_t> lists;    // lexicons: any phrase of them fits
  std::vector<uint32_t> regexes;  // RulePack::regexes: one token that matches fully
  uint8_t gap = 0;
  bool optional = false;
};

enum class Owner : uint32_t { Entry, Rule, Frame, Cue, Decoy, Stop, Beside };

struct Pattern {  // without a gap between its members: it is read where it stands in the image
  Owner owner = Owner::Rule;
  uint32_t of = kNone;  // lexicon entry, rule, frame, or cue (for Cue, Decoy and Stop)
};

// What a pattern is made of.
struct Phrase {
  std::vector<Element> elements;
  std::string text;  // as written
};

// What is looked up often, ready for it. Made by index_of().
struct PackIndex {
  WordIds words;
  PhraseTrie entries;  // the patterns of lexicon entries
  PhraseTrie others;
  Rows spelled;       // of each pattern: the words in it, sorted
  Rows rows_of;       // of each entry: the evidence rows for this intervention, but for the user's own
  Rows rows_below;    // of each entry: those for this intervention or one below it
  Rows approvals_of;  // of each word: the approvals of products whose name begins with it
};

// ---- lexicons ------------------------------------------------------------------------------------------------------

struct Entry {
  uint32_t list = kNone;  // RulePack::lists
  PackText id;         // kebab-case; in the lists "intervention" and "condition" every entry has one
  PackText name;       // how messages call it; empty: the first of its words
  PackText said;       // condition, in a sentence: "a cartilage defect"; empty: the name
  PackText people;     // condition: "older people"; empty: "people with" and how it is said
  Outcome outcome = Outcome::None;
  uint32_t condition = kNone;  // entry of list "condition" that these words stand for (body part: what is sold for it)
  uint32_t intervention = kNone;  // entry of list "intervention"
  uint32_t parent = kNone;        // the broader entry
  bool plural = false;            // intervention: "stem cells have", not "has"
  uint8_t rung = 0;               // strength that the word itself carries (4: "eliminate"); 0: none
  bool grave = false;             // condition: neurodegeneration, cancer, autism, blindness, illness of children
  bool lowers = false;            // qualifier: evidence that does not name it counts a tier less
  PackText system;             // condition: body system, for panacea counts
  PackText field;              // intervention: "regenerative", "wellness", "home", "standard-care"
  std::vector<uint32_t> home;     // intervention of field "home": conditions inside its home field
};

struct Lexicon {
  PackText name;
  PackText summary;
};

// What `word+` and the spellings stand for (rules/lexicon/inflections.toml); kept so that more rules can be loaded on
// top of a pack. Each string is a line of the file: forms or variants separated by blanks.
struct Inflections {
  std::vector<std::string> verbs;           // "grow grew grown": base and irregular past forms; -s and -ing are regular
  std::vector<std::string> nouns;           // "woman women", "back": no verb forms; a word alone has the regular plural
  std::vector<std::string> doubled;         // several syllables, yet the last consonant doubles: "refer"
  std::vector<std::string> doubled_or_not;  // both ways are in use: "travel"
  std::vector<std::string> spellings;       // "tumour tumor": whole words
  std::vector<std::string> endings;         // "isation ization"
  std::vector<std::string> beginnings;      // "haem hem"
};

// ---- rules and frames ----------------------------------------------------------------------------------------------

struct Example {
  std::string text;             // with its [[span]] marks taken out
  uint32_t begin = 0, end = 0;  // bytes of the marked span in text; equal: no mark
  enum class Expect : uint8_t { Red, Green, Neutral, Inside, Outside } expect = Expect::Neutral;
  uint32_t line = 0;
};

// What else must stand near a match.
enum class Needs : uint8_t {
  Nothing,
  Treatment,  // the sentence names a treatment or says "treatment", "therapy", "procedure"
  Offer,      // so does the sentence; or it is an item of a list, and the lead-in or heading above offers treatment
};

struct Rule {
  PackText name;  // "<family>/<stem>", public
  PackText code;  // R1..., G1...
  Polarity polarity = Polarity::Red;
  PackText summary, message, advice;
  Outcome outcome = Outcome::None;  // given: judged by the inequality; None: by the family's fixed severity
  uint8_t rung = 3;
  Severity severity = Severity::None;  // instead of the family's
  uint8_t min_systems = 0;  // only where the conditions in the match belong to so many body systems
  Needs needs = Needs::Nothing;
  uint32_t under = kNone;  // category: only below a heading, lead-in or column head with one of its section cues
  PackText unless;      // code: not where a rule of it finds something in the same sentence
  bool page = false;  // found by page logic, has no patterns
  uint32_t profile = kNone;    // RulePack::profiles: in force only where that profile is chosen; kNone: always
  std::vector<uint32_t> only;  // entries: the only treatments, the only conditions that the rule is about; empty: any
  std::vector<std::string> sources;
  std::vector<Example> examples;
  PackText path;
};

// A way in which an effect on a target is said. Its family follows from its outcome.
struct Frame {
  PackText id;
  PackText summary;
  Outcome outcome = Outcome::None;  // None: from the entry of the effect, else of the target
  uint8_t rung = 3;
  bool soft = false;              // never counts as one of several frames that agree
  std::vector<uint32_t> targets;  // lexicons whose hit in the match is the target
  std::vector<Example> examples;
  PackText path;
};

// ---- context -------------------------------------------------------------------------------------------------------

enum class Direction : uint8_t { Forward, Backward, Both, Section };
// Section: the cue stands in a heading, lead-in, column head or label and covers what that opens.
enum class Reach : uint8_t { Clause, Comma, Sentence, Tokens };  // Comma: the clause, or up to the next comma

struct Cue {
  uint32_t category = kNone;
  Assertion assertion = Assertion::Stated;
  Direction direction = Direction::Forward;
  Reach reach = Reach::Clause;
  uint8_t tokens = 0;  // for Reach::Tokens
  uint8_t rung = 0;    // 0: leaves the rung alone; 4 raises to 4; 1 and 2 lower to it (never a rung of 4)
  bool beside = false;  // as the head of a column it needs another column whose head matches a pattern of Owner::Beside
};

struct CueCategory {
  PackText id;
  PackText summary;
  std::vector<Example> examples;  // Inside / Outside
  PackText path;
};

// One row of rules/context/evidence.toml: what a feature of a claim adds to its weight, or a threshold of `confidence`
// (features "threshold/medium", "threshold/high").
struct Weight {
  PackText feature;
  double value = 0;
  uint32_t right = 0, wrong = 0;  // the counts behind it
};

// ---- evidence ------------------------------------------------------------------------------------------------------

struct Reference {
  PackText key, citation, doi, pmid, pmcid, registry, url;
  int year = 0;
  bool secondary = false;
};

struct Alternative {
  Tier tier = Tier::C;
  PackText reason;
};

struct Evidence {
  uint32_t intervention = kNone;
  uint32_t condition = kNone;  // kNone: for any condition
  Outcome outcome = Outcome::Any;
  Tier tier = Tier::C;
  PackText reason, reviewed, review_after, population, size, horizon;  // review_after: empty, or the day of the next review
  std::vector<uint32_t> comparators;  // interventions: the row compares with these only; empty: not said
  std::vector<uint32_t> qualifiers;   // entries of list "qualifier": the row is only for claims that name all of them
  std::vector<uint32_t> sources;  // RulePack::references
  bool verified = false, absence = false, disputed = false;
  bool own = false;  // of the user, not of the table: load_own()
  std::vector<Alternative> alternatives;
};

struct Approval {
  PackText product, inn, kind, regulator, country, indication, type;  // type: full, conditional, time-limited
  std::vector<std::string> names;                                        // lower case, as written on pages
  std::vector<uint32_t> conditions;  // those of the indication; empty: the table has none for it
  std::vector<uint32_t> excludes;    // qualifiers that the indication rules out
  int year = 0;
  bool withdrawn = false, verified = false;
  std::vector<uint32_t> sources;
};

struct Family {
  PackText code, id, title, summary;
  Polarity polarity = Polarity::Red;
  Severity severity = Severity::None;  // None: by the inequality
  std::vector<Outcome> outcomes;       // claims of these outcomes belong here
};

struct Pair {
  PackText id, question;
  std::vector<std::string> green, red;  // codes or rule names that answer it
};

// ---- profiles -------------------------------------------------------------------------------------------------------

// The rule of law behind a part of a profile.
struct Law {
  PackText rule;         // citation, as printed
  uint32_t source = kNone;  // RulePack::references
  bool verified = false;    // its text was read; what is not verified never makes an error
};

// A family that this law takes more seriously than the evidence alone does. Severities only rise.
struct Strictness {
  PackText code;
  Severity severity = Severity::None;
  Law law;
  PackText why;
};

// Words, products or diseases that may not be advertised to the public.
struct Restriction {
  uint32_t rule = kNone;  // RulePack::rules, code R25
  Law law;
};

// What an advertisement must say where it sells one of these treatments or names one of these conditions.
struct Notice {
  uint32_t missing = kNone;    // RulePack::rules, code R26
  uint32_t present = kNone;    // RulePack::rules, code G11
  std::vector<uint32_t> sold;  // entries of "intervention" and "condition"
  PackText text;            // word for word; empty where only its content is known
  std::vector<std::vector<uint32_t>> parts;  // RulePack::patterns: one of each part must stand on the page
  bool in_advertisement = false;             // false: on the wall or in the hand, never demanded of a page
  Law law;
};

// A credit that this law turns into a flag.
struct Flip {
  PackText credit;               // code of a green family
  std::vector<std::string> unless;  // codes of credits that spare it in their sentence
  uint32_t beside = kNone;          // RulePack::lists: only in a sentence that has one of its words; kNone: anywhere
  uint32_t rule = kNone;            // RulePack::rules, code R25
  Law law;
};

// What a country or state demands and forbids, on top of what the evidence allows.
struct Profile {
  PackText id, name, summary, reviewed;
  std::vector<uint32_t> extends;  // profiles that hold as well
  std::vector<Strictness> families;
  std::vector<Restriction> restricted;
  std::vector<Notice> notices;
  std::vector<Flip> flips;
  PackText path;
};

// ---- the pack ------------------------------------------------------------------------------------------------------

struct RulePack {
  PackText version, evidence_version, reviewed, rules_hash, evidence_hash;
  int review_after_months = 12;  // after which a row of the evidence table is due for review

  std::vector<std::string> regexes;
  Array<Pattern> patterns;
  PackIndex index;

  // As written; with the examples they are left out of a pack that was read to lint only (Parts::ToLint).
  std::unordered_map<std::string, uint32_t> words;  // folded word -> id
  std::vector<Phrase> phrases;                      // of the patterns
  Inflections inflections;

  std::vector<Lexicon> lists;
  std::vector<Entry> entries;
  std::vector<Rule> rules;
  std::vector<Frame> frames;
  std::vector<CueCategory> categories;
  std::vector<Cue> cues;
  std::vector<Weight> weights;
  std::vector<Family> families;
  std::vector<Pair> pairs;
  std::vector<Reference> references;
  std::vector<Evidence> evidence;
  std::vector<Approval> approvals;
  std::vector<Profile> profiles;
  Suggestions suggestions;
};

// The search tables of a pack that was loaded with its phrases.
PackIndex index_of(const RulePack& pack);

// The entry is `above` or belongs under it.
bool is_below(const RulePack& pack, uint32_t entry, uint32_t above);

// The rule of that name, "<family>/<stem>"; kNone where there is none.
uint32_t rule_named(const RulePack& pack, std::string_view name);

std::string_view name_of(Outcome);
std::string_view name_of(Assertion);
std::string_view name_of(Severity);
char letter_of(Tier);
bool outcome_of(std::string_view name, Outcome&);

}  // namespace claimtier
