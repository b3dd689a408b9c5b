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
constexpr std::string_view kMagic = "claimtier-image 16\n";
constexpr const char* kDamaged = "the rule image is damaged: build it again with claimtier-pack";
constexpr size_t kHeader = kArrayAlignment;  // the magic, and at its end the checksum of what follows and the size of its first part
constexpr size_t kNumber = 8;                // bytes of each of the two

std::string bytes_of(uint64_t number) {
  std::string bytes;
  for (size_t i = 0; i < kNumber; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
  return bytes;
}

uint64_t number_at(std::string_view bytes, size_t at) {
  uint64_t number = 0;
  std::memcpy(&number, bytes.data() + at, std::min(kNumber, bytes.size() - at));
  return number;
}

// As Fowler, Noll and Vo, 64 bits, eight bytes at a time: notices damage, proves nothing.
uint64_t checksum(std::string_view bytes) {
  uint64_t sum = 0xcbf29ce484222325;
  for (size_t at = 0; at < bytes.size(); at += kNumber) sum = (sum ^ number_at(bytes, at)) * 0x100000001b3;
  return sum;
}

std::string magic() {
  std::string bytes(kMagic);
  bytes.resize(kHeader - 2 * kNumber);
  return bytes;
}

bool is_image(std::string_view image) { return image.size() >= kHeader && image.starts_with(magic()); }

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
  const std::string size = bytes_of(out.bytes.size());
  const std::string body = out.bytes + out.source_bytes;
  return magic() + bytes_of(checksum(size + body)) + size + body;
}

RulePack read_image(std::string_view image, Parts parts) {
  if (is_image(image) && checksum(image.substr(kHeader - kNumber)) != number_at(image, kHeader - 2 * kNumber)) throw Error(kDamaged);
  return read_own_image(image, parts);
}

RulePack read_own_image(std::string_view image, Parts parts) {
  if (!is_image(image)) throw Error("this is no rule image of this version: build it again with claimtier-pack");
  const uint64_t size = number_at(image, kHeader - kNumber);
  image.remove_prefix(kHeader);
  if (size > image.size()) throw Error(kDamaged);
  ImageReader in(image.substr(0, size), parts == Parts::All ? image.substr(size) : std::string_view());
  std::vector<std::string> words;
  RulePack pack;
  in(pack);
  in.source(words);
  if (!in.at_end()) throw Error(kDamaged);
  set_words(pack, words);
  return pack;
}

}  // namespace claimtier
