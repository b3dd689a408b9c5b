#include "verdict/baseline.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace claimtier {
namespace {

using Key = std::pair<std::string, std::string>;  // rule and sentence
using Indices = std::vector<size_t>;              // of entries

constexpr size_t kMostWords = 80;
constexpr size_t kFew = 32;  // pages: what more of them have says little about which of them a page was

bool is_open(const Finding& finding) {
  return finding.polarity == Polarity::Red && !finding.tool && finding.suppressed.kind.empty();
}

Key key_of(const BaselineEntry& entry) { return {entry.rule, entry.sentence}; }

// The open findings of the pages whose names are wanted, each handed out once.
class OpenFindings {
 public:
  using ByPage = std::map<size_t, std::deque<Finding*>>;

  template <class Wanted>
  OpenFindings(const std::vector<BaselinePage>& pages, Wanted wanted) {
    for (size_t i = 0; i < pages.size(); ++i) {
      if (!wanted(pages[i].name)) continue;
      for (Finding& finding : pages[i].report->findings) {
        if (is_open(finding)) open_[{finding.rule, finding.sentence_id}][i].push_back(&finding);
      }
    }
  }

  // Marks the first of the page; false where none is left.
  bool take(size_t page, const Key& key) {
    const auto same = open_.find(key);
    if (same == open_.end()) return false;
    const auto found = same->second.find(page);
    if (found == same->second.end()) return false;
    found->second.front()->suppressed.kind = "baseline";
    found->second.pop_front();
    if (found->second.empty()) same->second.erase(found);
    return true;
  }

  const ByPage& with(const Key& key) const {
    static const ByPage kNowhere;
    const auto same = open_.find(key);
    return same == open_.end() ? kNowhere : same->second;
  }

 private:
  std::map<Key, ByPage> open_;
};

class Matching {
 public:
  Matching(const std::vector<BaselineEntry>& entries, const std::vector<BaselinePage>& pages)
      : entries_(entries),
        pages_(pages),
        listed_(names_in(entries)),
        in_place_(pages, [&](const std::string& name) { return listed_.contains(name); }),
        moved_(pages, [&](const std::string& name) { return !listed_.contains(name); }),
        found_in_(entries.size()) {
    for (size_t i = 0; i < pages.size(); ++i) page_named_[pages[i].name] = i;
  }

  void match_in_place() {
    for (size_t i = 0; i < entries_.size(); ++i) {
      const auto page = page_named_.find(entries_[i].file);
      if (page != page_named_.end()) take(in_place_, i, page->second);
    }
  }

  // Pages that the baseline does not list may hold what stood in files that are gone.
  void match_moved(const std::function<bool(const std::string&)>& is_gone) {
    std::map<std::string, Indices> gone;
    for (size_t i = 0; i < entries_.size(); ++i) {
      const std::string& file = entries_[i].file;
      if (!page_named_.contains(file) && (gone.contains(file) || is_gone(file))) gone[file].push_back(i);
    }
    for (const auto& [file, entries] : gone) follow(entries);
  }

  std::vector<std::string> result() { return std::move(found_in_); }

 private:
  // What a page shares with a file that is gone, the weightiest first.
  struct Shared {
    bool fresh;           // no other file has followed to it
    size_t rare, common;  // findings that few pages have, that many have
    auto operator<=>(const Shared&) const = default;
  };

  static std::set<std::string> names_in(const std::vector<BaselineEntry>& entries) {
    std::set<std::string> names;
    for (const BaselineEntry& entry : entries) names.insert(entry.file);
    return names;
  }

  bool take(OpenFindings& open, size_t entry, size_t page) {
    if (!open.take(page, key_of(entries_[entry]))) return false;
    found_in_[entry] = pages_[page].name;
    return true;
  }

  // First the page that shares most with the file that is gone, then any. What was found of the page as a whole says
  // nothing about which page it was, so it only follows the rest.
  void follow(const Indices& entries) {
    const std::map<size_t, Shared> shared = shared_with(entries);
    const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto best = std::max_element(shared.begin(), shared.end(), less);
    if (best == shared.end()) return;
    taken_.insert(best->first);
    for (const size_t entry : entries) {
      if (take(moved_, entry, best->first) || entries_[entry].sentence == kWholePage) continue;
      const OpenFindings::ByPage& others = moved_.with(key_of(entries_[entry]));
      if (!others.empty()) take(moved_, entry, others.begin()->first);
    }
  }

  // Of a finding that many pages have, only the first ones are looked at: a sentence that all pages of a site share would else
  // take time with their square.
  std::map<size_t, Shared> shared_with(const Indices& entries) const {
    std::map<size_t, Shared> shared;
    for (const size_t entry : entries) {
      if (entries_[entry].sentence == kWholePage) continue;
      const OpenFindings::ByPage& pages = moved_.with(key_of(entries_[entry]));
      size_t looked_at = 0;
      for (auto page = pages.begin(); page != pages.end() && looked_at < kFew; ++page, ++looked_at) {
        Shared& of_page = shared.try_emplace(page->first, Shared{!taken_.contains(page->first), 0, 0}).first->second;
        ++(pages.size() <= kFew ? of_page.rare : of_page.common);
      }
    }
    return shared;
  }

  const std::vector<BaselineEntry>& entries_;
  const std::vector<BaselinePage>& pages_;
  std::set<std::string> listed_;
  OpenFindings in_place_, moved_;
  std::vector<std::string> found_in_;
  std::map<std::string, size_t> page_named_;
  std::set<size_t> taken_;
};

// At most so many bytes, whole code points.
std::string shortened(const std::string& words) {
  size_t end = std::min(words.size(), kMostWords);
  while (end > 0 && end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return words.substr(0, end);
}

}  // namespace

std::vector<std::string> apply_baseline(const std::vector<BaselineEntry>& entries,
                                        const std::vector<BaselinePage>& pages,
                                        const std::function<bool(const std::string&)>& is_gone) {
  Matching matching(entries, pages);
  matching.match_in_place();
  matching.match_moved(is_gone);
  return matching.result();
}

std::vector<BaselineEntry> baseline_entries(const std::vector<BaselinePage>& pages,
                                            const std::function<bool(const Finding&)>& keep) {
  std::vector<BaselineEntry> entries;
  for (const BaselinePage& page : pages) {
    for (const Finding& finding : page.report->findings) {
      if (keep(finding))
        entries.push_back({page.name, finding.rule, finding.sentence_id, 1, shortened(finding.matched)});
    }
  }
  return entries;
}

void sort_entries(std::vector<BaselineEntry>& entries) {
  const auto place = [](const BaselineEntry& entry) { return std::tie(entry.file, entry.rule, entry.sentence); };
  std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  for (size_t i = 0; i < entries.size(); ++i) {
    const bool again = i > 0 && place(entries[i - 1]) == place(entries[i]);
    entries[i].number = again ? entries[i - 1].number + 1 : 1;
  }
}

}  // namespace claimtier
