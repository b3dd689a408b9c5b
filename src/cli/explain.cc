// `claimtier explain NAME`: a rule, a family's code, a tier, a rung, a profile or a source, with its sources and examples both ways.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "cli/commands.h"
#include "cli/evidence_row.h"
#include "cli/explain_profile.h"
#include "cli/layout.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "report/names.h"
#include "rulepack/nearest.h"
#include "text/characters.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr size_t kExamples = 4;  // of each kind

constexpr const char* kTiers[] = {
    "Tier A, supported: several randomised trials or meta-analyses agree, or a regulator approved this product for "
    "exactly this "
    "use. Ceiling 3: the effect may be stated.",
    "Tier B, preliminary: some controlled trials, but small, mixed or inconsistent. Ceiling 2: the effect may be "
    "hedged.",
    "Tier C, unproven: uncontrolled series, laboratory work, or nothing. Ceiling 1: that it is being studied, or "
    "offered, may be "
    "said. What the table does not list is treated as C.",
    "Tier D, contradicted: good evidence of no effect, or documented serious harm. Ceiling 0: nothing may be claimed; "
    "that it is "
    "being tested, or a result told with its contradiction, is at most a note."};

constexpr const char* kRungs[] = {
    "Rung 0, none: mentioned, denied, asked, quoted from others or warned about.",
    "Rung 1, investigational: \"is being studied for\"; \"we offer it for\" names a service.",
    "Rung 2, hedged: \"may\", \"might\", \"some patients\", \"early evidence suggests\".",
    "Rung 3, stated: \"reduces pain\", \"helps\", \"treats\", \"effective\"; \"can\" and \"is designed to\" do not "
    "lower it.",
    "Rung 4, absolute: \"cures\", \"guaranteed\", \"100 %\", \"permanently\", \"no side effects\". A hedge does not "
    "lower it."};

constexpr const char* kInequality =
    "A claim is flagged where its rung is above the ceiling of its tier: by one a warning (hedged claims often a "
    "note), by two or "
    "more an error.";

// "tier b", "b" or "rung 2", "2", "hedged"; "" where it is neither.
std::string explain_scale(const std::string& name) {
  const std::string last = name.substr(name.find_last_of(" -") + 1);
  const bool says_tier = name.starts_with("tier"), says_rung = name.starts_with("rung") || name.starts_with("strength");
  if (name != last && !says_tier && !says_rung) return "";
  if (last.size() == 1 && last[0] >= 'a' && last[0] <= 'd' && !says_rung) return wrap("", kTiers[last[0] - 'a']);
  for (uint8_t rung = 0; rung <= 4 && !says_tier; ++rung) {
    if (last == std::to_string(rung) || last == rung_name(rung)) return wrap("", kRungs[rung]);
  }
  return "";
}

std::string severity_text(const Family* family, const Rule* rule) {
  const bool own = rule != nullptr && rule->severity != Severity::None;
  if (own) return std::string(name_of(rule->severity));
  if (family != nullptr && family->polarity == Polarity::Green) return "none: a credit";
  if (family != nullptr && family->severity != Severity::None) return std::string(name_of(family->severity));
  return "by the evidence: rung of the claim against the ceiling of its tier";
}

// An example may be of several lines: a heading and what stands below it.
std::string item(std::string_view text) {
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (!line.empty()) out += wrap(out.empty() ? "  - " : "    ", line);
    begin = end + 1;
  }
  return out;
}

std::string examples_text(const std::vector<const Rule*>& rules, std::initializer_list<Example::Expect> kinds,
                          std::string_view title) {
  std::string out;
  size_t left = kExamples;
  for (const Rule* rule : rules) {
    for (const Example& example : rule->examples) {
      if (left == 0 || std::find(kinds.begin(), kinds.end(), example.expect) == kinds.end()) continue;
      out += item(example.text);
      --left;
    }
  }
  return out.empty() ? "" : fmt::format("\n{}:\n{}", title, out);
}

std::string both_ways(const std::vector<const Rule*>& rules, Polarity polarity) {
  using enum Example::Expect;
  if (polarity == Polarity::Green) {
    return examples_text(rules, {Green}, "Credited") + examples_text(rules, {Red, Neutral}, "Not credited");
  }
  return examples_text(rules, {Red}, "Flagged") + examples_text(rules, {Neutral, Green}, "Not flagged");
}

std::string sources_text(const RulePack& pack, const std::vector<const Rule*>& rules) {
  std::vector<std::string> keys;
  for (const Rule* rule : rules) keys.insert(keys.end(), rule->sources.begin(), rule->sources.end());
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::string out;
  for (const std::string& key : keys) {
    const Reference* reference = find_reference(pack, key);
    out += wrap("  - ", reference != nullptr ? cite(*reference) : key);
  }
  return out.empty() ? "" : "\nSources:\n" + out;
}

std::string explain_rule(const RulePack& pack, const Rule& rule) {
  const Family* family = find_family(pack, rule.code);
  const std::vector<const Rule*> rules = {&rule};
  std::string out = wrap("", fmt::format("{} ({}{})", rule.name, rule.code, family != nullptr ? " " + family->title : "")) + "\n";
  out += wrap("", rule.summary) + wrap("Severity: ", severity_text(family, &rule));
  if (rule.profile != kNone) out += wrap("Profile:  ", pack.profiles[rule.profile].id + ", " + pack.profiles[rule.profile].name);
  if (!rule.message.empty()) out += wrap("Message:  ", rule.message);
  if (!rule.advice.empty()) out += wrap("Instead:  ", rule.advice);
  return out + both_ways(rules, rule.polarity) + sources_text(pack, rules);
}

std::string explain_family(const RulePack& pack, const Family& family) {
  std::vector<const Rule*> rules;
  std::string list;
  for (const Rule& rule : pack.rules) {
    if (rule.code != family.code) continue;
    rules.push_back(&rule);
    list += wrap(fmt::format("  {:<36} ", rule.name), rule.summary);
  }
  std::string out = wrap("", family.code + " " + family.title) + "\n";
  out += wrap("", family.summary) + wrap("Severity: ", severity_text(&family, nullptr));
  if (!list.empty()) out += "\nRules:\n" + list;
  return out + both_ways(rules, family.polarity) + sources_text(pack, rules);
}

// By its key in rules/sources.toml, its DOI, PMID, PMCID or registry number.
const Reference* source_named(const RulePack& pack, const std::string& name) {
  const auto is = [&](const std::string& id) { return !id.empty() && lower_ascii(id) == name; };
  const auto found = std::find_if(pack.references.begin(), pack.references.end(), [&](const Reference& source) {
    return is(source.key) || is(source.doi) || is(source.pmid) || is(source.pmcid) || is(source.registry);
  });
  return found == pack.references.end() ? nullptr : &*found;
}

// The source and what the evidence table rests on it.
std::string explain_source(const RulePack& pack, const Reference& source) {
  const auto index = static_cast<uint32_t>(&source - pack.references.data());
  std::string rows;
  for (const Evidence& row : pack.evidence) {
    if (std::find(row.sources.begin(), row.sources.end(), index) == row.sources.end()) continue;
    rows += wrap(fmt::format("  {} tier {}: ", row_id(pack, row), letter_of(row.tier)), row.reason);
  }
  std::string rules;
  for (const Rule& rule : pack.rules) {
    const bool cites = std::find(rule.sources.begin(), rule.sources.end(), source.key) != rule.sources.end();
    if (cites) rules += wrap(fmt::format("  {:<36} ", rule.name), rule.summary);
  }
  std::string out = wrap("", source.key) + "\n" + wrap("", cite(source));
  if (source.secondary) out += wrap("", "A press, company or aggregator page: it points to the fact, and carries none alone.");
  if (!rows.empty()) out += "\nRows of the evidence table:\n" + rows;
  return out + (rules.empty() ? "" : "\nRules:\n" + rules);
}

// The row with this id, as `claimtier evidence` names it.
const Evidence* row_named(const RulePack& pack, const std::string& id) {
  const auto found = std::find_if(pack.evidence.begin(), pack.evidence.end(), [&](const Evidence& row) { return row_id(pack, row) == id; });
  return found == pack.evidence.end() ? nullptr : &*found;
}

std::string explain_general() {
  return "general: the evidence alone\n\n" +
         wrap("", "The profile that holds where none is named: claims are set beside the evidence table, and what every country's "
                  "guidance treats as misleading has the severity of its family. No law of a country or state is applied; "
                  "name one with --profile, several with commas.") + "\n" + wrap("", kInequality);
}

std::vector<std::string_view> known_names(const RulePack& pack) {
  std::vector<std::string_view> names;
  for (const Family& family : pack.families) names.insert(names.end(), {family.code, family.id});
  for (const Rule& rule : pack.rules) names.push_back(rule.name);
  for (const Profile& profile : pack.profiles) names.push_back(profile.id);
  return names;
}

std::string explain(const RulePack& pack, const std::string& given) {
  const std::string name = lower_ascii(given);
  const std::string scale = explain_scale(name);
  if (!scale.empty()) return scale + "\n" + wrap("", kInequality);
  for (const Family& family : pack.families) {
    if (lower_ascii(family.code) == name || family.id == name) return explain_family(pack, family);
  }
  if (name == "general") return explain_general();
  for (const Profile& profile : pack.profiles) {
    if (profile.id == name) return explain_profile(pack, profile);
  }
  if (const Rule* rule = find_rule(pack, name)) return explain_rule(pack, *rule);
  if (const Evidence* row = row_named(pack, name)) return evidence_row(pack, *row) + wrap("", kInequality);
  if (const Reference* source = source_named(pack, name)) return explain_source(pack, *source);
  std::string code = name;
  std::transform(code.begin(), code.end(), code.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  if (!tool_summary(code).empty()) return wrap(code + " (warning about the run): ", tool_summary(code));
  if (given.find(' ') != std::string::npos)
    throw Error(fmt::format("'{}' is no one thing to explain: one name at a time, as in R3, tier B or rung 2", given));
  const std::string meant = did_you_mean(name, known_names(pack));
  throw Error(fmt::format("unknown rule, code, profile or source '{}'{}; see claimtier rules", given, meant));
}

}  // namespace

int run_explain(const Options& options) {
  const RulePack pack = load_pack(options.rules);
  print(explain(pack, fmt::format("{}", fmt::join(options.paths, " "))));
  return kNothingFound;
}

}  // namespace claimtier
