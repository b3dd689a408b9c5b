#include "verdict/subject.h"

#include <algorithm>
#include <array>

#include "verdict/author.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

constexpr uint32_t kFewestOfHome = 2;  // claims from which a treatment in ordinary use is what the page offers
constexpr size_t kMostSources = 2;     // named in a sentence of a page; the report has them all

const Evidence* row_of(const RulePack& pack, const Subject& subject) {
  return subject.judged && subject.ruling.row != kNone ? &pack.evidence[subject.ruling.row] : nullptr;
}

bool is_granted(const Subject& subject) { return subject.judged && subject.ruling.tier <= Tier::B; }

// The row is about a part of what is claimed, and grants it.
bool is_narrower(const RulePack& pack, const Subject& subject, uint32_t claimed, uint32_t row) {
  return is_granted(subject) && row != kNone && row != claimed && is_below(pack, row, claimed);
}

bool has_field(const RulePack& pack, uint32_t entry, std::initializer_list<std::string_view> fields) {
  return entry != kNone && std::find(fields.begin(), fields.end(), pack.entries[entry].field) != fields.end();
}

bool is_merchandise(const RulePack& pack, uint32_t entry) { return has_field(pack, entry, {"regenerative", "wellness"}); }

bool compares(Outcome outcome) { return outcome == Outcome::Superiority || outcome == Outcome::Surgery; }

// What is in ordinary use is the subject of a claim only where its sentence says so, in front of the effect: elsewhere
// it is what the page compares with, or what happened to be named before.
bool is_bystander(const RulePack& pack, const Finding& finding, uint32_t sold) {
  const Slot& treatment = finding.claim.intervention;
  if (treatment.entry == kNone || treatment.entry == sold) return false;
  const Outcome outcome = finding.claim.outcome;
  if (is_merchandise(pack, treatment.entry)) {
    const bool kin = sold == kNone || is_below(pack, sold, treatment.entry) || is_below(pack, treatment.entry, sold);
    return treatment.behind && outcome == Outcome::Superiority && !kin;
  }
  const bool standard = has_field(pack, treatment.entry, {"standard-care"});
  const bool named = treatment.origin == Origin::Sentence;
  const bool titled = treatment.origin >= Origin::Heading && !standard;  // the page is about it
  if (!(named || titled) || (standard && !finding.has_ruling)) return true;
  if (!finding.has_ruling || finding.ruling.listed) return false;
  const bool measured_by = compares(outcome) || outcome == Outcome::Safety;
  return treatment.behind || (measured_by && (is_merchandise(pack, sold) || standard));
}

// Effects that may be meant by one word, "heals": what the table grants under one of them is not to be denied under
// another.
std::vector<Outcome> kindred(Outcome outcome) {
  using enum Outcome;
  switch (outcome) {
    case Symptoms:
    case Function: return {Symptoms, Pain, Function, DiseaseCourse, Structure};
    case Wellbeing: return {Wellbeing, Appearance, Symptoms};
    case Structure: return {DiseaseCourse};
    case DiseaseCourse: return {Structure};
    default: return {};
  }
}

// What is granted for a part of the condition is not granted for all of it; only symptoms are looked up in all of their rows.
bool is_of_a_part(const RulePack& pack, const Subject& subject) {
  const Evidence* row = row_of(pack, subject);
  return row != nullptr && subject.claim.outcome != Outcome::Symptoms &&
         is_narrower(pack, subject, subject.claim.condition.entry, row->condition);
}

// The outcome of the best tier, of equals the first.
Subject best_of(const RulePack& pack, const Subject& subject, const std::vector<Outcome>& outcomes) {
  Subject best;
  for (const Outcome outcome : outcomes) {
    Subject other = subject;
    other.claim.outcome = outcome;
    other.ruling = look_up(pack, other.claim);
    other.judged = other.ruling.listed;
    if (is_of_a_part(pack, other)) continue;
    if (other.judged && (!best.judged || other.ruling.tier < best.ruling.tier)) best = std::move(other);
  }
  return best;
}

// A row about just this outcome has been decided; elsewhere the effect that is granted takes the place of the one that
// is not listed.
void look_beside(const RulePack& pack, Subject& subject) {
  const Evidence* row = row_of(pack, subject);
  if (!subject.judged || !subject.ruling.assessed || is_granted(subject)) return;
  if (row != nullptr && row->outcome == subject.claim.outcome) return;
  Subject best = best_of(pack, subject, kindred(subject.claim.outcome));
  if (!is_granted(best) || best.claim.outcome == subject.claim.outcome) return;
  best.elsewhere = true;
  subject = std::move(best);
}

// "iPSC" and "hCG" stay as they are.
std::string capitalised(std::string text) {
  const auto upper = [&](size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z' && !upper(1)) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// "Whittle 2025; Sadeghirad 2024"
std::string sources_of(const RulePack& pack, const Evidence& row) {
  std::string names;
  size_t count = 0;
  for (const uint32_t source : row.sources) {
    const Reference& reference = pack.references[source];
    const std::string author(author_of(reference));
    if (author.empty() || reference.year == 0 || count == kMostSources) continue;
    names += (count++ == 0 ? "" : "; ") + author + " " + std::to_string(reference.year);
  }
  return names;
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (!part.empty()) all += (all.empty() ? "" : "; ") + part;
  }
  return all;
}

std::string name_of_entry(const RulePack& pack, uint32_t entry) { return entry == kNone ? "" : pack.entries[entry].name; }

std::string said(const RulePack& pack, uint32_t condition) {
  if (condition == kNone) return "";
  const Entry& entry = pack.entries[condition];
  return entry.said.empty() ? entry.name : entry.said;
}

std::string people(const RulePack& pack, uint32_t condition) {
  if (condition == kNone) return "";
  const std::string& people = pack.entries[condition].people;
  return people.empty() ? "people with " + said(pack, condition) : people;
}

// The claim's, unless the row compares with something else.
std::string comparator(const RulePack& pack, const Subject& subject, const Evidence* row) {
  const uint32_t own = subject.claim.comparator;
  const bool of_row = is_granted(subject) && row != nullptr && !row->comparators.empty() && own == kNone;
  return name_of_entry(pack, of_row ? row->comparators.front() : own);
}

// Whom the claim names and the evidence left out, for which its tier was lowered: "children".
std::string left_out(const RulePack& pack, const Subject& subject) {
  const Evidence* row = row_of(pack, subject);
  if (row == nullptr || subject.ruling.tier <= row->tier) return "";
  for (const uint32_t qualifier : subject.claim.qualifiers) {
    const bool named = std::find(row->qualifiers.begin(), row->qualifiers.end(), qualifier) != row->qualifiers.end();
    if (pack.entries[qualifier].lowers && !named) return pack.entries[qualifier].name;
  }
  return "";
}

// A row about some knees denies nothing of all joints.
bool covers_claim(const RulePack& pack, const Claim& claim, const Evidence& row) {
  return is_below(pack, claim.intervention.entry, row.intervention) &&
         (row.condition == kNone || is_below(pack, claim.condition.entry, row.condition));
}

std::string effect_of(const RulePack& pack, Outcome outcome, uint32_t condition) {
  for (const NamedEffect& named : pack.suggestions.named) {
    const auto holds = [&](uint32_t above) { return is_below(pack, condition, above); };
    if (named.outcome == outcome && std::any_of(named.conditions.begin(), named.conditions.end(), holds)) return named.words;
  }
  const std::vector<std::string>& effects = pack.suggestions.effects;
  const auto at = static_cast<size_t>(outcome);
  return at < effects.size() ? effects[at] : "";
}

void add_row(const RulePack& pack, const Subject& subject, const Evidence& row, Slots& slots) {
  if (is_narrower(pack, subject, subject.claim.intervention.entry, row.intervention)) {
    slots["narrower"] = name_of_entry(pack, row.intervention);
  }
  slots["reason"] = row.reason;
  slots["source"] = sources_of(pack, row);
  slots["studied"] = joined({row.population, row.horizon});
  slots["size"] = row.size;
  if (row.disputed) slots["differ"] = pack.suggestions.differ;
}

// The rest of a claim is much, and copied for each outcome.
Claim what_is_looked_up(const Claim& claim) {
  Claim slots;
  slots.intervention = claim.intervention;
  slots.condition = claim.condition;
  slots.comparator = claim.comparator;
  slots.qualifiers = claim.qualifiers;
  slots.outcome = claim.outcome;
  slots.strength = claim.strength;
  return slots;
}

}  // namespace

uint32_t sold_on(const RulePack& pack, const std::vector<ClaimRecord>& claims) {
  std::vector<std::pair<uint32_t, uint32_t>> counts;  // treatment, claims that name it; in the order of the page
  for (const ClaimRecord& record : claims) {
    const Slot& treatment = record.claim.intervention;
    const bool carried = treatment.origin == Origin::Paragraph && !is_merchandise(pack, treatment.entry);
    if (treatment.entry == kNone || carried || has_field(pack, treatment.entry, {"standard-care"})) continue;
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == treatment.entry; });
    if (known == counts.end()) {
      counts.emplace_back(treatment.entry, 1);
    } else {
      ++known->second;
    }
  }
  std::erase_if(counts, [&](const auto& one) { return one.second < kFewestOfHome && !is_merchandise(pack, one.first); });
  const auto less = [&](const auto& a, const auto& b) {
    return std::pair(a.second, is_merchandise(pack, a.first)) < std::pair(b.second, is_merchandise(pack, b.first));
  };
  const auto most = std::max_element(counts.begin(), counts.end(), less);
  return most == counts.end() ? kNone : most->first;
}

Subject subject_of(const RulePack& pack, const Finding& finding, uint32_t sold) {
  Subject subject;
  subject.claim = what_is_looked_up(finding.claim);
  subject.ruling = finding.ruling;
  subject.judged = finding.has_ruling;
  const Slot own = finding.claim.intervention;
  if (!is_merchandise(pack, own.entry) && own.origin == Origin::Sentence) subject.other = own.entry;
  if (is_bystander(pack, finding, sold)) {
    if (own.behind && subject.claim.comparator == kNone) subject.claim.comparator = own.entry;
    subject.claim.intervention = {sold, Origin::Default};
    if (subject.judged) subject.ruling = look_up(pack, subject.claim);
  }
  look_beside(pack, subject);
  return subject;
}

Subject best_known(const RulePack& pack, const Subject& subject) {
  using enum Outcome;
  if (subject.claim.intervention.entry == kNone || subject.claim.condition.entry == kNone) return {};
  return best_of(pack, subject, {Symptoms, Pain, Function, DiseaseCourse, Appearance, Wellbeing, Structure});
}

Subject other_treatment(const RulePack& pack, const Subject& subject) {
  Subject other = subject;
  other.claim.intervention = {subject.other, Origin::Sentence};
  return best_known(pack, other);
}

// A claim said to last is judged by how long its effect does.
Outcome outcome_of(const RulePack& pack, const Subject& subject) {
  const Evidence* row = row_of(pack, subject);
  return row != nullptr && row->outcome == Outcome::Durability ? Outcome::Durability : subject.claim.outcome;
}

Footing footing_of(const RulePack& pack, const Subject& subject) {
  const Evidence* row = row_of(pack, subject);
  const bool ordinary = has_field(pack, subject.claim.intervention.entry, {"home", "standard-care"});
  if (subject.judged && !subject.ruling.listed && ordinary) return Footing::Established;
  if (row == nullptr || row->absence || !covers_claim(pack, subject.claim, *row) || !left_out(pack, subject).empty())
    return Footing::Any;
  const auto published = [&](uint32_t source) {
    const Reference& reference = pack.references[source];
    return !reference.doi.empty() || !reference.pmid.empty();
  };
  return std::any_of(row->sources.begin(), row->sources.end(), published) ? Footing::Studied : Footing::Any;
}

Slots slots_of(const RulePack& pack, const Subject& subject) {
  const Evidence* row = row_of(pack, subject);
  const uint32_t treatment = subject.claim.intervention.entry;
  const uint32_t claimed = subject.claim.condition.entry;
  const uint32_t condition = row != nullptr && is_narrower(pack, subject, claimed, row->condition) ? row->condition : claimed;
  const bool plural = treatment != kNone && pack.entries[treatment].plural;
  const std::string name = treatment == kNone ? "this treatment" : pack.entries[treatment].name;
  const std::string without = left_out(pack, subject);
  Slots slots = {{"intervention", name},
                 {"Intervention", capitalised(without.empty() ? name : "in the case of " + without + ", " + name)},
                 {"condition", said(pack, condition)},
                 {"people", people(pack, condition)},
                 {"comparator", comparator(pack, subject, row)},
                 {"effect", effect_of(pack, outcome_of(pack, subject), condition)},
                 {"other", name_of_entry(pack, subject.other)},
                 {"has", plural ? "have" : "has"},
                 {"does", plural ? "do" : "does"},
                 {"is", plural ? "are" : "is"}};
  if (row != nullptr && without.empty()) add_row(pack, subject, *row, slots);
  return slots;
}

}  // namespace claimtier
