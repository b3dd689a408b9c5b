#include "verdict/suggestion.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "verdict/author.h"

namespace claimtier {
namespace {

constexpr std::string_view kRestricted = "R25";
constexpr size_t kMostSources = 2;  // named in a sentence of a page; the report has them all

using Slots = std::map<std::string, std::string, std::less<>>;

// Fills {slots}. A part in [square brackets] is left out where one of its slots is empty; elsewhere an empty slot makes the text
// unusable.
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

// "iPSC" and "hCG" stay as they are.
std::string capitalised(std::string text) {
  const auto upper = [&](size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z' && !upper(1)) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// "Whittle 2025; Sadeghirad 2024"
std::string sources_of(const RulePack& pack, const Evidence& row) {
  std::string names;
  size_t count = 0;
  for (const uint32_t source : row.sources) {
    const Reference& reference = pack.references[source];
    const std::string author(author_of(reference));
    if (author.empty() || reference.year == 0 || count == kMostSources) continue;
    names += (count++ == 0 ? "" : "; ") + author + " " + std::to_string(reference.year);
  }
  return names;
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (!part.empty()) all += (all.empty() ? "" : "; ") + part;
  }
  return all;
}

// What one finding is about, in words.
class Subject {
 public:
  Subject(const RulePack& pack, const Finding& finding) : pack_(pack), finding_(finding), claim_(finding.claim) {
    const uint32_t row = finding.has_ruling ? finding.ruling.row : kNone;
    if (row != kNone) row_ = &pack.evidence[row];
    allowed_ = finding.has_ruling && finding.ruling.tier <= Tier::B;
  }

  // A claim said to last is judged by how long its effect does.
  Outcome outcome() const {
    return row_ != nullptr && row_->outcome == Outcome::Durability ? Outcome::Durability : claim_.outcome;
  }

  Footing footing() const {
    if (finding_.has_ruling && !finding_.ruling.listed && is_established()) return Footing::Established;
    if (row_ == nullptr || row_->absence || !covers_claim() || !left_out().empty()) return Footing::Any;
    const auto published = [&](uint32_t source) {
      const Reference& reference = pack_.references[source];
      return !reference.doi.empty() || !reference.pmid.empty();
    };
    return std::any_of(row_->sources.begin(), row_->sources.end(), published) ? Footing::Studied : Footing::Any;
  }

  Slots slots() const {
    const uint32_t treatment = narrowed(claim_.intervention.entry, row_ == nullptr ? kNone : row_->intervention);
    const uint32_t condition = narrowed(claim_.condition.entry, row_ == nullptr ? kNone : row_->condition);
    const bool plural = treatment != kNone && pack_.entries[treatment].plural;
    const std::string name = treatment == kNone ? "this treatment" : pack_.entries[treatment].name;
    const auto effect = static_cast<size_t>(outcome());
    const std::vector<std::string>& effects = pack_.suggestions.effects;
    Slots slots = {{"intervention", name},
                   {"Intervention", capitalised(left_out().empty() ? name : "in the case of " + left_out() + ", " + name)},
                   {"condition", said(condition)},
                   {"people", people(condition)},
                   {"comparator", comparator()},
                   {"effect", effect < effects.size() ? effects[effect] : ""},
                   {"has", plural ? "have" : "has"},
                   {"does", plural ? "do" : "does"},
                   {"is", plural ? "are" : "is"}};
    if (row_ == nullptr || !left_out().empty()) return slots;
    slots["reason"] = row_->reason;
    slots["source"] = sources_of(pack_, *row_);
    slots["studied"] = joined({row_->population, row_->size, row_->horizon});
    return slots;
  }

 private:
  bool is_established() const {
    if (claim_.intervention.entry == kNone) return false;
    const std::string& field = pack_.entries[claim_.intervention.entry].field;
    return field == "home" || field == "standard-care";
  }

  // A row about some knees denies nothing of all joints.
  bool covers_claim() const {
    return is_below(pack_, claim_.intervention.entry, row_->intervention) &&
           (row_->condition == kNone || is_below(pack_, claim_.condition.entry, row_->condition));
  }

  std::string name_of_entry(uint32_t entry) const { return entry == kNone ? "" : pack_.entries[entry].name; }

  // What is allowed of the claim is allowed only of what the row below it is about; denied may be all of it.
  uint32_t narrowed(uint32_t claimed, uint32_t row) const {
    return allowed_ && row != kNone && is_below(pack_, row, claimed) ? row : claimed;
  }

  std::string said(uint32_t condition) const {
    if (condition == kNone) return "";
    const Entry& entry = pack_.entries[condition];
    return entry.said.empty() ? entry.name : entry.said;
  }

  std::string people(uint32_t condition) const {
    if (condition == kNone) return "";
    const std::string& people = pack_.entries[condition].people;
    return people.empty() ? "people with " + said(condition) : people;
  }

  // The claim's, unless the row compares with something else.
  std::string comparator() const {
    if (!allowed_ || row_ == nullptr || row_->comparators.empty() || claim_.comparator != kNone) return name_of_entry(claim_.comparator);
    return name_of_entry(row_->comparators.front());
  }

  // Whom the claim names and the evidence left out, for which its tier was lowered: "children".
  std::string left_out() const {
    if (row_ == nullptr || finding_.ruling.tier <= row_->tier) return "";
    for (const uint32_t qualifier : claim_.qualifiers) {
      if (pack_.entries[qualifier].lowers && !contains(row_->qualifiers, qualifier)) return pack_.entries[qualifier].name;
    }
    return "";
  }

  static bool contains(const std::vector<uint32_t>& all, uint32_t one) { return std::find(all.begin(), all.end(), one) != all.end(); }

  const RulePack& pack_;
  const Finding& finding_;
  const Claim& claim_;
  const Evidence* row_ = nullptr;
  bool allowed_ = false;  // by tier A or B
};

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

const Wording* wording_for(const RulePack& pack, const Finding& finding, const Subject& subject) {
  for (const Wording& wording : pack.suggestions.wordings) {
    const bool named = admits(wording.of, finding.code) || admits(wording.of, finding.rule);
    const bool judged = finding.has_ruling || (wording.outcomes.empty() && wording.tiers.empty());
    const bool footed = wording.footing == Footing::Any || wording.footing == subject.footing();
    if (named && judged && footed && admits(wording.outcomes, subject.outcome()) && admits(wording.tiers, finding.ruling.tier)) {
      return &wording;
    }
  }
  return nullptr;
}

std::string rewrite_of(const RulePack& pack, const Finding& finding, const ReadsClean& reads_clean) {
  const Subject subject(pack, finding);
  const Wording* wording = wording_for(pack, finding, subject);
  if (wording == nullptr) return "";
  const Slots slots = subject.slots();
  for (const std::string& text : wording->texts) {
    const std::optional<std::string> sentence = filled(text, slots);
    if (sentence && reads_clean(*sentence)) return *sentence;
  }
  return "";
}

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// The rule's own advice stands behind it where the words alone do not say what is missing.
std::string told(const RulePack& pack, const Finding& finding) {
  const std::string caution = " (" + pack.suggestions.caution + ")";
  if (finding.rewrite.empty() && finding.page) return without_stop(finding.advice) + caution + ".";
  const bool lowered = finding.has_ruling && finding.ruling.tier <= Tier::B && !finding.rewrite.empty();
  std::string text = finding.page || lowered ? "" : "delete \"" + finding.matched + "\"";
  if (!finding.rewrite.empty()) text += (text.empty() ? "" : ", or ") + std::string("write \"") + finding.rewrite + "\"";
  text += caution;
  if (finding.has_ruling && !finding.rewrite.empty()) return text;
  return text + ". " + finding.advice;
}

}  // namespace

void add_suggestions(const RulePack& pack, const std::vector<uint32_t>& profiles, const ReadsClean& reads_clean,
                     std::vector<Finding>& findings) {
  std::set<uint32_t> forbidden;  // where sentences begin in which a law forbids something
  for (const Finding& finding : findings) {
    if (finding.code == kRestricted) forbidden.insert(finding.sentence.begin);
  }
  for (Finding& finding : findings) {
    if (finding.polarity != Polarity::Red || finding.tool) {
      finding.suggestion = finding.advice;
      continue;
    }
    const bool free = finding.page || (!forbidden.contains(finding.sentence.begin) && !is_restricted(pack, profiles, finding.claim));
    if (free && finding.rewrite.empty()) finding.rewrite = rewrite_of(pack, finding, reads_clean);
    finding.suggestion = told(pack, finding);
  }
}

}  // namespace claimtier
