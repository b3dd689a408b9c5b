#include "report/register.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "report/finding_text.h"
#include "report/names.h"
#include "report/rewordings.h"
#include "rulepack/sha256.h"

namespace claimtier {
namespace {

constexpr size_t kHashShown = 12;

std::string named(const RulePack& pack, const Slot& slot) { return slot.entry == kNone ? "" : label_of(pack, slot.entry); }

std::string about_text(const RulePack& pack, const Claim& claim) {
  const auto id = [&](const Slot& slot) { return slot.entry == kNone ? std::string("-") : id_of(pack, slot.entry); };
  return fmt::format("{}/{}/{}", id(claim.intervention), id(claim.condition), name_of(claim.outcome));
}

void add_finding(const Finding& finding, RegisterRow& row) {
  row.code = finding.code;
  row.severity = name_of(finding.severity);
  row.confidence = name_of(finding.confidence);
}

void add_ruling(const RulePack& pack, const Ruling& ruling, RegisterRow& row) {
  row.entry = ruling.entry + (ruling.own ? " (own evidence)" : "");
  row.reason = ruling.reason;
  row.own = ruling.own;
  if (ruling.assessed) {
    row.tier = letter_of(ruling.tier);
    row.ceiling = fmt::format("{} ({})", ruling.ceiling, rung_name(ruling.ceiling));
  }
  for (const uint32_t source : ruling.sources) row.sources.push_back(cite(pack.references[source]));
}

RegisterRow row_of(const RulePack& pack, const ClaimRecord& record) {
  RegisterRow row;
  const Claim& claim = record.claim;
  row.id = record.claim_id;
  row.words = record.matched;
  row.sentence = record.sentence_text;
  row.intervention = named(pack, claim.intervention);
  row.condition = named(pack, claim.condition);
  row.outcome = name_of(claim.outcome);
  row.about = about_text(pack, claim);
  row.strength = claim.strength;
  row.weight = claim.weight;
  row.verdict = record.verdict;
  add_ruling(pack, record.ruling, row);
  return row;
}

std::vector<RegisterRow> rows_of(const RunReport& run) {
  std::vector<RegisterRow> rows;
  std::map<std::string, size_t> by_id;
  for (const FileReport& file : run.files) {
    for (const ClaimRecord& record : file.claims) {
      if (record.verdict == "silent" || !record.has_ruling) continue;
      const auto [known, fresh] = by_id.try_emplace(record.claim_id, rows.size());
      if (fresh) rows.push_back(row_of(run.pack, record));
      rows[known->second].places.push_back(place_text(file.path, record.place));
    }
    for (const Finding& finding : file.findings) {
      const auto row = by_id.find(finding.claim_id);
      if (finding.has_claim && finding.polarity == Polarity::Red && row != by_id.end()) add_finding(finding, rows[row->second]);
    }
  }
  return rows;
}

using ById = std::map<std::string, const Decision*>;

// The decision and those about its former wordings, newest first.
std::vector<const Decision*> history_of(const ById& decisions, const std::string& id) {
  std::vector<const Decision*> history;
  for (auto at = decisions.find(id); at != decisions.end(); at = decisions.find(at->second->was)) {
    if (std::find(history.begin(), history.end(), at->second) != history.end()) break;
    history.push_back(at->second);
  }
  return history;
}

// What counts for the row is the newest decision that is not open. The ids that the row answers are marked.
void decide_row(const std::vector<const Decision*>& history, RegisterRow& row, std::set<std::string>& answered) {
  for (const Decision* decision : history) answered.insert(decision->id);
  const auto decided = std::find_if(history.begin(), history.end(), [](const Decision* d) { return d->decision != "open"; });
  row.decision = **(decided == history.end() ? history.begin() : decided);
  if (decided != history.end()) row.state = row.decision.id == row.id ? State::Decided : State::AsksAgain;
}

// Returns the decisions that no row answers.
std::vector<Decision> decide(std::vector<RegisterRow>& rows, const std::vector<Decision>& decisions) {
  ById by_id;
  for (const Decision& decision : decisions) by_id.emplace(decision.id, &decision);
  for (RegisterRow& row : rows) row.filed = by_id.contains(row.id);
  for (const Rewording& now : find_rewordings(rows, decisions)) rows[now.row].was = decisions[now.decision].id;
  std::set<std::string> answered;
  for (RegisterRow& row : rows) {
    const auto history = history_of(by_id, row.filed ? row.id : row.was);
    if (!history.empty()) decide_row(history, row, answered);
  }
  std::vector<Decision> unanswered;
  std::copy_if(decisions.begin(), decisions.end(), std::back_inserter(unanswered),
               [&](const Decision& decision) { return !answered.contains(decision.id); });
  return unanswered;
}

// "none", or "2 rows; claims allowed by own evidence alone: 1".
std::string own_evidence_text(const RulePack& pack, const std::vector<RegisterRow>& claims) {
  const auto rows = std::count_if(pack.evidence.begin(), pack.evidence.end(), [](const Evidence& row) { return row.own; });
  const auto allowed = [](const RegisterRow& row) { return row.own && row.verdict == "allowed"; };
  const auto count = std::count_if(claims.begin(), claims.end(), allowed);
  return rows == 0 ? "none" : fmt::format("{}; claims allowed by own evidence alone: {}", counted(rows, "row"), count);
}

void sort_rows(std::vector<RegisterRow>& rows, Sort sort) {
  if (sort == Sort::Place) return;
  std::stable_sort(rows.begin(), rows.end(), [sort](const RegisterRow& a, const RegisterRow& b) {
    return sort == Sort::Tier ? a.tier > b.tier : a.weight > b.weight;
  });
}

struct Format {
  std::string_view name;
  std::string (*write)(const Register&);
};

constexpr Format kFormats[] = {
    {"markdown", register_markdown}, {"csv", register_csv}, {"json", register_json}, {"html", register_html}};

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::Open: break;
    case State::Decided: return "decided";
    case State::AsksAgain: return "asks again";
    case State::Gone: return "no longer found";
  }
  return "open";
}

Register make_register(const RunReport& run, std::string hash, const std::vector<Decision>& decisions, Sort sort) {
  const RulePack& pack = run.pack;
  Register reg;
  reg.version = run.version;
  reg.rules = fmt::format("{} {}", pack.version, pack.rules_hash.substr(0, kHashShown));
  reg.evidence = fmt::format("{} {}", pack.evidence_version, pack.evidence_hash.substr(0, kHashShown));
  reg.policy = run.policy.empty() ? "none" : run.policy;
  reg.profile = fmt::format("{}", fmt::join(run.profiles, ", "));
  reg.as_of = run.as_of;
  reg.input_hash = std::move(hash);
  reg.rows = rows_of(run);
  reg.own_evidence = own_evidence_text(pack, reg.rows);
  reg.stale = decide(reg.rows, decisions);
  sort_rows(reg.rows, sort);
  return reg;
}

std::string input_hash(const RunReport& run) {
  std::map<std::string, std::string> hashes;
  for (size_t i = 0; i < run.files.size(); ++i) {
    const SharedText text = text_of(run, i);
    const bool same = i > 0 && text == text_of(run, i - 1);  // the next page of one file
    hashes[run.files[i].path] = same ? hashes[run.files[i - 1].path] : sha256(text == nullptr ? "" : *text);
  }
  std::string all;
  for (const auto& [path, hash] : hashes) all += sha256(path) + hash;
  return sha256(all);
}

std::vector<std::string> register_formats() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

std::string register_text(std::string_view format, const Register& reg) {
  for (const Format& known : kFormats) {
    if (known.name == format) return known.write(reg);
  }
  return "";
}

std::string decision_text(State state, const Decision& decision) {
  std::string text(name_of(state));
  if (state == State::Open) return text + (decision.note.empty() ? "" : ": " + decision.note);
  text += ": " + decision.decision;
  if (!decision.reviewer.empty()) text += " by " + decision.reviewer;
  if (!decision.date.empty()) text += ", " + decision.date;
  return text + (decision.note.empty() ? "" : ": " + decision.note);
}

std::vector<std::pair<std::string, std::string>> register_head(const Register& reg) {
  return {{"program", "claimtier " + reg.version},
          {"rules", reg.rules},
          {"evidence", reg.evidence},
          {"own evidence", reg.own_evidence},
          {"policy", reg.policy},
          {"profile", reg.profile},
          {"as of", reg.as_of},
          {"input", reg.input_hash},
          {"claims", std::to_string(reg.rows.size())},
          {"no longer found", std::to_string(reg.stale.size())}};
}

}  // namespace claimtier
