#include "context/discourse.h"

#include <algorithm>
#include <unordered_map>

namespace claimtier {
namespace {

constexpr uint32_t kLabelTokens = 8;  // a bare line of at most so many words may head what follows it
constexpr uint8_t kLabelLevel = 7;    // below all real headings
constexpr uint32_t kColumns = 100;    // of a table, to each side of one, that are looked at

bool ends_open(const Passage& passage) { return !passage.sentences.empty() && passage.sentences.back().end == 0; }

bool ends_with(const Passage& passage, char end) {
  return !passage.sentences.empty() && passage.sentences.back().end == end;
}

bool has_section_cue(const Reading& page, uint32_t passage) {
  return std::any_of(page.matches[passage].phrases.begin(), page.matches[passage].phrases.end(),
                     [&](const Match& match) {
                       const Pattern& pattern = page.pattern(match);
                       return pattern.owner == Owner::Cue && page.pack.cues[pattern.of].direction == Direction::Section;
                     });
}

// A bare line that works as a heading: short, without a full stop, in front of prose or a list; or one that opens a
// section by its words.
bool is_label(const Reading& page, uint32_t passage) {
  const Passage& line = page.passages[passage];
  const BlockKind kind = page.block(passage).kind;
  if (kind == BlockKind::Term) return true;
  if (kind != BlockKind::Paragraph || passage + 1 >= page.passages.size()) return false;
  if (line.tokens.empty() || line.tokens.size() > kLabelTokens) return false;
  if (!ends_open(line) && !ends_with(line, ':') && !ends_with(line, '?')) return false;
  const Passage& next = page.passages[passage + 1];
  const bool before_prose = page.block(passage + 1).kind == BlockKind::ListItem || !ends_open(next);
  return before_prose || ends_with(line, ':') || has_section_cue(page, passage);
}

class Outliner {
 public:
  Outliner(const Reading& page, Discourse& discourse) : page_(page), discourse_(discourse) {}

  void visit(uint32_t passage) {
    const Block& block = page_.block(passage);
    Surroundings& here = discourse_.surroundings[passage];
    const bool label = is_label(page_, passage);
    if (block.kind == BlockKind::Heading || label) close_headings(label ? kLabelLevel : block.level);
    for (size_t i = open_.size(); i-- > 0;) here.headings.push_back(open_[i].passage);
    if (block.kind == BlockKind::ListItem) here.lead_in = lead_in_of(passage, block);
    if (block.kind == BlockKind::TableCell) place_cell(passage, block, here);
    if (passage > 0 && ends_with(page_.passages[passage - 1], '?')) here.question = passage - 1;
    if (block.kind == BlockKind::Heading || label) {
      open_.push_back({passage, label ? kLabelLevel : block.level});
      last_paragraph_ = kNone;
    } else if (block.kind == BlockKind::Paragraph) {
      here.previous = last_paragraph_;
      last_paragraph_ = passage;
    }
  }

 private:
  struct Open {
    uint32_t passage;
    uint8_t level;
  };

  void close_headings(uint8_t level) {
    while (!open_.empty() && open_.back().level >= level) open_.pop_back();
  }

  // The paragraph before the list, or the item above a nested one.
  uint32_t lead_in_of(uint32_t passage, const Block& block) {
    last_item_[block.level] = passage;
    if (block.level > 1 && last_item_.contains(static_cast<uint8_t>(block.level - 1))) {
      return last_item_[static_cast<uint8_t>(block.level - 1)];
    }
    const auto [known, fresh] = lead_in_.try_emplace(block.group, kNone);
    if (fresh && passage > 0) {
      const BlockKind before = page_.block(passage - 1).kind;
      const bool opens = ends_with(page_.passages[passage - 1], ':') || ends_open(page_.passages[passage - 1]);
      if ((before == BlockKind::Paragraph || before == BlockKind::Term) && opens) known->second = passage - 1;
    }
    return known->second;
  }

  void place_cell(uint32_t passage, const Block& block, Surroundings& here) {
    if (block.group != table_) {
      table_ = block.group;
      column_heads_.clear();
    }
    if (block.column == 0) row_head_ = passage;
    if (block.header || block.row == 0) column_heads_[block.column] = passage;
    if (block.column > 0 && block.row > 0) here.row_head = row_head_;
    const auto head = column_heads_.find(block.column);
    if (head != column_heads_.end() && head->second != passage) here.column_head = head->second;
  }

  const Reading& page_;
  Discourse& discourse_;
  std::vector<Open> open_;
  std::unordered_map<uint32_t, uint32_t> lead_in_;   // by list
  std::unordered_map<uint8_t, uint32_t> last_item_;  // by nesting level
  std::unordered_map<uint32_t, uint32_t> column_heads_;
  uint32_t table_ = 0;
  uint32_t row_head_ = kNone;
  uint32_t last_paragraph_ = kNone;
};

uint32_t find_title(const Reading& page) {
  for (uint32_t i = 0; i < page.passages.size(); ++i) {
    const Block& block = page.block(i);
    if (block.kind == BlockKind::Title || (block.kind == BlockKind::Heading && block.level == 1)) return i;
  }
  return kNone;
}

// Said by somebody else or not at all: in a sentence that attributes or warns, or between quotation marks.
bool is_disowned(const Reading& page, uint32_t passage, const Match& offer) {
  const Passage& prose = page.passages[passage];
  const Span<Tok> sentence = prose.sentences[offer.sentence].tokens;
  for (const Match& match : page.phrases_in(passage, sentence)) {
    if (page.pattern(match).owner != Owner::Cue) continue;
    const Assertion assertion = page.pack.cues[page.pattern(match).of].assertion;
    if (assertion == Assertion::Attributed || assertion == Assertion::Warned) return true;
  }
  for (uint32_t t = sentence.begin; t <= offer.tokens.begin; ++t) {
    if ((prose.tokens[t].before & kOpenQuote) != 0) return true;
  }
  return false;
}

// What the page offers for sale; words of an offer are in rules/context/offer.toml.
std::vector<ActingCue> offers_of(const Reading& page, const Lists& lists) {
  std::vector<ActingCue> offers;
  for (uint32_t passage = 0; passage < page.passages.size(); ++passage) {
    for (const Match& match : page.matches[passage].phrases) {
      const Pattern& pattern = page.pattern(match);
      if (pattern.owner != Owner::Cue || page.pack.cues[pattern.of].category != lists.offer) continue;
      if (!is_disowned(page, passage, match)) offers.push_back({pattern.of, passage, match.tokens});
    }
  }
  return offers;
}

constexpr uint32_t kCandid = 3;  // places where a page must admit limits to be called candid

// Says in so many places what it cannot do.
bool is_candid(const Reading& page, const Lists& lists) {
  uint32_t places = 0;
  for (const Matches& matches : page.matches) {
    for (const Match& match : matches.phrases) {
      const Pattern& pattern = page.pattern(match);
      places += pattern.owner == Owner::Rule && lists.admissions[pattern.of];
    }
  }
  return places >= kCandid;
}

// What the page sells, by the field of the treatments it names.
std::string_view field_of(const Reading& page, const Lists& lists) {
  bool wellness = false;
  bool home = false;
  for (const Matches& matches : page.matches) {
    for (const Hit& hit : matches.hits) {
      if (hit.list != lists.intervention) continue;
      const Entry& entry = page.entry(hit);
      if (entry.field == "regenerative") return entry.field;
      wellness = wellness || entry.field == "wellness";
      home = home || entry.field == "home";
    }
  }
  return wellness ? "wellness" : home ? "home" : "none";
}

// The end of a lead-in, or the whole of a heading.
Span<Tok> last_tokens(const Reading& page, uint32_t passage) {
  const auto size = static_cast<uint32_t>(page.passages[passage].tokens.size());
  return {size - std::min(size, kReach), size};
}

// A page's title names its topic: about the claims of others it covers lists and tables, not the prose; and it hedges
// nothing.
bool reaches(const Reading& page, uint32_t place, uint32_t passage, const Cue& cue) {
  const Block& from = page.block(place);
  if (from.kind != BlockKind::Heading || from.level != 1) return true;
  if (cue.rung == 1 || cue.rung == 2) return false;
  const BlockKind kind = page.block(passage).kind;
  return kind == BlockKind::ListItem || kind == BlockKind::TableCell || cue.assertion == Assertion::Denied;
}

// Whether the head of another column of the same table has words that the cue needs beside it.
bool has_beside(const Reading& page, uint32_t head, uint32_t cue) {
  const auto in_head_row = [&](uint32_t passage) {
    const Block &own = page.block(head), &other = page.block(passage);
    return other.kind == BlockKind::TableCell && other.group == own.group && other.row == own.row;
  };
  const auto answers = [&](uint32_t passage) {
    const std::vector<Match>& phrases = page.matches[passage].phrases;
    return std::any_of(phrases.begin(), phrases.end(), [&](const Match& match) {
      return page.pattern(match).owner == Owner::Beside && page.pattern(match).of == cue;
    });
  };
  for (uint32_t p = head; p-- > 0 && head - p <= kColumns && in_head_row(p);) {
    if (answers(p)) return true;
  }
  for (uint32_t p = head + 1; p < page.passages.size() && p - head <= kColumns && in_head_row(p); ++p) {
    if (answers(p)) return true;
  }
  return false;
}

bool names_offer(const Reading& page, const Lists& lists, uint32_t passage) {
  const std::span<const Hit> hits = page.hits_in(passage, last_tokens(page, passage));
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.list == lists.treatment || hit.list == lists.intervention ||
           std::find(lists.effects.begin(), lists.effects.end(), hit.list) != lists.effects.end();
  });
}

}  // namespace

Discourse outline(const Reading& page, const Lists& lists) {
  Discourse discourse;
  discourse.title = find_title(page);
  discourse.offers = offers_of(page, lists);
  discourse.reg = discourse.offers.empty() ? SpeechRegister::Education : SpeechRegister::Sales;
  discourse.field = field_of(page, lists);
  discourse.candid = is_candid(page, lists);
  discourse.surroundings.resize(page.passages.size());
  Outliner outliner(page, discourse);
  for (uint32_t i = 0; i < page.passages.size(); ++i) outliner.visit(i);
  return discourse;
}

bool decides(const Cue& cue) { return cue.assertion != Assertion::Stated || cue.rung != 0; }

std::vector<ActingCue> section_cues(const Reading& page, const Discourse& discourse, uint32_t passage) {
  const Surroundings& around = discourse.surroundings[passage];
  std::vector<uint32_t> places = {around.column_head, around.row_head, around.lead_in};
  places.insert(places.end(), around.headings.begin(), around.headings.end());
  std::vector<ActingCue> cues;
  for (uint32_t place : places) {
    if (place == kNone) continue;
    for (const ActingCue& words : page.cues_in(place, last_tokens(page, place))) {
      const Cue& cue = page.cue(words);
      if (cue.direction != Direction::Section || !reaches(page, place, passage, cue)) continue;
      if (cue.beside && place == around.column_head && !has_beside(page, place, words.cue)) continue;
      cues.push_back(words);
    }
    if (std::any_of(cues.begin(), cues.end(), [&](const ActingCue& acting) { return decides(page.cue(acting)); })) break;
  }
  return cues;
}

bool is_offered(const Reading& page, const Lists& lists, const Discourse& discourse, uint32_t passage) {
  const BlockKind kind = page.block(passage).kind;
  if (kind != BlockKind::ListItem && kind != BlockKind::TableCell) return false;
  const Surroundings& around = discourse.surroundings[passage];
  const uint32_t heading = around.headings.empty() ? kNone : around.headings.front();
  const std::vector<uint32_t> places = {around.lead_in, around.column_head, heading};
  return std::any_of(places.begin(), places.end(),
                     [&](uint32_t place) { return place != kNone && names_offer(page, lists, place); });
}

}  // namespace claimtier
