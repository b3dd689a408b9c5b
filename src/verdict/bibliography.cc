#include "verdict/bibliography.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "verdict/author.h"

namespace claimtier {
namespace {

constexpr uint32_t kYearWithin = 8;  // tokens from an author's name to the year: "Karjalainen and colleagues (Cochrane, 2021)"

constexpr size_t kShortestNumber = 4;  // of those in an identifier, "10.1002/x"

// "Dr. Lee joined us in 2019" cites nobody.
bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 6> kTitles = {"dr", "doctor", "prof", "professor", "mr", "ms"};
  return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

bool is_year(std::string_view word) { return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")); }

// "Hohmann 2021", "Hohmann et al., 2021", "Hohmann and colleagues in 2021": the token of the year; kNone for any other words between.
uint32_t year_token(const Passage& passage, uint32_t name, uint32_t end) {
  bool cited = true;
  for (uint32_t t = name + 1; t < std::min(end, name + kYearWithin); ++t) {
    const std::string_view word = passage.word(t);
    if (is_year(word)) return cited ? t : kNone;
    cited = word == "al" || word == "colleagues" || (cited && t > name + 1);
  }
  return kNone;
}

// A run of digits and hyphens as every identifier has: told sooner than by the expression.
bool has_number(std::string_view text) {
  size_t run = 0;
  for (const char c : text) {
    run = c == '-' || (c >= '0' && c <= '9') ? run + 1 : 0;
    if (run == kShortestNumber) return true;
  }
  return false;
}

}  // namespace

bool names_year(const Passage& passage, Span<Tok> tokens) {
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (is_year(passage.word(t))) return true;
  }
  return false;
}

Bibliography::Bibliography(const RulePack& pack) {
  for (uint32_t i = 0; i < pack.references.size(); ++i) {
    const Reference& reference = pack.references[i];
    years_.push_back(reference.year);
    if (!reference.doi.empty()) by_id_[lower_ascii(reference.doi)] = i;
    if (!reference.pmid.empty()) by_id_["pmid " + reference.pmid] = i;
    if (!reference.registry.empty()) by_id_[lower_ascii(reference.registry)] = i;
    const bool paper = !reference.doi.empty() || !reference.pmid.empty();
    const std::string author = paper && reference.year != 0 ? lower_ascii(author_of(reference)) : "";
    if (!author.empty()) by_author_[author].push_back(i);
  }
}

std::vector<Citation> Bibliography::identifiers_in(std::string_view text) const {
  static const re2::LazyRE2 kIdentifier = {
      R"((?i)(10\.\d{4,9}/[^\s"'<>]+)|pubmed[^\s"'<>]*?/(\d{4,9})|pmid[:#\s]*(\d{4,9})|\b([A-Z]{3,6}[\d-]{6,20}))"};
  std::vector<Citation> found;
  if (!has_number(text)) return found;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece doi, address, pmid, registry;
  while (RE2::FindAndConsume(&rest, *kIdentifier, &doi, &address, &pmid, &registry)) {
    const re2::StringPiece& at = !doi.empty() ? doi : !address.empty() ? address : !pmid.empty() ? pmid : registry;
    const bool is_pmid = !address.empty() || !pmid.empty();
    const auto begin = static_cast<uint32_t>(at.data() - text.data());
    std::string identifier = lower_ascii({at.data(), at.size()});
    while (!is_pmid && !identifier.empty() && find(identifier).empty()) identifier.pop_back();  // "10.1000/x)." ends before ")."
    const std::vector<uint32_t> references = find(is_pmid ? "pmid " + identifier : identifier);
    if (!references.empty()) found.push_back({{begin, begin + static_cast<uint32_t>(identifier.size())}, references});
  }
  return found;
}

std::vector<uint32_t> Bibliography::named_at(const Passage& passage, uint32_t token, uint32_t end, Span<Tok>& tokens) const {
  const auto works = by_author_.find(std::string(passage.word(token)));
  if (works == by_author_.end() || (token > 0 && is_title(passage.word(token - 1)))) return {};
  const uint32_t year = year_token(passage, token, end);
  if (year == kNone) return {};
  std::vector<uint32_t> found;
  for (const uint32_t reference : works->second) {
    if (std::to_string(years_[reference]) == passage.word(year)) found.push_back(reference);
  }
  tokens = {token, year + 1};
  return found;
}

std::vector<uint32_t> Bibliography::find(const std::string& identifier) const {
  const auto found = by_id_.find(identifier);
  return found == by_id_.end() ? std::vector<uint32_t>{} : std::vector<uint32_t>{found->second};
}

}  // namespace claimtier
