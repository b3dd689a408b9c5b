#include "context/weigh.h"

#include <algorithm>
#include <set>

namespace claimtier {
namespace {

constexpr uint32_t kShort = 3;   // tokens of a fragment that may be no more than a service's name
constexpr size_t kManyFrames = 4;
constexpr uint32_t kLong = 14;   // tokens of a sentence that has room for a whole claim

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::Heading: return "heading";
    case BlockKind::ListItem: return "item";
    case BlockKind::TableCell: return "cell";
    case BlockKind::Caption:
    case BlockKind::Term: return "caption";
    case BlockKind::Title:
    case BlockKind::Description: return "meta";
    case BlockKind::Quotation: return "quotation";
    case BlockKind::Paragraph:
    case BlockKind::Data: return "paragraph";
  }
  return "paragraph";
}

bool has_hit(const Reading& page, const Claim& claim, uint32_t list, Span<Tok> within) {
  const std::span<const Hit> hits = page.hits_in(claim.passage, within);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return page.entry(hit).list == list && within.covers(hit.tokens); });
}

// Who stands in front of the effect: the last of these lists before it in the sentence.
std::string subject_of(const Reading& page, const Lists& lists, const Claim& claim, Span<Tok> sentence) {
  std::string subject = claim.tokens.begin == sentence.begin ? "subject/none" : "subject/other";
  for (const Hit& hit : page.hits_in(claim.passage, {sentence.begin, claim.tokens.begin})) {
    if (hit.tokens.end > claim.tokens.begin) continue;
    const Entry& entry = page.entry(hit);
    if (entry.list == lists.intervention) subject = entry.field == "standard-care" ? "subject/care" : "subject/treatment";
    if (entry.list == lists.treatment || entry.list == lists.pronoun) subject = "subject/treatment";
    if (entry.list == lists.condition) subject = "subject/condition";
    if (entry.list == lists.patient) subject = "subject/patient";
    if (entry.list == lists.clinic) subject = "subject/clinic";
  }
  return subject;
}

std::string treatment_of(const Claim& claim) {
  switch (claim.intervention.origin) {
    case Origin::None: return "treatment/none";
    case Origin::Sentence: return "treatment/sentence";
    case Origin::Title:
    case Origin::Default: return "treatment/title";
    default: return "treatment/near";
  }
}

void add(std::vector<std::string>& features, std::string feature) {
  if (std::find(features.begin(), features.end(), feature) == features.end()) features.push_back(std::move(feature));
}

void add_claim(const Reading& page, const Lists& lists, const Claim& claim, Span<Tok> sentence,
               std::vector<std::string>& features) {
  const RulePack& pack = page.pack;
  for (uint32_t frame : claim.frames) add(features, "frame/" + pack.frames[frame].id);
  for (uint32_t rule : claim.rules) {
    add(features, "rule/" + pack.rules[rule].name);
    add(features, "family/" + pack.rules[rule].code);
  }
  add(features, subject_of(page, lists, claim, sentence));
  add(features, treatment_of(claim));
  const uint32_t intervention = claim.intervention.entry;
  add(features, "field/" + (intervention == kNone ? "none" : pack.entries[intervention].field));
  if (claim.condition.origin == Origin::Sentence) add(features, "condition/sentence");
  if (claim.hedged) add(features, "hedged");
  if (claim.quoted) add(features, "quoted");
  if (claim.strength == 4) add(features, "absolute");
  for (uint32_t cue : claim.cues) add(features, "cue/" + pack.categories[pack.cues[cue].category].id);
}

// Different set phrases and frames that fired, without the soft frames.
size_t count_agreeing(const RulePack& pack, const std::vector<const Claim*>& claims) {
  std::set<uint32_t> frames;
  std::set<uint32_t> rules;
  for (const Claim* claim : claims) {
    for (uint32_t frame : claim->frames) {
      if (!pack.frames[frame].soft) frames.insert(frame);
    }
    for (uint32_t rule : claim->rules) {
      if (!pack.rules[rule].name.ends_with("/claim")) rules.insert(rule);
    }
  }
  return frames.size() + rules.size();
}

}  // namespace

std::vector<std::string> features_of(const Reading& page, const Lists& lists, const Discourse& discourse,
                                     const std::vector<const Claim*>& claims) {
  std::vector<std::string> features = {"bias"};
  const Claim& first = *claims.front();
  const Span<Tok> sentence = page.passages[first.passage].sentences[first.sentence].tokens;
  for (const Claim* claim : claims) add_claim(page, lists, *claim, sentence, features);
  const size_t agreeing = count_agreeing(page.pack, claims);
  for (size_t n = 2; n <= std::min(agreeing, kManyFrames); ++n) add(features, "frames/" + std::to_string(n));
  if (claims.size() >= 2) add(features, "claims/2");
  for (uint32_t list : lists.signals) {
    if (has_hit(page, first, list, sentence)) add(features, "list/" + page.pack.lists[list].name);
  }
  add(features, "block/" + std::string(name_of(page.block(first.passage).kind)));
  if (sentence.size() <= kShort) add(features, "short");
  if (sentence.size() >= kLong) add(features, "long");
  if (discourse.reg == Register::Education) add(features, "register/education");
  add(features, "page/" + discourse.field);
  if (discourse.candid) add(features, discourse.reg == Register::Education ? "page/candid-education" : "page/candid-sales");
  return features;
}

WeightTable::WeightTable(const RulePack& pack) {
  for (const Weight& weight : pack.weights) values_.emplace(weight.feature, weight.value);
}

double WeightTable::operator[](std::string_view feature) const {
  const auto found = values_.find(feature);
  return found == values_.end() ? 0 : found->second;
}

double WeightTable::sum(const std::vector<std::string>& features) const {
  double sum = 0;
  for (const std::string& feature : features) sum += (*this)[feature];
  return sum;
}

}  // namespace claimtier
