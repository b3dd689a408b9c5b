#include "context/weigh.h"

#include <algorithm>
#include <set>

namespace claimtier {
namespace {

constexpr uint32_t kShort = 3;   // tokens of a fragment that may be no more than a service's name
constexpr size_t kManyFrames = 4;
constexpr uint32_t kLong = 16;   // tokens from where on a sentence says more than a claim
constexpr uint32_t kVeryLong = 32;
constexpr uint32_t kAround = 6;     // sentences before and behind that show what kind of text this is
constexpr uint32_t kNeighbours = 3;  // fewer show nothing

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
    if (lists.remarks[rule]) continue;
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
  if (claim.strength == kAbsolute) add(features, "absolute");
  for (const ActingCue& acting : claim.cues) add(features, "cue/" + pack.categories[pack.cues[acting.cue].category].id);
}

// Different set phrases, and frames without the soft ones, that fired in a sentence.
struct Agreeing {
  std::set<uint32_t> rules;
  std::set<uint32_t> frames;
  size_t size() const { return rules.size() + frames.size(); }
};

Agreeing agreeing_in(const RulePack& pack, const Lists& lists, const std::vector<const Claim*>& claims) {
  Agreeing agreeing;
  for (const Claim* claim : claims) {
    for (uint32_t frame : claim->frames) {
      if (!pack.frames[frame].soft) agreeing.frames.insert(frame);
    }
    for (uint32_t rule : claim->rules) {
      if (!lists.remarks[rule] && !pack.rules[rule].name.ends_with("/claim")) agreeing.rules.insert(rule);
    }
  }
  return agreeing;
}

// The claims that count for one sentence: red and asserted, no remarks.
struct Group {
  uint32_t number = 0;  // of the sentence on the page
  std::vector<const Claim*> claims;
};

bool counts(const RulePack& pack, const Lists& lists, const Claim& claim) {
  return pack.rules[claim.rule].polarity == Polarity::Red && asserts(claim.assertion) && !lists.remarks[claim.rule];
}

// Number of the first sentence of each passage, and of all sentences at the end.
std::vector<uint32_t> sentence_numbers(const Reading& page) {
  std::vector<uint32_t> numbers = {0};
  for (const Passage& passage : page.passages) {
    numbers.push_back(numbers.back() + static_cast<uint32_t>(passage.sentences.size()));
  }
  return numbers;
}

std::vector<Group> groups_of(const Reading& page, const Lists& lists, const std::vector<uint32_t>& numbers,
                             const std::vector<Claim>& claims) {
  std::vector<Group> groups;
  for (const Claim& claim : claims) {
    if (!counts(page.pack, lists, claim)) continue;
    const uint32_t number = numbers[claim.passage] + claim.sentence;
    if (groups.empty() || groups.back().number != number) groups.push_back({number, {}});
    groups.back().claims.push_back(&claim);
  }
  return groups;
}

// Copy that sells seldom makes one claim only: what the sentences around say of this one.
class Neighbourhood {
 public:
  Neighbourhood(const RulePack& pack, const Lists& lists, const std::vector<Group>& groups, uint32_t sentences)
      : total_(sentences) {
    for (const Group& group : groups) {
      const Agreeing agreeing = agreeing_in(pack, lists, group.claims);
      if (agreeing.size() > 0) claiming_.push_back(group.number);
      if (!agreeing.rules.empty()) phrased_.push_back(group.number);
    }
  }

  void describe(uint32_t number, std::vector<std::string>& features) const {
    const uint32_t begin = number - std::min(number, kAround);
    const uint32_t end = std::min(number + kAround + 1, total_);
    const uint32_t neighbours = end - begin - 1;
    const uint32_t claiming = count(claiming_, begin, end, number);
    const uint32_t phrased = count(phrased_, begin, end, number);
    if (neighbours >= kNeighbours && claiming == 0) features.push_back("around/quiet");
    if (claiming >= 2 && claiming * 3 >= neighbours) features.push_back("around/busy");
    if (phrased >= 3) features.push_back("around/set-phrases");
  }

 private:
  static uint32_t count(const std::vector<uint32_t>& numbers, uint32_t begin, uint32_t end, uint32_t except) {
    const auto first = std::lower_bound(numbers.begin(), numbers.end(), begin);
    const auto last = std::lower_bound(first, numbers.end(), end);
    const bool itself = std::binary_search(first, last, except);
    return static_cast<uint32_t>(last - first) - (itself ? 1 : 0);
  }

  uint32_t total_;
  std::vector<uint32_t> claiming_;  // sentences with more than a soft frame
  std::vector<uint32_t> phrased_;   // sentences with a set phrase
};

void add_form(const Reading& page, const Claim& claim, Span<Tok> sentence, std::vector<std::string>& features) {
  features.push_back("block/" + std::string(name_of(page.block(claim.passage).kind)));
  if (sentence.size() <= kShort) features.push_back("short");
  if (sentence.size() >= kLong) features.push_back("length/long");
  if (sentence.size() >= kVeryLong) features.push_back("length/very-long");
}

bool has_absolute(const std::vector<const Claim*>& claims) {
  return std::any_of(claims.begin(), claims.end(), [](const Claim* claim) { return claim->strength == kAbsolute; });
}

// What kind of page it is: nothing that excuses an absolute.
void add_page(const Discourse& discourse, std::vector<std::string>& features) {
  const bool education = discourse.reg == Register::Education;
  if (education) features.push_back("register/education");
  features.push_back("page/" + discourse.field);
  if (discourse.candid) features.push_back(education ? "page/candid-education" : "page/candid-sales");
}

// What counts for or against the claims of one sentence, by name; no name twice.
std::vector<std::string> features_of(const Reading& page, const Lists& lists, const std::vector<const Claim*>& claims) {
  std::vector<std::string> features = {"bias"};
  const Claim& first = *claims.front();
  const Span<Tok> sentence = page.passages[first.passage].sentences[first.sentence].tokens;
  for (const Claim* claim : claims) add_claim(page, lists, *claim, sentence, features);
  const size_t agreeing = agreeing_in(page.pack, lists, claims).size();
  if (agreeing == 0) features.push_back("frames/soft");
  for (size_t n = 2; n <= std::min(agreeing, kManyFrames); ++n) features.push_back("frames/" + std::to_string(n));
  if (claims.size() >= 2) features.push_back("claims/2");
  for (uint32_t list : lists.signals) {
    if (has_hit(page, first, list, sentence)) features.push_back("list/" + page.pack.lists[list].name);
  }
  add_form(page, first, sentence, features);
  return features;
}

}  // namespace

void weigh(const Reading& page, const Lists& lists, const Discourse& discourse, std::vector<Claim>& claims) {
  const std::vector<uint32_t> numbers = sentence_numbers(page);
  const std::vector<Group> groups = groups_of(page, lists, numbers, claims);
  if (groups.empty()) return;
  const Neighbourhood around(page.pack, lists, groups, numbers.back());
  for (const Group& group : groups) {
    std::vector<std::string> features = features_of(page, lists, group.claims);
    around.describe(group.number, features);
    if (!has_absolute(group.claims)) add_page(discourse, features);
    const double weight = lists.weights.sum(features);
    for (const Claim* claim : group.claims) {
      Claim& weighed = claims[static_cast<size_t>(claim - claims.data())];
      weighed.features = features;
      weighed.weight = weight;
    }
  }
}

}  // namespace claimtier
