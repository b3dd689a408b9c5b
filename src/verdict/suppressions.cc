#include "verdict/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "rulepack/nearest.h"
#include "text/date.h"
#include "verdict/finding_names.h"

namespace claimtier {
namespace {

Finding complaint(std::string code, std::string message) {
  Finding finding;
  finding.code = std::move(code);
  finding.rule = "suppression/" + finding.code;
  finding.tool = true;
  finding.severity = Severity::Warning;
  finding.message = std::move(message);
  return finding;
}

Finding unknown_word(const Directive& directive) {
  const std::string meant = nearest_directive(directive.word);
  const std::string hint = meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant);
  return complaint(
      "T2", fmt::format("there is no directive '{}'{}; there are claimtier-disable-next-line, claimtier-disable, "
                        "claimtier-enable and claimtier-disable-file",
                        directive.word, hint));
}

std::optional<Finding> unknown_code(const RulePack& pack, const Directive& directive) {
  if (directive.codes.empty() && directive.kind != DirectiveKind::End)
    return complaint("T2", "suppression names no code");
  const std::vector<std::string_view> known = finding_names(pack);
  for (const std::string& code : directive.codes) {
    if (std::find(known.begin(), known.end(), code) != known.end()) continue;
    return complaint("T2", fmt::format("suppression names the unknown code '{}'{}", code, did_you_mean(code, known)));
  }
  return std::nullopt;
}

// What makes the directive void.
std::optional<Finding> fault_of(const SuppressionContext& page, const Directive& directive) {
  if (!directive.kind) return unknown_word(directive);
  if (std::optional<Finding> unknown = unknown_code(page.pack, directive)) return unknown;
  if (directive.kind == DirectiveKind::End) return std::nullopt;
  if (!directive.fault.empty()) return complaint("T2", fmt::format("{}; nothing is suppressed", directive.fault));
  if (directive.reason.empty())
    return complaint("T4", "suppression without a reason: add reason=\"...\"; nothing is suppressed");
  if (directive.until.empty()) return std::nullopt;
  if (!is_date(directive.until)) {
    return complaint("T1",
                     fmt::format("until={} is no day: write until=YYYY-MM-DD; nothing is suppressed", directive.until));
  }
  if (directive.until >= page.as_of) return std::nullopt;
  return complaint("T1", fmt::format("suppression expired on {}; nothing is suppressed", directive.until));
}

// Finds the lines of the source that hold text of the page.
class TextLines {
 public:
  TextLines(const LineIndex& lines, const Document& document) : lines_(lines) {
    for (const Run& run : document.runs) {
      const bool blank = document.text_of({run.text, run.text + run.text_size}) == " ";
      if (!blank) places_.push_back({run.source, run.source + run.source_size});
    }
    std::sort(places_.begin(), places_.end());
  }

  // The first line with text after the line of this place; empty where there is none.
  Span<Char> after(uint32_t at) const {
    const uint32_t from = lines_.line_at(at).end;
    auto next =
        std::partition_point(places_.begin(), places_.end(), [&](Span<Char> place) { return place.begin < from; });
    if (next != places_.begin() && std::prev(next)->end > from) --next;  // goes over several lines
    return next == places_.end() ? Span<Char>{} : lines_.line_at(std::max(next->begin, from));
  }

 private:
  const LineIndex& lines_;
  std::vector<Span<Char>> places_;
};

struct Cover {
  std::string code;
  Span<Char> source;  // of Source::text()
};

// What each directive covers, by code; for an `enable` that ends nothing, its codes with an empty span.
class Covers {
 public:
  Covers(const SuppressionContext& page, const std::vector<Directive>& directives)
      : end_(static_cast<uint32_t>(page.source.text().size())),
        lines_(page.lines, page.document),
        of_(directives.size()) {
    for (size_t i = 0; i < directives.size(); ++i) add(directives[i], i);
  }

  const std::vector<Cover>& of(size_t directive) const { return of_[directive]; }

 private:
  struct Open {
    size_t directive, cover;
  };

  void add(const Directive& directive, size_t index) {
    if (directive.kind == DirectiveKind::End) return end_blocks(directive, index);
    for (const std::string& code : directive.codes) {
      const bool block = directive.kind == DirectiveKind::Block;
      if (block) {
        end_block(code, directive.at.begin);
        open_[code] = {index, of_[index].size()};
      }
      of_[index].push_back({code, reach_of(directive)});
    }
  }

  Span<Char> reach_of(const Directive& directive) const {
    if (directive.kind == DirectiveKind::File) return {0, end_};
    if (directive.kind == DirectiveKind::Block) return {directive.at.end, end_};
    return directive.kind == DirectiveKind::NextLine ? lines_.after(directive.at.end) : Span<Char>{};
  }

  // False where none of that code is open.
  bool end_block(const std::string& code, uint32_t at) {
    const auto open = open_.find(code);
    if (open == open_.end()) return false;
    of_[open->second.directive][open->second.cover].source.end = at;
    open_.erase(open);
    return true;
  }

  // Without a code it ends all that are open.
  void end_blocks(const Directive& directive, size_t index) {
    for (const std::string& code : directive.codes) {
      if (!end_block(code, directive.at.begin)) of_[index].push_back({code, {}});
    }
    if (!directive.codes.empty()) return;
    if (open_.empty()) of_[index].push_back({"", {}});
    while (!open_.empty()) end_block(std::string(open_.begin()->first), directive.at.begin);
  }

  uint32_t end_;
  TextLines lines_;
  std::map<std::string, Open> open_;
  std::vector<std::vector<Cover>> of_;
};

// The red findings by the places where they start, so that a page of many directives costs no more than it must.
class Starts {
 public:
  explicit Starts(std::vector<Finding>& findings) {
    for (Finding& finding : findings) {
      if (finding.polarity != Polarity::Red) continue;
      starts_.push_back({finding.place.bytes.begin, true, &finding});
      if (!finding.page) starts_.push_back({finding.sentence.begin, false, &finding});
    }
    std::stable_sort(starts_.begin(), starts_.end(), [](const Start& a, const Start& b) { return a.at < b.at; });
  }

  // Marks what goes by `code` and starts in `bytes`; whether there was anything. Where an earlier directive covers the same, it has
  // marked all.
  bool mark(const Directive& directive, const std::string& code, Span<Byte> bytes) {
    const auto [known, is_new] = marked_.try_emplace({*directive.kind, code, bytes}, false);
    if (is_new) known->second = mark_new(directive, code, bytes);
    return known->second;
  }

 private:
  struct Start {
    uint32_t at;
    bool of_words;  // else of the sentence
    Finding* finding;
  };

  bool mark_new(const Directive& directive, std::string_view code, Span<Byte> bytes) const {
    bool used = false;
    const auto first = std::partition_point(starts_.begin(), starts_.end(),
                                            [&](const Start& start) { return start.at < bytes.begin; });
    for (auto start = first; start != starts_.end() && start->at < bytes.end; ++start) {
      Finding& finding = *start->finding;
      if (!counts(*directive.kind, *start) || !goes_by(finding, code)) continue;
      if (finding.suppressed.kind.empty())
        finding.suppressed = {"inline", directive.reason, directive.by, directive.until};
      used = true;
    }
    return used;
  }

  static bool counts(DirectiveKind kind, const Start& start) {
    if (kind == DirectiveKind::NextLine) return true;
    return start.of_words && !(start.finding->page && kind == DirectiveKind::Block);
  }

  std::vector<Start> starts_;
  std::map<std::tuple<DirectiveKind, std::string, Span<Byte>>, bool> marked_;
};

std::string unused(const Directive& directive, const std::string& code) {
  if (directive.kind != DirectiveKind::End) return fmt::format("suppression of {} suppresses nothing: remove it", code);
  return fmt::format("claimtier-enable{} ends nothing: no claimtier-disable is open", code.empty() ? "" : " " + code);
}

Place place_of(const SuppressionContext& page, Span<Char> at) {
  const Position begin = page.lines.position(at.begin);
  const Position end = page.lines.position(at.end);
  Place place{page.source.origin(at), begin.line, begin.column, end.line, end.column};
  name_part(page.document, at.begin, place);
  return place;
}

// What is to be said about the directive.
std::vector<Finding> apply(const SuppressionContext& page, const Directive& directive, const std::vector<Cover>& covers,
                           Starts& starts) {
  std::vector<Finding> complaints;
  if (std::optional<Finding> fault = fault_of(page, directive)) {
    complaints.push_back(std::move(*fault));
  } else {
    for (const Cover& cover : covers) {
      if (!cover.code.empty() && !can_occur(page.pack, page.profiles, cover.code)) continue;
      const bool used =
          directive.kind != DirectiveKind::End && starts.mark(directive, cover.code, page.source.origin(cover.source));
      if (!used) complaints.push_back(complaint("T3", unused(directive, cover.code)));
    }
  }
  for (Finding& finding : complaints) finding.place = place_of(page, directive.at);
  return complaints;
}

}  // namespace

void suppress(const SuppressionContext& page, const std::vector<Directive>& directives,
              std::vector<Finding>& findings) {
  if (directives.empty()) return;
  const Covers covered(page, directives);
  std::vector<Finding> complaints;
  Starts starts(findings);
  for (size_t i = 0; i < directives.size(); ++i) {
    for (Finding& finding : apply(page, directives[i], covered.of(i), starts)) complaints.push_back(std::move(finding));
  }
  findings.insert(findings.end(), std::make_move_iterator(complaints.begin()),
                  std::make_move_iterator(complaints.end()));
}

}  // namespace claimtier
