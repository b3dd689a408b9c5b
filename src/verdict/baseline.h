// A baseline: the findings that were there on the day it was written, so that only new ones count. Entries and the
// reports of a run go in; findings that stand in the baseline are marked. An entry names no line: it survives text
// added above, reflowed text and, where its file is gone, the text under another name. Pure: reading and writing the
// file is for cli/baseline_file.h.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "verdict/finding.h"

namespace claimtier {

inline constexpr std::string_view kWholePage = "page";  // Finding::sentence_id of what was found of the page as a whole

struct BaselineEntry {
  std::string file;      // as in BaselinePage::name
  std::string rule;      // "regeneration/claim"
  std::string sentence;  // Finding::sentence_id
  uint32_t number = 1;   // among equal ones of the file
  std::string words;     // what was found, for people; matches nothing
};

// A page of the run.
struct BaselinePage {
  std::string name;
  FileReport* report = nullptr;
};

// Marks red findings that nothing suppresses yet as "baseline". Each entry serves one finding: in its own file, or,
// where the file is gone, in one that the baseline does not list. Gives the name of the page where each entry was
// found, "" where it was not.
std::vector<std::string> apply_baseline(const std::vector<BaselineEntry>& entries,
                                        const std::vector<BaselinePage>& pages,
                                        const std::function<bool(const std::string&)>& is_gone);

// Entries for the findings that `keep` wants.
std::vector<BaselineEntry> baseline_entries(const std::vector<BaselinePage>& pages,
                                            const std::function<bool(const Finding&)>& keep);

// By file, rule and sentence, numbered anew.
void sort_entries(std::vector<BaselineEntry>& entries);

}  // namespace claimtier
