// What the loaders of all topics share while files become a RulePack: the pack so far, the names known so far, the
// problems. Inside rulepack/ only; each topic is one load_<topic>.cc.
//
//   Loading loading(std::move(base), problems);
//   load_rule(loading, file);                     // enters a rule and its patterns, or reports what is wrong
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rulepack/load.h"
#include "rulepack/phrase.h"
#include "rulepack/reader.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

enum class FileKind : uint8_t {
  Pack,
  Inflections,
  Families,
  Sources,
  Lexicon,
  Frame,
  Claim,
  Credit,
  Context,
  Weights,
  Evidence,
  Approvals,
  Scorecard,
  Profile,
  Suggestions,
  Unknown,
};

struct TomlFile {
  std::string path;
  FileKind kind = FileKind::Unknown;
  Value root;

  std::string stem() const;    // "claim" of "claims/cure/claim.toml"
  std::string folder() const;  // "cure" of "claims/cure/claim.toml"
};

using Index = std::map<std::string, uint32_t, std::less<>>;

struct Loading {
  // `files`: the names of their lexicons and profiles and their inflections are entered at once, since phrases and
  // other profiles need them.
  Loading(RulePack base, const std::vector<TomlFile>& files, std::vector<Problem>& found);
  Loading(const Loading&) = delete;

  RulePack pack;
  std::vector<Problem>& problems;
  std::optional<PhraseCompiler> phrases;
  size_t base_evidence = 0;  // rows below this index came with the base
  bool own = false;          // a user's own evidence is loaded
  Index lists, conditions, interventions, families, rules, frames, categories, references, profiles;
  std::map<std::pair<uint32_t, std::string>, Position> lexicon_phrases;  // list and phrase, to find what stands twice
};

// ---- one per kind of file -------------------------------------------------------------------------------------------

void load_pack_file(RulePack& pack, const TomlFile& file, std::vector<Problem>& problems);
void load_inflections(RulePack& pack, const TomlFile& file, std::vector<Problem>& problems);
void load_families(Loading& loading, const TomlFile& file);
void load_sources(Loading& loading, const TomlFile& file);
void load_lexicon(Loading& loading, const TomlFile& file);
void load_frame(Loading& loading, const TomlFile& file);
void load_rule(Loading& loading, const TomlFile& file);
void load_context(Loading& loading, const TomlFile& file);
void load_weights(Loading& loading, const TomlFile& file);
void load_evidence(Loading& loading, const TomlFile& file);
void load_approvals(Loading& loading, const TomlFile& file);
void load_scorecard(Loading& loading, const TomlFile& file);
void load_profile(Loading& loading, const TomlFile& file);
void load_suggestions(Loading& loading, const TomlFile& file);

// ---- shared steps ---------------------------------------------------------------------------------------------------

// The value of a known name; kNone where it is unknown, which is reported as "unknown <what> '<name>'".
uint32_t find_name(const Table& table, const Index& index, std::string_view what, const Text& name);

// The entries of `index` that the texts name; unknown ones are reported and left out.
std::vector<uint32_t> find_names(const Table& table, const Index& index, std::string_view what,
                                 const std::vector<Text>& names);

// Enters a new name; false where it is known already, which is reported.
bool add_name(const Table& table, Index& index, std::string_view what, const Text& name, uint32_t value);

// Letters, digits and single hyphens, lower case; reported otherwise.
bool check_kebab(const Table& table, const Text& name);
bool is_kebab(std::string_view name);

// Compiles the phrases into patterns of `owner`.
void add_patterns(Loading& loading, const Table& table, const std::vector<Text>& lines, PhraseUse use, Owner owner,
                  uint32_t of);

// Outcome, where given; `any` and `none` are no outcomes of claims.
Outcome read_outcome(Table& table, Need need = Need::Optional);
std::vector<Outcome> read_outcomes(Table& table);
uint8_t read_rung(Table& table, uint8_t otherwise);

// Codes of families or names of rules.
std::vector<std::string> read_answers(const Loading& loading, Table& table, std::string_view key, Need need = Need::Required);

// ---- parts of rules -------------------------------------------------------------------------------------------------

// "error", "warning" or "note"; None where it was left out.
Severity read_severity(Table& table, Need need);
Needs read_needs(Table& table);

// A message, whose slots must be known.
std::string read_message(Table& table);

// ---- examples -------------------------------------------------------------------------------------------------------

enum class Mark : uint8_t { Required, Optional };

// Reads `key` of [examples] and takes the [[marks]] out.
void read_examples(Table& table, std::string_view key, Need need, Mark mark, Example::Expect expect,
                   std::vector<Example>& examples);

// The [examples] of a rule: `mark` is what those that fire need.
void read_rule_examples(Table& table, Mark mark, Rule& rule);

}  // namespace claimtier
