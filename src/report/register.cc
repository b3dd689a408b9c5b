#include "report/register.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "report/claim_text.h"
#include "report/names.h"
#include "rulepack/sha256.h"

namespace claimtier {
namespace {

constexpr size_t kHashShown = 12;
constexpr double kAlike = 0.3;  // likeness from which a sentence may be a new wording of another

std::string place_text(const FileReport& file, const ClaimRecord& record) {
  return fmt::format("{}:{}:{}", file.path, record.place.line, record.place.column);
}

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
      rows[known->second].places.push_back(place_text(file, record));
    }
    for (const Finding& finding : file.findings) {
      const auto row = by_id.find(finding.claim_id);
      if (finding.has_claim && finding.polarity == Polarity::Red && row != by_id.end()) add_finding(finding, rows[row->second]);
    }
  }
  return rows;
}

std::string path_of(const std::string& place) {
  const size_t column = place.rfind(':');
  return column == std::string::npos ? place : place.substr(0, place.rfind(':', column - 1));
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      word += static_cast<char>(std::tolower(byte));
    } else if (!word.empty()) {
      words.insert(std::exchange(word, ""));
    }
  }
  return words;
}

// Share of the words that two sentences have in common (Jaccard).
double likeness(const std::string& a, const std::string& b) {
  const std::set<std::string> in_a = words_of(a), in_b = words_of(b);
  std::vector<std::string> both;
  std::set_intersection(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), std::back_inserter(both));
  const size_t all = in_a.size() + in_b.size() - both.size();
  return all == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(all);
}

// Without the outcome, which the wording decides.
std::string pair_of(const std::string& about) { return about.substr(0, about.rfind('/')); }

bool stands_on(const RegisterRow& row, const std::string& path) {
  return std::any_of(row.places.begin(), row.places.end(), [&](const std::string& place) { return path_of(place) == path; });
}

// What a decided claim has become: of the claims about the same pair on the same page that nobody filed yet, the one most like it.
RegisterRow* successor(std::vector<RegisterRow>& rows, const Decision& old) {
  RegisterRow* best = nullptr;
  for (RegisterRow& row : rows) {
    if (row.filed || !row.decision.id.empty() || old.about.empty() || pair_of(row.about) != pair_of(old.about)) continue;
    if (!stands_on(row, path_of(old.place)) || likeness(row.sentence, old.wording) < kAlike) continue;
    if (best == nullptr || likeness(row.sentence, old.wording) > likeness(best->sentence, old.wording)) best = &row;
  }
  return best;
}

using ById = std::map<std::string, const Decision*>;

const Decision* decision_of(const ById& decisions, const std::string& id) {
  const auto found = decisions.find(id);
  return found == decisions.end() ? nullptr : found->second;
}

// The rows that the file knows. One that was decided under another wording and not since asks again; the ids taken up.
std::set<std::string> file_rows(std::vector<RegisterRow>& rows, const std::vector<Decision>& all) {
  ById decisions;
  for (const Decision& decision : all) decisions.emplace(decision.id, &decision);
  std::set<std::string> used;
  for (RegisterRow& row : rows) {
    const Decision* own = decision_of(decisions, row.id);
    if (own == nullptr) continue;
    const Decision* before = own->decision == "open" ? decision_of(decisions, own->was) : nullptr;
    row.filed = true;
    row.decision = before != nullptr ? *before : *own;
    row.state = before != nullptr ? State::AsksAgain : own->decision == "open" ? State::Open : State::Decided;
    used.insert(own->id);
    used.insert(own->was);
  }
  return used;
}

void decide(std::vector<RegisterRow>& rows, const std::vector<Decision>& decisions, const std::set<std::string>& pages,
            std::vector<Decision>& stale) {
  const std::set<std::string> used = file_rows(rows, decisions);
  for (const Decision& old : decisions) {
    if (used.contains(old.id)) continue;
    if (RegisterRow* row = successor(rows, old)) {
      row->state = old.decision == "open" ? State::Open : State::AsksAgain;
      row->decision = old;
    } else if (old.place.empty() || pages.contains(path_of(old.place))) {
      stale.push_back(old);
    }
  }
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

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, "; ")); }

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::Open: return "open";
    case State::Decided: return "decided";
    case State::AsksAgain: return "asks again";
  }
  return "open";
}

Register make_register(const RunReport& run, std::string hash, const std::vector<Decision>& decisions, Sort sort) {
  const RulePack& pack = run.pack;
  Register reg;
  reg.version = run.version;
  reg.rules = pack.version + " " + pack.rules_hash.substr(0, kHashShown);
  reg.evidence = pack.evidence_version + " " + pack.evidence_hash.substr(0, kHashShown);
  reg.profile = fmt::format("{}", fmt::join(run.profiles, ", "));
  reg.as_of = run.as_of;
  reg.input_hash = std::move(hash);
  reg.rows = rows_of(run);
  std::set<std::string> pages;
  for (const FileReport& file : run.files) pages.insert(file.path);
  decide(reg.rows, decisions, pages, reg.stale);
  sort_rows(reg.rows, sort);
  return reg;
}

std::string input_hash(const RunReport& run) {
  std::map<std::string, std::string> hashes;
  for (size_t i = 0; i < run.files.size(); ++i) hashes[run.files[i].path] = sha256(run.texts[i]);
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

std::vector<std::string> register_columns() {
  return {"claim id", "words",  "intervention", "condition", "outcome", "strength", "tier",     "ceiling",  "verdict",  "code",     "severity",
          "confidence", "entry", "sources",      "places",    "state",   "decision", "reviewer", "decided on", "note"};
}

std::vector<std::string> register_cells(const RegisterRow& row) {
  return {row.id,
          row.words,
          row.intervention,
          row.condition,
          row.outcome,
          fmt::format("{} ({})", row.strength, rung_name(row.strength)),
          row.tier,
          row.ceiling,
          row.verdict,
          row.code,
          row.severity,
          row.confidence,
          row.entry,
          joined(row.sources),
          joined(row.places),
          std::string(name_of(row.state)),
          row.decision.decision,
          row.decision.reviewer,
          row.decision.date,
          row.decision.note};
}

std::vector<std::pair<std::string, std::string>> register_head(const Register& reg) {
  return {{"program", "claimtier " + reg.version}, {"rules", reg.rules},   {"evidence", reg.evidence},
          {"profile", reg.profile},                {"as of", reg.as_of},   {"input", reg.input_hash},
          {"claims", std::to_string(reg.rows.size())}};
}

}  // namespace claimtier
