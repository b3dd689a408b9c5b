#include "verdict/bibliography.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "verdict/author.h"

namespace claimtier {
namespace {

constexpr uint32_t kYearWithin = 8;  // tokens from an author's name to the year: "Karjalainen and colleagues (Cochrane, 2021)"

constexpr size_t kShortestNumber = 4;    // of those in an identifier, "10.1002/x", "PMID 1234"
constexpr size_t kRegistryNumber = 6;  // digits and hyphens of a registry's number

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

// Whether an identifier may be there; told sooner than by the expression.
bool may_identify(std::string_view text) {
  size_t run = 0, longest = 0;  // of digits and hyphens
  bool named = false;           // "10." of a DOI, "pm" of PubMed and PMID
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    run = c == '-' || is_ascii_digit(c) ? run + 1 : 0;
    longest = std::max(longest, run);
    named |= (c == '.' && text.substr(0, at).ends_with("10")) || ((c | 0x20) == 'm' && at > 0 && (text[at - 1] | 0x20) == 'p');
  }
  return longest >= kRegistryNumber || (named && longest >= kShortestNumber);
}

}  // namespace

bool names_year(const Passage& passage, Span<Tok> tokens) {
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (is_year(passage.word(t))) return true;
  }
  return false;
}

const Bibliography::Tables& Bibliography::tables() const {
  std::call_once(made_, [this] {
    for (uint32_t i = 0; i < pack_.references.size(); ++i) {
      const Reference& reference = pack_.references[i];
      if (!reference.doi.empty()) tables_.by_id[lower_ascii(reference.doi)] = i;
      if (!reference.pmid.empty()) tables_.by_id["pmid " + reference.pmid] = i;
      if (!reference.registry.empty()) tables_.by_id[lower_ascii(reference.registry)] = i;
      const bool paper = !reference.doi.empty() || !reference.pmid.empty();
      tables_.longest_id = std::max({tables_.longest_id, reference.doi.size(), reference.registry.size()});
      const std::string author = paper && reference.year != 0 ? lower_ascii(author_of(reference)) : "";
      if (!author.empty()) tables_.by_author[author].push_back(i);
    }
  });
  return tables_;
}

std::vector<Citation> Bibliography::identifiers_in(std::string_view text) const {
  static const re2::LazyRE2 kIdentifier = {
      R"((?i)(10\.\d{4,9}/[^\s"'<>]+)|pubmed[^\s"'<>]*?/(\d{4,9})|pmid[:#\s]*(\d{4,9})|\b([A-Z]{3,6}[\d-]{6,20}))"};
  std::vector<Citation> found;
  if (!may_identify(text)) return found;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece doi, address, pmid, registry;
  while (RE2::FindAndConsume(&rest, *kIdentifier, &doi, &address, &pmid, &registry)) {
    const re2::StringPiece& at = !doi.empty() ? doi : !address.empty() ? address : !pmid.empty() ? pmid : registry;
    const bool is_pmid = !address.empty() || !pmid.empty();
    const auto begin = static_cast<uint32_t>(at.data() - text.data());
    std::string identifier = lower_ascii({at.data(), std::min(at.size(), tables().longest_id)});
    while (!is_pmid && !identifier.empty() && find(identifier).empty()) identifier.pop_back();  // "10.1000/x)." ends before ")."
    const std::vector<uint32_t> references = find(is_pmid ? "pmid " + identifier : identifier);
    if (!references.empty()) found.push_back({{begin, begin + static_cast<uint32_t>(identifier.size())}, references});
  }
  return found;
}

std::vector<uint32_t> Bibliography::named_at(const Passage& passage, uint32_t token, uint32_t end, Span<Tok>& tokens) const {
  const auto works = tables().by_author.find(std::string(passage.word(token)));
  if (works == tables().by_author.end() || (token > 0 && is_title(passage.word(token - 1)))) return {};
  const uint32_t year = year_token(passage, token, end);
  if (year == kNone) return {};
  std::vector<uint32_t> found;
  for (const uint32_t reference : works->second) {
    if (std::to_string(pack_.references[reference].year) == passage.word(year)) found.push_back(reference);
  }
  tokens = {token, year + 1};
  return found;
}

std::vector<uint32_t> Bibliography::find(const std::string& identifier) const {
  const auto found = tables().by_id.find(identifier);
  return found == tables().by_id.end() ? std::vector<uint32_t>{} : std::vector<uint32_t>{found->second};
}

}  // namespace claimtier
