// frames/<frame>.toml, context/<category>.toml and context/evidence.toml.
#include <algorithm>

#include "rulepack/loading.h"
#include "rulepack/names.h"

namespace claimtier {
namespace {

void read_pairs_of_examples(Table& table, Need need, Mark outside, std::vector<Example>& out) {
  std::optional<Table> examples = table.table("examples", need);
  if (!examples) return;
  read_examples(*examples, "inside", Need::Required, Mark::Required, Example::Expect::Inside, out);
  read_examples(*examples, "outside", Need::Required, outside, Example::Expect::Outside, out);
  examples->finish();
}

std::optional<Assertion> read_assertion(Table& table) {
  const std::optional<size_t> choice = table.choice("assertion", kAssertionNames, Need::Optional);
  return choice ? std::optional<Assertion>(static_cast<Assertion>(*choice)) : std::nullopt;
}

void read_reach(Table& table, Cue& cue) {
  if (table.has("reach") && !table.is_text("reach")) {
    cue.reach = Reach::Tokens;
    cue.tokens = static_cast<uint8_t>(table.integer("reach", 1, 50, Need::Optional).value_or(0));
    return;
  }
  const std::span<const std::string_view> by_name(kReachNames.begin(), kReachNames.end() - 1);
  cue.reach = static_cast<Reach>(table.choice("reach", by_name, Need::Optional).value_or(0));
}

void load_cue(Loading& loading, Table& table, uint32_t category, Assertion assertion) {
  const auto index = static_cast<uint32_t>(loading.pack.cues.size());
  Cue cue;
  cue.category = category;
  cue.assertion = read_assertion(table).value_or(assertion);
  cue.direction = static_cast<Direction>(table.choice("direction", kDirectionNames, Need::Optional).value_or(0));
  cue.rung = read_rung(table, 0);
  read_reach(table, cue);
  add_patterns(loading, table, table.texts("words"), PhraseUse::Full, Owner::Cue, index);
  add_patterns(loading, table, table.texts("decoys", Need::Optional), PhraseUse::Full, Owner::Decoy, index);
  add_patterns(loading, table, table.texts("stops", Need::Optional), PhraseUse::Full, Owner::Stop, index);
  const std::vector<Text> beside = table.texts("beside", Need::Optional);
  cue.beside = !beside.empty();
  add_patterns(loading, table, beside, PhraseUse::Full, Owner::Beside, index);
  loading.pack.cues.push_back(cue);
  table.finish();
}

// A later pack's weight replaces the one below it; in one file each feature stands once.
void add_weight(Loading& loading, const Table& table, const Text& feature, Weight weight, Index& in_file) {
  std::vector<Weight>& weights = loading.pack.weights;
  if (!add_name(table, in_file, "feature", feature, 0)) return;
  const auto known =
      std::find_if(weights.begin(), weights.end(), [&](const Weight& w) { return w.feature == weight.feature; });
  if (known != weights.end()) {
    *known = std::move(weight);
  } else {
    weights.push_back(std::move(weight));
  }
}

}  // namespace

void load_frame(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  const auto index = static_cast<uint32_t>(loading.pack.frames.size());
  Frame frame;
  frame.id = file.stem();
  frame.path = file.path;
  add_name(table, loading.frames, "frame", {frame.id, table.at()}, index);
  frame.summary = table.text("summary").value;
  frame.outcome = read_outcome(table);
  frame.rung = read_rung(table, 3);
  frame.soft = table.flag("soft");
  frame.targets = find_names(table, loading.lists, "list", table.texts("targets", Need::Optional));
  add_patterns(loading, table, table.texts("patterns"), PhraseUse::Full, Owner::Frame, index);
  read_pairs_of_examples(table, Need::Required, Mark::Optional, frame.examples);
  loading.pack.frames.push_back(std::move(frame));
  table.finish();
}

void load_context(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  const auto index = static_cast<uint32_t>(loading.pack.categories.size());
  CueCategory category;
  category.id = file.stem();
  category.path = file.path;
  add_name(table, loading.categories, "category", {category.id, table.at()}, index);
  category.summary = table.text("summary").value;
  const Assertion assertion = read_assertion(table).value_or(Assertion::Stated);
  const auto first = static_cast<std::ptrdiff_t>(loading.pack.cues.size());
  for (Table& cue : table.tables("cue")) load_cue(loading, cue, index, assertion);
  const auto decides = [](const Cue& cue) { return cue.assertion != Assertion::Stated || cue.rung != 0; };
  const bool counted_only = std::none_of(loading.pack.cues.begin() + first, loading.pack.cues.end(), decides);
  read_pairs_of_examples(table, counted_only ? Need::Optional : Need::Required, Mark::Required, category.examples);
  loading.pack.categories.push_back(std::move(category));
  table.finish();
}

void load_weights(Loading& loading, const TomlFile& file) {
  Table table(file.root, file.path, loading.problems);
  Index in_file;
  table.text("summary", Need::Optional);
  for (Table& row : table.tables("weight")) {
    Weight weight;
    const Text feature = row.text("feature");
    weight.feature = feature.value;
    weight.value = row.number("value").value_or(0);
    weight.right = row.integer("right", 0, UINT32_MAX, Need::Optional).value_or(0);
    weight.wrong = row.integer("wrong", 0, UINT32_MAX, Need::Optional).value_or(0);
    add_weight(loading, row, feature, std::move(weight), in_file);
    row.finish();
  }
  table.finish();
}

}  // namespace claimtier
