#include "verdict/suggestion.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "verdict/deletion.h"
#include "verdict/subject.h"

namespace claimtier {
namespace {

constexpr std::string_view kRestricted = "R25";
constexpr size_t kLongestQuote = 120;  // bytes of a sentence; a longer one is named by the marked words

// Fills {slots}. A part in [square brackets] is left out where one of its slots is empty; elsewhere an empty slot makes
// the text unusable.
std::optional<std::string> filled(const std::string& text, const Slots& slots) {
  std::string whole;
  std::string part;
  bool optional = false;
  bool lacking = false;
  for (size_t at = 0; at < text.size(); ++at) {
    std::string& into = optional ? part : whole;
    if (text[at] == '[') {
      optional = true;
    } else if (text[at] == ']') {
      if (!lacking) whole += part;
      part.clear();
      optional = lacking = false;
    } else if (text[at] == '{') {
      const size_t close = text.find('}', at);
      const auto slot = slots.find(std::string_view(text).substr(at + 1, close - at - 1));
      const bool empty = slot == slots.end() || slot->second.empty();
      if (empty && !optional) return std::nullopt;
      lacking = lacking || empty;
      if (!empty) into += slot->second;
      at = close;
    } else {
      into += text[at];
    }
  }
  return whole;
}

template <class T>
bool admits(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

// A law in force keeps the treatment, or the condition, out of advertising.
bool is_restricted(const RulePack& pack, const std::vector<uint32_t>& profiles, const Claim& claim) {
  const auto about = [&](const std::vector<uint32_t>& only, std::string_view list, uint32_t entry) {
    const auto of_list = [&](uint32_t above) { return pack.lists[pack.entries[above].list].name == list; };
    const auto holds = [&](uint32_t above) { return of_list(above) && is_below(pack, entry, above); };
    return std::none_of(only.begin(), only.end(), of_list) || std::any_of(only.begin(), only.end(), holds);
  };
  for (const uint32_t profile : profiles) {
    for (const Restriction& restriction : pack.profiles[profile].restricted) {
      const std::vector<uint32_t>& only = pack.rules[restriction.rule].only;
      if (only.empty()) continue;
      if (about(only, "intervention", claim.intervention.entry) && about(only, "condition", claim.condition.entry)) return true;
    }
  }
  return false;
}

const Wording* wording_for(const RulePack& pack, const std::string& code, const std::string& rule, const Subject& subject) {
  const Outcome outcome = outcome_of(pack, subject);
  const Footing footing = footing_of(pack, subject);
  for (const Wording& wording : pack.suggestions.wordings) {
    const bool named = admits(wording.of, code) || admits(wording.of, rule);
    const bool judged = subject.judged || (wording.outcomes.empty() && wording.tiers.empty());
    const bool footed = wording.footing == Footing::Any || wording.footing == footing;
    if (named && judged && footed && admits(wording.outcomes, outcome) && admits(wording.tiers, subject.ruling.tier))
      return &wording;
  }
  return nullptr;
}

// "Preliminary evidence: knee osteoarthritis. Unproven: autism, lupus."
std::string grades_of(const RulePack& pack, const std::vector<ClaimRecord>& claims) {
  std::map<uint32_t, Tier> best;  // by condition
  for (const ClaimRecord& record : claims) {
    const bool of_effect = !pack.suggestions.effects[static_cast<size_t>(record.claim.outcome)].empty();
    if (!of_effect || !record.has_ruling || record.claim.condition.entry == kNone || !record.ruling.assessed) continue;
    const auto [known, is_new] = best.try_emplace(record.claim.condition.entry, record.ruling.tier);
    if (!is_new) known->second = std::min(known->second, record.ruling.tier);
  }
  std::string all;
  for (size_t tier = 0; tier < pack.suggestions.grades.size(); ++tier) {
    std::string names;
    for (const auto& [condition, found] : best) {
      if (static_cast<size_t>(found) == tier) names += (names.empty() ? "" : ", ") + pack.entries[condition].name;
    }
    if (!names.empty()) all += (all.empty() ? "" : " ") + pack.suggestions.grades[tier] + ": " + names + ".";
  }
  return all;
}

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// What is proposed speaks of the same treatment and outcome as the page, only more quietly: nothing else has to go.
bool is_claim_itself(const Finding& finding, const Subject& subject) {
  return !subject.elsewhere && subject.claim.intervention.entry == finding.claim.intervention.entry;
}

class Adviser {
 public:
  Adviser(const RulePack& pack, const std::vector<uint32_t>& profiles, const ReadsClean& reads_clean, const FileReport& report)
      : pack_(pack), profiles_(profiles), reads_clean_(reads_clean), report_(report), sold_(sold_on(pack, report.claims)) {
    for (const Finding& finding : report.findings) {
      if (finding.code == kRestricted) forbidden_.insert(finding.sentence.begin);
    }
  }

  void advise(Finding& finding) const {
    const Subject subject = subject_of(pack_, finding, sold_);
    const bool free = finding.page || !is_forbidden(finding, subject);
    const Wording* wording = wording_for(pack_, finding.code, finding.rule, subject);
    const Slots slots = wording == nullptr ? Slots() : all_slots(finding, subject, *wording);
    if (free && finding.rewrite.empty() && wording != nullptr) finding.rewrite = sentence_of(*wording, slots);
    finding.suggestion = told(finding, subject, free, wording == nullptr ? std::nullopt : filled(wording->fact, slots));
  }

 private:
  bool is_forbidden(const Finding& finding, const Subject& subject) const {
    return forbidden_.contains(finding.sentence.begin) || is_restricted(pack_, profiles_, finding.claim) ||
           is_restricted(pack_, profiles_, subject.claim);
  }

  // Those that cost a look-up only where a text asks for them.
  Slots all_slots(const Finding& finding, const Subject& subject, const Wording& wording) const {
    Slots slots = slots_of(pack_, subject);
    slots["match"] = finding.matched;
    const auto asked = [&](std::string_view slot) {
      const auto has = [&](const std::string& text) { return text.find(slot) != std::string::npos; };
      return has(wording.fact) || std::any_of(wording.texts.begin(), wording.texts.end(), has);
    };
    if (asked("{known}")) slots["known"] = known_of(subject);
    if (asked("{rival}") && subject.other != kNone) {
      const Subject rival = other_treatment(pack_, subject);
      if (rival.ruling.tier <= Tier::B) slots["rival"] = sentence_about(rival);
    }
    if (asked("{grades}")) slots["grades"] = grades_of(pack_, report_.claims);
    return slots;
  }

  // Looked up once for all findings of the page about the same.
  const std::string& known_of(const Subject& subject) const {
    const Claim& claim = subject.claim;
    const auto [known, is_new] = known_.try_emplace({claim.intervention.entry, claim.condition.entry, claim.qualifiers});
    if (is_new) known->second = sentence_about(best_known(pack_, subject));
    return known->second;
  }

  // What the table says of it, in one sentence: without the reason, which is another. It is read with the text that it becomes
  // part of.
  std::string sentence_about(const Subject& subject) const {
    const Wording* wording = subject.judged ? wording_for(pack_, "", "", subject) : nullptr;
    if (wording == nullptr) return "";
    Slots slots = slots_of(pack_, subject);
    slots.erase("reason");
    for (const std::string& text : wording->texts) {
      if (const std::optional<std::string> sentence = filled(text, slots)) return *sentence;
    }
    return "";
  }

  std::string sentence_of(const Wording& wording, const Slots& slots) const {
    for (const std::string& text : wording.texts) {
      const std::optional<std::string> sentence = filled(text, slots);
      if (sentence && reads_clean_(*sentence)) return *sentence;
    }
    return "";
  }

  // What stays behind is read too: where it would be flagged, or speaks of what no law lets be advertised, all of it
  // goes.
  std::string deletion(const Finding& finding, bool free) const {
    const Span<Char> stands = finding.stands_in;
    const Span<Char> marked = finding.place.visible;
    if (stands.empty() || !stands.covers(marked) || stands.end > report_.page.text.size())
      return "delete \"" + finding.matched + "\"";
    const std::string_view sentence = std::string_view(report_.page.text).substr(stands.begin, stands.size());
    Deletion cut = deletion_of(pack_, sentence, {marked.begin - stands.begin, marked.end - stands.begin});
    if (!cut.rest.empty() && (!free || !reads_clean_(cut.rest))) cut = whole_sentence(sentence);
    const bool quotable = cut.text.size() <= kLongestQuote && cut.text.find('"') == std::string::npos;
    if (!quotable) return "delete the sentence with \"" + finding.matched + "\"";
    return "delete \"" + cut.text + "\"";
  }

  // Where the words alone do not say what is missing, the fact that belongs in their place stands behind it.
  std::string told(const Finding& finding, const Subject& subject, bool free, const std::optional<std::string>& fact) const {
    const std::string caution = " (" + pack_.suggestions.caution + ")";
    const std::string advice = fact && !fact->empty() ? *fact : finding.advice;
    if (finding.rewrite.empty() && finding.page) return without_stop(advice) + caution + ".";
    const bool lowered =
        is_claim_itself(finding, subject) && subject.judged && subject.ruling.tier <= Tier::B && !finding.rewrite.empty();
    std::string text = finding.page || lowered ? "" : deletion(finding, free);
    if (!finding.rewrite.empty()) text += (text.empty() ? "" : ", or ") + std::string("write \"") + finding.rewrite + "\"";
    text += caution;
    if (finding.has_ruling && !finding.rewrite.empty()) return text;
    return text + ". " + (free || finding.code == kRestricted ? advice : pack_.suggestions.restricted);
  }

  const RulePack& pack_;
  const std::vector<uint32_t>& profiles_;
  const ReadsClean& reads_clean_;
  const FileReport& report_;
  uint32_t sold_;
  mutable std::map<std::tuple<uint32_t, uint32_t, std::vector<uint32_t>>, std::string> known_;
  std::set<uint32_t> forbidden_;  // where sentences begin in which a law forbids something
};

}  // namespace

void add_suggestions(const RulePack& pack, const std::vector<uint32_t>& profiles, const ReadsClean& reads_clean,
                     FileReport& report) {
  const Adviser adviser(pack, profiles, reads_clean, report);
  for (Finding& finding : report.findings) {
    if (finding.polarity != Polarity::Red || finding.tool) {
      finding.suggestion = finding.advice;
    } else {
      adviser.advise(finding);
    }
  }
}

}  // namespace claimtier
