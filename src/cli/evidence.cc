// `claimtier evidence QUERY`: the rows of the evidence table, the user's own among them, in which every word of the query is found.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "cli/commands.h"
#include "cli/evidence_row.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "report/escape.h"
#include "report/evidence_table.h"
#include "report/names.h"
#include "text/error.h"
#include "verdict/evidence.h"
#include "verdict/review.h"

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

// What a row is called: the ids and names of its entries and its outcome; with `phrases`, also the words of pages for
// them.
class RowWords {
 public:
  RowWords(const RulePack& pack, bool phrases) : pack_(pack) {
    if (!phrases) return;
    for (size_t i = 0; i < pack.patterns.size(); ++i) {
      if (pack.patterns[i].owner == Owner::Entry) phrases_[pack.patterns[i].of] += folded(pack.phrases[i].text);
    }
  }

  std::string of(const Evidence& row) const {
    return entry(row.intervention) + entry(row.condition) + folded(name_of(row.outcome));
  }

 private:
  std::string entry(uint32_t index) const {
    if (index == kNone) return " any ";
    const auto phrases = phrases_.find(index);
    const Entry& named = pack_.entries[index];
    return folded(named.id) + folded(named.name) + (phrases == phrases_.end() ? "" : phrases->second);
  }

  const RulePack& pack_;
  std::unordered_map<uint32_t, std::string> phrases_;
};

// A word of the query fits the beginning of a word: "cartil" finds cartilage.
bool fits(const std::string& words, const std::string& query) {
  for (size_t begin = 0; begin + 1 < query.size();) {
    const size_t end = query.find(' ', begin + 1);
    if (words.find(std::string_view(query).substr(begin, end - begin)) == std::string::npos) return false;
    begin = end;
  }
  return true;
}

std::vector<const Evidence*> rows_for(const RulePack& pack, const std::string& query, bool phrases) {
  const RowWords words(pack, phrases);
  std::vector<const Evidence*> rows;
  for (const Evidence& row : pack.evidence) {
    if (fits(words.of(row), query)) rows.push_back(&row);
  }
  return rows;
}

std::string rows_text(const RulePack& pack, const std::vector<const Evidence*>& rows) {
  std::string out;
  for (const Evidence* row : rows) out += evidence_row(pack, *row);
  return out + fmt::format("{} of {}\n", rows.size(), counted(pack.evidence.size(), "row"));
}

// Names first: many phrases of pages name another condition too ("runner's knee").
int search(const Options& options) {
  check_outputs(options.outputs);
  const RulePack pack = load_pack(options.rules, options.evidence);
  const std::string query = fmt::format("{}", fmt::join(options.paths, " "));
  std::vector<const Evidence*> rows = rows_for(pack, folded(query), false);
  if (rows.empty()) rows = rows_for(pack, folded(query), true);
  if (rows.empty()) {
    print_error("no row of the evidence table fits '" + query + "'; a pair that is not listed is treated as unproven");
    return kFound;
  }
  for (const Output& output : options.outputs) {
    write_output(output.path, output.format == "text" ? rows_text(pack, rows) : evidence_table(output.format, pack, rows));
  }
  return kNothingFound;
}

// Rows due for review as of that day, the longest due first.
std::string due_text(const RulePack& pack, const std::string& as_of) {
  std::vector<std::pair<std::string, const Evidence*>> due;
  for (const Evidence& row : pack.evidence) {
    if (due_date(pack, row) <= as_of) due.emplace_back(due_date(pack, row), &row);
  }
  std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string out;
  for (const auto& [day, row] : due) out += fmt::format("{}: due for review since {}\n", row_id(pack, *row), day);
  return out;
}

std::string tier_text(const RulePack& pack) {
  std::string out;
  for (const Tier tier : {Tier::A, Tier::B, Tier::C, Tier::D}) {
    const auto of_tier = [&](const Evidence& row) { return row.tier == tier; };
    const auto verified = [&](const Evidence& row) { return of_tier(row) && row.verified; };
    out += fmt::format("tier {}: {}, {} verified\n", letter_of(tier),
                       counted(static_cast<uint64_t>(std::count_if(pack.evidence.begin(), pack.evidence.end(), of_tier)), "row"),
                       std::count_if(pack.evidence.begin(), pack.evidence.end(), verified));
  }
  return out;
}

int check(const Options& options) {
  if (!options.paths.empty()) throw Error(fmt::format("--check is for the whole table: leave out '{}'", options.paths.front()));
  std::vector<Problem> problems;
  RulePack pack = read_pack(options.rules, problems);
  const std::vector<Problem> more = hygiene(pack);
  problems.insert(problems.end(), more.begin(), more.end());
  std::erase_if(problems, [](const Problem& problem) {
    return problem.path.find("evidence/") == std::string::npos && !problem.path.ends_with("sources.toml");
  });
  pack = with_own_evidence(std::move(pack), options.evidence, problems);
  for (const Problem& problem : problems) print(escape_terminal(to_string(problem)) + "\n");
  print(due_text(pack, options.as_of) + tier_text(pack));
  print(fmt::format("{}: {}\n", counted(pack.evidence.size(), "row"), counted(problems.size(), "problem")));
  return problems.empty() ? kNothingFound : kFound;
}

}  // namespace

int run_evidence(const Options& options) { return options.check ? check(options) : search(options); }

}  // namespace claimtier
