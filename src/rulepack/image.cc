#include "rulepack/image.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/archive.h"
#include "rulepack/describe.h"
#include "text/error.h"

namespace claimtier {
namespace {

// The last digit is the version of the layout: raise it with every change of describe.h.
constexpr std::string_view kMagic = "claimtier-image 11\n";
constexpr size_t kHeader = kArrayAlignment;  // the magic, and in its last eight bytes the size of the first part

std::string header_of(uint64_t size) {
  std::string header(kMagic);
  header.resize(kHeader);
  for (size_t i = 0; i < 8; ++i) header[kHeader - 8 + i] = static_cast<char>(size >> (8 * i) & 0xff);
  return header;
}

uint64_t size_in(std::string_view header) {
  uint64_t size = 0;
  for (size_t i = 0; i < 8; ++i) size |= uint64_t{static_cast<uint8_t>(header[kHeader - 8 + i])} << (8 * i);
  return size;
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
  out(pack);
  out.source(words_by_id(pack));
  return header_of(out.bytes.size()) + out.bytes + out.source_bytes;
}

RulePack read_image(std::string_view image, Parts parts) {
  if (!image.starts_with(kMagic) || image.size() < kHeader)
    throw Error("this is no rule image of this version: build it again with claimtier-pack");
  const uint64_t size = size_in(image);
  image.remove_prefix(kHeader);
  if (size > image.size()) throw Error("the rule image is damaged: build it again with claimtier-pack");
  ImageReader in(image.substr(0, size), parts == Parts::All ? image.substr(size) : std::string_view());
  std::vector<std::string> words;
  RulePack pack;
  in(pack);
  in.source(words);
  if (!in.at_end()) throw Error("the rule image is damaged: build it again with claimtier-pack");
  set_words(pack, words);
  return pack;
}

}  // namespace claimtier
