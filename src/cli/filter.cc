#include "cli/filter.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/config_file.h"
#include "cli/pack.h"
#include "rulepack/nearest.h"
#include "text/error.h"
#include "verdict/finding_names.h"

namespace claimtier {
namespace {

using Names = std::vector<std::string>;

Names checked(const RulePack& pack, const Names& values) {
  Names names = names_in(values);
  if (names.empty() && !values.empty()) throw Error("no code or rule is named; see claimtier rules");
  std::vector<std::string_view> known = finding_names(pack);
  known.insert(known.begin(), {"T1", "T2", "T3", "T4"});
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    throw Error(fmt::format("unknown code or rule '{}'{}; see claimtier rules", name, did_you_mean(name, known)));
  }
  return names;
}

bool names_it(const Names& names, const Finding& finding) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return goes_by(finding, name); });
}

Severity severity_named(const std::string& name) {
  if (name == "error") return Severity::Error;
  if (name == "warning") return Severity::Warning;
  return name == "note" ? Severity::Note : Severity::None;
}

bool is_credit(const Finding& finding) { return finding.polarity == Polarity::Green && !finding.tool; }

bool is_over_claim(const Finding& finding) {
  return !is_credit(finding) && !finding.tool && finding.suppressed.kind.empty() &&
         finding.severity >= Severity::Warning;
}

}  // namespace

Filter::Filter(const RulePack& pack, const Options& options)
    : select_(placed(place_of_setting(options, "select"), [&] { return checked(pack, options.select); })),
      ignore_(placed(place_of_setting(options, "ignore"), [&] { return checked(pack, options.ignore); })),
      severity_(severity_named(options.min_severity)),
      confidence_(options.min_confidence == "high"     ? Confidence::High
                  : options.min_confidence == "medium" ? Confidence::Medium
                                                       : Confidence::Low) {}

// A credit has no severity, so a lowest severity says nothing about it.
bool Filter::keeps(const Finding& finding) const {
  if (!select_.empty() && !names_it(select_, finding)) return false;
  if (names_it(ignore_, finding)) return false;
  if (!is_credit(finding) && finding.severity < severity_) return false;
  return finding.confidence >= confidence_;
}

void Filter::apply(FileReport& report) const {
  std::erase_if(report.findings, [&](const Finding& finding) { return !keeps(finding); });
  const bool any = std::any_of(report.findings.begin(), report.findings.end(), is_over_claim);
  if (report.verdict == "over-claims" && !any) report.verdict = "none-found";
}

bool fails(const RunSummary& summary, const Options& options) {
  if (options.max_warnings >= 0 && summary.warnings > options.max_warnings) return true;
  if (options.strict && summary.not_judged > 0) return true;
  switch (severity_named(options.fail_on)) {
    case Severity::Error: return summary.errors > 0;
    case Severity::Warning: return summary.errors + summary.warnings > 0;
    case Severity::Note: return summary.errors + summary.warnings + summary.notes > 0;
    case Severity::None: break;
  }
  return false;
}

}  // namespace claimtier
