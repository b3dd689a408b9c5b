#include "lint/score.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <iterator>
#include <sstream>

#include "text/error.h"

namespace claimtier {
namespace {

struct Unit {
  std::string page, text, verdict, kind;
  Span<Byte> at;
  std::vector<std::string> labels;
  int strength = -1;  // -1: none given
  bool disputed = false;
};

Unit unit_of(const nlohmann::json& json) {
  Unit unit;
  unit.page = json.at("page");
  unit.text = json.at("text");
  unit.verdict = json.at("verdict");
  unit.kind = json.value("kind", "");
  unit.at = {json.at("start"), json.at("end")};
  unit.labels = json.value("labels", std::vector<std::string>{});
  if (json.contains("strength") && !json["strength"].is_null()) unit.strength = json["strength"];
  unit.disputed = json.value("disputed", false);
  return unit;
}

std::vector<Unit> read_units(const std::string& labels) {
  std::vector<Unit> units;
  std::istringstream lines(labels);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty()) continue;
    try {
      units.push_back(unit_of(nlohmann::json::parse(line)));
    } catch (const nlohmann::json::exception& problem) {
      throw Error(fmt::format("labels:{}: not a labelled unit: {}", number, problem.what()));
    }
  }
  return units;
}

bool flags(const Finding& finding) {
  return finding.polarity == Polarity::Red && !finding.tool && finding.severity >= Severity::Warning;
}

uint32_t words_in(const std::string& text) {
  std::istringstream words(text);
  return static_cast<uint32_t>(std::distance(std::istream_iterator<std::string>(words), {}));
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

// Share of pairs in which the first kind ranks above the second; ties count half.
double auc(const std::vector<double>& above, const std::vector<double>& below) {
  double wins = 0;
  for (const double a : above) {
    for (const double b : below) wins += a > b ? 1 : a == b ? 0.5 : 0;
  }
  return share(wins, static_cast<double>(above.size() * below.size()));
}

class Scorer {
 public:
  explicit Scorer(const std::vector<FileReport>& reports) {
    for (const FileReport& report : reports) {
      const size_t slash = report.path.rfind('/');
      by_page_[slash == std::string::npos ? report.path : report.path.substr(slash + 1)] = &report;
    }
  }

  void visit(const Unit& unit) {
    const auto report = by_page_.find(unit.page);
    if (report == by_page_.end()) throw Error("score: no report covers the labelled page " + unit.page);
    words_[unit.page] += words_in(unit.text);
    score_.pages[unit.page].kind = unit.kind;
    if (unit.disputed) return;
    if (unit.verdict == "red") red_pages_.insert(unit.page);
    std::vector<const Finding*> red;
    std::vector<const Finding*> green;
    for (const Finding& finding : report->second->findings) {
      if (finding.page || !finding.place.bytes.overlaps(unit.at)) continue;
      if (flags(finding)) red.push_back(&finding);
      if (finding.polarity == Polarity::Green && !finding.tool) green.push_back(&finding);
    }
    count_red(unit, red);
    count_codes(unit, red, green);
    count_strength(unit, report->second->findings);
    count(unit.verdict == "green", !green.empty() && red.empty(), score_.green);
  }

  ScoreReport finish(const std::vector<Unit>& units) {
    rank_pages();
    rank_confidence(units);
    return std::move(score_);
  }

 private:
  static void count(bool gold, bool hit, Tally& tally) {
    tally.right += gold && hit;
    tally.wrong += !gold && hit;
    tally.missed += gold && !hit;
  }

  void count_red(const Unit& unit, const std::vector<const Finding*>& red) {
    const bool gold = unit.verdict == "red";
    const bool hit = !red.empty();
    ++score_.units;
    count(gold, hit, score_.red);
    count(gold, hit, score_.pages[unit.page].red);
    if (unit.kind == "honest") {
      ++score_.honest_units;
      score_.honest_alarms += hit && !gold;
    }
    if (gold == hit) return;
    score_.misses.push_back({hit, unit.page, unit.text, unit.labels, codes_of(red)});
  }

  static std::vector<std::string> codes_of(const std::vector<const Finding*>& findings) {
    std::vector<std::string> codes;
    for (const Finding* finding : findings) codes.push_back(finding->code);
    return codes;
  }

  void count_codes(const Unit& unit, const std::vector<const Finding*>& red, const std::vector<const Finding*>& green) {
    for (const std::string& label : unit.labels) {
      const std::vector<const Finding*>& found = label.front() == 'R' ? red : green;
      const auto same = [&](const Finding* finding) { return finding->code == label; };
      CodeScore& code = score_.codes[label];
      ++code.units;
      code.hit += !found.empty();
      code.same_code += std::any_of(found.begin(), found.end(), same);
    }
    if (unit.verdict == "red") return;
    const std::vector<std::string> codes = codes_of(red);
    for (const std::string& code : std::set<std::string>(codes.begin(), codes.end())) ++score_.codes[code].false_alarms;
  }

  void count_strength(const Unit& unit, const std::vector<Finding>& findings) {
    if (unit.verdict != "red" || unit.strength < 0) return;
    int strongest = -1;
    for (const Finding& finding : findings) {
      if (!finding.has_claim || finding.page || !finding.place.bytes.overlaps(unit.at)) continue;
      strongest = std::max(strongest, static_cast<int>(finding.claim.strength));
    }
    ++score_.strength_units;
    score_.strength_exact += strongest == unit.strength;
  }

  // Red findings per 100 words, an error for three, separate selling pages with a red unit from honest ones.
  void rank_pages() {
    std::vector<double> selling;
    std::vector<double> honest;
    for (const auto& [page, score] : score_.pages) {
      double sum = 0;
      for (const Finding& finding : by_page_[page]->findings) {
        if (finding.polarity != Polarity::Red || finding.tool) continue;
        sum += finding.severity == Severity::Error ? 3 : finding.severity == Severity::Warning ? 1 : 0;
      }
      const double density = share(sum, words_[page]);
      const bool sells = score.kind == "hype" || score.kind == "clinic";
      if (sells && red_pages_.contains(page)) selling.push_back(density);
      if (score.kind == "honest") honest.push_back(density);
    }
    score_.page_auc = auc(selling, honest);
  }

  void rank_confidence(const std::vector<Unit>& units) {
    for (const auto& [page, report] : by_page_) {
      for (const Finding& finding : report->findings) {
        if (finding.polarity != Polarity::Red || finding.tool || finding.page) continue;
        bool red = false;
        bool disputed = false;
        for (const Unit& unit : units) {
          if (unit.page != page || !finding.place.bytes.overlaps(unit.at)) continue;
          red = red || (unit.verdict == "red" && !unit.disputed);
          disputed = disputed || unit.disputed;
        }
        if (red || !disputed) count(red, true, score_.confidence[std::string(name_of(finding.confidence))]);
      }
    }
  }

  std::map<std::string, const FileReport*> by_page_;
  std::map<std::string, uint32_t> words_;
  std::set<std::string> red_pages_;
  ScoreReport score_;
};

bool by_family(const std::string& a, const std::string& b) {
  return std::tuple(a.front(), a.size(), a) < std::tuple(b.front(), b.size(), b);
}

std::string table_of(const ScoreReport& report) {
  std::vector<std::string> codes;
  for (const auto& [code, score] : report.codes) codes.push_back(code);
  std::sort(codes.begin(), codes.end(), by_family);
  std::string table = "code    n  recall  same-code  false alarms\n";
  for (const std::string& code : codes) {
    const CodeScore& s = report.codes.at(code);
    table += fmt::format("{:4} {:4}  {:.2f}    {:.2f}       {}\n", code, s.units, share(s.hit, s.units),
                         share(s.same_code, s.units), s.false_alarms);
  }
  return table;
}

}  // namespace

double Tally::precision() const { return share(right, right + wrong); }
double Tally::recall() const { return share(right, right + missed); }
double Tally::f1() const { return share(2 * precision() * recall(), precision() + recall()); }

ScoreReport score(const std::string& labels, const std::vector<FileReport>& reports) {
  const std::vector<Unit> units = read_units(labels);
  Scorer scorer(reports);
  for (const Unit& unit : units) scorer.visit(unit);
  return scorer.finish(units);
}

std::string score_pages(const std::string& labels, const std::vector<FileReport>& reports, int misses) {
  const ScoreReport report = score(labels, reports);
  const auto line = [](const Tally& t) {
    return fmt::format("precision {:.3f} recall {:.3f} F1 {:.3f}", t.precision(), t.recall(), t.f1());
  };
  std::string text = fmt::format("units {}   red: {}   green: {}\n", report.units, line(report.red), line(report.green));
  text += fmt::format("page AUC hype-honest {:.3f}   honest pages: {} false alarms in {} units   strength exact {}/{}\n",
                      report.page_auc, report.honest_alarms, report.honest_units, report.strength_exact,
                      report.strength_units);
  for (const auto& [level, tally] : report.confidence) {
    text += fmt::format("confidence {}: {} of {} red findings right\n", level, tally.right, tally.right + tally.wrong);
  }
  text += table_of(report);
  for (size_t i = 0; i < report.misses.size() && i < static_cast<size_t>(std::max(misses, 0)); ++i) {
    const Miss& miss = report.misses[i];
    text += fmt::format("{} {} {} got {} | {}\n", miss.false_alarm ? "FP" : "FN", miss.page,
                        miss.labels.empty() ? "-" : fmt::format("{}", fmt::join(miss.labels, ",")),
                        miss.codes.empty() ? "-" : fmt::format("{}", fmt::join(miss.codes, ",")), miss.text.substr(0, 160));
  }
  return text;
}

}  // namespace claimtier
