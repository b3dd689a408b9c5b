#include "verdict/approvals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "text/characters.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

constexpr size_t kLonger = 5;  // letters of a word that tells something

constexpr std::array<std::string_view, 5> kConditional = {" conditional ", " conditionally ", " time limited ", " provisional ",
                                                          " provisionally "};

// The words of the claim's sentence, one blank around each.
std::string words_of(const Reading& page, const Claim& claim) {
  const Passage& passage = page.passages[claim.passage];
  const Span<Tok> tokens = passage.sentences[claim.sentence].tokens;
  std::string words = " ";
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) words += std::string(passage.word(t)) + " ";
  return words;
}

// "Like Ryoncil, our cells ...": the claim is of something else.
bool is_compared(const std::string& words, const std::string& name) {
  constexpr std::array<std::string_view, 3> kComparisons = {" like ", " unlike ", " than "};
  return std::any_of(kComparisons.begin(), kComparisons.end(), [&](std::string_view comparison) {
    return words.find(std::string(comparison) + name + " ") != std::string::npos;
  });
}

std::vector<const Approval*> named_in(const RulePack& pack, const std::string& words) {
  std::vector<const Approval*> found;
  for (const Approval& approval : pack.approvals) {
    const auto named = [&](const std::string& name) { return words.find(" " + name + " ") != std::string::npos && !is_compared(words, name); };
    if (std::any_of(approval.names.begin(), approval.names.end(), named)) found.push_back(&approval);
  }
  return found;
}

// The id of a regulator in rules/lexicon/regulator-body.toml: "Health Canada" is "health-canada".
std::string id_of(const std::string& regulator) {
  std::string id = lower_ascii(regulator);
  std::replace(id.begin(), id.end(), ' ', '-');
  return id;
}

// Regulators that the sentence names.
std::vector<std::string> regulators_in(const Reading& page, const Claim& claim) {
  std::vector<std::string> ids;
  const Span<Tok> sentence = page.passages[claim.passage].sentences[claim.sentence].tokens;
  for (const Hit& hit : page.hits_in(claim.passage, sentence)) {
    const Entry& entry = page.entry(hit);
    if (page.pack.lists[entry.list].name == "regulator-body") ids.push_back(entry.id);
  }
  return ids;
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

// How the claim's condition stands to the indication.
enum class Fit { Exact, Broader, Other };

Fit fit_of(const RulePack& pack, const Approval& approval, const Claim& claim) {
  const auto excluded = [&](uint32_t qualifier) {
    return std::find(claim.qualifiers.begin(), claim.qualifiers.end(), qualifier) != claim.qualifiers.end();
  };
  if (std::any_of(approval.excludes.begin(), approval.excludes.end(), excluded)) return Fit::Other;
  if (claim.condition.entry == kNone) return Fit::Exact;
  Fit fit = Fit::Other;
  for (const uint32_t approved : approval.conditions) {
    if (is_below(pack, claim.condition.entry, approved)) return Fit::Exact;
    if (is_below(pack, approved, claim.condition.entry)) fit = Fit::Broader;
  }
  return approval.conditions.empty() ? Fit::Broader : fit;
}

bool says_conditional(const std::string& words) {
  return std::any_of(kConditional.begin(), kConditional.end(),
                     [&](std::string_view word) { return words.find(word) != std::string::npos; });
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

Ruling judge(const RulePack& pack, const Approval& approval, const Claim& claim, const std::string& words) {
  if (approval.withdrawn) return ruling_of(approval, Tier::D, "since withdrawn");
  const Fit fit = fit_of(pack, approval, claim);
  if (fit == Fit::Other) return ruling_of(approval, Tier::D, "for nothing else");
  if (fit == Fit::Broader && !tells_indication(approval, words)) return ruling_of(approval, Tier::B, "for no more than that");
  if (approval.type == "full") return ruling_of(approval, Tier::A, "");
  const bool stated = claim.outcome == Outcome::Approval && says_conditional(words);
  return ruling_of(approval, stated ? Tier::A : Tier::B, stated ? "" : "not a full approval, which the wording must say");
}

}  // namespace

std::optional<Ruling> approval_ruling(const Reading& page, const Claim& claim) {
  const std::string words = words_of(page, claim);
  const std::vector<const Approval*> named = named_in(page.pack, words);
  if (named.empty()) return std::nullopt;
  const std::vector<std::string> regulators = regulators_in(page, claim);
  std::optional<Ruling> best;
  for (const Approval* approval : named) {
    const bool theirs = regulators.empty() || std::find(regulators.begin(), regulators.end(), id_of(approval->regulator)) != regulators.end();
    const Ruling ruling = theirs ? judge(page.pack, *approval, claim, words)
                                 : ruling_of(*approval, Tier::D, "by no other regulator that the table knows");
    if (!best || ruling.tier < best->tier) best = ruling;
  }
  if (claim.outcome != Outcome::Approval && best->tier == Tier::D) return std::nullopt;
  return best;
}

}  // namespace claimtier
