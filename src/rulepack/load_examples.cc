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

}  // namespace claimtier
