// A finding in words: why it was flagged, what the evidence table and the law say, what to write instead. For every format that
// people read.
//
//   remarks_on(pack, finding)  ->  {"where", {"paragraph 12, character 5"}}, {"why", {"tier C allows ..."}}, {"evidence", {"...", "..."}}, {"rule", {"..."}},
//                                  {"instead", {"..."}}
// Nothing here is escaped but paths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rulepack/rule_pack.h"
#include "verdict/finding.h"

namespace claimtier {

// "site/knee.md:3:5". Bytes of the path that are not UTF-8 become visible (caf\xe9.md), so that every format can hold it.
std::string place_text(std::string_view path, const Place& place);

// Its file: without the "#post-7" of an export, which no other program knows as a path.
std::string file_of(const FileReport& report);

struct Remark {
  std::string_view label;
  std::vector<std::string> lines;
};

// "Fla. Stat. 458.3245 (us-fl, not verified)"
std::string law_text(const Law& law, std::string_view profile);

// Only remarks with something to say.
std::vector<Remark> remarks_on(const RulePack& pack, const Finding& finding);

// "condition: knee osteoarthritis, from the heading"
std::string slot_text(const RulePack& pack, std::string_view slot_name, const Slot& slot);
// "tier C (unproven), ceiling 1 (investigational); worded at strength 3 (stated)"
std::string ruling_text(const Ruling& ruling, uint8_t strength);

// "msc/knee-osteoarthritis/pain: Two small trials."; "" where there is no reason.
std::string reason_text(const Ruling& ruling);
std::string alternative_text(const Alternative& other);
// "reviewed 2026-11-20; disputed"
std::string review_text(const RulePack& pack, const Ruling& ruling);

// For formats of other programs: red findings and those about the run, none that is suppressed.
bool reported(const Finding& finding);

// "error", "warning", "note"; "green" for credits.
std::string_view level_of(const Finding& finding);
// The message, else the text that was flagged.
std::string message_of(const Finding& finding);
// The same for formats that have no other field for the part of the file: "... (paragraph 12, character 5)".
std::string placed_message_of(const Finding& finding);

}  // namespace claimtier
