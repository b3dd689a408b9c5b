#include "context/slots.h"

#include <algorithm>
#include <optional>

namespace claimtier {
namespace {

bool standard_care(const Entry& entry) { return entry.field == "standard-care"; }

constexpr int kSoldRank = 2;  // from here on a treatment is what such pages sell

// Of several treatments named together the least established is what is sold.
int claim_rank(const Entry& entry) {
  if (entry.field == "regenerative") return 3;
  if (entry.field == "wellness") return 2;
  return standard_care(entry) ? 0 : 1;
}

// Visits the hits of a list inside `within`, without those that are part of a longer hit of the same list.
template <class Visit>
void visit_hits(std::span<const Hit> hits, uint32_t list, Span<Tok> within, Visit visit) {
  const Hit* last = nullptr;
  for (const Hit& hit : hits) {
    if (hit.list != list || !within.covers(hit.tokens)) continue;
    if (last != nullptr && last->tokens.covers(hit.tokens)) continue;
    last = &hit;
    visit(hit);
  }
}

Span<Tok> first_tokens(const Reading& page, uint32_t passage) {
  return {0, std::min(kReach, static_cast<uint32_t>(page.passages[passage].tokens.size()))};
}

// Of the treatments offered to it the one of highest rank, of equals the later.
struct Foremost {
  std::optional<uint32_t> entry;
  int rank = 0;

  void offer(const Reading& page, const Hit& hit) {
    const int own = claim_rank(page.entry(hit));
    if (!entry || own >= rank) *this = {hit.entry, own};
  }
};

std::optional<uint32_t> intervention_in(const Reading& page, uint32_t list, uint32_t passage, Span<Tok> within) {
  Foremost found;
  visit_hits(page.hits_in(passage, within), list, within, [&](const Hit& hit) { found.offer(page, hit); });
  return found.entry;
}

// "Surgery or a healed knee": what stands before "or" is the alternative to what follows.
bool is_alternative(const Reading& page, const Site& site, const Hit& hit) {
  const Passage& prose = page.passages[site.passage];
  return hit.tokens.end < site.tokens.begin && prose.word(hit.tokens.end) == "or";
}

// What is not sold acts only as the subject of the claim's own clause: "Grafts save lives, and our drip ...".
bool may_act(const Reading& page, const Site& site, const Hit& hit) {
  const Entry& entry = page.entry(hit);
  if (claim_rank(entry) >= kSoldRank) return true;
  return site.clause.covers(hit.tokens) && !(standard_care(entry) && is_alternative(page, site, hit));
}

// In the claim's own sentence: a treatment before the effect, then one after it, but no standard care: behind the
// effect it is what the treatment replaces.
Slot subject_in(const Reading& page, uint32_t list, const Site& site) {
  const Span<Tok> sentence = page.passages[site.passage].sentences[site.sentence].tokens;
  Foremost before, after;
  visit_hits(page.hits_in(site.passage, sentence), list, sentence, [&](const Hit& hit) {
    if (hit.tokens.begin < site.tokens.begin && may_act(page, site, hit)) before.offer(page, hit);
    if (hit.tokens.begin >= site.tokens.begin && !standard_care(page.entry(hit))) after.offer(page, hit);
  });
  if (before.entry) return {*before.entry, Origin::Sentence};
  if (after.entry) return {*after.entry, Origin::Sentence, true};
  return {};
}

// Any treatment but standard care in the sentence, whatever its clause.
std::optional<uint32_t> named_in(const Reading& page, uint32_t list, const Site& site) {
  const Span<Tok> sentence = page.passages[site.passage].sentences[site.sentence].tokens;
  Foremost found;
  visit_hits(page.hits_in(site.passage, sentence), list, sentence, [&](const Hit& hit) {
    if (!standard_care(page.entry(hit))) found.offer(page, hit);
  });
  return found.entry;
}

// What else may stand for the condition of a target that has one itself: something more specific, or for a tissue whatever
// disease of the same body system is spoken of ("cartilage" under the heading "Knee arthritis").
bool narrows(const RulePack& pack, const Lists& lists, uint32_t candidate, const Entry* target) {
  if (target == nullptr || target->condition == kNone || is_below(pack, candidate, target->condition)) return true;
  const std::string& system = pack.entries[target->condition].system;
  return target->list == lists.tissue && !system.empty() && pack.entries[candidate].system == system;
}

// The nearest condition named inside `within`: by its name, a body part, a complaint. `target`: what the effect is about, or null.
std::optional<uint32_t> condition_in(const Reading& page, const Lists& lists, uint32_t passage, Span<Tok> within, uint32_t near,
                                     const Hit* target) {
  const Entry* entry = target == nullptr ? nullptr : &page.entry(*target);
  const auto distance = [near](const Hit& hit) {
    return hit.tokens.begin > near ? hit.tokens.begin - near : near - hit.tokens.begin;
  };
  const std::span<const Hit> hits = page.hits_in(passage, within);
  std::optional<uint32_t> best;
  uint32_t best_distance = kNone;
  for (uint32_t list : {lists.condition, lists.body, lists.complaint}) {
    if (best) break;
    visit_hits(hits, list, within, [&](const Hit& hit) {
      const uint32_t condition = list == lists.condition ? hit.entry : page.entry(hit).condition;
      if (condition == kNone || distance(hit) >= best_distance) return;
      // A longer name is another thing: the tissue "rotator cuff" and the disease "rotator cuff tear".
      const bool same = target != nullptr && entry->list == lists.tissue && target->tokens.covers(hit.tokens);
      if (same || !narrows(page.pack, lists, condition, entry)) return;
      best = condition;
      best_distance = distance(hit);
    });
  }
  return best;
}

// The places around a site, nearest first, with what each is called.
template <class Look>
Slot look_around(const Reading& page, const Discourse& discourse, const Site& site, Look look) {
  const Surroundings& around = discourse.surroundings[site.passage];
  const auto try_passage = [&](uint32_t passage, Origin origin) -> Slot {
    if (passage == kNone) return {};
    const std::optional<uint32_t> entry = look(passage, first_tokens(page, passage));
    return entry ? Slot{*entry, origin} : Slot{};
  };
  if (Slot slot = try_passage(around.lead_in, Origin::LeadIn); slot.entry != kNone) return slot;
  if (Slot slot = try_passage(around.row_head, Origin::RowHead); slot.entry != kNone) return slot;
  if (Slot slot = try_passage(around.column_head, Origin::ColumnHead); slot.entry != kNone) return slot;
  const std::vector<Sentence>& sentences = page.passages[site.passage].sentences;
  for (uint32_t s = site.sentence; s-- > 0 && sentences[s].tokens.end + kReach > site.tokens.begin;) {
    const std::optional<uint32_t> entry = look(site.passage, sentences[s].tokens);
    if (entry) return {*entry, Origin::Paragraph};
  }
  if (Slot slot = try_passage(around.previous, Origin::Paragraph); slot.entry != kNone) return slot;
  for (uint32_t heading : around.headings) {
    if (Slot slot = try_passage(heading, Origin::Heading); slot.entry != kNone) return slot;
  }
  return try_passage(discourse.title, Origin::Title);
}

// A condition named in the sentence, made more specific by what the headings speak of ("arthritis" under "Knees").
Slot narrowed(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site, uint32_t own) {
  for (const uint32_t heading : discourse.surroundings[site.passage].headings) {
    const auto named = condition_in(page, lists, heading, first_tokens(page, heading), 0, nullptr);
    if (named && *named != own && is_below(page.pack, *named, own)) return {*named, Origin::Heading};
  }
  return {own, Origin::Sentence};
}

// One kind of what a rule is about: the entries of `list`.
bool is_about_list(const Reading& page, const std::vector<uint32_t>& only, uint32_t list, const Match& match,
                   uint32_t around) {
  const auto of_list = [&](uint32_t above) { return page.pack.entries[above].list == list; };
  if (std::none_of(only.begin(), only.end(), of_list)) return true;
  const auto meant = [&](uint32_t entry) {
    return std::any_of(only.begin(), only.end(), [&](uint32_t above) { return of_list(above) && is_below(page.pack, entry, above); });
  };
  const auto named = [&](const Hit& hit) { return hit.list == list; };
  if (std::none_of(match.hits.begin(), match.hits.end(), named)) return meant(around);
  return std::any_of(match.hits.begin(), match.hits.end(), [&](const Hit& hit) { return named(hit) && meant(hit.entry); });
}

}  // namespace

Slot fill_intervention(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site, Outcome outcome,
                       uint32_t default_intervention) {
  // What is avoided or beaten is no subject: only a treatment that is sold can do either.
  const bool compares = outcome == Outcome::Surgery || outcome == Outcome::Superiority;
  const auto sold = [&](uint32_t entry) { return claim_rank(page.pack.entries[entry]) >= kSoldRank; };
  const Slot subject = subject_in(page, lists.intervention, site);
  if (subject.entry != kNone && (!compares || sold(subject.entry))) return subject;

  const auto look = [&](bool only_sold) {
    return look_around(page, discourse, site, [&](uint32_t passage, Span<Tok> within) -> std::optional<uint32_t> {
      const std::optional<uint32_t> found = intervention_in(page, lists.intervention, passage, within);
      return found && only_sold && !sold(*found) ? std::nullopt : found;
    });
  };
  // A page that sells cells or drips speaks of these wherever a sentence names nothing, though surgery be named nearer.
  const bool sells = discourse.field == "regenerative" || discourse.field == "wellness";
  if (sells) {
    if (const Slot slot = look(true); slot.entry != kNone) return slot;
  }
  if (subject.entry != kNone) return subject;
  if (const auto named = named_in(page, lists.intervention, site)) return {*named, Origin::Sentence};
  const Slot slot = look(false);
  if (slot.entry != kNone || default_intervention == kNone) return slot;
  return {default_intervention, Origin::Default};
}

uint32_t comparator_in(const Reading& page, const Lists& lists, const Site& site, uint32_t intervention) {
  const Span<Tok> behind{site.tokens.begin, page.passages[site.passage].sentences[site.sentence].tokens.end};
  uint32_t first = kNone;
  visit_hits(page.hits_in(site.passage, behind), lists.intervention, behind, [&](const Hit& hit) {
    if (first == kNone && hit.entry != intervention) first = hit.entry;
  });
  return first;
}

std::vector<uint32_t> qualifiers_of(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site) {
  std::vector<uint32_t> found;
  const auto take = [&](uint32_t passage, Span<Tok> within) {
    const std::span<const Hit> hits = page.hits_in(passage, within);
    visit_hits(hits, lists.qualifier, within, [&](const Hit& hit) {
      const bool in_name = std::any_of(hits.begin(), hits.end(), [&](const Hit& condition) {
        return condition.list == lists.condition && within.covers(condition.tokens) && condition.tokens.covers(hit.tokens);
      });
      if (!in_name && std::find(found.begin(), found.end(), hit.entry) == found.end()) found.push_back(hit.entry);
    });
  };
  take(site.passage, site.clause);
  for (const uint32_t heading : discourse.surroundings[site.passage].headings) take(heading, first_tokens(page, heading));
  return found;
}

Slot fill_condition(const Reading& page, const Lists& lists, const Discourse& discourse, const Site& site, const Hit* target) {
  const Entry* entry = target == nullptr ? nullptr : &page.entry(*target);
  if (entry != nullptr && entry->list == lists.condition) return {target->entry, Origin::Sentence};
  const Span<Tok> sentence = page.passages[site.passage].sentences[site.sentence].tokens;
  const auto own = condition_in(page, lists, site.passage, sentence, site.tokens.begin, target);
  if (own) return narrowed(page, lists, discourse, site, *own);
  const Hit apart{target == nullptr ? kNone : target->entry, {}};  // the same words, but in no other passage
  const Hit* elsewhere = target == nullptr ? nullptr : &apart;
  const Slot around = look_around(page, discourse, site, [&](uint32_t passage, Span<Tok> within) {
    return condition_in(page, lists, passage, within, 0, elsewhere);
  });
  if (around.entry != kNone || entry == nullptr || entry->condition == kNone) return around;
  return {entry->condition, Origin::Sentence};
}

bool is_about(const Reading& page, const Lists& lists, const std::vector<uint32_t>& only, const Match& match,
              const Claim& claim) {
  return is_about_list(page, only, lists.intervention, match, claim.intervention.entry) &&
         is_about_list(page, only, lists.condition, match, claim.condition.entry);
}

}  // namespace claimtier
