#include "verdict/approvals.h"

#include <fmt/format.h>

#include <algorithm>

#include "verdict/evidence.h"

namespace claimtier {

const Approval* approval_in(const RulePack& pack, const Passage& passage, const Sentence& sentence) {
  std::string words = " ";
  for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) words += std::string(passage.word(t)) + " ";
  const auto named = [&](const std::string& name) { return words.find(" " + name + " ") != std::string::npos; };
  const auto found = std::find_if(pack.approvals.begin(), pack.approvals.end(), [&](const Approval& approval) {
    return std::any_of(approval.names.begin(), approval.names.end(), named);
  });
  return found == pack.approvals.end() ? nullptr : &*found;
}

Ruling ruling_of(const Approval& approval) {
  Ruling ruling;
  ruling.tier = approval.withdrawn ? Tier::D : approval.type == "full" ? Tier::A : Tier::B;
  ruling.ceiling = ceiling_of(ruling.tier);
  ruling.entry = "approvals/" + approval.product;
  ruling.reason = fmt::format("{}: {} approval by {} ({}) for {}{}.", approval.product, approval.type, approval.regulator,
                              approval.year, approval.indication, approval.withdrawn ? "; since withdrawn" : "");
  ruling.sources = approval.sources;
  ruling.listed = true;
  ruling.verified = approval.verified;
  return ruling;
}

}  // namespace claimtier
