#include "verdict/approvals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

#include "text/characters.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

constexpr size_t kLonger = 5;  // letters of a word that tells something

constexpr uint32_t kNameBefore = 4;  // tokens from a product's name to the approval: "Lyfgenia was also FDA approved"

// The words of the claim's sentence, one blank around each.
std::string words_of(const Reading& page, const Claim& claim) {
  const Passage& passage = page.passages[claim.passage];
  const Span<Tok> tokens = passage.sentences[claim.sentence].tokens;
  std::string words = " ";
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) words.append(passage.word(t)).append(" ");
  return words;
}

// "Like Ryoncil, our cells ...": the claim is of something else.
bool is_compared(const std::string& words, const std::string& name) {
  constexpr std::array<std::string_view, 3> kComparisons = {" like ", " unlike ", " than "};  // "our cells, like Ryoncil, ..."
  return std::any_of(kComparisons.begin(), kComparisons.end(), [&](std::string_view comparison) {
    return words.find(std::string(comparison) + name + " ") != std::string::npos;
  });
}

// The approvals of which a product's name may begin in the claim's sentence; in the order of the table.
std::vector<const Approval*> begun_in(const Reading& page, const Claim& claim) {
  const Passage& passage = page.passages[claim.passage];
  const Span<Tok> sentence = passage.sentences[claim.sentence].tokens;
  std::vector<const Approval*> found;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const uint32_t id = page.pack.index.words[passage.word(t)];
    if (id == kNone) continue;
    for (const uint32_t approval : page.pack.index.approvals_of[id]) found.push_back(&page.pack.approvals[approval]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool is_named(const Approval& approval, const std::string& words) {
  return std::any_of(approval.names.begin(), approval.names.end(), [&](const std::string& name) {
    return words.find(" " + name + " ") != std::string::npos && !is_compared(words, name);
  });
}

// The id of a regulator in rules/lexicon/regulator-body.toml: "Health Canada" is "health-canada".
std::string id_of(const std::string& regulator) {
  std::string id = lower_ascii(regulator);
  std::replace(id.begin(), id.end(), ' ', '-');
  return id;
}

// Ids of what the claim's sentence names of a word list.
std::vector<std::string> named_of(const Reading& page, const Claim& claim, std::string_view list) {
  std::vector<std::string> ids;
  const Span<Tok> sentence = page.passages[claim.passage].sentences[claim.sentence].tokens;
  for (const Hit& hit : page.hits_in(claim.passage, sentence)) {
    if (page.pack.lists[hit.list].name == list) ids.push_back(page.entry(hit).id);
  }
  return ids;
}

// What the sentence says of an approval besides the product and the use.
struct ToldApproval {
  std::string words;
  std::vector<std::string> regulators;
  bool conditional = false, withdrawn = false;
};

ToldApproval told_in(const Reading& page, const Claim& claim) {
  return {words_of(page, claim), named_of(page, claim, "regulator-body"), !named_of(page, claim, "approval-conditional").empty(),
          !named_of(page, claim, "approval-withdrawn").empty()};
}

// A capitalised word that no list knows: the name of a product, where it is the subject of the approval or what was approved.
bool is_name(const Reading& page, const Claim& claim, uint32_t token) {
  const Passage& passage = page.passages[claim.passage];
  const Span<Tok> sentence = passage.sentences[claim.sentence].tokens;
  if (!sentence.covers({token, token + 1}) || !passage.tokens[token].capital || passage.tokens[token].shout) return false;
  if (token > sentence.begin && passage.word(token - 1) == "our") return false;
  const std::span<const Hit> hits = page.hits_in(claim.passage, sentence);
  return std::none_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.tokens.covers({token, token + 1}); });
}

bool begins(const Reading& page, const Claim& claim, uint32_t token, std::string_view list) {
  const std::span<const Hit> hits = page.hits_in(claim.passage, {token, token + 1});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return page.pack.lists[hit.list].name == list; });
}

// "Lyfgenia is FDA approved", "the FDA approved Lyfgenia": "" where the claim is of no such name.
std::string unknown_product(const Reading& page, const Claim& claim) {
  const Passage& passage = page.passages[claim.passage];
  const uint32_t first = passage.sentences[claim.sentence].tokens.begin;
  const bool by_a_regulator = begins(page, claim, claim.tokens.end - 1, "regulator-body");
  if (!by_a_regulator && is_name(page, claim, claim.tokens.end)) return std::string(passage.word(claim.tokens.end));
  for (uint32_t t = claim.tokens.begin; t > first && claim.tokens.begin - t < kNameBefore; --t) {
    if (begins(page, claim, t, "be") && is_name(page, claim, t - 1)) return std::string(passage.word(t - 1));
  }
  return "";
}

// The sentence tells the indication: it has half of its longer words, by their beginnings ("has not responded to steroids").
bool tells_indication(const Approval& approval, const std::string& words) {
  std::vector<std::string> longer;
  std::string word;
  for (const char c : approval.indication + " ") {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isalpha(letter) != 0) {
      word += static_cast<char>(std::tolower(letter));
    } else {
      if (word.size() >= kLonger) longer.push_back(" " + word.substr(0, kLonger));
      word.clear();
    }
  }
  const auto told = [&](const std::string& begin) { return words.find(begin) != std::string::npos; };
  return 2 * std::count_if(longer.begin(), longer.end(), told) >= static_cast<std::ptrdiff_t>(longer.size());
}

// How the condition that is said to be approved stands to the indication; an approval is not read into what the page is about.
enum class Fit { Exact, Broader, Other };

Fit fit_of(const RulePack& pack, const Approval& approval, const Claim& claim) {
  const auto excluded = [&](uint32_t qualifier) {
    return std::find(claim.qualifiers.begin(), claim.qualifiers.end(), qualifier) != claim.qualifiers.end();
  };
  if (std::any_of(approval.excludes.begin(), approval.excludes.end(), excluded)) return Fit::Other;
  const bool around = claim.outcome == Outcome::Approval && claim.condition.origin != Origin::Sentence;
  if (claim.condition.entry == kNone || around) return Fit::Exact;
  Fit fit = Fit::Other;
  for (const uint32_t approved : approval.conditions) {
    if (is_below(pack, claim.condition.entry, approved)) return Fit::Exact;
    if (is_below(pack, approved, claim.condition.entry)) fit = Fit::Broader;
  }
  return approval.conditions.empty() ? Fit::Broader : fit;
}

std::string told(const Approval& approval) {
  return fmt::format("{}: {} approval by {} ({}) for {}", approval.product, approval.type, approval.regulator, approval.year,
                     approval.indication);
}

Ruling ruling_of(const Approval& approval, Tier tier, const std::string& remark) {
  Ruling ruling;
  ruling.tier = tier;
  ruling.ceiling = ceiling_of(tier);
  ruling.entry = "approvals/" + approval.product;
  ruling.reason = told(approval) + (remark.empty() ? "" : "; " + remark) + ".";
  ruling.sources = approval.sources;
  ruling.listed = true;
  ruling.verified = approval.verified;
  return ruling;
}

Ruling judge(const RulePack& pack, const Approval& approval, const Claim& claim, const ToldApproval& wording) {
  const bool of_approval = claim.outcome == Outcome::Approval;
  if (approval.withdrawn && !(of_approval && wording.withdrawn)) return ruling_of(approval, Tier::D, "since withdrawn");
  const Fit fit = fit_of(pack, approval, claim);
  if (fit == Fit::Other) return ruling_of(approval, Tier::D, "for nothing else");
  if (fit == Fit::Broader && !tells_indication(approval, wording.words)) return ruling_of(approval, Tier::B, "for no more than that");
  if (approval.type == "full") return ruling_of(approval, Tier::A, "");
  const bool stated = of_approval && wording.conditional;
  return ruling_of(approval, stated ? Tier::A : Tier::B, stated ? "" : "not a full approval, which the wording must say");
}

Ruling ruling_of_unknown(const std::string& product) {
  Ruling ruling;
  ruling.reason = fmt::format("The table of approvals knows no product '{}': look it up at the regulator that is named.", product);
  ruling.at_most = Severity::Note;
  return ruling;
}

}  // namespace

std::optional<Ruling> approval_ruling(const Reading& page, const Claim& claim) {
  const bool of_approval = claim.outcome == Outcome::Approval;
  std::vector<const Approval*> named = begun_in(page, claim);
  if (named.empty() && !of_approval) return std::nullopt;
  const ToldApproval wording = told_in(page, claim);
  std::erase_if(named, [&](const Approval* approval) { return !is_named(*approval, wording.words); });
  if (named.empty()) {
    const std::string unknown = of_approval && claim.intervention.origin != Origin::Sentence ? unknown_product(page, claim) : "";
    return unknown.empty() ? std::nullopt : std::optional(ruling_of_unknown(unknown));
  }
  std::optional<Ruling> best;
  for (const Approval* approval : named) {
    const std::vector<std::string>& by = wording.regulators;
    const bool theirs = by.empty() || std::find(by.begin(), by.end(), id_of(approval->regulator)) != by.end();
    const Ruling ruling = theirs ? judge(page.pack, *approval, claim, wording)
                                 : ruling_of(*approval, Tier::D, "by no other regulator that the table knows");
    if (!best || ruling.tier < best->tier) best = ruling;
  }
  if (!of_approval && best->tier == Tier::D) return std::nullopt;
  return best;
}

}  // namespace claimtier
