#include "lint/examples.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>

#include "context/discourse.h"
#include "context/exceptions.h"
#include "context/scope.h"
#include "extract/extract.h"
#include "lint/linter.h"
#include "segment/segment.h"

namespace claimtier {
namespace {

constexpr std::string_view kSampleTreatment = "stem-cells";  // sold on the one-sentence page that an example is

// An example as a page, read up to the phrases found in it.
class Sample {
 public:
  Sample(const RulePack& pack, const Matcher& matcher, const Example& example)
      : document_(read_plain(example.text)), passages_(segment(document_)), example_(example) {
    for (const Passage& passage : passages_) matches_.push_back(matcher.find(passage));
    page_ = std::make_unique<Reading>(Reading{pack, document_, passages_, matches_});
  }

  const Reading& page() const { return *page_; }

  bool is_marked(uint32_t passage, Span<Tok> tokens) const {
    const std::vector<Token>& all = passages_[passage].tokens;
    const Span<Char> at = document_.origin({all[tokens.begin].span.begin, all[tokens.end - 1].span.end});
    return at.begin == example_.begin && at.end == example_.end;
  }

  bool fires(const Lists& lists, Owner owner, uint32_t of, const std::function<bool(uint32_t, Span<Tok>)>& where) const {
    for (uint32_t p = 0; p < passages_.size(); ++p) {
      for (const Match& match : matches_[p].phrases) {
        const Pattern& pattern = page_->pattern(match);
        if (pattern.owner != owner || pattern.of != of || cuts_a_term(*page_, lists, p, match)) continue;
        if (where(p, match.tokens)) return true;
      }
    }
    return false;
  }

  // A cue of the category covers the marked span.
  bool covered(const Lists& lists, uint32_t category) const {
    const Discourse discourse = outline(*page_, lists);
    for (uint32_t p = 0; p < passages_.size(); ++p) {
      for (uint32_t s = 0; s < passages_[p].sentences.size(); ++s) {
        const Span<Tok> sentence = passages_[p].sentences[s].tokens;
        for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
          if (document_.origin(passages_[p].tokens[t].span).begin != example_.begin) continue;
          return covers(lists, discourse, category, p, s, t);
        }
      }
    }
    return false;
  }

 private:
  bool covers(const Lists& lists, const Discourse& discourse, uint32_t category, uint32_t p, uint32_t s, uint32_t token) const {
    const auto of_category = [&](uint32_t cue) { return page_->pack.cues[cue].category == category; };
    const std::vector<ActingCue> section = section_cues(*page_, discourse, p);
    const auto acts = [&](const ActingCue& acting) { return of_category(acting.cue); };
    if (std::any_of(section.begin(), section.end(), acts)) return true;
    const std::vector<Scope> scopes = scopes_in(*page_, p, s, clauses_of(*page_, lists, p, s));
    return std::any_of(scopes.begin(), scopes.end(),
                       [&](const Scope& scope) { return of_category(scope.cue) && scope.covers.contains(token); });
  }

  Document document_;
  std::vector<Passage> passages_;
  std::vector<Matches> matches_;
  std::unique_ptr<Reading> page_;
  const Example& example_;
};

class Runner {
 public:
  explicit Runner(const RulePack& pack) : pack_(pack), lists_(pack), matcher_(pack), linter_(pack, options(pack)) {}

  std::vector<Problem> run() {
    for (uint32_t i = 0; i < pack_.rules.size(); ++i) {
      for (const Example& example : pack_.rules[i].examples) check_rule(i, example);
    }
    for (uint32_t i = 0; i < pack_.frames.size(); ++i) {
      for (const Example& example : pack_.frames[i].examples) check_frame(i, example);
    }
    for (uint32_t i = 0; i < pack_.categories.size(); ++i) {
      for (const Example& example : pack_.categories[i].examples) check_cue(i, example);
    }
    return std::move(problems_);
  }

 private:
  // What belongs to a profile is in force only where that profile is chosen.
  const Linter& linter_for(uint32_t profile) {
    if (profile == kNone) return linter_;
    std::unique_ptr<Linter>& linter = of_profile_[profile];
    if (linter == nullptr) linter = std::make_unique<Linter>(pack_, options(pack_, {profile}));
    return *linter;
  }

  static LintOptions options(const RulePack& pack, std::vector<uint32_t> profiles = {}) {
    LintOptions options;
    options.profiles = std::move(profiles);
    for (uint32_t i = 0; i < pack.entries.size(); ++i) {
      if (pack.entries[i].id == kSampleTreatment) options.default_intervention = i;
    }
    return options;
  }

  void complain(const std::string& path, const Example& example, const std::string& what) {
    problems_.push_back({path, example.line, 1, "example " + what + ": " + example.text});
  }

  void check_rule(uint32_t index, const Example& example) {
    const Rule& rule = pack_.rules[index];
    const FileReport report = linter_for(rule.profile).lint(decode("example.txt", example.text, Format::Plain));
    const auto by_rule = [&](const Finding& f) {
      const bool merged = std::find(f.claim.rules.begin(), f.claim.rules.end(), index) != f.claim.rules.end();
      return f.polarity == rule.polarity && (f.rule == rule.name || (f.has_claim && merged));
    };
    const auto against = [&](const Finding& f) { return f.polarity != rule.polarity && !f.tool; };
    const bool fires = std::any_of(report.findings.begin(), report.findings.end(), by_rule);
    const bool red = rule.polarity == Polarity::Red;
    if (example.expect == (red ? Example::Expect::Red : Example::Expect::Green)) {
      if (!fires) complain(rule.path, example, "gets no finding of this rule");
      else if (!marked(index, example)) complain(rule.path, example, "fires elsewhere than on its [[span]]");
    } else if (fires) {
      complain(rule.path, example, "fires, but should stay silent");
    } else if (example.expect != Example::Expect::Neutral && std::none_of(report.findings.begin(), report.findings.end(), against)) {
      complain(rule.path, example, red ? "earns no credit" : "gets no flag");
    }
  }

  // Set phrases must match on the span; claims from frames must overlap it.
  bool marked(uint32_t rule, const Example& example) const {
    const Sample sample(pack_, matcher_, example);
    const bool phrases = std::any_of(pack_.patterns.begin(), pack_.patterns.end(),
                                     [&](const Pattern& p) { return p.owner == Owner::Rule && p.of == rule; });
    if (!phrases || example.begin == example.end) return true;
    return sample.fires(lists_, Owner::Rule, rule, [&](uint32_t p, Span<Tok> tokens) { return sample.is_marked(p, tokens); });
  }

  void check_frame(uint32_t index, const Example& example) {
    const Frame& frame = pack_.frames[index];
    const Sample sample(pack_, matcher_, example);
    const bool anywhere = sample.fires(lists_, Owner::Frame, index, [](uint32_t, Span<Tok>) { return true; });
    if (example.expect == Example::Expect::Outside) {
      if (anywhere) complain(frame.path, example, "fires, but should stay silent");
      return;
    }
    const auto on_mark = [&](uint32_t p, Span<Tok> tokens) { return sample.is_marked(p, tokens); };
    if (!anywhere) complain(frame.path, example, "does not fire");
    else if (!sample.fires(lists_, Owner::Frame, index, on_mark)) complain(frame.path, example, "fires elsewhere than on its [[span]]");
  }

  void check_cue(uint32_t index, const Example& example) {
    const CueCategory& category = pack_.categories[index];
    const bool covered = Sample(pack_, matcher_, example).covered(lists_, index);
    const bool expected = example.expect == Example::Expect::Inside;
    if (covered != expected) complain(category.path, example, expected ? "is not covered" : "is covered, but should not be");
  }

  const RulePack& pack_;
  Lists lists_;
  Matcher matcher_;
  Linter linter_;
  std::map<uint32_t, std::unique_ptr<Linter>> of_profile_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> run_examples(const RulePack& pack) { return Runner(pack).run(); }

}  // namespace claimtier
