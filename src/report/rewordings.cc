#include "report/rewordings.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "text/characters.h"

namespace claimtier {
namespace {

// Likeness from which a sentence may be a new wording of another: where the other stood, and on any other page.
constexpr double kAlikeInPlace = 0.3;
constexpr double kAlikeElsewhere = 0.5;

constexpr uint32_t kAnyPage = 0;

// Numbers for strings, from 1.
class Numbers {
 public:
  uint32_t of(const std::string& name) { return ids_.try_emplace(name, static_cast<uint32_t>(ids_.size() + 1)).first->second; }

 private:
  std::unordered_map<std::string, uint32_t> ids_;
};

using Words = std::vector<uint32_t>;  // in order, each once

// A row or a decision, as far as they are compared.
struct Sheet {
  uint32_t pair = 0;  // treatment and condition; 0: not known
  std::vector<uint32_t> pages;
  Words words;
};

template <typename T>
void sort_once(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

Words words_of(std::string_view text, Numbers& numbers) {
  Words words;
  std::string word;
  for (const char c : lower_ascii(text) + " ") {
    if (is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(numbers.of(word));
      word.clear();
    }
  }
  sort_once(words);
  return words;
}

// Without line and column.
std::string page_of(const std::string& place) {
  const size_t column = place.rfind(':');
  return column == std::string::npos ? place : place.substr(0, place.rfind(':', column - 1));
}

// Without the outcome, which the wording decides.
std::string pair_of(const std::string& about) { return about.substr(0, about.rfind('/')); }

// Share of the words that two sentences have in common (Jaccard).
double likeness(const Words& a, const Words& b) {
  size_t both = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    // cppcheck-suppress containerOutOfBounds ; the loop has just looked at both ends
    const bool first = a[i] <= b[j], second = b[j] <= a[i];
    both += first && second ? 1 : 0;
    i += first ? 1 : 0, j += second ? 1 : 0;
  }
  const size_t all = a.size() + b.size() - both;
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

struct Candidate {
  double likeness;
  uint32_t row, decision, page;
};

class Search {
 public:
  Search(const std::vector<RegisterRow>& rows, const std::vector<Decision>& decisions) {
    for (const RegisterRow& row : rows) rows_.push_back(sheet(row.about, row.places, row.sentence));
    for (const Decision& old : decisions) decisions_.push_back(sheet(old.about, old.places, old.wording));
    for (const RegisterRow& row : rows) taken_.push_back(row.filed);
    for (uint32_t i = 0; i < decisions.size(); ++i) by_id_.emplace(decisions[i].id, i);
    for (uint32_t i = 0; i < rows.size(); ++i) close(rows[i].id, rows_[i].pages);
    for (uint32_t i = 0; i < decisions.size(); ++i) close(decisions[i].was, decisions_[i].pages);
  }

  std::vector<Rewording> run() {
    index();
    for (uint32_t i = 0; i < decisions_.size(); ++i) {
      for (const uint32_t page : decisions_[i].pages) compare(i, page, kAlikeInPlace);
    }
    take();
    index();
    for (uint32_t i = 0; i < decisions_.size(); ++i) compare(i, kAnyPage, kAlikeElsewhere);
    take();
    return std::move(found_);
  }

 private:
  Sheet sheet(const std::string& about, const std::vector<std::string>& places, const std::string& sentence) {
    Sheet made{about.empty() ? 0 : names_.of(pair_of(about)), {}, words_of(sentence, names_)};
    for (const std::string& place : places) made.pages.push_back(names_.of(page_of(place)));
    sort_once(made.pages);
    return made;
  }

  // On these pages the claim stands as it was decided, or what became of it is known.
  void close(const std::string& id, const std::vector<uint32_t>& pages) {
    const auto decision = by_id_.find(id);
    if (decision == by_id_.end()) return;
    for (const uint32_t page : pages) closed_.emplace(decision->second, page);
  }

  void index() {
    index_.clear();
    for (uint32_t i = 0; i < rows_.size(); ++i) {
      if (taken_[i]) continue;
      for (const uint32_t page : rows_[i].pages) index_[key(page, rows_[i].pair)].push_back(i);
      index_[key(kAnyPage, rows_[i].pair)].push_back(i);
    }
  }

  static uint64_t key(uint32_t page, uint32_t pair) { return uint64_t{page} << 32 | pair; }

  void compare(uint32_t decision, uint32_t page, double least) {
    const auto rows = index_.find(key(page, decisions_[decision].pair));
    if (rows == index_.end() || closed_.contains({decision, page})) return;
    for (const uint32_t row : rows->second) {
      const double alike = likeness(decisions_[decision].words, rows_[row].words);
      const uint32_t where = page == kAnyPage ? rows_[row].pages.front() : page;
      if (alike >= least) candidates_.push_back({alike, row, decision, where});
    }
  }

  // The most alike first; of equals the row that stands first with the decision filed last.
  void take() {
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(b.likeness, a.row, b.decision, a.page) < std::tie(a.likeness, b.row, a.decision, b.page);
    });
    for (const Candidate& pair : candidates_) {
      if (taken_[pair.row] || !closed_.emplace(pair.decision, pair.page).second) continue;
      taken_[pair.row] = true;
      found_.push_back({pair.row, pair.decision});
    }
    candidates_.clear();
  }

  Numbers names_;
  std::vector<Sheet> rows_, decisions_;
  std::unordered_map<std::string, uint32_t> by_id_;            // decisions
  std::vector<bool> taken_;                                    // rows
  std::set<std::pair<uint32_t, uint32_t>> closed_;             // decision and page
  std::unordered_map<uint64_t, std::vector<uint32_t>> index_;  // page and pair -> rows that are not taken
  std::vector<Candidate> candidates_;
  std::vector<Rewording> found_;
};

}  // namespace

std::vector<Rewording> find_rewordings(const std::vector<RegisterRow>& rows, const std::vector<Decision>& decisions) {
  return Search(rows, decisions).run();
}

}  // namespace claimtier
