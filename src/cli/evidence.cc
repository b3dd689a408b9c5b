// `claimtier evidence QUERY`: the rows of the evidence table in which every word of the query is found.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "report/names.h"
#include "verdict/evidence.h"

namespace claimtier {
namespace {

// Words in lower case, one blank around each; all else is a blank.
std::string folded(std::string_view text) {
  std::string out = " ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool part = std::isalnum(byte) != 0 || byte >= 0x80;
    if (part) out += static_cast<char>(std::tolower(byte));
    if (!part && !out.ends_with(' ')) out += ' ';
  }
  return out.ends_with(' ') ? out : out + ' ';
}

// All that an entry is called: its id, its name and its phrases.
class EntryWords {
 public:
  explicit EntryWords(const RulePack& pack) : pack_(pack) {
    for (const Pattern& pattern : pack.patterns) {
      if (pattern.owner == Owner::Entry) phrases_[pattern.of] += folded(pattern.text);
    }
  }

  std::string of(uint32_t entry) const {
    if (entry == kNone) return " any ";
    const auto phrases = phrases_.find(entry);
    const Entry& named = pack_.entries[entry];
    return folded(named.id) + folded(named.name) + (phrases == phrases_.end() ? "" : phrases->second);
  }

 private:
  const RulePack& pack_;
  std::unordered_map<uint32_t, std::string> phrases_;
};

// A word of the query fits the beginning of a word: "cartil" finds cartilage.
bool fits(const std::string& words, const std::vector<std::string>& query) {
  return std::all_of(query.begin(), query.end(), [&](const std::string& word) {
    const std::string wanted = folded(word);
    return words.find(std::string_view(wanted).substr(0, wanted.size() - 1)) != std::string::npos;
  });
}

std::string marks_of(const Evidence& row) {
  std::string marks = row.verified ? "verified" : "sources not yet verified";
  if (row.disputed) marks += ", disputed";
  if (row.absence) marks += ", absence of evidence";
  return marks;
}

std::string row_text(const RulePack& pack, const Evidence& row) {
  const uint8_t ceiling = ceiling_of(row.tier);
  std::string out = fmt::format("{:<56} tier {}  ceiling {} ({})\n", row_id(pack, row), letter_of(row.tier), ceiling,
                                rung_name(ceiling));
  out += wrap("    ", row.reason);
  for (const Alternative& other : row.alternatives) {
    out += wrap(fmt::format("    or tier {}: ", letter_of(other.tier)), other.reason);
  }
  for (const uint32_t source : row.sources) out += wrap("    - ", cite(pack.references[source]));
  return out + fmt::format("    reviewed {}; {}\n\n", row.reviewed, marks_of(row));
}

int search(const RulePack& pack, const std::vector<std::string>& query) {
  const EntryWords words(pack);
  std::string out;
  size_t found = 0;
  for (const Evidence& row : pack.evidence) {
    const std::string called = words.of(row.intervention) + words.of(row.condition) + folded(name_of(row.outcome));
    if (!fits(called, query)) continue;
    out += row_text(pack, row);
    ++found;
  }
  if (found == 0) {
    print_error(fmt::format("no row of the evidence table fits '{}'; a pair that is not listed is treated as unproven",
                            fmt::join(query, " ")));
    return kFound;
  }
  print(out + fmt::format("{} of {}\n", found, counted(pack.evidence.size(), "row")));
  return kNothingFound;
}

int check(const Options& options) {
  std::vector<Problem> problems;
  const RulePack pack = read_pack(options.rules, problems);
  const std::vector<Problem> more = hygiene(pack);
  problems.insert(problems.end(), more.begin(), more.end());
  std::erase_if(problems, [](const Problem& problem) {
    return problem.path.find("evidence/") == std::string::npos && !problem.path.ends_with("sources.toml");
  });
  for (const Problem& problem : problems) print(to_string(problem) + "\n");
  print(fmt::format("{}: {}\n", counted(pack.evidence.size(), "row"), counted(problems.size(), "problem")));
  return problems.empty() ? kNothingFound : kFound;
}

}  // namespace

int run_evidence(const Options& options) {
  return options.check ? check(options) : search(load_pack(options.rules), options.paths);
}

}  // namespace claimtier
