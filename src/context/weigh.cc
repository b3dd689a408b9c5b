#include "context/weigh.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace claimtier {
namespace {

constexpr uint32_t kShort = 3;   // tokens of a fragment that may be no more than a service's name
constexpr std::array<std::string_view, 3> kAgreeing = {"2", "3", "4"};  // frames and set phrases; more say no more
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
    case BlockKind::Data: break;
  }
  return "paragraph";
}

// Who stands in front of the effect: the last of these lists before it in the sentence.
std::string_view subject_of(const Reading& page, const Lists& lists, const Claim& claim, Span<Tok> sentence) {
  std::string_view subject = claim.tokens.begin == sentence.begin ? "none" : "other";
  for (const Hit& hit : page.hits_in(claim.passage, {sentence.begin, claim.tokens.begin})) {
    if (hit.tokens.end > claim.tokens.begin) continue;
    if (hit.list == lists.intervention) subject = page.entry(hit).field == "standard-care" ? "care" : "treatment";
    if (hit.list == lists.treatment || hit.list == lists.pronoun) subject = "treatment";
    if (hit.list == lists.condition) subject = "condition";
    if (hit.list == lists.patient) subject = "patient";
    if (hit.list == lists.clinic) subject = "clinic";
  }
  return subject;
}

std::string_view distance_of(const Slot& treatment) {
  switch (treatment.origin) {
    case Origin::None: return "none";
    case Origin::Sentence: return "sentence";
    case Origin::Title:
    case Origin::Default: return "title";
    default: return "near";
  }
}

void add(std::vector<Feature>& features, const Feature& feature) {
  if (std::find(features.begin(), features.end(), feature) == features.end()) features.push_back(feature);
}

void add_claim(const Reading& page, const Lists& lists, const Claim& claim, Span<Tok> sentence, std::vector<Feature>& features) {
  const RulePack& pack = page.pack;
  for (uint32_t frame : claim.frames) add(features, {"frame", pack.frames[frame].id});
  for (uint32_t rule : claim.rules) {
    if (lists.remarks[rule]) continue;
    add(features, {"rule", pack.rules[rule].name});
    add(features, {"family", pack.rules[rule].code});
  }
  add(features, {"subject", subject_of(page, lists, claim, sentence)});
  add(features, {"treatment", distance_of(claim.intervention)});
  const uint32_t intervention = claim.intervention.entry;
  add(features, {"field", intervention == kNone ? std::string_view("none") : std::string_view(pack.entries[intervention].field)});
  if (claim.condition.origin == Origin::Sentence) add(features, {"condition", "sentence"});
  if (claim.hedged) add(features, {"hedged"});
  if (claim.quoted) add(features, {"quoted"});
  if (claim.strength == kAbsolute) add(features, {"absolute"});
  for (const ActingCue& acting : claim.cues) add(features, {"cue", pack.categories[page.cue(acting).category].id});
}

// Different set phrases, and frames without the soft ones, that fired in a sentence.
struct Agreeing {
  std::vector<uint32_t> rules;
  std::vector<uint32_t> frames;
  size_t size() const { return rules.size() + frames.size(); }
};

void insert(uint32_t value, std::vector<uint32_t>& set) {
  if (std::find(set.begin(), set.end(), value) == set.end()) set.push_back(value);
}

// The claims that count for one sentence: red and asserted, no remarks.
struct Group {
  uint32_t number = 0;  // of the sentence on the page
  std::vector<Claim*> claims;
  Agreeing agreeing;
};

void add_to(Group& group, const RulePack& pack, const Lists& lists, Claim& claim) {
  group.claims.push_back(&claim);
  for (uint32_t frame : claim.frames) {
    if (!pack.frames[frame].soft) insert(frame, group.agreeing.frames);
  }
  for (uint32_t rule : claim.rules) {
    if (!lists.remarks[rule] && !pack.rules[rule].name.ends_with("/claim")) insert(rule, group.agreeing.rules);
  }
}

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
                             std::vector<Claim>& claims) {
  std::vector<Group> groups;
  for (Claim& claim : claims) {
    if (!counts(page.pack, lists, claim)) continue;
    const uint32_t number = numbers[claim.passage] + claim.sentence;
    if (groups.empty() || groups.back().number != number) groups.push_back({number, {}, {}});
    add_to(groups.back(), page.pack, lists, claim);
  }
  return groups;
}

// Copy that sells seldom makes one claim only: what the sentences around say of this one.
class Neighbourhood {
 public:
  Neighbourhood(const std::vector<Group>& groups, uint32_t sentences) : total_(sentences) {
    for (const Group& group : groups) {
      if (group.agreeing.size() > 0) claiming_.push_back(group.number);
      if (!group.agreeing.rules.empty()) phrased_.push_back(group.number);
    }
  }

  void describe(uint32_t number, std::vector<Feature>& features) const {
    const uint32_t begin = number - std::min(number, kAround);
    const uint32_t end = std::min(number + kAround + 1, total_);
    const uint32_t neighbours = end - begin - 1;
    const uint32_t claiming = count(claiming_, begin, end, number);
    const uint32_t phrased = count(phrased_, begin, end, number);
    if (neighbours >= kNeighbours && claiming == 0) features.push_back({"around", "quiet"});
    if (claiming >= 2 && claiming * 3 >= neighbours) features.push_back({"around", "busy"});
    if (phrased >= 3) features.push_back({"around", "set-phrases"});
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

void add_form(const Reading& page, const Claim& claim, Span<Tok> sentence, std::vector<Feature>& features) {
  features.push_back({"block", name_of(page.block(claim.passage).kind)});
  if (sentence.size() <= kShort) features.push_back({"short"});
  if (sentence.size() >= kLong) features.push_back({"length", "long"});
  if (sentence.size() >= kVeryLong) features.push_back({"length", "very-long"});
}

bool has_absolute(const std::vector<Claim*>& claims) {
  return std::any_of(claims.begin(), claims.end(), [](const Claim* claim) { return claim->strength == kAbsolute; });
}

// What kind of page it is: nothing that excuses an absolute.
void add_page(const Discourse& discourse, std::vector<Feature>& features) {
  const bool education = discourse.reg == SpeechRegister::Education;
  if (education) features.push_back({"register", "education"});
  features.push_back({"page", discourse.field});
  if (discourse.candid) features.push_back({"page", education ? "candid-education" : "candid-sales"});
}

// What counts for or against the claims of one sentence; nothing twice.
std::vector<Feature> features_of(const Reading& page, const Lists& lists, const Group& group) {
  std::vector<Feature> features = {{"bias"}};
  const Claim& first = *group.claims.front();
  const Span<Tok> sentence = page.passages[first.passage].sentences[first.sentence].tokens;
  for (const Claim* claim : group.claims) add_claim(page, lists, *claim, sentence, features);
  const size_t agreeing = group.agreeing.size();
  if (agreeing == 0) features.push_back({"frames", "soft"});
  for (size_t n = 0; n < kAgreeing.size() && n + 2 <= agreeing; ++n) features.push_back({"frames", kAgreeing[n]});
  if (group.claims.size() >= 2) features.push_back({"claims", "2"});
  const std::span<const Hit> hits = page.hits_in(first.passage, sentence);
  for (uint32_t list : lists.signals) {
    const auto shows = [&](const Hit& hit) { return hit.list == list && sentence.covers(hit.tokens); };
    if (std::any_of(hits.begin(), hits.end(), shows)) features.push_back({"list", page.pack.lists[list].name});
  }
  add_form(page, first, sentence, features);
  return features;
}

}  // namespace

void weigh(const Reading& page, const Lists& lists, const Discourse& discourse, std::vector<Claim>& claims) {
  const std::vector<uint32_t> numbers = sentence_numbers(page);
  const std::vector<Group> groups = groups_of(page, lists, numbers, claims);
  if (groups.empty()) return;
  const Neighbourhood around(groups, numbers.back());
  for (const Group& group : groups) {
    std::vector<Feature> features = features_of(page, lists, group);
    around.describe(group.number, features);
    if (!has_absolute(group.claims)) add_page(discourse, features);
    const double weight = lists.weights.sum(features);
    for (Claim* claim : group.claims) {
      claim->features = features;
      claim->weight = weight;
    }
  }
}

}  // namespace claimtier
