// The figures of a ScoreReport in plain columns.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "lint/score.h"

namespace claimtier {
namespace {

double share(uint32_t part, uint32_t whole) { return whole > 0 ? static_cast<double>(part) / whole : 0; }

std::string figures(const Tally& tally) {
  return fmt::format("precision {:.3f} recall {:.3f} F1 {:.3f}", tally.precision(), tally.recall(), tally.f1());
}

std::string head(const ScoreReport& report) {
  std::string text = fmt::format("units {}   red: {}   green: {}\n", report.units, figures(report.red), figures(report.green));
  text += fmt::format("page AUC hype-honest {:.3f}   honest pages: {} false alarms in {} units   strength exact {}/{}\n",
                      report.page_auc, report.honest_alarms, report.honest_units, report.strength_exact,
                      report.strength_units);
  for (const auto& [level, tally] : report.confidence) {
    text += fmt::format("confidence {}: {} of {} red findings right\n", level, tally.right, tally.right + tally.wrong);
  }
  return text;
}

// R1, R2, ... R10 and the green ones before them.
std::vector<std::string> codes_in_order(const ScoreReport& report) {
  std::vector<std::string> codes;
  for (const auto& [code, score] : report.codes) codes.push_back(code);
  std::sort(codes.begin(), codes.end(), [](const std::string& a, const std::string& b) {
    return std::tuple(a.front(), a.size(), a) < std::tuple(b.front(), b.size(), b);
  });
  return codes;
}

std::string brief_codes(const ScoreReport& report) {
  std::string table = "code    n  recall  same-code  false alarms\n";
  for (const std::string& code : codes_in_order(report)) {
    const CodeScore& s = report.codes.at(code);
    if (s.units + s.false_alarms == 0) continue;
    table += fmt::format("{:4} {:4}  {:.2f}    {:.2f}       {}\n", code, s.units, share(s.hit, s.units),
                         share(s.same_code, s.units), s.false_alarms);
  }
  return table;
}

std::string code_table(const ScoreReport& report) {
  std::string table = "code  labelled  recall  same code   given  precision  same code\n";
  for (const std::string& code : codes_in_order(report)) {
    const CodeScore& s = report.codes.at(code);
    table += fmt::format("{:4}  {:8}  {:6.2f}  {:9.2f}  {:6}  {:9.2f}  {:9.2f}\n", code, s.units, share(s.hit, s.units),
                         share(s.same_code, s.units), s.flagged, share(s.flagged_right, s.flagged),
                         share(s.same_code, s.flagged));
  }
  return table;
}

void add(const Tally& from, Tally& to) {
  to.right += from.right;
  to.wrong += from.wrong;
  to.missed += from.missed;
}

std::string red_row(const std::string& name, const Tally& red) {
  return fmt::format("{:32} {:9.2f} {:6.2f} {:5.2f}  {:5} {:5} {:6}\n", name, red.precision(), red.recall(), red.f1(),
                     red.right, red.wrong, red.missed);
}

std::string red_table(const std::string& title, const std::map<std::string, Tally>& rows) {
  std::string table = fmt::format("{:32} precision recall    F1  right wrong missed\n", title);
  for (const auto& [name, red] : rows) table += red_row(name, red);
  return table;
}

std::string kind_table(const ScoreReport& report) {
  std::map<std::string, Tally> kinds;
  for (const auto& [page, score] : report.pages) add(score.red, kinds[score.kind.empty() ? "-" : score.kind]);
  return red_table("kind of page", kinds);
}

std::string page_table(const ScoreReport& report) {
  std::map<std::string, Tally> pages;
  for (const auto& [page, score] : report.pages) pages[page] = score.red;
  return red_table("page", pages);
}

std::string context_table(const ScoreReport& report) {
  std::string table =
      "units by the cue that acted     silenced: red   not   flagged: red   not   a note or less: red   not\n";
  for (const auto& [name, s] : report.context) {
    table += fmt::format("{:32} {:12} {:5} {:14} {:5} {:21} {:5}\n", name, s.silenced.red, s.silenced.other, s.flagged.red,
                         s.flagged.other, s.passed.red, s.passed.other);
  }
  return table;
}

std::string missed_line(const ScoreReport& report) {
  std::vector<std::string> parts;
  for (size_t i = 0; i < report.missed.size(); ++i) {
    parts.push_back(fmt::format("{} {}", report.missed[i], name_of(static_cast<Nearest>(i))));
  }
  return fmt::format("red units missed: {}\n", fmt::join(parts, ", "));
}

std::string joined(const std::vector<std::string>& names) {
  return names.empty() ? "-" : fmt::format("{}", fmt::join(names, ","));
}

std::string miss_lines(const Miss& miss, bool brief) {
  std::string text = fmt::format("{} {} {} got {} | {}\n", miss.false_alarm ? "FP" : "FN", miss.page, joined(miss.labels),
                                 joined(miss.codes), miss.text.substr(0, 160));
  if (brief) return text;
  for (const std::string& line : miss.seen) text += "     " + line + "\n";
  if (miss.seen.empty()) text += fmt::format("     {}\n", name_of(Nearest::Unseen));
  return text;
}

}  // namespace

std::string score_text(const ScoreReport& report, const ScoreText& how) {
  std::string text = head(report);
  if (how.brief) {
    text += brief_codes(report);
  } else {
    text += "\n" + code_table(report) + "\n" + kind_table(report);
    if (how.pages) text += "\n" + page_table(report);
    text += "\n" + context_table(report) + "\n" + missed_line(report);
  }
  for (size_t i = 0; i < std::min<size_t>(how.misses, report.misses.size()); ++i) {
    text += miss_lines(report.misses[i], how.brief);
  }
  return text;
}

}  // namespace claimtier
