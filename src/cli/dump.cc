// `claimtier dump --stage STAGE PATH`: what one stage of the pipeline made of a page, one line for each item.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/pack.h"
#include "cli/path_settings.h"
#include "extract/extract.h"
#include "lint/linter.h"
#include "match/matcher.h"
#include "report/claim_text.h"
#include "report/escape.h"
#include "report/names.h"
#include "segment/segment.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr std::string_view kKinds[] = {"paragraph", "heading", "item",  "cell",        "quotation",
                                       "term",      "caption", "title", "description", "data"};
constexpr std::string_view kVisibility[] = {"", " hidden", " chrome"};
constexpr std::string_view kOwners[] = {"entry", "rule", "frame", "cue", "decoy", "stop", "beside"};

std::string blocks(const Source& source) {
  const Document document = extract(source, source.text());
  std::string out;
  for (const Block& block : document.blocks) {
    const Span<Byte> at = source.origin(document.origin(block.span));
    out +=
        fmt::format("{}-{} {}{}{} {}\n", at.begin, at.end, kKinds[static_cast<size_t>(block.kind)],
                    block.level > 0 ? fmt::format(" {}", block.level) : "",
                    kVisibility[static_cast<size_t>(block.visibility)], escape_terminal(document.text_of(block.span)));
  }
  return out;
}

std::string sentences(const Source& source) {
  const Document document = extract(source, source.text());
  std::string out;
  for (const Passage& passage : segment(document)) {
    for (const Sentence& sentence : passage.sentences) {
      const Span<Byte> at = source.origin(document.origin(sentence.span));
      out += fmt::format("{}-{} block {}{}: {}\n", at.begin, at.end, passage.block,
                         passage.english ? "" : " not English", escape_terminal(document.text_of(sentence.span)));
    }
  }
  return out;
}

std::string tokens(const Source& source) {
  const Document document = extract(source, source.text());
  std::string out;
  for (const Passage& passage : segment(document)) {
    for (const Sentence& sentence : passage.sentences) {
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        out += fmt::format("{}{}", i > sentence.tokens.begin ? " " : "", escape_terminal(passage.word(i)));
      }
      out += '\n';
    }
  }
  return out;
}

std::string owner_name(const RulePack& pack, const Pattern& pattern) {
  if (pattern.owner == Owner::Rule) return pack.rules[pattern.of].name;
  if (pattern.owner == Owner::Frame) return pack.frames[pattern.of].id;
  if (pattern.owner == Owner::Entry) return pack.entries[pattern.of].id;
  return pack.categories[pack.cues[pattern.of].category].id;
}

std::string words_of(const Passage& passage, Span<Tok> span) {
  std::string out;
  for (uint32_t i = span.begin; i < span.end; ++i) out += (out.empty() ? "" : " ") + escape_terminal(passage.word(i));
  return out;
}

// Words of profiles are found on every page and mean something only where their profile is chosen.
bool in_force(const RulePack& pack, const Pattern& pattern, const std::vector<uint32_t>& profiles) {
  const uint32_t profile = pattern.owner == Owner::Rule ? pack.rules[pattern.of].profile : kNone;
  return profile == kNone || std::find(profiles.begin(), profiles.end(), profile) != profiles.end();
}

std::string matches(const Source& source, const RulePack& pack, const std::vector<uint32_t>& profiles) {
  const Document document = extract(source, source.text());
  const Matcher matcher(pack);
  std::string out;
  for (const Passage& passage : segment(document)) {
    const Matches found = matcher.find(passage);
    for (const Hit& hit : found.hits) {
      const Entry& entry = pack.entries[hit.entry];
      out += fmt::format("block {} {{{}}} {}: {}\n", passage.block, pack.lists[entry.list].name, entry.id,
                         words_of(passage, hit.tokens));
    }
    for (const Match& match : found.phrases) {
      const Pattern& pattern = pack.patterns[match.pattern];
      if (!in_force(pack, pattern, profiles)) continue;
      out += fmt::format("block {} {} {} '{}': {}\n", passage.block, kOwners[static_cast<size_t>(pattern.owner)],
                         owner_name(pack, pattern), pack.phrases[match.pattern].text, words_of(passage, match.tokens));
    }
  }
  return out;
}

std::string slot_text(const RulePack& pack, const Slot& slot) {
  return slot.entry == kNone ? "-" : fmt::format("{} ({})", id_of(pack, slot.entry), name_of(slot.origin));
}

std::string claims(const Source& source, const RulePack& pack, const Options& options) {
  const FileReport report = Linter(pack, PathSettings(pack, options).lint_options(source.path())).lint(source);
  std::string out = "register " + escape_terminal(register_text(report)) + "\n";
  for (const ClaimRecord& record : report.claims) {
    const Claim& claim = record.claim;
    out += fmt::format("{}:{} {} {} | {} | {} | {} {} | {}{}: {}\n", record.place.line, record.place.column,
                       record.verdict, slot_text(pack, claim.intervention), slot_text(pack, claim.condition),
                       name_of(claim.outcome), claim.strength, rung_name(claim.strength), name_of(claim.assertion),
                       record.why.empty() ? "" : " (" + record.why + ")", escape_terminal(record.text));
    for (const Remark& remark : grounds_of(pack, record)) {
      if (remark.label == "claim") continue;
      out += fmt::format("  {}: {}\n", remark.label, escape_terminal(fmt::format("{}", fmt::join(remark.lines, "; "))));
    }
  }
  return out;
}

}  // namespace

int run_dump(const Options& options) {
  const InputOptions how = {format_named(options.input_format), options.stdin_filename, false};
  const Inputs inputs = find_inputs(options.paths, how);
  if (!inputs.problems.empty()) throw Error(inputs.problems.front());
  if (inputs.files.size() != 1) throw Error(options.paths.front() + ": dump looks into one file, not a folder");
  const Input& input = inputs.files.front();
  FileBytes file = read_input(input);
  if (!file.fault.empty()) throw Error(input.name + ": " + file.fault);
  const Opened opened = open_source(input.name, std::move(file.bytes), input.format);
  if (!opened.fault.empty()) throw Error(input.name + ": " + opened.fault);
  const Source& source = opened.source;
  if (options.stage == "blocks") print(blocks(source));
  if (options.stage == "sentences") print(sentences(source));
  if (options.stage == "tokens") print(tokens(source));
  if (options.stage == "matches") {
    const RulePack pack = load_pack(options.rules, options.evidence);
    print(matches(source, pack, profiles_named(pack, options.profiles)));
  }
  if (options.stage == "claims") print(claims(source, load_pack(options.rules, options.evidence), options));
  return kNothingFound;
}

}  // namespace claimtier
