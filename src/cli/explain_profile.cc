#include "cli/explain_profile.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/layout.h"
#include "report/finding_text.h"
#include "report/names.h"

namespace claimtier {
namespace {

class Explainer {
 public:
  Explainer(const RulePack& pack, const Profile& profile) : pack_(pack), profile_(profile) {}

  std::string text() {
    std::string out = wrap("", profile_.id + ": " + profile_.name) + "\n";
    out += wrap("", profile_.summary) + wrap("Reviewed: ", profile_.reviewed) + extended();
    out += families() + restricted() + notices() + flips();
    return out + sources();
  }

 private:
  std::string law(const Law& law) {
    laws_.push_back(law.source);
    return wrap("    Law: ", law_text(law, profile_.id));
  }

  std::string extended() const {
    std::string names;
    for (const uint32_t other : profile_.extends) names += (names.empty() ? "" : ", ") + pack_.profiles[other].id;
    return names.empty() ? "" : wrap("Includes: ", names);
  }

  std::string families() {
    std::string out;
    for (const Strictness& strict : profile_.families) {
      const Family* family = find_family(pack_, strict.code);
      out += wrap(fmt::format("  {:<4}", strict.code),
                  fmt::format("{}: at least {}. {}", family != nullptr ? family->title : "", name_of(strict.severity),
                              strict.why));
      out += law(strict.law);
    }
    return out.empty() ? "" : "\nTaken more seriously:\n" + out;
  }

  std::string by_rule(uint32_t index, const Law& its_law) {
    const Rule& rule = pack_.rules[index];
    return fmt::format("  {}: {}\n", rule.name, name_of(rule.severity)) + wrap("    ", rule.summary) + law(its_law);
  }

  std::string restricted() {
    std::string out;
    for (const Restriction& restriction : profile_.restricted) out += by_rule(restriction.rule, restriction.law);
    return out.empty() ? "" : "\nNot to be advertised:\n" + out;
  }

  std::string notices() {
    std::string out;
    for (const Notice& notice : profile_.notices) {
      if (notice.in_advertisement) {
        out += by_rule(notice.missing, notice.law);
      } else {
        out += fmt::format("  {}: for the office or the hand, not asked of pages\n", pack_.rules[notice.present].name);
        out += law(notice.law);
      }
      if (!notice.text.empty()) out += wrap("    Text: ", fmt::format("\"{}\"", notice.text));
    }
    return out.empty() ? "" : "\nNotices:\n" + out;
  }

  std::string flips() {
    std::string out;
    for (const Flip& flip : profile_.flips) {
      out += fmt::format("\n{} turns into a flag where something is sold:\n", flip.credit) + by_rule(flip.rule, flip.law);
    }
    return out;
  }

  std::string sources() {
    std::sort(laws_.begin(), laws_.end());
    laws_.erase(std::unique(laws_.begin(), laws_.end()), laws_.end());
    std::string out;
    for (const uint32_t source : laws_) out += wrap("  - ", cite(pack_.references[source]));
    return out.empty() ? "" : "\nSources:\n" + out;
  }

  const RulePack& pack_;
  const Profile& profile_;
  std::vector<uint32_t> laws_;  // RulePack::references, as they come up
};

}  // namespace

std::string explain_profile(const RulePack& pack, const Profile& profile) { return Explainer(pack, profile).text(); }

}  // namespace claimtier
