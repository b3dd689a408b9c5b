#include "lint/score.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

namespace claimtier {
namespace {

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
  Scorer(const RulePack& pack, const std::vector<FileReport>& reports) : pack_(pack), reports_(reports) {}

  void visit(const Unit& unit) {
    const FileReport& report = reports_.of(unit.page);
    words_[unit.page] += words_in(unit.text);
    score_.pages[unit.page].kind = unit.kind;
    if (unit.disputed) return;
    if (unit.verdict == "red") red_pages_.insert(unit.page);
    std::vector<const Finding*> red;
    std::vector<const Finding*> green;
    for (const Finding& finding : report.findings) {
      if (finding.page || !finding.place.bytes.overlaps(unit.at)) continue;
      if (flags(finding)) red.push_back(&finding);
      if (finding.polarity == Polarity::Green && !finding.tool) green.push_back(&finding);
    }
    count_red(unit, red);
    count_codes(unit, red, green);
    count_strength(unit, report.findings);
    count_context(pack_, report, unit, !red.empty(), score_.context);
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
    if (gold != hit) add_miss(unit, red);
  }

  void add_miss(const Unit& unit, const std::vector<const Finding*>& red) {
    const FileReport& report = reports_.of(unit.page);
    if (red.empty()) ++score_.missed[static_cast<size_t>(nearest_in(report, unit))];
    score_.misses.push_back(
        {!red.empty(), unit.page, unit.text, unit.labels, codes_of(red), seen_in(pack_, report, unit)});
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
    count_flagged(red, unit.verdict == "red");
    count_flagged(green, unit.verdict == "green");
    if (unit.verdict == "red") return;
    for (const std::string& code : distinct(codes_of(red))) ++score_.codes[code].false_alarms;
  }

  void count_flagged(const std::vector<const Finding*>& findings, bool right) {
    for (const std::string& code : distinct(codes_of(findings))) {
      ++score_.codes[code].flagged;
      score_.codes[code].flagged_right += right;
    }
  }

  static std::set<std::string> distinct(const std::vector<std::string>& codes) { return {codes.begin(), codes.end()}; }

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
      for (const Finding& finding : reports_.of(page).findings) {
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
    for (const auto& [page, report] : reports_.all()) {
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

  const RulePack& pack_;
  PageReports reports_;
  std::map<std::string, uint32_t> words_;
  std::set<std::string> red_pages_;
  ScoreReport score_;
};

}  // namespace

double Tally::precision() const { return share(right, right + wrong); }
double Tally::recall() const { return share(right, right + missed); }
double Tally::f1() const { return share(2 * precision() * recall(), precision() + recall()); }

ScoreReport score(const RulePack& pack, const std::string& labels, const std::vector<FileReport>& reports) {
  const std::vector<Unit> units = read_units(labels);
  Scorer scorer(pack, reports);
  for (const Unit& unit : units) scorer.visit(unit);
  return scorer.finish(units);
}

}  // namespace claimtier
