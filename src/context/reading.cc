#include "context/reading.h"

namespace claimtier {
namespace {

Span<Tok> sentence_at(const Passage& passage, uint32_t token) {
  const auto before = [token](const Sentence& sentence) { return sentence.tokens.end <= token; };
  return std::partition_point(passage.sentences.begin(), passage.sentences.end(), before)->tokens;
}

}  // namespace

Reading::Reading(const RulePack& rules, const Document& prose, const std::vector<Passage>& blocks, const std::vector<Matches>& found)
    : pack(rules), document(prose), passages(blocks), matches(found) {
  for (uint32_t p = 0; p < passages.size(); ++p) add_words_of_context(p);
  for (Placed* placed : {&cues_, &stops_}) placed->begins.push_back(static_cast<uint32_t>(placed->all.size()));
}

void Reading::add_words_of_context(uint32_t passage) {
  for (Placed* placed : {&cues_, &stops_}) placed->begins.push_back(static_cast<uint32_t>(placed->all.size()));
  std::vector<ActingCue> decoys;
  for (const Match& match : matches[passage].phrases) {
    const Pattern& found = pattern(match);
    const ActingCue words{found.of, passage, match.tokens};
    if (found.owner == Owner::Cue) cues_.all.push_back(words);
    if (found.owner == Owner::Stop) stops_.all.push_back(words);
    if (found.owner == Owner::Decoy) decoys.push_back(words);
  }
  if (decoys.empty()) return;
  const auto switched_off = [&](const ActingCue& words) {
    const std::span<const ActingCue> near = part(decoys, sentence_at(passages[passage], words.tokens.begin));
    return std::any_of(near.begin(), near.end(),
                       [&](const ActingCue& decoy) { return decoy.cue == words.cue && decoy.tokens.overlaps(words.tokens); });
  };
  const auto first = cues_.all.begin() + cues_.begins.back();
  cues_.all.erase(std::remove_if(first, cues_.all.end(), switched_off), cues_.all.end());
}

}  // namespace claimtier
