#include "rulepack/image.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/archive.h"
#include "rulepack/describe.h"
#include "text/error.h"

namespace claimtier {
namespace {

// The number is the version of the layout: raise it with every change of describe.h.
constexpr std::string_view kMagic = "claimtier-image 13\n";
constexpr size_t kSumSize = 8;

// As Fowler, Noll and Vo, 64 bits, eight bytes at a time, since every start waits for it: notices damage, proves nothing.
std::string checksum(std::string_view bytes) {
  uint64_t sum = 0xcbf29ce484222325;
  for (size_t at = 0; at < bytes.size(); at += kSumSize) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min(kSumSize, bytes.size() - at));
    sum = (sum ^ word) * 0x100000001b3;
  }
  std::string text;
  for (size_t i = 0; i < kSumSize; ++i) text += static_cast<char>(sum >> (8 * i) & 0xff);
  return text;
}

std::vector<std::string> words_by_id(const RulePack& pack) {
  std::vector<std::string> words(pack.words.size());
  for (const auto& [word, id] : pack.words) words[id] = word;
  return words;
}

void set_words(RulePack& pack, const std::vector<std::string>& words) {
  pack.words.reserve(words.size());
  for (uint32_t id = 0; id < words.size(); ++id) pack.words.emplace(words[id], id);
}

}  // namespace

std::string write_image(const RulePack& pack) {
  ImageWriter out;
  out(words_by_id(pack), pack);
  return std::string(kMagic) + checksum(out.bytes) + out.bytes;
}

RulePack read_image(std::string_view image) {
  if (!image.starts_with(kMagic))
    throw Error("this is no rule image of this version: build it again with claimtier-pack");
  image.remove_prefix(kMagic.size());
  const std::string_view sum = image.substr(0, kSumSize);
  image.remove_prefix(sum.size());
  if (sum != checksum(image)) throw Error("the rule image is damaged: build it again with claimtier-pack");
  ImageReader in(image);
  std::vector<std::string> words;
  RulePack pack;
  in(words, pack);
  if (!in.at_end()) throw Error("the rule image is damaged: build it again with claimtier-pack");
  set_words(pack, words);
  return pack;
}

}  // namespace claimtier
