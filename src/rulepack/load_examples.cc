#include <algorithm>

#include "rulepack/loading.h"

namespace claimtier {
namespace {

// Takes "[[" and "]]" out of the text; what is wrong with them, or "".
std::string take_mark(Example& example, Mark need) {
  std::string& text = example.text;
  const size_t open = text.find("[["), close = text.find("]]");
  if (open == std::string::npos && close == std::string::npos) {
    return need == Mark::Required ? "the example has no [[mark]]" : "";
  }
  if (open == std::string::npos || close == std::string::npos || close < open)
    return "the [[mark]] of the example is not closed";
  if (close == open + 2) return "the [[mark]] of the example is empty";
  text.erase(close, 2).erase(open, 2);
  example.begin = static_cast<uint32_t>(open);
  example.end = static_cast<uint32_t>(close - 2);
  const bool more = text.find("[[") != std::string::npos || text.find("]]") != std::string::npos;
  return more ? "the example has more than one [[mark]]" : "";
}

}  // namespace

void read_examples(Table& table, std::string_view key, Need need, Mark mark, Example::Expect expect,
                   std::vector<Example>& examples) {
  for (const Text& text : table.texts(key, need)) {
    Example example;
    example.text = text.value;
    example.expect = expect;
    example.line = text.at.line;
    const std::string wrong = take_mark(example, mark);
    if (!wrong.empty()) table.complain(text.at, wrong);
    examples.push_back(std::move(example));
  }
}

void read_rule_examples(Table& table, Mark mark, Rule& rule) {
  std::optional<Table> examples = table.table("examples", rule.page ? Need::Optional : Need::Required);
  if (!examples) return;
  const bool red = rule.polarity == Polarity::Red;
  const Need firing = rule.page ? Need::Optional : Need::Required;
  read_examples(*examples, "red", red ? firing : Need::Optional, red ? mark : Mark::Optional, Example::Expect::Red,
                rule.examples);
  read_examples(*examples, "green", red ? Need::Optional : firing, red ? Mark::Optional : mark, Example::Expect::Green,
                rule.examples);
  read_examples(*examples, "neutral", Need::Optional, Mark::Optional, Example::Expect::Neutral, rule.examples);
  const auto fires = [&](const Example& e) {
    return e.expect == (red ? Example::Expect::Red : Example::Expect::Green);
  };
  if (!rule.page && std::all_of(rule.examples.begin(), rule.examples.end(), fires)) {
    examples->complain(examples->at(), "no example stays silent");
  }
  examples->finish();
}

}  // namespace claimtier
