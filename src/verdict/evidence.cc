#include "verdict/evidence.h"

#include <algorithm>
#include <optional>
#include <span>

#include "verdict/review.h"

namespace claimtier {
namespace {

constexpr size_t kNamedRows = 3;  // of those below a broad claim, the lowest first
// Steps from `below` up to `above`, nothing where it is not above.
std::optional<uint32_t> steps_up(const RulePack& pack, uint32_t below, uint32_t above) {
  uint32_t steps = 0;
  for (uint32_t at = below; at != kNone; at = pack.entries[at].parent, ++steps) {
    if (at == above) return steps;
  }
  return std::nullopt;
}

// How far the outcome of a row stands above that of a claim: "symptoms" holds pain and function, "any" holds all.
std::optional<uint32_t> outcome_above(Outcome row, Outcome claim) {
  if (row == claim) return 0;
  if (row == Outcome::Symptoms && (claim == Outcome::Pain || claim == Outcome::Function)) return 1;
  return row == Outcome::Any ? std::optional<uint32_t>(2) : std::nullopt;
}

// Made for such a claim: its qualifiers are all named, and the comparison is with what the row compares with.
bool fits(const RulePack& pack, const Evidence& row, const Claim& claim) {
  const auto named = [&](uint32_t qualifier) {
    return std::find(claim.qualifiers.begin(), claim.qualifiers.end(), qualifier) != claim.qualifiers.end();
  };
  const auto compared = [&](uint32_t other) { return steps_up(pack, claim.comparator, other).has_value(); };
  return std::all_of(row.qualifiers.begin(), row.qualifiers.end(), named) &&
         (row.comparators.empty() || claim.comparator == kNone ||
          std::any_of(row.comparators.begin(), row.comparators.end(), compared));
}

// How far a row above the claim stands: a row for any condition is farther than all others, the condition counts before the
// treatment, that before the outcome; of equals the one that names more of the claim is nearer.
struct Distance {
  bool any_condition = false;
  uint32_t condition = 0, treatment = 0, outcome = 0, unnamed = 0;

  auto operator<=>(const Distance&) const = default;
  bool exact() const { return !any_condition && condition == 0 && treatment == 0; }
};

std::optional<Distance> distance_above(const RulePack& pack, const Evidence& row, const Claim& claim) {
  const std::optional<uint32_t> treatment = steps_up(pack, claim.intervention.entry, row.intervention);
  const std::optional<uint32_t> outcome = outcome_above(row.outcome, claim.outcome);
  if (!treatment || !outcome || !fits(pack, row, claim)) return std::nullopt;
  const auto unnamed = static_cast<uint32_t>(claim.qualifiers.size() + 1 - row.qualifiers.size() - (row.comparators.empty() ? 0 : 1));
  if (row.condition == kNone) {
    return row.outcome == Outcome::Any ? std::nullopt : std::optional<Distance>({true, 0, *treatment, *outcome, unnamed});
  }
  const std::optional<uint32_t> condition = steps_up(pack, claim.condition.entry, row.condition);
  if (!condition) return std::nullopt;
  return Distance{false, *condition, *treatment, *outcome, unnamed};
}

// Of a row for the claim's treatment or one below it.
bool is_below(const RulePack& pack, const Evidence& row, const Claim& claim) {
  const bool outcome = outcome_above(row.outcome, claim.outcome) || outcome_above(claim.outcome, row.outcome);
  return row.condition != kNone && outcome && steps_up(pack, row.condition, claim.condition.entry) && fits(pack, row, claim);
}

std::string name_of_row(const RulePack& pack, const Evidence& row) {
  const std::string condition = row.condition == kNone ? "any" : pack.entries[row.condition].id;
  return pack.entries[row.intervention].id + "/" + condition + "/" + std::string(name_of(row.outcome));
}

Ruling ruling_of(const RulePack& pack, const Evidence& row) {
  Ruling ruling;
  ruling.row = static_cast<uint32_t>(&row - pack.evidence.data());
  ruling.tier = row.tier;
  ruling.ceiling = ceiling_of(row.tier);
  ruling.entry = name_of_row(pack, row);
  ruling.reason = row.reason;
  ruling.sources = row.sources;
  ruling.listed = true;
  ruling.verified = row.verified;
  ruling.disputed = row.disputed;
  ruling.alternatives = row.alternatives;
  ruling.qualifiers = row.qualifiers;
  ruling.due = due_date(pack, row);
  return ruling;
}

struct Found {
  const Evidence* row = nullptr;
  bool exact = false;
};

Found nearest_above(const RulePack& pack, const Claim& claim) {
  Found best;
  std::optional<Distance> nearest;
  for (uint32_t treatment = claim.intervention.entry; treatment != kNone; treatment = pack.entries[treatment].parent) {
    for (const uint32_t i : pack.index.rows_of[treatment]) {
      const std::optional<Distance> distance = distance_above(pack, pack.evidence[i], claim);
      if (!distance || (nearest && *distance >= *nearest)) continue;
      nearest = distance;
      best = {&pack.evidence[i], distance->exact()};
    }
  }
  return best;
}

// A broad claim: the lowest tier of the rows below it, which it names.
std::optional<Ruling> lowest_below(const RulePack& pack, const Claim& claim) {
  std::vector<const Evidence*> rows;
  for (const uint32_t i : pack.index.rows_below[claim.intervention.entry]) {
    if (is_below(pack, pack.evidence[i], claim)) rows.push_back(&pack.evidence[i]);
  }
  if (rows.empty()) return std::nullopt;
  const auto lower = [](const Evidence* a, const Evidence* b) { return a->tier > b->tier; };
  std::stable_sort(rows.begin(), rows.end(), lower);
  std::string names;
  for (size_t i = 0; i < std::min(rows.size(), kNamedRows); ++i) {
    names += (i == 0 ? "" : ", ") + name_of_row(pack, *rows[i]) + " " + letter_of(rows[i]->tier);
  }
  if (rows.size() > kNamedRows) names += " and " + std::to_string(rows.size() - kNamedRows) + " more";
  Ruling ruling = ruling_of(pack, *rows.front());
  ruling.reason += " (The claim is broader than the table; rows below it: " + names + ".)";
  return ruling;
}

bool inside_home(const RulePack& pack, const Entry& treatment, uint32_t condition) {
  if (condition == kNone || treatment.field == "standard-care") return true;
  return std::any_of(treatment.home.begin(), treatment.home.end(), [&](uint32_t home) {
    return steps_up(pack, condition, home).has_value() || steps_up(pack, home, condition).has_value();
  });
}

// What a sentence nearby or the title happens to name is too weak to put an established treatment to another use.
uint32_t said_or_headed(const Slot& condition) {
  const bool around = condition.origin == Origin::Paragraph || condition.origin == Origin::Title || condition.origin == Origin::Default;
  return around ? kNone : condition.entry;
}

// That a use is established says nothing about how long it lasts, how safe it is, or whether it beats other treatment.
bool beyond_home(Outcome outcome) {
  return outcome == Outcome::Safety || outcome == Outcome::Durability || outcome == Outcome::Superiority || outcome == Outcome::Surgery;
}

Ruling unlisted(const RulePack& pack, const Claim& claim) {
  Ruling ruling;
  if (claim.intervention.entry == kNone) {
    ruling.reason = "No treatment is named: treated as unproven.";
    return ruling;
  }
  const Entry& treatment = pack.entries[claim.intervention.entry];
  const bool home = (treatment.field == "home" || treatment.field == "standard-care") && !beyond_home(claim.outcome);
  if (home && inside_home(pack, treatment, said_or_headed(claim.condition))) {
    ruling.assessed = false;
    ruling.tier = Tier::A;
    ruling.ceiling = ceiling_of(Tier::A);
    ruling.reason = "Not assessed: established use of this treatment, not listed in the table.";
  } else {
    ruling.reason = "Not listed: treated as unproven.";
  }
  return ruling;
}

bool weighty(Outcome outcome) {
  return outcome == Outcome::Structure || outcome == Outcome::DiseaseCourse || outcome == Outcome::Cure ||
         outcome == Outcome::Surgery;
}

Severity by_inequality(const Claim& claim, uint8_t ceiling, bool grave) {
  const int excess = claim.strength - ceiling;
  if (excess <= 0) return Severity::None;
  if (excess >= 2) return Severity::Error;
  return claim.strength >= 3 || weighty(claim.outcome) || grave ? Severity::Warning : Severity::Note;
}

Ruling without_qualifiers(const RulePack& pack, const Claim& claim) {
  const Found above = nearest_above(pack, claim);
  if (above.exact) return ruling_of(pack, *above.row);
  if (claim.condition.entry != kNone) {
    if (std::optional<Ruling> ruling = lowest_below(pack, claim)) return *ruling;
  }
  return above.row != nullptr ? ruling_of(pack, *above.row) : unlisted(pack, claim);
}

bool lasts(const RulePack& pack, const Claim& claim) {
  return std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                     [&](uint32_t qualifier) { return pack.entries[qualifier].outcome == Outcome::Durability; });
}

// "Relieves knee pain for years" needs both: that it relieves pain, and that this lasts. The lower tier decides.
Ruling also_lasting(const RulePack& pack, const Claim& claim, Ruling ruling) {
  Claim lasting = claim;
  lasting.outcome = Outcome::Durability;
  Ruling other = without_qualifiers(pack, lasting);
  if (other.listed && other.assessed && other.tier > ruling.tier) return other;
  return ruling;
}

// Evidence says nothing of those it left out: one tier less, though what is only unproven is not contradicted by that.
void lower(const RulePack& pack, const Entry& qualifier, Ruling& ruling) {
  const bool named = std::any_of(ruling.qualifiers.begin(), ruling.qualifiers.end(),
                                 [&](uint32_t entry) { return pack.entries[entry].id == qualifier.id; });
  if (!qualifier.lowers || named || !ruling.listed || ruling.tier >= Tier::C) return;
  ruling.tier = static_cast<Tier>(static_cast<uint8_t>(ruling.tier) + 1);
  ruling.ceiling = ceiling_of(ruling.tier);
  ruling.reason += " (Lowered by a tier: this evidence is not about " + qualifier.name + ".)";
}

// They stand behind those of the table.
std::span<const Evidence> own_rows(const RulePack& pack) {
  const auto last = std::find_if_not(pack.evidence.rbegin(), pack.evidence.rend(), [](const Evidence& row) { return row.own; });
  return {last.base(), pack.evidence.end()};
}

// A user's own entry for exactly this claim: a tier more than the table gives, B at most, and nothing that is contradicted.
void raise_by_own(const RulePack& pack, const Claim& claim, Ruling& ruling) {
  if (!ruling.assessed || ruling.tier != Tier::C || claim.outcome == Outcome::Approval) return;
  for (const Evidence& row : own_rows(pack)) {
    const std::optional<Distance> distance = distance_above(pack, row, claim);
    if (!distance || !distance->exact() || row.outcome != claim.outcome || row.tier > Tier::B) continue;
    ruling.tier = Tier::B;
    ruling.ceiling = ceiling_of(Tier::B);
    ruling.own = true;
    ruling.row = static_cast<uint32_t>(&row - pack.evidence.data());
    ruling.due = due_date(pack, row);
    ruling.entry = name_of_row(pack, row);
    ruling.reason = "Your own evidence, which nobody else has reviewed: " + row.reason + " (Without it tier C: " + ruling.reason + ")";
    ruling.sources.insert(ruling.sources.begin(), row.sources.begin(), row.sources.end());
    return;
  }
}

}  // namespace

uint8_t ceiling_of(Tier tier) { return static_cast<uint8_t>(3 - static_cast<uint8_t>(tier)); }

Ruling look_up(const RulePack& pack, const Claim& claim) {
  if (claim.intervention.entry == kNone) return unlisted(pack, claim);
  Ruling ruling = without_qualifiers(pack, claim);
  if (lasts(pack, claim)) ruling = also_lasting(pack, claim, std::move(ruling));
  for (const uint32_t qualifier : claim.qualifiers) lower(pack, pack.entries[qualifier], ruling);
  raise_by_own(pack, claim, ruling);
  return ruling;
}

Severity judge(const RulePack& pack, const Claim& claim, const Ruling& ruling) {
  const bool grave = claim.condition.entry != kNone && pack.entries[claim.condition.entry].grave;
  const Severity severity = std::min(by_inequality(claim, ruling.ceiling, grave), ruling.at_most);
  const bool bare_absolute = claim.condition.entry == kNone && claim.strength == kAbsolute &&
                             (claim.outcome == Outcome::Safety || claim.outcome == Outcome::Surgery);
  if (severity == Severity::Error && bare_absolute) return Severity::Warning;
  if (severity == Severity::Error && ruling.disputed) {
    for (const Alternative& other : ruling.alternatives) {
      if (claim.strength <= ceiling_of(other.tier)) return Severity::Warning;
    }
  }
  return severity;
}

}  // namespace claimtier
